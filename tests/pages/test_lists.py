"""Lists: how long they are, in which order, and what they cost."""

import datetime
import re

import pytest
from django.test import Client

from articles.models import CollectionIndexPage
from articles.templatetags import articles_tags
from cms import listings
from cms.templatetags import cms_tags
from events.models import MeetingIndexPage
from events.templatetags import events_tags
from organizations.models import OrganizationIndexPage, OrganizationPage
from tests.factories import (
    CollectionFactory,
    EntryFactory,
    ImageFactory,
    MeetingFactory,
    NewsFactory,
    OrganizationFactory,
    PlatformFactory,
    StandardPageFactory,
    body,
)
from tests.pages.reading import count_queries, parse, read, words

pytestmark = pytest.mark.django_db


def section(model, code="az"):
    return model.objects.get(locale__language_code=code)


def list_news(number):
    platform = PlatformFactory()
    for _ in range(number):
        NewsFactory(parent=platform, date="2020", image=ImageFactory())
    return platform


def list_collections(number):
    for _ in range(number):
        CollectionFactory(cover=ImageFactory())
    return section(CollectionIndexPage)


def list_past_meetings(number):
    for _ in range(number):
        MeetingFactory(starts="2000", city="Bakı")
    return section(MeetingIndexPage)


def list_upcoming_meetings(number):
    for _ in range(number):
        MeetingFactory(starts="2999", city="Bakı")
    return section(MeetingIndexPage)


def list_organizations(number):
    for _ in range(number):
        OrganizationFactory(city="Bakı", country="AZ")
    return section(OrganizationIndexPage)


def list_pages_below(number):
    parent = StandardPageFactory()
    for _ in range(number):
        StandardPageFactory(parent=parent)
    return parent


def list_entries(number):
    collection = CollectionFactory()
    for _ in range(number):
        EntryFactory(parent=EntryFactory(parent=collection))
    return collection


def list_sections(number):
    entry = EntryFactory()
    for _ in range(number):
        EntryFactory(parent=entry)
    return entry


IN_PORTIONS = [list_news, list_collections, list_past_meetings, list_organizations]
IN_ONE = [list_upcoming_meetings, list_pages_below, list_sections]
#: Modules that keep the length of a portion by its name.
WITH_PORTIONS = [listings, articles_tags, cms_tags, events_tags]
NONSENSE = ["x", "99", "-1", "0", "%00", "", "1.5", "1e3", "9" * 5000, "%F0%9F%90%88", "2&page=x"]


def rows(html):
    """The rows of the list on a page that has one list."""
    return html.main.find_all("li")


@pytest.fixture(params=IN_PORTIONS, ids=lambda make: make.__name__)
def make_list(request):
    """Makes a page that lists so many, a portion at a time."""
    return request.param


def test_a_portion_is_fifty_rows_everywhere():
    assert {module.PORTION for module in WITH_PORTIONS} == {50}


@pytest.fixture
def portions_of_three(monkeypatch):
    for module in WITH_PORTIONS:
        monkeypatch.setattr(module, "PORTION", 3)


@pytest.mark.usefixtures("portions_of_three")
@pytest.mark.parametrize("make", [*IN_PORTIONS, *IN_ONE], ids=lambda make: make.__name__)
def test_a_list_has_at_most_a_portion_of_rows(make):
    html = read(make(4))

    assert len(rows(html)) == 3


@pytest.mark.usefixtures("portions_of_three")
def test_the_rest_of_a_list_is_on_its_next_page(make_list):
    page = make_list(4)

    first = read(page)
    second = read(page.url + first.find("a", rel="next")["href"])

    assert len(rows(second)) == 1
    assert words(rows(second)[0]) not in [words(row) for row in rows(first)]
    assert second.find("a", rel="prev")["href"] == "?page=1"
    assert second.find("a", rel="next") is None


def test_a_short_list_has_no_ways_to_other_pages(make_list):
    assert read(make_list(1)).find("nav", class_="portions") is None


def test_any_page_of_a_list_that_is_asked_for_is_answered(make_list):
    page = make_list(1)

    for asked in NONSENSE:
        assert len(rows(read(f"{page.url}?page={asked}"))) == 1, asked


@pytest.mark.usefixtures("portions_of_three")
def test_a_page_beyond_the_last_is_the_last_and_nonsense_is_the_first():
    page = list_organizations(4)

    assert len(rows(read(f"{page.url}?page=99"))) == 1
    assert len(rows(read(f"{page.url}?page=x"))) == 3


@pytest.mark.parametrize(
    "make", [*IN_PORTIONS, *IN_ONE, list_entries], ids=lambda make: make.__name__
)
def test_a_long_list_costs_no_more_queries_than_a_short_one(make):
    few = count_queries(make(1))
    many = count_queries(make(3))

    assert many == few


@pytest.mark.parametrize("kind", ["page_link", "links in one paragraph"])
def test_three_links_in_a_text_cost_no_more_queries_than_one(kind):
    targets = [StandardPageFactory() for _ in range(3)]

    def text(number):
        if kind == "page_link":
            links = [("page_link", {"page": page.pk, "text": ""}) for page in targets[:number]]
            return StandardPageFactory(body=body(*links))
        links = "".join(f'<a linktype="page" id="{page.pk}">x</a>' for page in targets[:number])
        return StandardPageFactory(body=body(("paragraph", f"<p>{links}</p>")))

    assert count_queries(text(3)) == count_queries(text(1))


def titles(html):
    return [words(heading) for heading in html.main.find_all("h3")]


def test_news_are_listed_newest_first_and_those_without_a_date_last():
    platform = PlatformFactory()
    dates = {"Mart": "2020-03", "Tarixsiz": "", "Köhnə": "1999", "Noyabr": "2020-11-20"}
    for title, date in dates.items():
        NewsFactory(parent=platform, title=title, date=date)

    assert titles(read(platform)) == ["Noyabr", "Mart", "Köhnə", "Tarixsiz"]


def test_news_of_other_platforms_are_not_listed():
    platform = PlatformFactory()
    NewsFactory(title="Başqa platformanın xəbəri")

    assert titles(read(platform)) == []


def test_upcoming_meetings_stand_soonest_first_and_past_ones_latest_first():
    starts = {
        "2000": "2000",
        "2998": "2998-05",
        "2001": "2001-01-02",
        "2999": "2999",
        "1999": "1999",
    }
    for title, date in starts.items():
        MeetingFactory(title=title, starts=date)

    upcoming, past = read(section(MeetingIndexPage)).main.find_all("section")

    assert titles_in(upcoming) == ["2998", "2999"]
    assert titles_in(past) == ["2001", "2000", "1999"]


def titles_in(part):
    return [words(heading) for heading in part.find_all("h3")]


def test_a_meeting_that_has_begun_and_is_not_over_is_upcoming():
    MeetingFactory(title="Davam edir", starts="2000", ends="2999")

    (upcoming,) = read(section(MeetingIndexPage)).main.find_all("section")

    assert titles_in(upcoming) == ["Davam edir"]


IN_ORDER = {
    "az": "Ata Bakı Cəbrayıl Çay Dağ Elm Əmək Gəncə Ğ Hədəf Xəzər Işıq İnam Jurnal Kür Qala Lalə "
    "Od Ön Su Şəki Ulduz Ümid Zaman",
    "ru": "Азия Берег Вера Ель Ёлка Жизнь Йод Крым Щит Эхо Юг Яма",
    "en": "Azure Baku Charity Echo Xenon Yield Zeal",
}


@pytest.mark.parametrize("code", IN_ORDER)
def test_the_directory_is_in_the_alphabetical_order_of_its_language(code):
    in_order = IN_ORDER[code].split()
    directory = section(OrganizationIndexPage, code)
    for title in sorted(in_order, key=lambda title: title[::-1]):
        # Saved once, which costs a third of a page with revisions.
        page = OrganizationPage(title=title, kind="ngo", locale=directory.locale)
        directory.add_child(instance=page)

    html = read(directory)

    assert [words(row.a) for row in rows(html)] == in_order


@pytest.mark.usefixtures("portions_of_three")
def test_the_directory_is_narrowed_to_a_letter_and_keeps_it_on_its_next_page():
    directory = section(OrganizationIndexPage)
    for title in ("Şəki 1", "“Şəki” 2", "şəki 3", "Şəki 4", "Səs", "3 alma"):
        directory.add_child(
            instance=OrganizationPage(title=title, kind="ngo", locale=directory.locale)
        )

    letters = read(directory).find("nav", class_="letters")
    first = read(directory.url + letters.find("a", href="?letter=%C5%9E")["href"])
    second = read(directory.url + first.find("a", rel="next")["href"])

    assert [words(each) for each in letters.find_all("a")] == ["Hamısı", "S 1", "Ş 4", "# 1"]
    assert words(letters).startswith("Hamısı A B C Ç D E Ə")
    assert [words(row.a) for row in rows(first)] == ["Şəki 1", "“Şəki” 2", "şəki 3"]
    assert words(first.find("a", {"aria-current": "true"}, href=re.compile("letter"))) == "Ş 4"
    assert [words(row.a) for row in rows(second)] == ["Şəki 4"]
    assert second.find("a", rel="prev")["href"] == "?letter=%C5%9E&page=1"


@pytest.mark.parametrize("letter", ["", "Q", "x", "%00", "%22%3E", "%23" * 2])
def test_all_organisations_are_listed_when_none_begins_with_what_is_asked_for(letter):
    page = list_organizations(1)

    assert len(rows(read(f"{page.url}?letter={letter}"))) == 1


def test_collections_are_listed_latest_first():
    for year in (2010, 2020, 2015):
        published_at = datetime.datetime(year, 1, 1, tzinfo=datetime.UTC)
        CollectionFactory(title=str(year), published_at=published_at)
    CollectionFactory(title="Tarixsiz")

    html = read(section(CollectionIndexPage))

    assert [words(tag) for tag in html.main.find_all("h2")] == ["2020", "2015", "2010", "Tarixsiz"]


@pytest.mark.parametrize("code", ["az", "ru", "en"])
@pytest.mark.parametrize(
    "model",
    [CollectionIndexPage, MeetingIndexPage, OrganizationIndexPage],
    ids=lambda m: m.__name__,
)
def test_an_empty_list_says_that_it_is_empty(model, code):
    html = parse(Client().get(section(model, code).url))

    assert words(html.main.find(class_="empty"))
    assert rows(html) == []
