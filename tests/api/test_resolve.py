"""What is at a path, in one request."""

import datetime
from copy import deepcopy
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction
from wagtail_localize.models import Translation

from tests.api.asking import PAGES, SITE, ask, refused
from tests.factories import StandardPageFactory, body, home, translate
from tests.undoing import shared_by_tests

pytestmark = pytest.mark.django_db

RESOLVE = "/api/v2/resolve/"
LANGUAGES = ("az", "ru", "en")
STATUS = {"page": 200, "redirect": 200, "gone": 410, "not_found": 404}
NOTHING = {"kind": "not_found", "message": "There is no such page.", "alternates": []}


@pytest.fixture(autouse=True)
def _no_redirects(db):
    """Those that the installation and the making of pages left."""
    Redirect.objects.all().delete()


@pytest.fixture(scope="module")
def _about(django_db_setup, django_db_blocker):
    with shared_by_tests(django_db_blocker):
        page = StandardPageFactory(title="Haqqımızda")
        yield {
            "az": page,
            "ru": translate(page, "ru", title="О нас"),
            "en": translate(page, "en", title="About us"),
        }


@pytest.fixture
def about(_about, db):
    """One page in all languages, by language code."""
    return deepcopy(_about)


def path_of(page) -> str:
    return urlsplit(page.full_url).path


def response_to(path: str, **query):
    return Client().get(RESOLVE, {"path": path, **query})


def resolve(path: str, **query) -> dict:
    response = response_to(path, **query)
    answer = response.json()
    assert response.status_code == STATUS[answer["kind"]]
    return answer


def alternate(page, state: str) -> dict:
    return {
        "locale": page.locale.language_code,
        "id": page.pk,
        "title": page.title,
        "html_url": page.full_url,
        "detail_url": f"{SITE}{PAGES}{page.pk}/",
        "state": state,
    }


def states(answer: dict) -> dict[str, str]:
    return {item["locale"]: item["state"] for item in answer["alternates"]}


def by_locale(answer: dict) -> dict[str, int]:
    return {item["locale"]: item["id"] for item in answer["alternates"]}


# Pages.


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_is_told_as_at_its_own_address_with_the_others_beside_it(about, code):
    page = about[code]

    answer = resolve(path_of(page))

    assert answer == {
        "kind": "page",
        "page": ask(f"{PAGES}{page.pk}/"),
        "alternates": [
            alternate(other, "original" if other_code == "az" else "up_to_date")
            for other_code, other in about.items()
            if other_code != code
        ],
    }
    assert response_to(path_of(page))["content-language"] == code


@pytest.mark.parametrize("spelling", ["haqqimizda", "/haqqimizda", "/haqqimizda/", "az/haqqimizda"])
def test_slashes_and_the_prefix_of_the_default_language_may_be_left_out(about, spelling):
    assert resolve(spelling)["page"]["id"] == about["az"].pk


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_home_page_is_told(code):
    answer = resolve(f"/{code}/")

    assert answer["page"]["id"] == home(code).pk
    assert set(states(answer)) == set(LANGUAGES) - {code}


def test_the_root_of_the_site_is_the_home_page_of_the_default_language():
    assert resolve("/")["page"]["id"] == resolve("")["page"]["id"] == home().pk


def test_fields_and_the_format_of_texts_can_be_chosen():
    page = StandardPageFactory(slug="a", body=body(("paragraph", "<p><b>Qalın</b></p>")))

    answer = resolve("/az/a/?b=c", fields="_,title,body", rich_text_format="markdown")

    assert set(answer["page"]) == {"title", "body"}
    assert answer["page"]["title"] == page.title
    assert answer["page"]["body"][0]["value"].strip() == "**Qalın**"


def test_a_page_goes_before_a_redirect(about):
    Redirect.add_redirect("/az/haqqimizda/", "https://www.example.org/")

    assert resolve("/az/haqqimizda/")["kind"] == "page"


# Redirects.


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("is_permanent", [True, False])
def test_a_redirect_to_a_page_tells_where_that_is_in_all_languages(about, code, is_permanent):
    page = about[code]
    Redirect.add_redirect(f"/{code}/old/", page, is_permanent=is_permanent)

    answer = resolve(f"/{code}/old")

    assert (answer["kind"], answer["is_permanent"]) == ("redirect", is_permanent)
    assert answer["location"] == answer["page"]["url"] == page.full_url
    assert answer["page"]["id"] == page.pk
    assert by_locale(answer) == {c: p.pk for c, p in about.items() if c != code}


def test_a_redirect_to_an_address_has_neither_page_nor_alternates():
    Redirect.add_redirect("/old/", "https://www.example.org/new/")

    assert resolve("/old/?utm=1") == {
        "kind": "redirect",
        "location": "https://www.example.org/new/",
        "is_permanent": True,
        "page": None,
        "alternates": [],
    }


def test_a_page_that_moved_is_told_as_a_redirect():
    parent, page = StandardPageFactory(slug="yeni"), StandardPageFactory(slug="sehife")
    page.move(parent, pos="last-child")

    answer = resolve("/az/sehife/")

    assert answer["location"] == f"{SITE}/az/yeni/sehife/"


def unpublish(page):
    stop_following(page)
    page.unpublish()


def stop_following(page):
    """So that what is done to it happens in its language alone."""
    Translation.objects.filter(source__object_id=page.translation_key).update(enabled=False)


def expire(page):
    type(page).objects.filter(pk=page.pk).update(
        expire_at=timezone.now() - datetime.timedelta(minutes=1)
    )


def withhold(page):
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="x")


def withhold_above(page):
    withhold(page.get_parent())


HIDING = [unpublish, expire, withhold, withhold_above]


@pytest.mark.parametrize("hide", HIDING)
def test_a_redirect_to_a_page_that_not_everybody_may_read_counts_as_none(hide):
    page = StandardPageFactory(parent=StandardPageFactory())
    Redirect.add_redirect("/old/", page)

    hide(page)

    assert resolve("/old/") == NOTHING


# Gone.


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("withdraw", [unpublish, expire])
def test_a_withdrawn_page_is_gone_and_can_be_read_in_other_languages(about, code, withdraw):
    page = about[code]
    withdraw(page)

    answer = resolve(path_of(page))

    assert answer["kind"] == "gone"
    assert answer["message"] == "A page was here, and has been withdrawn."
    assert by_locale(answer) == {c: p.pk for c, p in about.items() if c != code}


def test_a_page_below_a_withdrawn_one_is_still_a_page():
    parent = StandardPageFactory()
    page = StandardPageFactory(parent=parent)
    parent.unpublish()

    assert resolve(path_of(page))["kind"] == "page"


def test_a_withdrawn_page_with_a_redirect_is_a_redirect(about):
    about["ru"].unpublish()
    Redirect.add_redirect(path_of(about["ru"]), about["en"])

    assert resolve(path_of(about["ru"]))["page"]["id"] == about["en"].pk


@pytest.mark.parametrize("hide", [withhold, withhold_above])
@pytest.mark.parametrize("withdraw", [unpublish, expire])
def test_a_withdrawn_page_that_is_private_was_never_there(hide, withdraw):
    page = StandardPageFactory(parent=StandardPageFactory())
    hide(page)
    withdraw(page)

    assert resolve(path_of(page)) == NOTHING


# Not found.


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_was_never_there_is_not_found(code):
    assert resolve(f"/{code}/nothing/here/") == NOTHING


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_draft_was_never_there(code):
    page = StandardPageFactory(language=code, live=False)

    assert resolve(path_of(page)) == NOTHING


def test_a_page_to_be_published_later_was_never_there():
    page = StandardPageFactory(live=False)
    page.go_live_at = timezone.now() + datetime.timedelta(days=1)
    page.save_revision().publish()

    assert resolve(path_of(page)) == NOTHING


@pytest.mark.parametrize("hide", [withhold, withhold_above])
def test_a_private_page_is_not_found_whoever_asks(admin, hide):
    page = StandardPageFactory(parent=StandardPageFactory())
    hide(page)

    response = admin.get(RESOLVE, {"path": path_of(page)})

    assert response.status_code == 404
    assert response.json() == NOTHING


def test_the_slugs_of_a_page_in_another_language_lead_to_that_page():
    page = StandardPageFactory(slug="tarix")

    for code in ("ru", "en"):
        answer = resolve(f"/{code}/tarix/")
        assert answer["kind"] == "not_found"
        assert answer["alternates"] == [alternate(page, "original")]


def test_the_slugs_of_another_language_lead_to_the_page_in_the_language_asked_for(about):
    answer = resolve("/ru/haqqimizda/")

    assert answer["kind"] == "not_found"
    assert by_locale(answer) == {code: page.pk for code, page in about.items()}
    assert states(answer) == {"az": "original", "ru": "up_to_date", "en": "up_to_date"}


def test_different_pages_with_the_same_slugs_are_each_an_alternate():
    pages = {code: StandardPageFactory(language=code, slug="a") for code in ("az", "en")}
    translate(pages["az"], "en", title="b")

    answer = resolve("/ru/a/")

    assert by_locale(answer) == {code: page.pk for code, page in pages.items()}
    assert set(states(answer).values()) == {"original"}


@pytest.mark.parametrize("hide", HIDING)
def test_what_not_everybody_may_read_is_no_alternate(about, hide):
    parent = StandardPageFactory(language="en", slug="p")
    stop_following(about["en"])
    about["en"].move(parent, pos="last-child")
    Redirect.objects.all().delete()
    about["en"].refresh_from_db()
    hide(about["en"])
    Redirect.add_redirect("/old/", about["az"])

    assert set(by_locale(resolve("/az/haqqimizda/"))) == {"ru"}
    assert set(by_locale(resolve("/old/"))) == {"ru"}
    assert set(by_locale(resolve("/ru/haqqimizda/"))) == {"az", "ru"}
    about["ru"].unpublish()
    assert set(by_locale(resolve(path_of(about["ru"])))) == {"az"}
    assert resolve("/ru/p/about-us/")["alternates"] == []


# Bad input.


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ({}, "path"),
        ({"path": "/az/\0"}, "path"),
        ({"path": ["/az/", "/ru/"]}, "path"),
        ({"path": "/nothing/", "rich_text_format": "x"}, "rich_text_format"),
        ({"path": "/nothing/", "fields": "a("}, "fields"),
        ({"path": "/az/", "fields": "nothing"}, "fields"),
        ({"path": "/az/", "site": "nobody.example"}, "site"),
        ({"path": "/az/", "html_path": "/az/"}, "html_path"),
        ({"path": "/az/", "locale": "az"}, "locale"),
    ],
    ids=str,
)
def test_a_question_that_makes_no_sense_is_told_what_is_wrong_with_it(query, name):
    assert refused(RESOLVE, **query).startswith(f"{name}: ")


@pytest.mark.parametrize(
    "path", ["//[", "http://[/", "%", "%00", "?", "#", "\\", "/az/../ru/x/", "ş" * 3000, "💣", ";a"]
)
def test_whatever_the_path_the_answer_is_one_of_four(path):
    assert resolve(path)["kind"] in STATUS


# Cost.


def count_queries(path: str) -> int:
    response_to(path)
    with CaptureQueriesContext(connection) as captured:
        response_to(path)
    return len(captured)


def test_a_path_is_resolved_at_the_same_cost_however_much_there_is(about):
    Redirect.add_redirect("/old/", about["ru"])
    gone = StandardPageFactory(language="ru", slug="getdi")
    gone.unpublish()
    paths = [path_of(about["ru"]), "/old/", "/ru/getdi/", "/ru/haqqimizda/", "/en/nothing/"]
    before = [count_queries(path) for path in paths]

    for number in range(3):
        page = StandardPageFactory(slug=f"haqqimizda-{number}")
        Redirect.add_redirect(f"/old-{number}/", page)
        StandardPageFactory(language="ru", slug=f"getdi-{number}").unpublish()
        PageViewRestriction.objects.create(
            page=StandardPageFactory(parent=about["az"]), restriction_type="login"
        )

    assert [count_queries(path) for path in paths] == before
    assert max(before) <= 18


@pytest.mark.parametrize(
    "fields", ["*", "_", "_,title", "_,translation", "_,translations", "_,parent"]
)
def test_the_alternates_of_a_page_do_not_depend_on_the_fields_that_are_chosen(about, fields):
    answer = ask(RESOLVE, path=path_of(about["az"]), fields=fields)

    assert [alternate["locale"] for alternate in answer["alternates"]] == ["ru", "en"]
    assert {alternate["state"] for alternate in answer["alternates"]} == {"up_to_date"}
