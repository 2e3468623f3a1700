"""What every address answers is what the contract says of it, errors included."""

from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect

from articles.models import NewsTopic
from tests.contracts.contract import CONTRACT, problem_with_answer
from tests.editor.people import UNCLOSED_RENDITIONS
from tests.factories import (
    DocumentFactory,
    ImageFactory,
    NewsFactory,
    StandardPageFactory,
    TopicFactory,
)
from tests.pages.examples import full_home, full_platform, full_standard_page, publish, row

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings(UNCLOSED_RENDITIONS)]

API = "/api/v2/"
LANGUAGES = ("az", "ru", "en")


def answer(path: str, /, status: int = 200, pk: int = 0, **query: Any) -> Any:
    """What is answered at a path of the contract, and is as the contract says."""
    response = Client().get(API + path.format(id=pk), query)
    assert response.status_code == status, response.content
    told = response.json()
    assert problem_with_answer(API + path, status, told) is None
    return told


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_around_the_pages(language):
    full_home(language)
    publish(full_standard_page(language), show_in_menus=True)
    full_platform(language)
    NewsFactory(language=language, topics=[row(NewsTopic, language, topic=TopicFactory())])

    assert answer("site/", locale=language)["channels"]
    assert answer("navigation/", locale=language)["items"]
    assert answer("topics/", locale=language)["items"]


def test_what_stands_around_pages_that_there_are_not():
    assert len(answer("locales/")["items"]) == len(LANGUAGES)
    assert answer("site/", locale="ru")["motto"] is None
    assert answer("topics/", locale="ru")["items"] == []


def test_files():
    image = ImageFactory(
        credit="R. Əliyev",
        alternative_text="Dağlar",
        focal_point_x=1,
        focal_point_y=1,
        focal_point_width=1,
        focal_point_height=1,
    )
    image.tags.add("dağ")
    document = DocumentFactory(language="az")
    document.tags.add("hesabat")
    ImageFactory()
    DocumentFactory(language="")

    assert len(answer("images/")["items"]) == len(answer("documents/")["items"]) == 2
    assert answer("images/{id}/", pk=image.pk)["focal_point"]
    assert answer("documents/{id}/", pk=document.pk)["language"] == "az"


def test_redirects():
    page = StandardPageFactory()
    to_page = Redirect.add_redirect("/old/", page)
    elsewhere = Redirect.add_redirect("/older/", "https://www.example.org/", is_permanent=False)

    assert {item["old_path"] for item in answer("redirects/")["items"]} >= {"/old", "/older"}
    assert answer("redirects/{id}/", pk=to_page.pk)["page"]["id"] == page.pk
    assert answer("redirects/{id}/", pk=elsewhere.pk)["page"] is None


def test_whatever_may_be_at_a_path():
    page, gone = StandardPageFactory(slug="here"), StandardPageFactory(slug="gone")
    gone.unpublish()
    Redirect.add_redirect("/old/", page)
    Redirect.add_redirect("/older/", "https://www.example.org/")

    assert answer("resolve/", path="/az/here/")["page"]["id"] == page.pk
    assert answer("resolve/", path="/old/")["page"]["id"] == page.pk
    assert answer("resolve/", path="/older/")["location"] == "https://www.example.org/"
    assert answer("resolve/", path="/az/gone/", status=410)["kind"] == "gone"
    assert answer("resolve/", path="/az/nowhere/", status=404)["kind"] == "not_found"


@pytest.mark.parametrize("path", CONTRACT["paths"])
@pytest.mark.parametrize(
    ("status", "method", "query", "headers"),
    [
        (400, "get", {"nothing": "1"}, {}),
        (405, "post", {}, {}),
        (406, "get", {}, {"accept": "text/csv"}),
    ],
)
def test_errors(path, status, method, query, headers):
    response = getattr(Client(headers=headers), method)(path.format(id=1), query)

    assert response.status_code == status
    assert problem_with_answer(path, status, response.json()) is None


@pytest.mark.parametrize("path", ["pages/{id}/", "images/{id}/", "documents/{id}/"])
def test_what_is_not_there(path):
    answer(path, status=404, pk=999_999)
