"""Where addresses lead that have no page any more."""

from urllib.parse import urlsplit

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction, Site

from tests.api.asking import SITE, ask, count_queries, refused
from tests.factories import StandardPageFactory, home, translate

pytestmark = pytest.mark.django_db

REDIRECTS = "/api/v2/redirects/"
FIND = f"{REDIRECTS}find/"
ELSEWHERE = "https://www.example.org/new/?a=b"


@pytest.fixture(autouse=True)
def _no_redirects_of_the_installation(db):
    """Its sections were given their own slugs in each language, after a moment with another."""
    Redirect.objects.all().delete()


def redirect(old_path: str, target, **kwargs) -> Redirect:
    return Redirect.add_redirect(old_path, target, **kwargs)


def ids(**query) -> list[int]:
    return [item["id"] for item in ask(REDIRECTS, **query)["items"]]


def found(path: str) -> int | None:
    """The id of the redirect that is found."""
    response = Client().get(FIND, {"html_path": path})
    if response.status_code == 404:
        return None
    assert response.status_code == 302
    return ask(urlsplit(response["location"]).path)["id"]


@pytest.mark.parametrize("code", ["az", "ru", "en"])
def test_a_redirect_to_a_page_tells_the_page_and_its_address(code):
    page = StandardPageFactory(language=code, title="Target", slug="target")
    made = redirect("/old/", page, is_permanent=False)

    assert ask(f"{REDIRECTS}{made.pk}/") == {
        "id": made.pk,
        "meta": {
            "type": "wagtailredirects.Redirect",
            "detail_url": f"{SITE}{REDIRECTS}{made.pk}/",
        },
        "old_path": "/old",
        "location": f"{SITE}/{code}/target/",
        "is_permanent": False,
        "page": {
            "id": page.pk,
            "type": "home.StandardPage",
            "title": "Target",
            "url": f"{SITE}/{code}/target/",
            "locale": code,
            "is_fallback": False,
        },
    }


def test_a_redirect_to_an_address_tells_it_as_it_is():
    made = redirect("/old/", ELSEWHERE)

    answer = ask(f"{REDIRECTS}{made.pk}/")

    assert (answer["location"], answer["is_permanent"], answer["page"]) == (ELSEWHERE, True, None)


def test_a_target_without_a_host_is_told_with_that_of_the_site():
    made = redirect("/old/", "/az/new/")

    assert ask(f"{REDIRECTS}{made.pk}/")["location"] == f"{SITE}/az/new/"


def test_all_redirects_are_listed_in_the_order_in_which_they_were_made():
    made = [redirect(f"/{name}/", ELSEWHERE).pk for name in "cab"]

    answer = ask(REDIRECTS)

    assert answer["meta"] == {"total_count": 3}
    assert [item["id"] for item in answer["items"]] == made
    assert set(answer["items"][0]) == {
        "id", "meta", "old_path", "location", "is_permanent", "page"
    }  # fmt: skip


def test_a_list_can_be_sorted_narrowed_cut_and_told_in_part():
    c, a, b = (redirect(f"/{name}/", ELSEWHERE, is_permanent=name != "b").pk for name in "cab")

    assert ids(order="old_path") == [a, b, c]
    assert ids(order="-old_path", limit=1, offset=1) == [b]
    assert ids(is_permanent="false") == [b]
    assert ids(old_path="/c") == [c]
    assert ids(id__in=f"{a},{b}") == [a, b]
    assert ask(REDIRECTS, fields="_,old_path", limit=1)["items"] == [{"old_path": "/c"}]
    assert ask(f"{REDIRECTS}{a}/", fields="_,type,page(title)") == {
        "meta": {"type": "wagtailredirects.Redirect"},
        "page": None,
    }


def unpublish(page):
    page.unpublish()


def withhold(page):
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def withhold_above(page):
    withhold(page.get_parent())


@pytest.mark.parametrize("hide", [unpublish, withhold, withhold_above])
def test_a_redirect_to_a_page_that_not_everybody_may_read_is_absent(admin, hide):
    page = StandardPageFactory(parent=StandardPageFactory())
    made = redirect("/old/", page)
    assert ids() == [made.pk]

    hide(page)

    assert ids() == []
    assert found("/old/") is None
    for client in (Client(), admin):
        assert client.get(f"{REDIRECTS}{made.pk}/").status_code == 404


def test_redirects_of_another_site_and_to_its_pages_are_absent():
    elsewhere = home().get_parent().add_child(instance=Page(title="X", locale=home().locale))
    other = Site.objects.create(hostname="other.example", root_page=elsewhere)
    redirect("/a/", ELSEWHERE, site=other)
    redirect("/b/", elsewhere)

    assert ids() == []
    assert found("/a/") is None


def test_a_redirect_that_leads_nowhere_is_absent():
    redirect("/old/", "")

    assert ids() == []
    assert found("/old/") is None


@pytest.mark.parametrize(
    ("link", "location"),
    [
        (
            "/en/search/?from=https://www.example.org",
            f"{SITE}/en/search/?from=https://www.example.org",
        ),
        ("en/", f"{SITE}/en/"),
        ("//www.example.org/new/", "http://www.example.org/new/"),
        ("http://www.example.org", "http://www.example.org"),
    ],
)
def test_a_redirect_leads_to_a_whole_address(link, location):
    made = redirect("/old/", link)

    assert ask(f"{REDIRECTS}{made.pk}/")["location"] == location


@pytest.mark.parametrize("spelling", ["/az/old", "/az/old/", "az/old/", "/old/", "old", " /old "])
def test_a_redirect_is_found_with_and_without_slashes_and_the_default_language(spelling):
    made = redirect("/az/old/", ELSEWHERE)

    assert found(spelling) == made.pk


def test_the_redirect_of_a_path_as_it_is_goes_before_that_with_a_language():
    prefixed, plain = redirect("/az/old/", ELSEWHERE), redirect("/old/", ELSEWHERE)

    assert found("/old/") == plain.pk
    assert found("/az/old/") == prefixed.pk


def test_the_redirect_of_a_question_goes_before_that_of_the_path_alone():
    path, question = redirect("/old/", ELSEWHERE), redirect("/old/?b=2&a=1", ELSEWHERE)

    assert found("/old/?a=1&b=2") == found("/old?b=2&a=1") == question.pk
    assert found("/old/?a=1") == path.pk


@pytest.mark.parametrize("spelling", ["/köhnə/", "/k%C3%B6hn%C9%99/", "k%C3%B6hn%C9%99"])
def test_a_redirect_is_found_whether_its_letters_are_encoded_or_not(spelling):
    made = redirect("/köhnə/", ELSEWHERE)

    assert found(spelling) == made.pk


def test_the_redirect_of_this_site_goes_before_that_of_all_sites():
    site = Site.objects.get()
    everywhere = redirect("/old/", ELSEWHERE)
    own = redirect("/old/", ELSEWHERE, site=site)

    assert found("/old/") == own.pk
    assert ids() == [everywhere.pk, own.pk]


def test_a_redirect_is_found_where_a_page_was_moved_from():
    parent = StandardPageFactory(language="ru", slug="novoe")
    page = StandardPageFactory(language="ru", slug="stranitsa")
    page.move(parent, pos="last-child")

    response = Client().get(FIND, {"html_path": "/ru/stranitsa/", "fields": "_,location"})

    told = Client().get(response["location"]).json()
    assert told == {"location": f"{SITE}/ru/novoe/stranitsa/"}


@pytest.mark.parametrize(
    "path", ["", "/", "//[", "http://[", "#", "?", "%", "%00", "\\", "ş" * 999]
)
def test_a_path_that_makes_no_sense_has_no_redirect(path):
    assert found(path) is None


@pytest.mark.parametrize(
    ("address", "query", "name"),
    [
        (REDIRECTS, {"search": "old"}, "search"),
        (REDIRECTS, {"order": "location"}, "order"),
        (REDIRECTS, {"is_permanent": "maybe"}, "is_permanent"),
        (REDIRECTS, {"id__in": "1,x"}, "id__in"),
        (REDIRECTS, {"limit": "0"}, "limit"),
        (REDIRECTS, {"fields": "site"}, "fields"),
        (REDIRECTS, {"old_path": "a\0"}, "old_path"),
        (REDIRECTS, {"site": "nobody.example"}, "site"),
        (FIND, {"id": "x"}, "id"),
        (FIND, {"html_path": "\0"}, "html_path"),
        (FIND, {"html_path": ["/a/", "/b/"]}, "html_path"),
        (f"{REDIRECTS}1/", {"order": "id"}, "order"),
    ],
    ids=str,
)
def test_a_question_that_makes_no_sense_is_told_what_is_wrong_with_it(address, query, name):
    assert refused(address, **query).startswith(f"{name}: ")


def test_what_is_not_there_is_answered_in_a_sentence():
    for address in (f"{REDIRECTS}1/", f"{REDIRECTS}{'9' * 30}/", FIND, f"{FIND}?id=1"):
        response = Client().get(address)
        assert response.status_code == 404
        assert response.json()["message"]


def test_many_redirects_cost_as_many_queries_as_few():
    def count() -> int:
        return count_queries(REDIRECTS, limit=100)

    page = StandardPageFactory()
    redirect("/0/", page)
    few = count()
    for number in range(1, 12):
        target = translate(page, "ru") if number == 1 else StandardPageFactory()
        redirect(f"/{number}/", target)

    # Sites with home pages, restrictions and languages, the redirects with their pages, how many.
    assert count() == few == 4
