"""What is kept of the states of translations is what would be told anew, whatever changes."""

import re
from collections.abc import Iterator
from dataclasses import astuple, fields
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation

from cms.models import OutdatedState, PublishedTranslation, TranslationState
from cms.translation.kept_states import BATCH, renew_all_states, renew_states
from cms.translation.state_triggers import watched_tables
from cms.translation.states import State, original_language, states_of_things
from home.models import StandardPage
from tests.factories import StandardPageFactory, body, home, translate
from tests.undoing import shared_by_tests, undone

pytestmark = [pytest.mark.django_db, pytest.mark.services]

Known = dict[tuple[UUID, int], tuple[Any, ...]]
FIELDS = [field.name for field in fields(State)]


def told() -> Known:
    """Of all pages: the page in the language, the one that is listed, whether it is live, and the
    state, told anew.
    """
    pages: dict[UUID, list[Page]] = {}
    found_pages = Page.objects.filter(depth__gt=1).select_related("locale").order_by("pk")
    for page in found_pages.annotate(original=original_language()):
        pages.setdefault(page.translation_key, []).append(page)
    found: Known = {}
    for (key, locale), state in states_of_things(pages, Locale.objects.all()).items():
        originals = [page for page in pages[key] if page.locale.language_code == page.original]
        listed = [*originals, *pages[key]][0]
        there = next((page.pk for page in pages[key] if page.locale_id == locale), None)
        found[key, locale] = (there, listed.pk, listed.live, *astuple(state))
    return found


def kept() -> Known:
    renew_states()
    rows = TranslationState.objects.filter(locale__in=Locale.objects.values("pk"))
    return {
        (key, locale): tuple(values)
        for key, locale, *values in rows.values_list(
            "translation_key", "locale", "page", "listed", "is_live", *FIELDS
        )
    }


@pytest.fixture(scope="module")
def _pages(django_db_setup, django_db_blocker) -> Iterator[tuple[int, int]]:
    with shared_by_tests(django_db_blocker):
        other = StandardPageFactory(title="Другая", language="ru")
        translate(other, "az")
        yield make_page().pk, other.pk


def make_page() -> StandardPage:
    page = StandardPageFactory(title="Bir", body=body(("paragraph", "<p>İki.</p>")))
    translate(page, "ru")
    translate(page, "en").unpublish()
    StringTranslation.objects.filter(locale__language_code="en").first().delete()
    page = StandardPage.objects.get(pk=page.pk)
    page.title = "Üç"
    page.save_revision().publish()
    return page


@pytest.fixture
def page(_pages):
    """Outdated in Russian, begun in English."""
    return StandardPage.objects.get(pk=_pages[0])


@pytest.fixture
def other(_pages):
    return StandardPage.objects.get(pk=_pages[1])


#: Past all of Django, each of what a state is told from; the values of {names} are below.
CHANGES = [
    "UPDATE wagtailcore_page SET live = NOT live WHERE depth > 2",
    "UPDATE wagtailcore_page SET translation_key = '{new_key}' WHERE id = {russian}",
    "UPDATE wagtailcore_page SET locale_id = {french} WHERE id = {russian}",
    "DELETE FROM wagtailcore_page WHERE id = {russian}",
    "UPDATE home_standardpage SET original_language = 'ru'",
    "DELETE FROM home_standardpage",
    "UPDATE wagtailcore_locale SET language_code = 'tr' WHERE id = {locale_az}",
    "UPDATE wagtail_localize_translation SET enabled = NOT enabled",
    "UPDATE wagtail_localize_translation SET source_id = {other_source}, target_locale_id ="
    " {locale_en} WHERE id = {translation_ru}",
    "UPDATE wagtail_localize_translation SET target_locale_id = {french}"
    " WHERE id = {translation_ru}",
    "DELETE FROM wagtail_localize_translation",
    "UPDATE wagtail_localize_translationsource SET object_id = '{alone_key}' WHERE id = {source}",
    "DELETE FROM wagtail_localize_translationsource",
    "UPDATE wagtail_localize_stringsegment SET source_id = {other_source}",
    "UPDATE wagtail_localize_stringsegment SET context_id = context_id + 1000",
    "UPDATE wagtail_localize_stringsegment SET string_id = string_id + 1000",
    "DELETE FROM wagtail_localize_stringsegment",
    "UPDATE wagtail_localize_stringtranslation SET has_error = NOT has_error",
    "UPDATE wagtail_localize_stringtranslation SET translation_type = 'machine'",
    "UPDATE wagtail_localize_stringtranslation SET locale_id = {locale_az}"
    " WHERE locale_id = {locale_ru}",
    "UPDATE wagtail_localize_stringtranslation SET context_id = context_id + 1000",
    "UPDATE wagtail_localize_stringtranslation SET translation_of_id = translation_of_id + 1000",
    "DELETE FROM wagtail_localize_stringtranslation",
    "UPDATE cms_sourcelayout SET digest = 'another'",
    "UPDATE cms_publishedtranslation SET layout = 'another'",
    "UPDATE cms_publishedtranslation SET segments = '[]'",
    "DELETE FROM cms_publishedtranslation",
    "INSERT INTO wagtailcore_locale (language_code) VALUES ('de')",
]


@pytest.fixture
def names(page, other) -> dict[str, Any]:
    def stored(key: UUID) -> str:
        return str(key) if connection.features.has_native_uuid_field else key.hex

    def translation(original: Page) -> Translation:
        return Translation.objects.filter(source__object_id=original.translation_key).first()

    russian = Translation.objects.get(
        source__object_id=page.translation_key, target_locale__language_code="ru"
    )
    locales = Locale.objects.values_list("language_code", "pk")
    return {f"locale_{code}": pk for code, pk in locales} | {
        "french": Locale.objects.create(language_code="fr").pk,
        "new_key": stored(uuid4()),
        "alone_key": stored(StandardPageFactory().translation_key),
        "russian": Page.objects.get(
            translation_key=page.translation_key, locale__language_code="ru"
        ).pk,
        "translation_ru": russian.pk,
        "source": russian.source_id,
        "other_source": translation(other).source_id,
    }


def test_changes_past_django_are_noticed(names):
    """One after another, each undone: the pages are the same for all."""
    before = kept()
    assert before == told()
    unnoticed, unchanged = [], []
    for change in CHANGES:
        with undone():
            with connection.cursor() as cursor:
                cursor.execute(change.format(**names))
            now = told()
            if kept() != now:
                unnoticed.append(change)
            if now == before:
                unchanged.append(change)

    assert not unnoticed
    assert not unchanged  # Or else nothing is tested.


def test_every_table_is_watched_from_which_states_are_told(page):
    with CaptureQueriesContext(connection) as queries:
        states_of_things([page.translation_key], Locale.objects.all())

    read = {
        table for query in queries for table in re.findall(r'(?:FROM|JOIN) "(\w+)"', query["sql"])
    }
    assert read <= {watched.table for watched in watched_tables()}


def test_what_people_do_is_noticed(page, other):
    """What `test_any_sequence` does not do."""
    english = Locale.objects.get(language_code="en")
    alias = CreatePageAliasAction(
        other, parent=home("en"), update_locale=english, reset_translation_key=False
    ).execute(skip_permission_checks=True)
    assert kept() == told()

    ConvertAliasPageAction(alias).execute(skip_permission_checks=True)
    assert kept() == told()

    french = Locale.objects.create(language_code="fr")
    assert kept() == told()

    french.delete()
    assert kept() == told()

    Page.objects.get(pk=page.pk).copy(keep_live=True, update_attrs={"slug": "copy"})
    assert kept() == told()

    home("ru").get_children().delete()
    assert kept() == told()


def test_what_changes_while_states_are_told_is_noticed(page):
    renew_states()
    PublishedTranslation.objects.update(layout="another")

    def change_meanwhile(execute, sql, *args):
        result = execute(sql, *args)
        if "wagtail_localize_stringsegment" in sql and sql.startswith("SELECT"):
            wrapper.__exit__(None, None, None)
            Translation.objects.update(enabled=False)
        return result

    wrapper = connection.execute_wrapper(change_meanwhile)
    wrapper.__enter__()

    assert kept() == told()


def test_only_pages_of_which_something_changed_are_told_anew(page, other):
    renew_states()

    StringTranslation.objects.update(data="Other words, which change no state")
    page.save_revision()

    assert not OutdatedState.objects.exists()


def test_the_states_of_some_pages_can_be_told_alone(page, other):
    renew_states([other.translation_key])

    keys = set(OutdatedState.objects.values_list("translation_key", flat=True))
    assert page.translation_key in keys
    assert other.translation_key not in keys


def test_more_pages_than_are_looked_at_at_once(monkeypatch, page):
    monkeypatch.setattr("cms.translation.kept_states.BATCH", 2)
    assert BATCH > 2
    for _ in range(3):
        StandardPageFactory()

    assert kept() == told()


def test_everything_is_told_anew_where_a_new_version_could_tell_it_otherwise(page):
    renew_states()
    TranslationState.objects.update(kind="missing", total=7)

    renew_all_states()

    assert kept() == told()
