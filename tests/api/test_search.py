"""A search says why it found what it found, and where else there is more; titles are completed."""

import pytest

from organizations.models import OtherName
from tests.api.asking import PAGES, ask, count_queries, pages, refused, tables
from tests.contracts.contract import problem_with_answer
from tests.factories import (
    CollectionFactory,
    EntryFactory,
    NewsFactory,
    OrganizationFactory,
    StandardPageFactory,
    body,
    translate,
)

pytestmark = pytest.mark.django_db

SUGGEST = "/api/v2/suggest/"


def highlights(item):
    return {each["field"]: each["html"] for each in item["meta"]["highlights"]}


# Highlights.


def test_an_answer_shows_the_words_by_which_each_page_was_found():
    text = "<p>" + "Uzun söz. " * 100 + "Görüş <b>Şəkidə</b> &lt;oldu&gt;.</p>"
    NewsFactory(title="ŞƏKİ görüşü", lead="Qısaca.", body=body(("paragraph", text)))

    (item,) = pages(search="Sheki gorush")["items"]

    shown = highlights(item)
    assert shown["title"] == "<mark>ŞƏKİ</mark> <mark>görüşü</mark>"
    assert shown["body"].endswith("<mark>Görüş</mark> <mark>Şəkidə</mark> &lt;oldu&gt;.")
    assert shown["body"].startswith("… ")
    assert shown.keys() == {"title", "body"}
    (title, _) = item["meta"]["highlights"]
    assert title["parts"][0] == {"text": "ŞƏKİ", "is_match": True}


@pytest.mark.parametrize("query", [{}, {"type": "organizations.OrganizationPage"}])
def test_an_organisation_shows_the_other_name_by_which_it_was_found(query):
    page = OrganizationFactory(title="Komitə", live=False)
    page.other_names = [OtherName(name="Refugee Council", kind=OtherName.Kind.AS_PRINTED)]
    page.save_revision().publish()

    (item,) = pages(search="refugees", **query)["items"]

    assert highlights(item) == {"other_names": "<mark>Refugee</mark> Council"}


def test_what_is_shown_is_chosen_like_any_field():
    NewsFactory(title="Şəki")

    assert pages(search="seki", fields="_,title")["items"] == [{"title": "Şəki"}]
    (item,) = pages(search="seki", fields="_,highlights(_,html)")["items"]
    assert item == {"meta": {"highlights": [{"html": "<mark>Şəki</mark>"}]}}
    assert "highlights" not in pages(search="seki", fields="-highlights")["items"][0]["meta"]


def test_without_a_search_there_is_nothing_to_show():
    page = NewsFactory(title="Şəki")

    assert "highlights" not in pages()["items"][0]["meta"]
    assert "highlights" not in ask(f"{PAGES}{page.pk}/")["meta"]
    assert "there is no highlights here" in refused(PAGES, fields="highlights")


def test_the_words_of_many_pages_cost_what_those_of_two_cost():
    for number in range(4):
        page = OrganizationFactory(title=f"Şəki {number}", live=False)
        page.other_names = [OtherName(name=f"Sheki {number}", kind=OtherName.Kind.SHORT)]
        page.save_revision().publish()
    text = {"search": "seki", "locale": "az"}

    for query in (text, text | {"type": "organizations.OrganizationPage"}):
        few, many = (count_queries(PAGES, **query, limit=limit) for limit in (2, 20))

        assert few == many, query


# In the other languages.


def test_an_answer_says_how_much_there_is_in_the_other_languages():
    page = StandardPageFactory(title="Şəki görüşü")
    translate(page, "ru", title="Встреча в Шеки")
    StandardPageFactory(title="Шеки", language="ru")
    StandardPageFactory(title="Sheki", language="en", live=False)

    def meta(**query):
        return pages(search="seki", type="home.StandardPage", **query)["meta"]

    assert meta(locale="az") == {
        "total_count": 1,
        "also_found_in": [{"locale": "ru", "total_count": 2}],
    }
    assert meta(locale="en") == {
        "total_count": 0,
        "also_found_in": [
            {"locale": "ru", "total_count": 2},
            {"locale": "az", "total_count": 1},
        ],
    }
    assert meta(locale="en", fallback="ru,az")["also_found_in"] == []
    assert meta() == {"total_count": 3}
    assert "also_found_in" not in pages(locale="az")["meta"]


def test_the_place_in_the_tree_that_was_asked_for_is_looked_up_in_the_other_languages_too():
    collection = CollectionFactory(title="Toplu")
    translation = translate(collection, "ru", title="Сборник")
    EntryFactory(title="Шеки", parent=translation, language="ru")
    EntryFactory(title="Шеки", parent=CollectionFactory(language="ru"), language="ru")

    meta = pages(search="Şəki", locale="az", child_of=collection.pk)["meta"]

    assert meta["also_found_in"] == [{"locale": "ru", "total_count": 1}]


def test_counting_in_the_other_languages_costs_one_query():
    StandardPageFactory(title="Şəki")
    StandardPageFactory(title="Шеки", language="ru")
    text = {"search": "seki", "type": "home.StandardPage"}

    assert count_queries(PAGES, **text, locale="az") == count_queries(PAGES, **text) + 1


# Titles that somebody is typing.


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("shek", "<mark>Şək</mark>i görüşü"),
        ("ШЕК", "<mark>Şək</mark>i görüşü"),
        ("gor se", "<mark>Şə</mark>ki <mark>gör</mark>üşü"),
        ("Şəkidə", "<mark>Şəki</mark> görüşü"),
    ],
)
def test_what_was_typed_is_completed_and_marked(typed, html):
    page = StandardPageFactory(title="Şəki görüşü")
    StandardPageFactory(title="Bakı")
    StandardPageFactory(title="Шеки", language="ru")

    answer = ask(SUGGEST, q=typed, locale="az")

    assert answer["meta"]["total_count"] == 1
    (item,) = answer["items"]
    assert item["highlighted_title"]["html"] == html
    assert item["id"] == page.pk
    assert item["url"] == f"http://127.0.0.1:8000{page.get_url()}"
    assert (item["title"], item["locale"], item["is_fallback"]) == ("Şəki görüşü", "az", False)


def test_a_title_that_begins_with_what_was_typed_comes_first():
    for title in ("Bakı şəhəri", "Məclis Bakıda"):
        StandardPageFactory(title=title)

    titles = [item["title"] for item in ask(SUGGEST, q="bak", locale="az")["items"]]

    assert titles == ["Bakı şəhəri", "Məclis Bakıda"]
    assert len(ask(SUGGEST, q="bak", locale="az", limit=1)["items"]) == 1


def test_an_organisation_is_completed_by_its_other_names():
    page = OrganizationFactory(title="Komitə", live=False)
    page.other_names = [OtherName(name="Refugee Council", kind=OtherName.Kind.AS_PRINTED)]
    page.save_revision().publish()

    (item,) = ask(SUGGEST, q="refu", locale="az")["items"]

    assert item["highlighted_title"]["html"] == "Komitə"


@pytest.mark.parametrize("typed", ["", " ", '"', "%", "💣", "()"])
def test_nothing_is_suggested_to_who_has_typed_no_word(typed):
    StandardPageFactory(title="Şəki")

    assert ask(SUGGEST, q=typed, locale="az") == {"meta": {"total_count": 0}, "items": []}


@pytest.mark.parametrize(
    ("query", "name"),
    [({"q": "a"}, "locale"), ({"locale": "az"}, "q"), ({"locale": "az", "q": "a" * 501}, "q"),
     ({"locale": "az", "q": "a", "limit": "0"}, "limit")],
    ids=str,
)  # fmt: skip
def test_a_question_that_makes_no_sense_is_told_what_is_wrong_with_it(query, name):
    assert refused(SUGGEST, **query).startswith(f"{name}: ")


def test_completing_costs_less_than_five_queries():
    for number in range(3):
        StandardPageFactory(title=f"Şəki görüşü {number}")
        OrganizationFactory(title=f"Şəki şurası {number}")
    surroundings = [
        "wagtailcore_page",  # which sites there are, and their home pages
        "wagtailcore_pageviewrestriction",  # which pages are private
    ]

    for typed in ("seki", "Şəki gör", "16", "yoxdur"):
        asked = tables(SUGGEST, q=typed, locale="az")
        assert asked == [*surroundings, "wagtailsearch_indexentry"], typed  # What begins so.
    assert tables(SUGGEST, q="", locale="az") == surroundings


@pytest.mark.parametrize("query", [{"search": "seki"}, {"search": "seki", "locale": "az"}])
def test_the_answer_to_a_search_is_what_the_contract_says(query):
    StandardPageFactory(title="Şəki")
    StandardPageFactory(title="Шеки", language="ru")

    assert problem_with_answer(PAGES, 200, pages(**query)) is None
    suggestions = ask(SUGGEST, q="she", locale="az")
    assert problem_with_answer(SUGGEST, 200, suggestions) is None
