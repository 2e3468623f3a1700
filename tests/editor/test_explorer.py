import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from articles.models import CollectionIndexPage
from cms.translation.kept_states import renew_states
from events.models import MeetingIndexPage
from organizations.models import OrganizationIndexPage
from tests.editor.people import prefer
from tests.factories import (
    CollectionFactory,
    EntryFactory,
    MeetingFactory,
    NewsFactory,
    OrganizationFactory,
    PlatformFactory,
    StandardPageFactory,
    home,
    translate,
)

pytestmark = pytest.mark.django_db


def section(model):
    return lambda: model.objects.get(locale__language_code="az")


LISTS = {
    "pages": (home, StandardPageFactory),
    "collections": (section(CollectionIndexPage), CollectionFactory),
    "entries": (CollectionFactory, EntryFactory),
    "news": (PlatformFactory, NewsFactory),
    "meetings": (section(MeetingIndexPage), MeetingFactory),
    "organisations": (section(OrganizationIndexPage), OrganizationFactory),
}


def test_a_list_takes_as_many_queries_for_many_pages_as_for_few(admin, editor, subtests):
    def count(client: Client, parent: Page) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(reverse("wagtailadmin_explore", args=[parent.pk])).status_code == 200
        return len(queries)

    for client in (admin, editor):
        count(client, home())  # What is asked once a process, or once a session, does not count.
    for name, (find_parent, factory) in LISTS.items():
        # What differs between people is the same in all lists: what they may do.
        clients = (admin, editor) if name == "pages" else (editor,)
        parent = find_parent()
        translate(factory(parent=parent), "ru")
        renew_states()  # Whoever asks first has states told anew of what has changed.
        few = [count(client, parent) for client in clients]
        factory.create_batch(2, parent=parent)
        renew_states()

        with subtests.test(name):
            assert [count(client, parent) for client in clients] == few


@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_the_list_answers_in_the_language_of_the_person(editor, language):
    page = StandardPageFactory()

    html = prefer(editor, language).get(reverse("wagtailadmin_explore", args=[home().pk])).text

    assert f'<html lang="{language}" dir="ltr"' in html
    assert page.title in html


def languages_of(client: Client, page: Page) -> list[str]:
    """What the list in which `page` stands tells of its languages."""
    url = reverse("wagtailadmin_explore", args=[page.get_parent().pk])
    html = BeautifulSoup(client.get(url).text, "html.parser")
    row = html.find(id=f"page_{page.pk}_title").find_parent("tr")
    return [" ".join(tag.get_text(" ").split()) for tag in row.select(".ucdil-languages li")]


def test_a_list_tells_the_state_of_each_page_in_all_languages(editor, russian_translator):
    page = StandardPageFactory()
    russian = translate(page, "ru")

    seen = languages_of(prefer(editor, "en"), page)
    by_translator = languages_of(prefer(russian_translator, "en"), russian)

    assert seen == [
        "AZ Azərbaycan dili : original",
        "RU Русский : up to date . Edit",
        "EN English : missing . Submit for translation",
    ]
    assert by_translator == [
        "AZ Azərbaycan dili : original . View",
        "RU Русский : up to date",
        "EN English : missing",
    ]


def test_the_menu_of_a_page_offers_to_submit_it_only_where_it_may_be(editor, russian_translator):
    page = StandardPageFactory()
    russian = translate(page, "ru")

    for client, listed, is_offered in (
        (editor, page, True),
        (russian_translator, russian, False),
    ):
        html = client.get(reverse("wagtailadmin_explore", args=[listed.get_parent().pk])).text
        submit = reverse("wagtail_localize:submit_page_translation", args=[listed.pk])
        assert (f'href="{submit}?' in html) == is_offered


AZERBAIJANI = ["Cəmiyyət", "Çıraq", "Elm", "Əlaqə", "Həyat", "Xəzər", "Ilıca", "İnam", "Uşaq"]


def test_titles_in_the_explorer_sort_by_the_alphabet_of_the_language(admin, subtests):
    parent = StandardPageFactory(title="Bölmə")
    for number in (4, 0, 8, 2, 6, 1, 7, 3, 5):
        StandardPageFactory(title=f"{AZERBAIJANI[number]} sözü", parent=parent)
    url = reverse("wagtailadmin_explore", args=[parent.pk])

    for more in ({}, {"q": "söz"}):
        for ordering, expected in {"title": AZERBAIJANI, "-title": AZERBAIJANI[::-1]}.items():
            listed = admin.get(url, {"ordering": ordering, **more}).context["object_list"]

            with subtests.test(ordering=ordering, **more):
                assert [page.title.split()[0] for page in listed] == expected


def test_a_renamed_page_moves_in_the_order_and_so_does_one_of_another_language(admin):
    parent = StandardPageFactory(title="Раздел", language="ru")
    for title in ("Ель", "Жизнь", "Ёлка", "Арка"):
        page = StandardPageFactory(title=title, parent=parent, language="ru")
    page.title = "Яма"
    page.save_revision().publish()

    url = reverse("wagtailadmin_explore", args=[parent.pk])
    listed = admin.get(url, {"ordering": "title"}).context["object_list"]

    assert [page.title for page in listed] == ["Ель", "Ёлка", "Жизнь", "Яма"]
