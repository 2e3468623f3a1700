"""Submitting the pages that one has chosen, into the languages that one has chosen."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission, Locale, Page

from cms.translation.board import submission
from tests.board.reading import words
from tests.editor.people import prefer
from tests.factories import CollectionFactory, EntryFactory, StandardPageFactory, home, translate
from tests.translation.soundness import assert_sound

pytestmark = pytest.mark.django_db


def address(*pages: Page) -> str:
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "submit_for_translation"])
    ids = "&".join(f"id={page.pk}" for page in pages)
    return f"{url}?{ids}&next={reverse('translation_board')}"


def send(client: Client, *pages: Page, into: tuple[str, ...]) -> str:
    """Gives the text of the page that follows."""
    locales = Locale.objects.filter(language_code__in=into).values_list("pk", flat=True)
    return client.post(address(*pages), {"languages": list(locales)}, follow=True).text


def languages_of(page: Page) -> dict[str, bool]:
    """Whether it is live, by language."""
    found = Page.objects.filter(translation_key=page.translation_key)
    return dict(found.values_list("locale__language_code", "live"))


@pytest.fixture
def editor(editor):
    return prefer(editor, "en")


def test_chosen_pages_are_submitted_as_drafts(editor):
    first, second = StandardPageFactory(), StandardPageFactory(language="ru")

    html = send(editor, first, second, into=("ru", "en"))

    assert languages_of(first) == {"az": True, "ru": False, "en": False}
    assert languages_of(second) == {"ru": True, "en": False}
    assert "3 translations were begun. Nothing was published." in html


def test_what_exists_already_stays_as_it_is(editor):
    page = StandardPageFactory()
    russian = translate(page, "ru")

    send(editor, page, into=("ru", "en"))

    assert languages_of(page) == {"az": True, "ru": True, "en": False}
    before = russian.latest_revision_id
    russian.refresh_from_db()
    assert russian.latest_revision_id == before


def test_the_original_is_submitted_whichever_page_was_chosen(editor):
    page = StandardPageFactory(title="Haqqımızda")
    russian = translate(page, "ru", title="О нас")

    send(editor, russian, into=("en",))

    english = page.get_translation(Locale.objects.get(language_code="en"))
    assert english.title == "Haqqımızda"


def test_children_find_their_parents_in_whatever_order_they_were_chosen(editor):
    collection = CollectionFactory()
    entry = EntryFactory(parent=collection)

    send(editor, entry, collection, into=("ru",))

    russian = Locale.objects.get(language_code="ru")
    translated = collection.get_translation(russian)
    assert entry.get_translation(russian).get_parent().pk == translated.pk
    assert_sound()


def test_a_translator_submits_nothing(russian_translator):
    page = translate(StandardPageFactory(), "ru")

    send(russian_translator, page, into=("en",))

    assert set(languages_of(page)) == {"az", "ru"}


def test_pages_of_others_are_left_out(make_client):
    mine, theirs = StandardPageFactory(title="Mənim"), StandardPageFactory(title="Onların")
    group = Group.objects.create(name="Bölmə")
    group.permissions.set(
        Permission.objects.filter(codename__in=["access_admin", "submit_translation"])
    )
    GroupPagePermission.objects.create(
        group=group, page=mine, permission=Permission.objects.get(codename="change_page")
    )
    client = prefer(make_client("Bölmə"), "en")

    asked = client.get(address(mine, theirs)).text
    send(client, mine, theirs, into=("en",))

    assert "You have no permission to submit these pages" in asked
    assert set(languages_of(mine)) == {"az", "en"}
    assert set(languages_of(theirs)) == {"az"}


def test_one_is_told_when_nothing_is_left_to_submit(editor):
    page = translate(StandardPageFactory(), "ru")

    html = send(editor, page, into=("az", "ru"))

    assert "Nothing was left to submit" in html


def test_too_many_at_once_are_refused_before_any_is_submitted(editor, monkeypatch):
    monkeypatch.setattr(submission, "MOST_TRANSLATIONS", 1)
    page = StandardPageFactory()

    html = send(editor, page, into=("ru", "en"))

    assert "at most 1 can be begun at once" in html
    assert set(languages_of(page)) == {"az"}


def test_one_sees_in_which_languages_the_chosen_pages_are(editor):
    page = StandardPageFactory()
    translate(page, "ru")

    html = BeautifulSoup(editor.get(address(page)).text, "html.parser")

    seen = [words(item) for item in html.select("main .ucdil-languages li")]
    assert seen[1].startswith("RU Русский : up to date")
    assert seen[2].startswith("EN English : missing")
    languages = [words(label) for label in html.select("form label")]
    assert languages[-3:] == ["Azərbaycan dili", "Русский", "English"]


def test_a_language_has_to_be_chosen(editor):
    assert "Choose at least one language." in send(editor, StandardPageFactory(), into=())


def test_pages_are_chosen_on_the_board_and_in_wagtails_lists(editor, russian_translator):
    StandardPageFactory()
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "submit_for_translation"])

    for address in (
        reverse("translation_board"),
        reverse("wagtailadmin_explore", args=[home().pk]),
    ):
        assert url in editor.get(address).text
    assert url not in russian_translator.get(reverse("translation_board")).text


@pytest.mark.parametrize("asked", ["id=x", "id=%00", "id=99999999999999999999999", "id=-1", ""])
def test_an_address_without_sense_is_answered(editor, asked):
    assert editor.get(f"{address()}&{asked}").status_code == 200
