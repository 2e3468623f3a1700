"""What one sees of translations without opening the board."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from tests.board.reading import titles, words
from tests.editor.people import prefer
from tests.factories import CollectionFactory, EntryFactory, StandardPageFactory, home, translate

pytestmark = pytest.mark.django_db


def header(client: Client, url: str) -> list[str]:
    """The languages that the header of a screen tells."""
    html = BeautifulSoup(prefer(client, "en").get(url).text, "html.parser")
    return [words(item) for item in html.select("header .ucdil-languages li")]


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def panel(client: Client) -> BeautifulSoup:
    html = prefer(client, "en").get(reverse("wagtailadmin_home")).text
    return BeautifulSoup(html, "html.parser").find(id="translations-waiting-section")


def test_the_editor_tells_the_language_of_the_page_and_the_state_of_the_others(editor, submit):
    page = StandardPageFactory()
    submit(page, "ru")

    seen = header(editor, edit_url(page))

    assert seen == [
        "AZ Azərbaycan dili : original",
        "RU Русский : in progress, 0 of 2 translated . Translate",
        "EN English : missing . Submit for translation",
    ]


def test_the_translation_editor_tells_them_as_well(russian_translator, submit):
    russian = submit(StandardPageFactory(), "ru")

    seen = header(russian_translator, edit_url(russian))

    assert [text.split(" ")[0] for text in seen] == ["AZ", "RU", "EN"]
    assert seen[1] == "RU Русский : in progress, 0 of 2 translated"


def test_the_language_that_one_is_in_is_marked(editor):
    russian = StandardPageFactory(language="ru")

    html = BeautifulSoup(editor.get(edit_url(russian)).text, "html.parser")

    (current,) = html.select("header .ucdil-languages [aria-current]")
    assert "Русский" in words(current)


def test_the_header_of_a_list_tells_the_state_of_the_page_above(editor):
    url = reverse("wagtailadmin_explore", args=[home("ru").pk])

    assert [text.split(" ")[0] for text in header(editor, url)] == ["AZ", "RU", "EN"]
    assert header(editor, reverse("wagtailadmin_explore_root")) == []


def test_the_dashboard_tells_what_waits_for_this_person(russian_translator, submit):
    page = StandardPageFactory(title="Haqqımızda")
    russian = submit(page, "ru")

    waiting = panel(russian_translator)

    assert "Русский Translate: 1" in words(waiting)
    assert waiting.find("a", href=edit_url(russian)) is not None
    for link in waiting.select(".ucdil-waiting a"):
        assert "Haqqımızda" in russian_translator.get(link["href"]).text


def test_the_dashboard_is_silent_when_nothing_waits(russian_translator):
    assert panel(russian_translator) is None


def test_a_number_on_the_dashboard_is_the_number_on_the_board(editor):
    translate(StandardPageFactory(), "ru")
    StandardPageFactory()

    link = panel(editor).find("a", string="Submit for translation: 2")

    rows = BeautifulSoup(editor.get(link["href"]).text, "html.parser")
    assert len(rows.select("table.ucdil-board tbody tr")) == 2


def test_more_pages_cost_no_more_queries(editor):
    page, collection = StandardPageFactory(), CollectionFactory()
    for each in (page, *(EntryFactory(parent=collection) for _ in range(3))):
        translate(each, "ru")
    screens = (reverse("wagtailadmin_home"), edit_url(page))

    def count(url: str) -> int:
        editor.get(url)
        with CaptureQueriesContext(connection) as queries:
            editor.get(url)
        return len(queries)

    few = [count(url) for url in screens]
    for _ in range(2):
        translate(EntryFactory(parent=collection), "ru")

    assert [count(url) for url in screens] == few


def test_a_section_leads_to_its_translations(editor):
    collection = CollectionFactory()
    entry = EntryFactory(title="Material", parent=collection)
    StandardPageFactory(title="Başqa")
    url = reverse("wagtailadmin_explore", args=[collection.pk])

    html = BeautifulSoup(prefer(editor, "en").get(url).text, "html.parser")

    (link,) = [a for a in html.find_all("a") if words(a) == "Translations of this section"]
    assert set(titles(editor, below=str(collection.translation_key))) == {
        collection.title,
        entry.title,
    }
    assert link["href"].endswith(f"?below={collection.translation_key}")
