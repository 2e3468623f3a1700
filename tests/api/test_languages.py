"""A reader gets one language, or says which others will do; every answer says which it is."""

import pytest
from django.test import Client
from wagtail.models import Page
from wagtail_localize.models import Translation

from tests.api.asking import PAGES, SITE, count_queries, ids, page, pages, refused
from tests.factories import (
    CollectionFactory,
    EntryFactory,
    MeetingFactory,
    NewsFactory,
    OrganizationFactory,
    PlatformFactory,
    StandardPageFactory,
    translate,
)
from tests.pages.hiding import WAYS
from tests.undoing import shared_by_tests, undone

pytestmark = pytest.mark.django_db

NEWS = {"type": "articles.NewsPage"}


@pytest.fixture(scope="module")
def _news(django_db_setup, django_db_blocker):
    with shared_by_tests(django_db_blocker):
        yield _make_news()


@pytest.fixture
def news(_news, db):
    """In az and ru; in az alone; in ru alone; in all three."""
    return _news


def _make_news():
    platform = PlatformFactory()
    for code in ("ru", "en"):
        translate(platform, code)
    both = NewsFactory(title="İkisi", parent=platform, date="2020-01-01")
    az = NewsFactory(title="Bir", parent=platform, date="2020-01-02")
    russian = platform.get_translations().get(locale__language_code="ru")
    ru = NewsFactory(title="Один", parent=russian, language="ru", date="2020-01-03")
    all_three = NewsFactory(title="Üçü", parent=platform, date="2020-01-04")
    return {
        "both az": both.pk,
        "both ru": translate(both, "ru").pk,
        "az": az.pk,
        "ru": ru.pk,
        "all az": all_three.pk,
        "all ru": translate(all_three, "ru").pk,
        "all en": translate(all_three, "en").pk,
    }


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"locale": "ru"}, ["all ru", "ru", "both ru"]),
        ({"locale": "en"}, ["all en"]),
        ({"locale": "ru", "fallback": "az"}, ["all ru", "ru", "az", "both ru"]),
        ({"locale": "en", "fallback": "ru,az"}, ["all en", "ru", "az", "both ru"]),
        ({"locale": "en", "fallback": "az,ru"}, ["all en", "ru", "az", "both az"]),
        ({"locale": "az", "fallback": "az"}, ["all az", "az", "both az"]),
    ],
    ids=str,
)
def test_a_thing_is_listed_once_in_the_best_language(news, query, expected):
    answer = pages(**NEWS, **query)

    assert [item["id"] for item in answer["items"]] == [news[name] for name in expected]
    assert answer["meta"]["total_count"] == len(expected)
    for item in answer["items"]:
        page_of = Page.objects.select_related("locale").get(pk=item["id"])
        assert item["meta"]["locale"] == page_of.locale.language_code


def test_the_portions_of_a_list_with_fallback_make_up_the_whole(news):
    query = {**NEWS, "locale": "en", "fallback": "ru,az"}
    whole = ids(**query)

    portions = [ids(**query, limit=1, offset=offset) for offset in range(5)]

    assert portions == [[pk] for pk in whole] + [[]]
    assert pages(**query, limit=1)["meta"]["total_count"] == len(whole)


@pytest.mark.parametrize("hide", WAYS)
def test_what_cannot_be_read_in_a_language_gives_way_to_the_next(news, hide):
    hide(Page.objects.get(pk=news["all en"]))

    found = ids(**NEWS, locale="en", fallback="ru,az")

    assert news["all en"] not in found
    assert news["all ru"] in found
    assert news["all az"] not in found


def test_filters_apply_to_the_language_that_is_served(news):
    Page.objects.filter(pk=news["both ru"]).update(title="Искомое")

    assert ids(**NEWS, locale="ru", fallback="az", title="Искомое") == [news["both ru"]]
    assert ids(**NEWS, locale="ru", fallback="az", title="İkisi") == []


def test_a_collection_with_fallback_has_its_entries_in_their_order():
    collection = CollectionFactory()
    first, second, third = (EntryFactory(parent=collection) for _ in range(3))
    section = EntryFactory(parent=second)
    russian = translate(collection, "ru")
    translated = translate(second, "ru").pk
    of_section = translate(section, "ru").pk
    expected = [first.pk, translated, of_section, third.pk]
    query = {"type": "articles.CollectionEntryPage", "locale": "ru", "fallback": "az"}

    for place in (collection, russian):
        assert ids(**query, descendant_of=place.pk) == expected
        assert ids(**query, descendant_of=place.pk, order="-tree") == expected[::-1]
        assert ids(**query, child_of=place.pk) == [first.pk, translated, third.pk]
    assert ids(locale="ru", descendant_of=collection.pk) == []


def test_search_finds_in_the_language_that_is_served(news):
    assert ids(search="Один", locale="en", fallback="ru", **NEWS) == [news["ru"]]
    assert ids(search="Bir", locale="en", fallback="ru", **NEWS) == []
    assert ids(search="Bir", locale="en", fallback="ru,az", **NEWS) == [news["az"]]


def test_fallback_costs_the_same_for_few_and_for_many(news):
    query = {**NEWS, "locale": "en", "fallback": "ru,az"}
    few = count_queries(PAGES, **query)
    platform = PlatformFactory()
    for _ in range(2):
        translate(NewsFactory(parent=platform), "ru")

    assert count_queries(PAGES, **query) == few


@pytest.mark.parametrize(
    "query",
    [
        {"locale": "de"},
        {"locale": ""},
        {"locale": "RU"},
        {"locale": "ru", "fallback": "de"},
        {"locale": "ru", "fallback": ""},
        {"fallback": "ru"},
    ],
    ids=str,
)
def test_a_language_that_there_is_not_is_refused(query):
    message = refused(PAGES, **query)

    assert message.startswith(("locale: ", "fallback: "))


def test_the_language_is_never_taken_from_the_browser(news):
    asked = Client(headers={"accept-language": "ru"})

    listed = asked.get(PAGES, {**NEWS, "limit": 100}).json()
    told = asked.get(f"{PAGES}{news['all az']}/").json()

    assert {item["meta"]["locale"] for item in listed["items"]} == {"az", "ru", "en"}
    assert told["kind"]["label"] == "xəbər"


@pytest.mark.parametrize(
    ("code", "date", "country"),
    [
        ("az", "6 dekabr 2000 (il ehtimal edilir)", "Azərbaycan"),
        ("ru", "6 декабря 2000\u202fг. (год предположительный)", "Азербайджан"),
        ("en", "December 6, 2000 (year inferred)", "Azerbaijan"),
    ],
)
def test_words_of_the_api_are_in_the_language_of_the_page(code, date, country):
    meeting = MeetingFactory(starts="2000?-12-06", country="AZ")

    told = page(meeting.pk if code == "az" else translate(meeting, code).pk)

    assert told["starts"]["display"] == date
    assert told["country"]["name"] == country


def test_a_page_names_its_language_and_its_translations():
    original = StandardPageFactory(title="Haqqımızda")
    russian = translate(original, "ru", title="О нас")

    response = Client().get(f"{PAGES}{russian.pk}/")

    assert response["Content-Language"] == "ru"
    meta = response.json()["meta"]
    assert (meta["locale"], meta["original_locale"]) == ("ru", "az")
    assert meta["translation"] == {
        "state": "up_to_date",
        "translated": 2,
        "total": 2,
        "changed": 0,
    }
    assert meta["missing_locales"] == ["en"]
    assert meta["translations"] == [
        {
            "locale": "az",
            "id": original.pk,
            "title": "Haqqımızda",
            "html_url": original.full_url,
            "detail_url": f"{SITE}{PAGES}{original.pk}/",
            "state": "original",
        }
    ]


@pytest.mark.parametrize("hide", WAYS)
def test_a_translation_that_cannot_be_read_is_not_named(hide):
    original = StandardPageFactory()
    hide(translate(original, "ru"))

    meta = page(original.pk)["meta"]

    assert meta["translations"] == []
    assert meta["missing_locales"] == ["ru", "en"]


def test_a_translation_says_that_its_original_has_changed_since():
    original = StandardPageFactory(title="Haqqımızda", body=[])
    russian = translate(original, "ru")
    original.title = "Biz kimik"
    original.save_revision().publish()

    assert page(russian.pk)["meta"]["translation"] == {
        "state": "outdated",
        "translated": 0,
        "total": 1,
        "changed": 1,
    }
    (link,) = page(original.pk)["meta"]["translations"]
    assert link["state"] == "outdated"
    (item,) = pages(slug=russian.slug, locale="ru")["items"]
    assert item["meta"]["translation"]["state"] == "outdated"


def test_an_original_has_nothing_to_count():
    original = StandardPageFactory()
    translate(original, "ru")

    assert page(original.pk)["meta"]["translation"] == {
        "state": "original",
        "translated": None,
        "total": None,
        "changed": None,
    }


def test_a_translation_that_was_stopped_is_detached():
    russian = translate(StandardPageFactory(), "ru")
    Translation.objects.update(enabled=False)

    assert page(russian.pk)["meta"]["translation"]["state"] == "detached"


def test_a_translation_that_is_of_another_type_is_known_to_be_an_original():
    news, russian = NewsFactory(), translate(StandardPageFactory(), "ru")
    Translation.objects.all().delete()
    type(russian).objects.filter(pk=russian.pk).update(original_language="ru")
    Page.objects.filter(pk=russian.pk).update(translation_key=news.translation_key)

    (link,) = page(news.pk)["meta"]["translations"]

    assert link["state"] == "original"


def test_links_lead_to_the_language_of_the_page_or_say_which_they_lead_to():
    translated, only_az = OrganizationFactory(title="Ümid"), OrganizationFactory(title="Birlik")
    hope = translate(translated, "ru", title="Надежда")
    for organization, expected in [
        (translated, {"id": hope.pk, "title": "Надежда", "locale": "ru", "is_fallback": False}),
        (only_az, {"id": only_az.pk, "title": "Birlik", "locale": "az", "is_fallback": True}),
    ]:
        with undone():
            meeting = translate(MeetingFactory(released_by=organization), "ru")

            link = page(meeting.pk)["released_by"]

            assert {name: link[name] for name in expected} == expected
            assert link["type"] == "organizations.OrganizationPage"
            assert link["url"].startswith(SITE)
