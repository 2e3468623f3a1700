"""A model whose fields could not be kept right in every language is refused by `manage.py check`.

The wrong models are abstract, so that they leave no trace among the real ones.
"""

import pytest
from django.apps import apps
from django.core.checks import run_checks
from django.db import models
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.api import APIField
from wagtail.models import Orderable, Page, TranslatableMixin, get_page_models
from wagtail_localize.fields import TranslatableField, get_translatable_fields

from cms.checks import check_field_rules, check_inline, check_page_type, check_relations
from cms.models import BasePage, SharedInline, Topic
from cms.translation.fields import shared, translated
from home.models import StandardPage

PAGE_TYPES = [model for model in get_page_models() if model is not Page]
INLINES = [
    model
    for model in apps.get_models()
    if any(
        isinstance(field, ParentalKey) and issubclass(field.related_model, BasePage)
        for field in model._meta.fields
    )
]


def ids(messages) -> set[str]:
    return {message.id for message in messages}


class Wrong:
    class Meta:
        abstract = True
        app_label = "home"


def test_our_own_models_pass():
    assert run_checks(tags=["ucdil"]) == []
    assert len(PAGE_TYPES) >= 11
    assert len(INLINES) >= 20


def test_a_page_type_that_does_not_extend_base_page_is_refused():
    class WrongPage(Page):
        class Meta(Wrong.Meta):
            pass

    assert ids(check_page_type(WrongPage)) == {"cms.E001"}


def test_a_page_type_that_shows_front_ends_nothing_is_refused():
    class WrongPage(BasePage):
        template = StandardPage.template

        class Meta(Wrong.Meta):
            pass

    assert ids(check_page_type(WrongPage)) == {"cms.E002"}


def test_a_field_that_is_neither_translated_nor_shared_is_refused():
    class WrongPage(BasePage):
        summary = models.TextField()
        template = StandardPage.template
        api_fields = [*BasePage.api_fields, APIField("summary")]

        class Meta(Wrong.Meta):
            pass

    (error,) = check_page_type(WrongPage)

    assert error.id == "cms.E003"
    assert "WrongPage.summary" in error.msg


@pytest.mark.parametrize(
    "rules",
    [
        [*translated("summary"), *shared("summary")],
        [*translated("summary", "abstract")],
        [*translated("summary"), *shared("path")],
    ],
    ids=["twice", "no such field", "not editable"],
)
def test_a_wrong_list_of_fields_is_refused(rules):
    class WrongPage(BasePage):
        summary = models.TextField()
        translatable_fields = [*BasePage.translatable_fields, *rules]

        class Meta(Wrong.Meta):
            pass

    assert ids(check_field_rules(WrongPage)) == {"cms.E003"}


def test_a_page_type_without_a_template_is_refused():
    class WrongPage(BasePage):
        api_fields = [*BasePage.api_fields, APIField("first_published_at")]

        class Meta(Wrong.Meta):
            pass

    assert ids(check_page_type(WrongPage)) == {"cms.E004"}


def test_an_inline_that_is_not_translatable_is_refused():
    class WrongInline(Orderable):
        name = models.CharField(max_length=10)
        translatable_fields = shared("name")

        class Meta(Wrong.Meta):
            pass

    assert ids(check_inline(WrongInline)) == {"cms.E005"}


def test_an_inline_that_forgets_a_field_is_refused():
    class WrongInline(SharedInline):
        name = models.CharField(max_length=10)

        class Meta(Wrong.Meta):
            pass

    assert ids(check_inline(WrongInline)) == {"cms.E003"}


@pytest.mark.parametrize("field_class", [models.ManyToManyField, ParentalManyToManyField])
@pytest.mark.parametrize("rule", [translated, shared])
def test_a_many_to_many_field_is_refused_on_pages_and_inlines(field_class, rule):
    class WrongPage(BasePage):
        related = field_class(Topic, related_name="+")
        translatable_fields = [*BasePage.translatable_fields, *rule("related")]

        class Meta(Wrong.Meta):
            pass

    class WrongInline(SharedInline):
        related = field_class(Topic, related_name="+")
        translatable_fields = rule("related")

        class Meta(Wrong.Meta):
            pass

    assert ids(check_field_rules(WrongPage)) == {"cms.E006"}
    assert ids(check_inline(WrongInline)) == {"cms.E006"}


def test_a_relation_that_is_translated_is_refused():
    class WrongPage(BasePage):
        topic = models.ForeignKey(Topic, on_delete=models.PROTECT, related_name="+")
        translatable_fields = [*BasePage.translatable_fields, *translated("topic")]

        class Meta(Wrong.Meta):
            pass

    assert ids(check_relations(WrongPage)) == {"cms.E007"}


@pytest.mark.parametrize("model", [*PAGE_TYPES, *INLINES], ids=lambda model: model.__name__)
def test_no_model_has_a_relation_that_localize_loses_or_follows(model):
    assert not model._meta.many_to_many
    assert not [
        rule.field_name
        for rule in get_translatable_fields(model)
        if isinstance(rule, TranslatableField)
        and isinstance(model._meta.get_field(rule.field_name), models.ForeignKey)
    ]


@pytest.mark.parametrize("model", INLINES, ids=lambda model: model.__name__)
def test_every_inline_has_a_place_of_its_own_in_each_language(model):
    assert issubclass(model, TranslatableMixin)
    assert ("translation_key", "locale") in model._meta.unique_together


def test_nothing_but_pages_and_their_inlines_has_a_row_for_each_language():
    ours = {"home", "articles", "events", "organizations", "cms"}
    translatable = {
        model
        for model in apps.get_models()
        if issubclass(model, TranslatableMixin) and model._meta.app_label in ours
    }

    assert translatable == {*PAGE_TYPES, *INLINES}


def test_the_wrong_models_of_this_file_leave_no_trace():
    assert all(model.__name__ not in {"WrongPage", "WrongInline"} for model in apps.get_models())
