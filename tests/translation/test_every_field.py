"""Of every field of every page type and inline: text is translated, a fact is the same everywhere.

Nothing here names a field. Each is filled by its kind, so that a field added tomorrow is tested.
"""

import datetime
import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import models
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, get_page_models
from wagtail_localize.fields import SynchronizedField
from wagtail_localize.models import StringSegment, TranslationSource

from cms.facts.fields import PartialDateField
from cms.languages.slugs import slugify
from cms.models import BasePage
from cms.translation.entering import enter_translation
from tests.factories import (
    DocumentFactory,
    ImageFactory,
    OrganizationFactory,
    PageFactory,
    TopicFactory,
    body,
)

pytestmark = pytest.mark.django_db

PAGE_TYPES = [model for model in get_page_models() if model is not Page]
FACTORIES = {factory._meta.model: factory for factory in PageFactory.__subclasses__()}
RELATED = {
    "Image": ImageFactory,
    "Document": DocumentFactory,
    "Topic": TopicFactory,
    "OrganizationPage": OrganizationFactory,
    "Page": lambda: Page.objects.get(pk=OrganizationFactory().pk),
}


class Filler:
    """Fills any model. A second one, with another word and year, gives other values everywhere,
    and turns the lists round.
    """

    def __init__(self, word: str, year: int) -> None:
        self.word, self.year = word, year
        self.number = 0
        self.related: dict[type[models.Model], models.Model] = {}

    def fill(self, instance: models.Model) -> None:
        for field in _own_fields(instance):
            if isinstance(field, models.ManyToOneRel):
                rows = list(getattr(instance, field.name).all())
                rows = rows[::-1] or [field.related_model() for _ in range(2)]
                for number, row in enumerate(rows):
                    row.sort_order = number
                    self.fill(row)
                getattr(instance, field.name).set(rows)
            else:
                setattr(instance, field.name, self.value_of(field))
        self._satisfy_constraints(instance)

    def value_of(self, field: models.Field) -> Any:
        self.number += 1
        match field:
            case StreamField():
                return body(
                    ("paragraph", f"<p>{self.word} {self.number}</p>"),
                    ("heading", {"text": f"{self.word} {self.number}b", "level": "2"}),
                )
            case PartialDateField():
                return f"{self.year}-0{1 + self.number % 9}"
            case models.ForeignKey():
                return self._related(field.related_model)
            case _ if field.choices:
                choices = [value for value, _ in field.flatchoices if value]
                return choices[self.year % len(choices)]
            case models.URLField():
                return f"https://example.org/{self.year}/{self.number}"
            case models.SlugField():
                return slugify(f"{self.word} {self.number}")
            case models.CharField() | models.TextField():
                return f"{self.word}{self.number}"
            case models.BooleanField():
                return self.year % 2 == 0
            case models.IntegerField():
                return self.year + self.number
            case models.DateTimeField():
                return datetime.datetime(self.year, 5, 6, 7, 8, tzinfo=datetime.UTC)
            case models.DateField():
                return datetime.date(self.year, 5, 6)
            case models.TimeField():
                return datetime.time(self.year % 24, 5)
        raise NotImplementedError(f"{field} is of a kind that this test cannot fill yet")

    def _related(self, model: type[models.Model]) -> models.Model:
        if model not in self.related:
            self.related[model] = RELATED[model.__name__]()
        return self.related[model]

    def _satisfy_constraints(self, instance: models.Model) -> None:
        """What a form would ask the editor to put right: dates in order, one of two fields."""
        if hasattr(instance, "person") and hasattr(instance, "group"):
            instance.person = ""
        if hasattr(instance, "is_vacant"):
            instance.name = "" if instance.is_vacant else instance.name
        if hasattr(instance, "starts") and hasattr(instance, "ends"):
            instance.ends = f"{self.year + 1}-01"


def _own_fields(instance: models.Model) -> Iterator[models.Field | models.ManyToOneRel]:
    for rule in instance.translatable_fields:
        yield rule.get_field(type(instance))


def state(instance: models.Model) -> dict[str, Any]:
    """The stored value of each translatable field, those of the rows of inlines included."""
    values: dict[str, Any] = {}
    for field in _own_fields(instance):
        if isinstance(field, models.ManyToOneRel):
            values[field.name] = [
                state(row) | {"counterpart": row.translation_key, "locale": row.locale_id}
                for row in getattr(instance, field.name).all()
            ]
        elif isinstance(field, StreamField):
            values[field.name] = json.dumps(
                getattr(instance, field.name).get_prep_value(), ensure_ascii=False
            )
        else:
            values[field.name] = getattr(instance, field.attname)
    return values


def expected(instance: models.Model, words: dict[str, str], locale: Locale) -> dict[str, Any]:
    """`state`, with every text of a translated field replaced by its translation."""
    before = state(instance)
    rules = {rule.field_name: rule for rule in instance.translatable_fields}
    for field in _own_fields(instance):
        name = field.name
        if isinstance(field, models.ManyToOneRel):
            before[name] = [
                expected(row, words, locale)
                | {"counterpart": row.translation_key, "locale": locale.pk}
                for row in getattr(instance, name).all()
            ]
        elif isinstance(field, StreamField):
            for original, text in words.items():
                before[name] = before[name].replace(f">{original}<", f">{text}<")
                before[name] = before[name].replace(f'"{original}"', f'"{text}"')
        elif not isinstance(rules[name], SynchronizedField):
            before[name] = words[before[name]]
    before.pop("slug", None)  # Its own rules are the subject of test_slugs_of_translations.
    return before


def state_without_slug(instance: models.Model) -> dict[str, Any]:
    values = state(instance)
    values.pop("slug", None)
    return values


def make(model: type[BasePage], filler: Filler) -> BasePage:
    """A published page of this type: the installation's, where there is one, else a new one."""
    locale = Locale.objects.get(language_code="az")
    if model not in FACTORIES:
        return save(model.objects.get(locale=locale), filler)
    page = model(locale=locale)
    filler.fill(page)
    FACTORIES[model].default_parent(locale).add_child(instance=page)
    return save(page, filler)


def save(page: BasePage, filler: Filler) -> BasePage:
    filler.fill(page)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def words_of(page: BasePage, language_code: str) -> dict[str, str]:
    source, _ = TranslationSource.update_or_create_from_instance(page)
    texts = StringSegment.objects.filter(source=source).values_list("string__data", flat=True)
    return {text: f"{text} [{language_code}]" for text in texts}


def translate(page: BasePage, language_code: str) -> BasePage:
    locale = Locale.objects.get(language_code=language_code)
    enter_translation(page, locale, words_of(page, language_code))
    return type(page).objects.get(translation_key=page.translation_key, locale=locale)


def assert_told_in(translated: BasePage, page: BasePage) -> None:
    """Every text of `page` is translated, and every fact is shared."""
    words = words_of(page, "ru")
    assert state_without_slug(translated) == expected(page, words, translated.locale)


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
def test_text_is_translated_and_facts_are_shared_in_every_field_also_when_it_changes(model):
    page = make(model, Filler("Söz", 2001))
    translated = translate(page, "ru")
    assert_told_in(translated, page)
    first = state(translated)
    page = save(page, Filler("Kəlmə", 2014))

    translated = translate(page, "ru")

    assert_told_in(translated, page)
    last = state(translated)
    assert {name for name in last if last[name] == first[name]} <= {"slug"}
    for rows, former_rows in ((last[name], first[name]) for name in last):
        if isinstance(rows, list):
            order, former_order = (
                [row["counterpart"] for row in each] for each in (rows, former_rows)
            )
            assert order == former_order[::-1]


def test_a_cleared_text_is_cleared_in_the_translation():
    organization = OrganizationFactory(acronym="ATƏT")
    translated = translate(organization, "ru")
    assert translated.acronym == "ATƏT [ru]"
    organization.acronym = ""
    organization.save_revision().publish()

    translated = translate(organization, "ru")

    assert translated.acronym == ""


def test_a_fact_stays_unknown_to_translators():
    organization = OrganizationFactory(city="Gəncə")

    assert "Gəncə" not in words_of(organization, "ru")
    assert translate(organization, "ru").city == "Gəncə"
