"""Lists that go on where another answer ended, whatever happens in between."""

import base64
import datetime

import pytest
from django.test import override_settings
from wagtail.models import Page

from articles.models import CollectionEntryPage, CollectionPage, NewsPage
from cms.api.ordering import orderings
from cms.models import TitleSortKey
from tests.api.asking import PAGES, ask, ids, reader, refused, statements
from tests.factories import (
    CollectionFactory,
    DocumentFactory,
    EntryFactory,
    ImageFactory,
    NewsFactory,
    PlatformFactory,
    translate,
)
from tests.undoing import shared_by_tests

pytestmark = [pytest.mark.django_db, pytest.mark.services]

NEWS = {"type": "articles.NewsPage", "fields": "_,id"}
DAY = datetime.date(2020, 1, 1)
MOMENT = datetime.datetime(2020, 1, 1, 12, 0, 0, 123_456, tzinfo=datetime.UTC)
ORDERS = [sign + name for name in sorted(orderings(NewsPage)) for sign in ("", "-")]


@pytest.fixture(scope="module")
def news(django_db_setup, django_db_blocker):
    """With every two alike, and with some of which nothing is known that sorts them."""
    with shared_by_tests(django_db_blocker):
        platform = PlatformFactory()
        made = [NewsFactory(parent=platform, title=f"Xəbər {number % 4}") for number in range(8)]
        for number, one in enumerate(made):
            at = None if number % 4 == 3 else MOMENT + datetime.timedelta(days=number % 4)
            Page.objects.filter(pk=one.pk).update(first_published_at=at, last_published_at=at)
            NewsPage.objects.filter(pk=one.pk).update(date_earliest=at and at.date())
        yield made


def walk(address: str = PAGES, limit: int = 3, **query) -> list[int]:
    """All ids that are told from the beginning on, so many at a time."""
    client, told, cursor = reader(), [], "*"
    while cursor:
        answer = client.get(address, {"cursor": cursor, "limit": limit} | query).json()
        told += [item["id"] for item in answer["items"]]
        cursor = answer["meta"]["next_cursor"]
        assert len(told) < 100, "it goes on for ever"
    return told


@pytest.mark.parametrize("order", [*ORDERS, "-date,-first_published_at", "title,-date,slug", None])
def test_each_item_is_told_once_and_in_the_order_of_the_list(news, order):
    asked = NEWS | ({"order": order} if order else {})

    told = walk(**asked)

    assert told == ids(**asked)
    assert sorted(told) == [one.pk for one in news]


@pytest.mark.parametrize("order", ["title", "-title", "-date,title"])
def test_pages_that_were_made_past_the_models_come_last_in_lists_by_title(news, order):
    lacking = {news[0].pk, news[4].pk}
    TitleSortKey.objects.filter(page__in=lacking).delete()
    asked = NEWS | {"order": order}

    told = walk(**asked)

    alike = told if order.endswith("-title") or order == "title" else told[4:6]
    assert told == ids(**asked)
    assert set(alike[-2:]) == lacking
    assert ask(PAGES, **asked)["meta"]["total_count"] == len(told) == len(news)


def test_all_types_and_languages_go_on_in_one_list(news):
    asked = {"fields": "_,id", "order": "title"}

    assert walk(limit=7, **asked) == ids(**asked)


def test_the_tree_of_what_stands_in_for_a_translation_goes_on(locale):
    collection = CollectionFactory()
    entries = [EntryFactory(parent=collection, title=title) for title in "ABC"]
    translate(collection, "en")
    for entry in entries[:2]:
        translate(entry, "en")
    asked = {
        "type": CollectionEntryPage._meta.label, "fields": "_,id", "order": "-tree",
        "locale": "en", "fallback": "az", "descendant_of": collection.pk,
    }  # fmt: skip

    assert walk(limit=1, **asked) == ids(**asked)
    assert CollectionPage.objects.count() == 2


def test_what_is_published_or_withdrawn_meanwhile_neither_repeats_nor_hides_others(news):
    asked = NEWS | {"order": "-date", "limit": 3}
    first = ask(PAGES, cursor="*", **asked)
    told = [item["id"] for item in first["items"]]
    before = NewsFactory(parent=news[0].get_parent(), date="2024-01-01", title="Sonra")
    behind = NewsFactory(parent=news[0].get_parent(), date="1990-01-01", title="Əvvəl")
    Page.objects.filter(pk__in=told).update(live=False)

    after = ask(PAGES, cursor=first["meta"]["next_cursor"], **asked | {"limit": 100})

    others = {one.pk for one in news} - set(told)
    assert {item["id"] for item in after["items"]} == others | {behind.pk}
    assert before.pk not in told
    assert after["meta"] == {"total_count": 8 - 3 + 2, "next_cursor": None}


@pytest.mark.parametrize("make", [ImageFactory, DocumentFactory])
def test_files_go_on_in_every_order(make):
    files = [make(title=title) for title in "BAB"]
    address = "/api/v2/images/" if make is ImageFactory else "/api/v2/documents/"

    for order in ("id", "-id", "title", "-title", "created_at", "-created_at"):
        listed = [item["id"] for item in ask(address, order=order)["items"]]
        assert walk(address, limit=1, order=order) == listed
        assert sorted(listed) == [file.pk for file in files]


def test_a_list_says_where_it_goes_on_only_when_asked_with_a_cursor(news):
    assert ask(PAGES, **NEWS)["meta"] == {"total_count": 8}
    assert ask(PAGES, cursor="*", **NEWS)["meta"] == {"total_count": 8, "next_cursor": None}


def next_cursor(**query) -> str:
    return ask(PAGES, cursor="*", limit=2, **NEWS | query)["meta"]["next_cursor"]


def test_a_place_in_a_list_has_one_cursor_which_tells_nothing_of_it(news):
    cursor = next_cursor(order="tree")

    assert cursor == next_cursor(order="tree")
    assert news[1].path.encode() not in base64.urlsafe_b64decode(cursor + "==")


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"order": "-date"}, "begin again with *"),
        ({"locale": "az"}, "begin again with *"),
        ({"offset": 1}, "send one of both"),
        ({"search": "xəbər"}, "what a search finds has none"),
        ({"order": "random"}, "a random order has none"),
    ],
)
def test_a_cursor_of_another_question_is_refused(news, changed, reason):
    assert reason in refused(PAGES, cursor=next_cursor(), **NEWS | changed)


def test_a_cursor_that_was_made_up_or_changed_is_refused(news):
    cursor = next_cursor()
    swapped = cursor[:-2] + ("A" if cursor[-2] != "A" else "B") + cursor[-1]

    for made_up in ("", "x", "ə", "[1]", "MQ", swapped, cursor[1:], cursor + "AAAA", "A" * 5000):
        assert "begin again with *" in refused(PAGES, cursor=made_up, **NEWS)


def test_cursors_outlive_a_new_secret_key(news, settings):
    cursor = next_cursor()

    with override_settings(SECRET_KEY="a new one", SECRET_KEY_FALLBACKS=[settings.SECRET_KEY]):
        going_on = ask(PAGES, cursor=cursor, **NEWS)

    assert len(going_on["items"]) == 6


def test_rows_that_a_cursor_leads_to_are_looked_up_and_not_counted_off(news):
    """Nothing is left out by number, and what sorts the list is asked for at once."""
    asked = NEWS | {"order": "-first_published_at"}

    asked_for = statements(PAGES, cursor=next_cursor(**asked), **asked)

    listing = next(sql for sql in asked_for if "LIMIT 21" in sql)
    assert "OFFSET" not in listing
    assert '"first_published_at" <= ' in listing
