"""Menu, breadcrumbs, lists and neighbours never name what readers may not see."""

import pytest
from wagtail.models import Page

from articles.models import CollectionIndexPage
from events.models import MeetingIndexPage
from organizations.models import OrganizationIndexPage
from tests.factories import (
    CollectionFactory,
    EntryFactory,
    MeetingFactory,
    NewsFactory,
    OrganizationFactory,
    PlatformFactory,
    StandardPageFactory,
    home,
)
from tests.pages.hiding import WAYS, demand_login
from tests.pages.reading import parse, read, words
from tests.undoing import shared_by_tests

pytestmark = pytest.mark.django_db


@pytest.fixture(params=WAYS, ids=lambda hide: hide.__name__)
def hide(request):
    return request.param


def section(model):
    return model.objects.get(locale__language_code="az")


def news_in_a_list(**texts):
    platform = PlatformFactory()
    return platform, NewsFactory(parent=platform, **texts)


def collection_in_a_list(**texts):
    return section(CollectionIndexPage), CollectionFactory(**texts)


def meeting_in_a_list(**texts):
    return section(MeetingIndexPage), MeetingFactory(**texts)


def future_meeting_in_a_list(**texts):
    return section(MeetingIndexPage), MeetingFactory(**texts, starts="2999")


def organization_in_the_directory(**texts):
    return section(OrganizationIndexPage), OrganizationFactory(**texts)


def entry_in_the_contents(**texts):
    collection = CollectionFactory()
    return collection, EntryFactory(parent=collection, **texts)


def section_in_the_contents(**texts):
    collection = CollectionFactory()
    return collection, EntryFactory(parent=EntryFactory(parent=collection), **texts)


def section_of_an_entry(**texts):
    entry = EntryFactory()
    return entry, EntryFactory(parent=entry, **texts)


def entry_before(**texts):
    collection = CollectionFactory()
    before = EntryFactory(parent=collection, **texts)
    return EntryFactory(parent=collection), before


def entry_after(**texts):
    collection = CollectionFactory()
    entry = EntryFactory(parent=collection)
    return entry, EntryFactory(parent=collection, **texts)


def page_below(**texts):
    parent = StandardPageFactory()
    return parent, StandardPageFactory(parent=parent, **texts)


def page_in_the_menu(**texts):
    return home(), StandardPageFactory(show_in_menus=True, **texts)


LISTS = [
    news_in_a_list,
    collection_in_a_list,
    meeting_in_a_list,
    future_meeting_in_a_list,
    organization_in_the_directory,
    entry_in_the_contents,
    section_in_the_contents,
    section_of_an_entry,
    entry_before,
    entry_after,
    page_below,
    page_in_the_menu,
]


@pytest.fixture(scope="module", params=LISTS, ids=lambda make: make.__name__)
def keys_of_listed(request, django_db_setup, django_db_blocker):
    with shared_by_tests(django_db_blocker):
        lister, page = request.param(title="Sirli ad")
        yield lister.pk, page.pk


@pytest.fixture
def listed(db, keys_of_listed):
    """A page, and another that it names."""
    lister, page = keys_of_listed
    return Page.objects.get(pk=lister).specific, Page.objects.get(pk=page).specific


def test_what_readers_may_see_is_named_and_linked(listed):
    lister, page = listed

    html = read(lister)

    assert any(words(link).endswith("Sirli ad") for link in html.find_all("a", href=page.url))


def test_what_readers_may_not_see_is_not_named(listed, hide):
    lister, page = listed
    hide(page)

    html = read(lister)

    assert "Sirli ad" not in html.get_text()
    assert page.url not in str(html)


def test_whoever_may_read_a_private_page_sees_the_same_lists_as_all(listed, admin):
    lister, page = listed
    demand_login(page)

    html = parse(admin.get(lister.url))

    assert "Sirli ad" not in html.main.get_text()


@pytest.mark.parametrize("hide", WAYS[1:])
def test_what_is_below_a_private_page_is_not_named(hide):
    """The entry itself is open to a reader who has passed; the list of collections is to all."""
    collection = CollectionFactory(title="Açıq toplu")
    entry = EntryFactory(parent=collection, title="Bağlı məqalə")
    EntryFactory(parent=entry, title="Sirli bölmə")
    hide(entry)

    text = read(collection).get_text()

    assert "Bağlı məqalə" not in text
    assert "Sirli bölmə" not in text


def test_sections_of_a_draft_are_not_in_the_contents():
    collection = CollectionFactory()
    entry = EntryFactory(parent=collection, title="Qaralama")
    EntryFactory(parent=entry, title="Bölmə")
    entry.unpublish()

    html = read(collection)

    assert html.find("nav", class_="contents") is None


def test_breadcrumbs_lead_from_the_home_page_down_to_the_page():
    section = StandardPageFactory(title="Bölmə")
    page = StandardPageFactory(parent=section, title="Səhifə")

    items = read(page).find("nav", class_="breadcrumb").find_all("li")

    assert [words(item) for item in items] == [home().title, "Bölmə", "Səhifə"]
    assert [item.a and item.a["href"] for item in items] == [home().url, section.url, None]
    assert items[-1]["aria-current"] == "page"


def test_breadcrumbs_pass_over_a_draft():
    section = StandardPageFactory(title="Qaralama")
    page = StandardPageFactory(parent=section, title="Səhifə")
    section.unpublish()

    html = read(page)

    items = html.find("nav", class_="breadcrumb").find_all("li")
    assert [words(item) for item in items] == [home().title, "Səhifə"]
    assert "Qaralama" not in html.get_text()


def test_a_page_in_the_menu_marks_itself_and_its_section():
    section = StandardPageFactory(title="Bölmə", show_in_menus=True)
    page = StandardPageFactory(parent=section)

    def mark(html):
        return html.find("nav", class_="menu").find("a", href=section.url).get("aria-current")

    assert mark(read(home())) is None
    assert mark(read(section)) == "page"
    assert mark(read(page)) == "true"


def test_the_menu_is_that_of_the_language_of_the_page():
    StandardPageFactory(title="Haqqımızda", show_in_menus=True)
    about = StandardPageFactory(language="ru", title="О нас", show_in_menus=True)

    menu = read(about).find("nav", class_="menu")

    assert words(menu).endswith("О нас")
    assert "Haqqımızda" not in words(menu)


def test_neighbours_are_the_nearest_that_can_be_read():
    collection = CollectionFactory()
    first, second, third, fourth, fifth = (
        EntryFactory(parent=collection, title=title) for title in ("I", "II", "III", "IV", "V")
    )
    second.unpublish()
    demand_login(fourth)

    html = read(third)

    assert html.find("a", rel="prev")["href"] == first.url
    assert html.find("a", rel="next")["href"] == fifth.url


def test_a_text_is_not_the_neighbour_of_its_own_sections():
    collection = CollectionFactory()
    entry, following = EntryFactory(parent=collection), EntryFactory(parent=collection)
    section = EntryFactory(parent=entry)

    assert read(entry).find("a", rel="next")["href"] == following.url
    assert read(section).find("nav", class_="neighbours") is None
