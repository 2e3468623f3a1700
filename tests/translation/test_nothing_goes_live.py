"""Submitting a page for translation shows readers nothing."""

import pytest
from django.test import Client
from wagtail.models import Page
from wagtail_localize.models import Translation

from articles.models import CollectionPage
from cms.models import BasePage
from tests.factories import CollectionFactory, EntryFactory
from tests.translation.doors import update

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry():
    return EntryFactory(parent=CollectionFactory(title="Toplu"), title="Yazı")


def live_pages(language_code: str) -> set[int]:
    return set(
        Page.objects.live().filter(locale__language_code=language_code).values_list("pk", flat=True)
    )


def listed_pages(client: Client, language_code: str) -> set[int]:
    answer = client.get("/api/v2/pages/", {"locale": language_code, "limit": 100}).json()
    return {item["id"] for item in answer["items"]}


@pytest.mark.parametrize("language_code", ["ru", "en"])
@pytest.mark.parametrize("with_subtree", [False, True])
def test_submitting_puts_nothing_live(entry, submit, client, language_code, with_subtree):
    before = live_pages(language_code)

    translated = submit(entry.get_parent().specific, language_code, with_subtree=with_subtree)

    assert not translated.live
    assert live_pages(language_code) == before
    assert listed_pages(client, language_code) == before
    assert client.get(f"/api/v2/pages/{translated.pk}/").status_code == 404
    assert client.get(translated.url).status_code == 404


def test_a_parent_that_was_not_translated_arrives_as_a_draft_to_be_translated(
    entry, submit, client
):
    before = live_pages("ru")

    translated = submit(entry, "ru")

    parent = translated.get_parent().specific
    assert isinstance(parent, CollectionPage)
    assert parent.translation_key == entry.get_parent().translation_key
    assert not parent.live
    assert parent.alias_of is None
    assert Translation.objects.filter(
        source__object_id=parent.translation_key, target_locale=parent.locale, enabled=True
    ).exists()
    assert live_pages("ru") == before
    assert listed_pages(client, "ru") == before


def test_no_parent_on_the_way_up_is_an_alias(submit):
    section = EntryFactory(parent=EntryFactory(parent=CollectionFactory()))

    translated = submit(section, "en")

    assert not Page.objects.filter(alias_of__isnull=False).exists()
    assert [page.live for page in translated.get_ancestors(inclusive=True)] == [
        *(True, True, True),  # the root, the home page and the section come with the installation
        *(False, False, False),
    ]


def test_publishing_the_original_again_puts_no_translation_live(entry, submit, commit):
    translated = submit(entry, "ru")

    with commit():
        entry.save_revision().publish()

    translated.refresh_from_db()
    assert not translated.live


def test_updating_the_translation_from_the_original_puts_nothing_live(entry, submit, admin, commit):
    translated = submit(entry, "ru")
    before = live_pages("ru")

    with commit():
        update(admin, entry)

    translated.refresh_from_db()
    assert not translated.live
    assert live_pages("ru") == before


def test_stock_localize_still_publishes_the_words_of_the_original(
    entry, submit, settings, stock_publishing
):
    """When this fails, upstream no longer does it by default, and the setting may go."""
    settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = True

    translated = submit(entry, "ru")

    assert translated.live
    assert translated.title == entry.title


def test_stock_localize_still_makes_live_aliases_of_parents(entry, submit, monkeypatch):
    """When this fails, upstream is mended, and `BasePage.copy_for_translation` may go."""
    monkeypatch.delattr(BasePage, "copy_for_translation")

    parent = submit(entry, "ru").get_parent()

    assert parent.alias_of_id == entry.get_parent().pk
    assert parent.live
