"""Which fields are text, and which are facts: the whole table, as the design decided it."""

import pytest
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.models import Page, get_page_models
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.checks import inline_models
from cms.translation.fields import editable_names

PAGE_TEXT = {"title", "seo_title", "search_description"}

#: The text of each model. What is not named here is a fact, the same in every language.
TEXT = {
    "articles.CollectionContributor": set(),
    "articles.CollectionEntryPage": PAGE_TEXT | {"abstract", "body"},
    "articles.CollectionIdentifier": set(),
    "articles.CollectionIndexPage": PAGE_TEXT | {"introduction"},
    "articles.CollectionPage": PAGE_TEXT | {"subtitle", "foreword"},
    "articles.CollectionSupporter": set(),
    "articles.Coordinator": set(),
    "articles.EntryContributor": set(),
    "articles.NewsCountry": set(),
    "articles.NewsHashtag": set(),
    "articles.NewsPage": PAGE_TEXT | {"lead", "body"},
    "articles.NewsRelatedPage": set(),
    "articles.NewsSource": set(),
    "articles.NewsTopic": set(),
    "articles.PlatformChannel": set(),
    "articles.PlatformHashtag": set(),
    "articles.PlatformPage": PAGE_TEXT | {"aim", "body"},
    "articles.PlatformPartner": set(),
    "articles.ReachFigure": {"label"},
    "events.MeetingContactPoint": set(),
    "events.MeetingIndexPage": PAGE_TEXT | {"introduction"},
    "events.MeetingPage": PAGE_TEXT
    | {"lead", "purposes", "body", "outcome", "date_note", "venue", "city"},
    "events.MeetingParticipation": {"group"},
    "events.Output": {"promise", "audience"},
    "events.ProgrammeItem": {"title"},
    "home.FeaturedPage": set(),
    "home.HomePage": PAGE_TEXT | {"tagline", "motto", "motto_attribution", "body"},
    "home.StandardPage": PAGE_TEXT | {"body"},
    "home.StandardPageContactPoint": set(),
    "organizations.OrganizationChannel": set(),
    "organizations.OrganizationContactPoint": set(),
    "organizations.OrganizationIndexPage": PAGE_TEXT | {"introduction"},
    "organizations.OrganizationPage": PAGE_TEXT | {"acronym", "description"},
    "organizations.OtherName": set(),
}

MODELS = [model for model in get_page_models() if model is not Page] + list(inline_models())


def test_the_table_names_every_page_type_and_every_inline():
    assert {model._meta.label for model in MODELS} == set(TEXT)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_every_field_is_either_text_or_a_fact(model):
    relations = (
        {relation.name for relation in get_all_child_relations(model)}
        if issubclass(model, ClusterableModel)
        else set()
    )
    rules = [rule for rule in model.translatable_fields if rule.field_name not in relations]

    text = [rule.field_name for rule in rules if isinstance(rule, TranslatableField)]
    facts = [rule.field_name for rule in rules if isinstance(rule, SynchronizedField)]

    assert set(text) == TEXT[model._meta.label]
    assert sorted(text + facts) == sorted(set(editable_names(model)) - relations)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_a_fact_cannot_be_overridden_in_a_translation_but_for_the_slug(model):
    overridable = {
        rule.field_name
        for rule in model.translatable_fields
        if isinstance(rule, SynchronizedField) and rule.overridable
    }

    assert overridable <= {"slug"}
