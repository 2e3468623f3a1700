"""What the delivery API says when it does not answer: always JSON, always a sentence in English."""

import json
import re
from collections.abc import Iterator

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404
from django.test import Client
from django.urls import URLResolver, get_resolver, path
from rest_framework.exceptions import (
    APIException,
    ParseError,
    UnsupportedMediaType,
    ValidationError,
)
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView
from wagtail.api.v2.utils import BadRequestError

from cms import urls
from tests.factories import StandardPageFactory

pytestmark = pytest.mark.django_db

ROOT = "/api/v2/"
LISTS = [f"{ROOT}{name}/" for name in ("pages", "images", "documents")]


def message(response) -> str:
    """What a front end would show a developer; the answer has nothing else."""
    assert response["content-type"] == "application/json"
    answer = json.loads(response.content)
    assert list(answer) == ["message"]
    assert answer["message"][0].isalpha()
    assert answer["message"].endswith(".")
    return answer["message"]


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "NONSENSE"])
def test_another_method_is_told_which_ones_there_are(client, address, method):
    response = client.generic(method, address)

    assert response.status_code == 405
    assert response["allow"] == "GET, HEAD, OPTIONS"
    assert message(response) == f"This address answers GET, HEAD or OPTIONS, not {method}."


@pytest.mark.parametrize("accept", ["text/csv", "application/xml;q=0.9", "nonsense", "text/html"])
def test_another_format_is_told_which_one_there_is(client, accept):
    response = client.get(LISTS[0], headers={"accept": accept})

    assert response.status_code == 406
    assert "application/json" in message(response)


@pytest.mark.parametrize(
    "accept",
    [
        "*/*",
        "application/*",
        "application/json; q=0.1",
        "text/html,application/xml;q=0.9,*/*;q=0.8",
    ],
)
def test_who_takes_json_gets_json(client, accept):
    response = client.get(LISTS[0], headers={"accept": accept})

    assert response.status_code == 200
    assert response["content-type"] == "application/json"


def test_another_format_in_the_address_is_told_which_one_there_is(client):
    assert client.get(LISTS[0], {"format": "json"}).status_code == 200

    response = client.get(LISTS[0], {"format": "api"})

    assert response.status_code == 400
    assert message(response) == "format: it can be json, not 'api'."


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "DELETE", "OPTIONS"])
@pytest.mark.parametrize("address", ["", "nothing/", "nothing/here/", "pages/x/", "a%0Ab/", "%00/"])
def test_an_unknown_address_is_answered_in_json(client, address, method):
    response = client.generic(method, ROOT + address)

    assert response.status_code == 404
    if method != "HEAD":
        assert message(response) == "There is nothing at this address."


def test_an_address_without_its_slash_leads_to_the_one_with_it(client):
    response = client.get("/api/v2/pages", {"limit": "1"})

    assert response.status_code == 301
    assert response["location"] == "/api/v2/pages/?limit=1"


def test_an_unknown_address_without_its_slash_ends_in_json_as_well(client):
    response = client.get("/api/v2/nothing", follow=True)

    assert response.status_code == 404
    assert message(response) == "There is nothing at this address."


def test_an_address_outside_the_api_is_answered_for_readers(client):
    for address in ("/api/", "/api/v1/", "/az/nothing/"):
        response = client.get(address)

        assert response.status_code == 404
        assert response["content-type"].startswith("text/html")


def addresses_of(resolver: URLResolver, prefix: str = "") -> Iterator[str]:
    """All that ask for no id and the like."""
    for each in resolver.url_patterns:
        address = prefix + str(each.pattern).removeprefix("^")
        if isinstance(each, URLResolver):
            yield from addresses_of(each, address)
        elif re.fullmatch(r"[\w./-]*", address):
            yield f"/{address}"


@pytest.fixture
def addresses() -> list[str]:
    page = StandardPageFactory()
    found = [address for address in addresses_of(get_resolver()) if address.startswith(ROOT)]
    assert set(found) >= set(LISTS)
    return [*found, f"{LISTS[0]}{page.pk}/"]


def test_every_address_answers_head_as_it_answers_get(client, addresses):
    for address in addresses:
        answer, head = client.get(address), client.head(address)

        assert head.status_code == answer.status_code < 500, address
        assert head["content-type"] == answer["content-type"]
        assert head.content == b""


def test_every_address_answers_which_methods_it_has(client, addresses):
    for address in addresses:
        response = client.options(address)

        assert response.status_code == 200, address
        assert response["allow"] == "GET, HEAD, OPTIONS"


def test_no_address_answers_another_method(client, addresses):
    for address in addresses:
        response = client.post(address)

        assert response.status_code == 405, address
        assert message(response) == "This address answers GET, HEAD or OPTIONS, not POST."


def test_whoever_is_signed_in_gets_the_answers_of_everybody(client, admin):
    for headers in ({}, {"authorization": "Basic nonsense"}, {"authorization": "Bearer nonsense"}):
        answer = admin.get(LISTS[0], headers=headers)

        assert answer.status_code == 200
        assert answer.content == client.get(LISTS[0]).content


# What no address of ours does yet, but any may do.

RAISED = {
    "parse": (ParseError(), 400, "The request is malformed, or far too long."),
    "malformed": (SuspiciousOperation("secret"), 400, "The request is malformed, or far too long."),
    "wagtail": (BadRequestError("limit: it can be 1 to 100."), 400, "limit: it can be 1 to 100."),
    "validation": (
        ValidationError({"limit": ["It can be 1 to 100."], "order": ["It can be name."]}),
        400,
        "limit: It can be 1 to 100. order: It can be name.",
    ),
    "permission": (PermissionDenied(), 403, "This is not public."),
    "missing": (Http404(), 404, "There is nothing at this address."),
    "page": (Http404("There is no such page."), 404, "There is no such page."),
    "media-type": (
        UnsupportedMediaType("text/csv"),
        415,
        "This address reads application/json, application/x-www-form-urlencoded or "
        "multipart/form-data, and not what the header Content-Type names.",
    ),
    "broken": (
        APIException(),
        500,
        "Something went wrong here, and was noted. Please try again later.",
    ),
    "mistake": (
        KeyError("secret"),
        500,
        "Something went wrong here, and was noted. Please try again later.",
    ),
}


class RaisingView(APIView):
    def get(self, request: Request, name: str) -> Response:
        raise RAISED[name][0]


urlpatterns = [path("api/v2/raise/<name>/", RaisingView.as_view()), *urls.urlpatterns]
handler400, handler500 = urls.handler400, urls.handler500


@pytest.mark.urls(__name__)
@pytest.mark.parametrize("name", RAISED)
def test_every_error_is_told_in_a_sentence_of_ours(name):
    client = Client(raise_request_exception=False)
    _, status, sentence = RAISED[name]

    response = client.get(f"{ROOT}raise/{name}/")

    assert response.status_code == status
    assert message(response) == sentence


@pytest.mark.urls(__name__)
def test_a_mistake_of_ours_is_logged_with_what_happened(caplog):
    Client(raise_request_exception=False).get(f"{ROOT}raise/mistake/")

    (record,) = [record for record in caplog.records if record.levelname == "ERROR"]
    assert record.exc_info
    assert "KeyError: 'secret'" in caplog.text


def test_a_request_that_names_another_host_is_refused_in_json(client):
    response = client.get(LISTS[0], headers={"host": "evil.example"})

    assert response.status_code == 400
    assert message(response) == "The request is malformed, or far too long."


def test_far_too_many_parameters_are_refused_in_json(client):
    response = client.get(f"{LISTS[0]}?" + "&".join(f"a{n}=1" for n in range(10_001)))

    assert response.status_code == 400
    assert message(response)
