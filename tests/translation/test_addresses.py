"""The language is in the address, and nothing else decides it."""

from urllib.parse import urlsplit

import pytest
from django.test import Client

from tests.factories import NewsFactory, home, translate

pytestmark = pytest.mark.django_db

#: What a browser says of its user's language; stock Django redirects by either.
WISHES = [
    {},
    {"HTTP_ACCEPT_LANGUAGE": "en-GB,en;q=0.8,ru;q=0.5"},
    {"HTTP_COOKIE": "django_language=ru", "HTTP_ACCEPT_LANGUAGE": "ru"},
]


@pytest.mark.parametrize("wishes", WISHES)
@pytest.mark.parametrize("path", ["/nothing/", "/nothing", "/ru/nothing/", "/api/nothing/"])
def test_an_unknown_address_is_not_found_whatever_the_browser_wishes(client, path, wishes):
    response = client.get(path, follow=True, **wishes)

    assert response.status_code == 404
    assert [url for url, _ in response.redirect_chain] in ([], [f"{path}/"])


@pytest.mark.parametrize("wishes", WISHES)
@pytest.mark.parametrize("path", ["/api/v2/nothing/", "/api/v2/pages/999999/"])
def test_the_api_answers_404_without_a_redirect(client, path, wishes):
    response = client.get(path, **wishes)

    assert response.status_code == 404
    assert "Location" not in response


@pytest.mark.parametrize("wishes", WISHES)
def test_the_writing_api_answers_without_a_redirect(client, wishes):
    response = client.get("/api/v3-preview/pages/999999/", **wishes)

    assert response.status_code in {401, 404}
    assert response.headers["Content-Type"] == "application/problem+json"


def test_the_api_says_in_json_that_a_page_is_unknown(client):
    response = client.get("/api/v2/pages/999999/")

    assert response.headers["Content-Type"] == "application/json"
    assert response.json()["message"]


@pytest.mark.parametrize("wishes", WISHES)
@pytest.mark.parametrize("name", ["pages", "images", "documents"])
def test_the_api_of_the_admin_answers_404_without_a_redirect(admin, name, wishes):
    admin.cookies.load(wishes.get("HTTP_COOKIE", ""))

    response = admin.get(
        f"/admin/api/main/{name}/999999/",
        headers={"Accept-Language": wishes.get("HTTP_ACCEPT_LANGUAGE", "")},
    )

    assert response.status_code == 404
    assert response.headers["Content-Type"] == "application/json"


@pytest.mark.parametrize("wishes", WISHES)
def test_the_bare_address_leads_to_the_default_language(client, wishes):
    response = client.get("/", **wishes)

    assert response.status_code == 302
    assert response.headers["Location"] == "/az/"


@pytest.mark.parametrize("wishes", WISHES)
@pytest.mark.parametrize("language_code", ["az", "ru", "en"])
def test_each_language_is_reached_under_its_prefix(client, language_code, wishes):
    response = client.get(f"/{language_code}/", **wishes)

    assert response.status_code == 200
    assert response.context["page"].specific == home(language_code)


def test_a_page_and_its_translations_are_reached_at_their_own_addresses(client):
    news = NewsFactory(title="Xəbər")
    translate(news.get_parent().specific, "ru", title="Платформа")
    translate(news.get_parent().specific, "en", title="Platform")
    pages = {
        "az": news,
        "ru": translate(news, "ru", title="Новость"),
        "en": translate(news, "en", title="News"),
    }

    for language_code, page in pages.items():
        response = client.get(page.url)

        assert urlsplit(page.url).path.startswith(f"/{language_code}/")
        assert response.status_code == 200
        assert response.context["page"].specific == page


def test_a_page_is_not_found_under_the_prefix_of_another_language(client):
    news = NewsFactory(title="Xəbər")

    assert client.get(news.url).status_code == 200
    assert client.get(news.url.replace("/az/", "/ru/")).status_code == 404


def test_no_middleware_asks_the_browser_for_the_language(settings):
    assert "django.middleware.locale.LocaleMiddleware" not in settings.MIDDLEWARE


def test_stock_django_still_redirects_what_the_api_does_not_know(settings, db):
    """When this fails, Django is mended, and `PathLanguageMiddleware` may go for that reason."""
    settings.MIDDLEWARE = [
        "django.middleware.locale.LocaleMiddleware" if "PathLanguage" in name else name
        for name in settings.MIDDLEWARE
    ]

    response = Client().get("/api/v2/pages/999999/", HTTP_ACCEPT_LANGUAGE="ru")

    assert response.status_code == 302
    assert response.headers["Location"] == "/ru/api/v2/pages/999999/"
