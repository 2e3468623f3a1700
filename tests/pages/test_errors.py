"""What people see at an address that does not exist, and when the server fails."""

import pytest
from bs4 import BeautifulSoup
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from django.utils import translation

from cms import urls
from cms.languages import LANGUAGES
from tests.factories import StandardPageFactory, home
from tests.pages.hiding import demand_login
from tests.pages.reading import alternates, said_in, switcher, words

MISSING = "This page does not exist"


def fail(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("This view fails.")


urlpatterns = [path("az/fails/", fail), path("ru/fails/", fail), *urls.urlpatterns]


def not_found(address: str) -> BeautifulSoup:
    response = Client().get(address)
    assert response.status_code == 404
    return BeautifulSoup(response.content.decode(), "html.parser")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("/az/yoxdur/", "az"),
        ("/ru/net/takoy/", "ru"),
        ("/en/nothing/", "en"),
        ("/nothing/", "az"),
        ("/de/nichts/", "az"),
        ("/%00/", "az"),
        ("/ru/%00/", "ru"),
        ("/en/%F0%9F%90%88/", "en"),
        ("/en/%ff/", "en"),
    ],
)
def test_a_missing_page_answers_in_the_language_of_its_address(address, code):
    html = not_found(address)

    assert html.html["lang"] == code
    assert words(html.h1) == said_in(code, MISSING)
    assert len(html.find_all("h1")) == 1
    assert html.find(["script", "iframe"]) is None
    assert html.find(dir=True) is None


@pytest.mark.django_db
def test_the_language_of_the_browser_does_not_matter():
    response = Client(headers={"Accept-Language": "ru"}).get("/nothing/")

    assert 'lang="az"' in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/nothing/", "/ru/nothing/"])
def test_a_missing_page_leads_to_the_home_page_of_every_language(address):
    html = not_found(address)

    assert switcher(html) == {code: home(code).url for code in ("az", "ru", "en")}
    assert html.main.find("a", href=home(html.html["lang"]).url)


@pytest.mark.django_db
def test_a_missing_page_is_not_for_search_engines():
    html = not_found("/en/nothing/")

    assert html.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert alternates(html) == {}
    assert html.find("link", rel="canonical") is None


@pytest.mark.django_db
def test_a_draft_is_missing():
    draft = StandardPageFactory(title="Qaralama", live=False)

    assert "Qaralama" not in not_found(draft.url).get_text()


@pytest.mark.django_db
def test_a_private_home_page_is_not_offered():
    demand_login(home("ru"))

    html = not_found("/ru/nothing/")

    assert switcher(html) == {"az": home("az").url, "ru": None, "en": home("en").url}
    assert home("ru").url not in str(html)


@pytest.fixture
def failing(settings):
    settings.ROOT_URLCONF = __name__
    return Client(raise_request_exception=False)


@pytest.mark.parametrize("code", ["az", "ru"])
def test_a_failure_is_told_in_all_languages_without_asking_the_database(
    failing, code, django_db_blocker, caplog
):
    with django_db_blocker.block():
        response = failing.get(f"/{code}/fails/")

    html = BeautifulSoup(response.content.decode(), "html.parser")
    assert response.status_code == 500
    assert html.html["lang"] == "az"
    told = [section.get("lang", "az") for section in html.main.find_all("section")]
    assert told == [language.code for language in LANGUAGES]
    assert len(html.find_all("h1")) == 1
    assert html.find_all(["script", "link", "img", "iframe"]) == []


@pytest.mark.django_db
def test_a_failure_costs_no_query(failing, django_assert_num_queries, caplog):
    with django_assert_num_queries(0):
        response = failing.get("/az/fails/")

    assert response.status_code == 500


def test_a_failure_does_not_tell_what_failed(failing, caplog):
    with translation.override("en"):
        response = failing.get("/az/fails/")

    assert "This view fails." not in response.content.decode()
    assert "This view fails." in caplog.text
