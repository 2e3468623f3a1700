"""What browsers are told of who may read the delivery API from a page of another host."""

import pytest
from django.test import Client

from tests.factories import StandardPageFactory

pytestmark = pytest.mark.django_db

PAGES = "/api/v2/pages/"
FRONT_END = "https://front-end.example"


def ask(path: str, method: str = "GET", origin: str = FRONT_END, **headers: str):
    client = Client(raise_request_exception=False)
    return client.generic(method, path, headers={"origin": origin, **headers})


def preflight(path: str, method: str = "GET", origin: str = FRONT_END, names: str = ""):
    headers = {"access-control-request-method": method, "access-control-request-headers": names}
    return ask(path, "OPTIONS", origin, **headers)


def names(value: str) -> set[str]:
    return {name.strip().lower() for name in value.split(",")}


def cross_origin_headers(response) -> list[str]:
    return [name for name in response.headers if name.lower().startswith("access-control-")]


@pytest.mark.parametrize("origin", [FRONT_END, "http://localhost:3000", "null"])
@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_a_page_of_any_host_reads(method, origin):
    response = ask(PAGES, method, origin)

    assert response.status_code == 200
    assert response["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in response


def test_a_front_end_sees_the_headers_that_it_needs():
    exposed = names(ask(PAGES)["access-control-expose-headers"])

    assert exposed == {"content-language", "etag", "link", "retry-after"}


def test_a_browser_that_asks_first_is_told_what_it_may_send():
    response = preflight(PAGES, names="content-type, if-none-match")

    assert response.status_code == 200
    assert response["access-control-allow-origin"] == "*"
    assert names(response["access-control-allow-methods"]) == {"get", "head", "options"}
    assert names(response["access-control-allow-headers"]) >= {"content-type", "if-none-match"}
    assert int(response["access-control-max-age"]) >= 3600


@pytest.mark.parametrize(
    ("path", "method", "status"),
    [
        (f"{PAGES}999999/", "GET", 404),
        ("/api/v2/nothing/", "GET", 404),
        ("/api/v2/pages", "GET", 301),
        (f"{PAGES}?nothing=1", "GET", 400),
        (PAGES, "POST", 405),
    ],
)
def test_errors_can_be_read_as_well(path, method, status):
    response = ask(path, method)

    assert response.status_code == status
    assert response["access-control-allow-origin"] == "*"


def test_a_refusal_before_any_view_can_be_read_as_well():
    response = ask(PAGES, host="evil.example")

    assert response.status_code == 400
    assert response["access-control-allow-origin"] == "*"


def test_the_way_to_https_can_be_followed(settings):
    settings.SECURE_SSL_REDIRECT = True

    response = ask(PAGES)

    assert response.status_code == 301
    assert response["access-control-allow-origin"] == "*"


def test_a_mistake_of_ours_can_be_read_as_well(settings):
    settings.ROOT_URLCONF = "tests.api.test_errors"

    response = ask("/api/v2/raise/mistake/")

    assert response.status_code == 500
    assert response["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    "path",
    [
        "/admin/",
        "/admin/login/",
        "/admin/api/main/pages/",
        "/api/v3-preview/pages/",
        "/api/v3-preview/openapi.json",
        "/documents/1/x.txt",
        "/az/",
        "/az/api/v2/pages/",
        "/api/v2x/",
    ],
)
def test_nothing_but_the_delivery_api_is_read_from_another_host(path):
    for response in (ask(path), preflight(path)):
        assert cross_origin_headers(response) == []


def test_an_answer_is_the_same_from_wherever_it_is_asked_for():
    """So that one copy of it does for all."""
    own, other = Client().get(PAGES), Client().get(PAGES, headers={"origin": FRONT_END})

    assert own.headers == other.headers
    assert "Vary" not in own.headers


@pytest.fixture
def _one_front_end(settings):
    settings.CORS_ALLOW_ALL_ORIGINS = False
    settings.CORS_ALLOWED_ORIGINS = [FRONT_END]


@pytest.mark.usefixtures("_one_front_end")
@pytest.mark.parametrize(
    "other",
    [
        "http://front-end.example",
        "https://front-end.example:8443",
        "https://www.front-end.example",
        "https://front-end.example.evil.example",
        "null",
    ],
)
def test_an_installation_can_name_the_hosts_that_read(other):
    StandardPageFactory()

    allowed, refused = ask(PAGES), ask(PAGES, origin=other)

    assert allowed["access-control-allow-origin"] == FRONT_END
    assert "access-control-allow-credentials" not in allowed
    assert "origin" in names(allowed["vary"])
    assert cross_origin_headers(refused) == []
    assert cross_origin_headers(preflight(PAGES, origin=other)) == []
    assert "origin" in names(refused["vary"])
