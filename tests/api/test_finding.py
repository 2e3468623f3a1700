"""From what a front end knows of a page, its path or its id, to the address that tells it."""

from copy import deepcopy
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.api.asking import PAGES, SITE, ask, refused
from tests.factories import StandardPageFactory, home, translate
from tests.undoing import shared_by_tests

pytestmark = pytest.mark.django_db

FIND = f"{PAGES}find/"
LANGUAGES = ("az", "ru", "en")


@pytest.fixture(scope="module")
def _about(django_db_setup, django_db_blocker):
    with shared_by_tests(django_db_blocker):
        yield _make_about()


@pytest.fixture
def about(_about, db):
    """A page and one below it in every language, by language code."""
    return deepcopy(_about)


def _make_about():
    page = StandardPageFactory(title="Haqqımızda", slug="haqqimizda")
    below = StandardPageFactory(title="Tarix", slug="tarix", parent=page)
    pages = {"az": (page, below)}
    for code, slugs in {"ru": ("o-nas", "istoriya"), "en": ("about", "history")}.items():
        pages[code] = tuple(
            translate(original, code, title=slug.replace("-", " "))
            for original, slug in zip((page, below), slugs, strict=True)
        )
    return pages


def find(**query):
    return Client().get(FIND, query)


def found(**query) -> int:
    """The id of the page to whose address the answer leads."""
    response = find(**query)
    assert response.status_code == 302, response.content
    assert response["location"].startswith(f"{SITE}{PAGES}")
    return ask(urlsplit(response["location"]).path)["id"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_is_found_by_its_path_in_every_language(about, code):
    page, below = about[code]

    for wanted in (page, below):
        path = urlsplit(wanted.full_url).path
        assert path.startswith(f"/{code}/")
        assert path.endswith(f"/{wanted.slug}/")
        for spelling in (path, path.strip("/"), path.rstrip("/"), path.lstrip("/")):
            assert found(html_path=spelling) == wanted.pk


def test_a_path_without_a_language_is_one_of_the_default_language(about):
    page, below = about["az"]

    for spelling in ("haqqimizda", "/haqqimizda", "haqqimizda/", "/haqqimizda/"):
        assert found(html_path=spelling) == page.pk
    assert found(html_path="/haqqimizda/tarix/") == below.pk
    assert find(html_path="/o-nas/").status_code == 404


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_home_page_is_found_by_its_language_alone(code):
    for spelling in (f"/{code}/", code, f"/{code}"):
        assert found(html_path=spelling) == home(code).pk


@pytest.mark.parametrize("path", ["", "/"])
def test_the_path_of_nothing_is_the_home_page_of_the_default_language(path):
    assert found(html_path=path) == home().pk


@pytest.mark.parametrize("path", ["/az/Haqqimizda/", "/AZ/haqqimizda/", "HAQQIMIZDA"])
def test_the_case_of_a_path_counts(about, path):
    assert find(html_path=path).status_code == 404


def test_a_page_in_a_language_is_not_found_below_another(about):
    assert find(html_path="/ru/haqqimizda/").status_code == 404
    assert find(html_path="/en/o-nas/").status_code == 404


def test_what_follows_a_question_mark_or_a_hash_says_nothing_about_the_page(about):
    page, _ = about["ru"]

    assert found(html_path=f"/ru/{page.slug}/?a=b#c") == page.pk


def test_a_page_is_found_by_its_id(about):
    page, _ = about["ru"]

    assert found(id=page.pk) == page.pk


def test_a_path_goes_before_an_id(about):
    page, below = about["az"]

    assert found(html_path="/haqqimizda/", id=below.pk) == page.pk
    assert found(html_path="/nothing/", id=below.pk) == below.pk


def test_what_else_is_asked_for_is_kept(about):
    page, _ = about["en"]

    response = find(html_path="/en/about/", fields="_,title", rich_text_format="markdown")

    address, _, query = response["location"].partition("?")
    assert address == f"{SITE}{PAGES}{page.pk}/"
    assert query == "fields=_%2Ctitle&rich_text_format=markdown"
    assert Client().get(response["location"]).json() == {"title": "about"}


def test_nothing_is_added_to_an_address_when_nothing_else_is_asked_for(about):
    page, _ = about["en"]

    assert find(html_path="/en/about", id=page.pk)["location"] == f"{SITE}{PAGES}{page.pk}/"


def withhold(page):
    PageViewRestriction.objects.create(page=page, restriction_type="login")


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_not_everybody_may_read_is_not_found(about, admin, code):
    page, below = about[code]
    nothing = find(html_path=f"/{code}/nothing/").json()
    withhold(page)

    for hidden in (page, below):
        for query in ({"id": hidden.pk}, {"html_path": urlsplit(hidden.full_url).path}):
            response = admin.get(FIND, query)
            assert response.status_code == 404
            assert response.json() == nothing


def test_drafts_and_withdrawn_pages_are_not_found(about):
    draft = StandardPageFactory(slug="qaralama", live=False)
    page, _ = about["az"]
    page.unpublish()

    for hidden in (draft, page):
        assert find(id=hidden.pk).status_code == 404
        assert find(html_path=hidden.slug).status_code == 404


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ({"id": "abc"}, "id"),
        ({"id": ""}, "id"),
        ({"id": "0"}, "id"),
        ({"id": "-1"}, "id"),
        ({"id": "1.5"}, "id"),
        ({"id": "9" * 30}, "id"),
        ({"id": ["1", "2"]}, "id"),
        ({"html_path": "\0"}, "html_path"),
        ({"html_path": ["/az/", "/ru/"]}, "html_path"),
        ({"path": "/az/"}, "path"),
        ({"nothing": "1"}, "nothing"),
    ],
    ids=str,
)
def test_a_question_that_makes_no_sense_is_told_what_is_wrong_with_it(query, name):
    assert refused(FIND, **query).startswith(f"{name}: ")


@pytest.mark.parametrize(
    "query",
    [{}, {"html_path": "/az/" + "a/" * 500}, {"html_path": "ş" * 3000}, {"html_path": "//[x"}],
    ids=lambda query: str(query)[:20],
)
def test_what_leads_nowhere_is_answered_in_a_sentence(query):
    response = find(**query)

    assert response.status_code == 404
    assert response.json()["message"]


def test_a_page_is_found_at_the_same_cost_however_deep_it_stands(about):
    deep = about["az"][1]
    for number in range(4):
        deep = StandardPageFactory(parent=deep, slug=f"s{number}")

    def count(path: str) -> int:
        find(html_path=path)
        with CaptureQueriesContext(connection) as captured:
            assert find(html_path=path).status_code == 302
        return len(captured)

    # Sites with home pages, restrictions, the page by id, the page by path.
    assert count("/haqqimizda/") == count(urlsplit(deep.full_url).path) == 4
