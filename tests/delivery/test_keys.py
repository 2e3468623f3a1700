"""The surrogate keys of public answers and plain pages."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page

from cms.delivery import keys
from tests.factories import (
    DocumentFactory,
    ImageFactory,
    NewsFactory,
    StandardPageFactory,
    body,
    home,
    translate,
)
from tests.pages.examples import EXAMPLES

pytestmark = pytest.mark.django_db

API = "/api/v2/"


def keys_of(path: str, **query: Any) -> set[str]:
    response = Client().get(path, query)
    assert response.status_code == 200
    return set(response["Surrogate-Key"].split(" "))


def named(answer: Any) -> Iterator[str]:
    """Keys of all that an answer names, by looking at what each of its parts is."""
    if isinstance(answer, dict):
        kind = (answer.get("meta") or {}).get("type") or answer.get("type") or ""
        if isinstance(answer.get("id"), int):
            if "alternative_text" in answer:
                yield f"image-{answer['id']}"
            elif "filename" in answer:
                yield f"document-{answer['id']}"
            elif re.fullmatch(r"\w+\.\w+Page", kind) or "detail_url" in answer:
                yield f"page-{answer['id']}"
            elif answer.keys() == {"id", "slug", "name"}:
                yield f"topic-{answer['id']}"
        for part in answer.values():
            yield from named(part)
    if isinstance(answer, list):
        for part in answer:
            yield from named(part)


def test_an_answer_has_the_key_of_everything_that_it_names(subtests):
    for model, make in EXAMPLES.items():
        page = make("az")

        response = Client().get(f"{API}pages/{page.pk}/")

        things = {key for key in response["Surrogate-Key"].split(" ") if key[-1].isdigit()}
        with subtests.test(model.__name__):
            assert things == set(named(response.json()))
            assert f"page-{page.pk}" in things


def test_one_page_has_keys_of_itself_its_language_and_what_it_shows():
    image, document = ImageFactory(), DocumentFactory(title='Hesabat "2020", "id":7,"title":"x"')
    page = NewsFactory(
        language="ru",
        image=image,
        body=body(("document", {"document": document.pk, "text": "Hesabat"})),
    )
    english = translate(page, "en")

    told = keys_of(f"{API}pages/{page.pk}/")

    ancestors = {f"page-{pk}" for pk in page.get_ancestors().values_list("pk", flat=True)[1:]}
    assert told == ancestors | {
        "all", "locale-ru", f"page-{page.pk}", f"page-{english.pk}",
        f"image-{image.pk}", f"document-{document.pk}",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("path", "query", "expected"),
    [
        ("pages/", {}, {"type-wagtailcore.page"}),
        (
            "pages/",
            {"type": "articles.newspage,events.MeetingPage"},
            {"type-articles.newspage", "type-events.meetingpage"},
        ),
        ("navigation/", {"locale": "en"}, {"locale-en", "type-wagtailcore.page"}),
        ("topics/", {"locale": "ru"}, {"locale-ru", "type-cms.topic", "type-wagtailcore.page"}),
        ("images/", {}, {"type-cms.image"}),
        ("documents/", {}, {"type-cms.document"}),
        ("redirects/", {}, {"type-wagtailredirects.redirect"}),
    ],
)  # fmt: skip
def test_a_list_has_the_keys_of_what_it_lists(path, query, expected):
    told = keys_of(API + path, **query)

    assert {key for key in told if not key[-1].isdigit()} == expected | {"all"}


def test_a_list_has_the_keys_of_its_pages_and_pictures():
    page = NewsFactory(image=ImageFactory())

    told = keys_of(f"{API}pages/", type="articles.NewsPage")

    assert {f"page-{page.pk}", f"image-{page.image_id}"} <= told


def test_more_things_than_a_header_holds_are_told_by_their_types(monkeypatch):
    page = NewsFactory()
    monkeypatch.setattr(keys, "LONGEST", 30)

    told = keys_of(f"{API}pages/", type="articles.NewsPage", locale="az")

    assert f"page-{page.pk}" not in told
    assert told == {
        "all", "locale-az", "type-articles.newspage",
        "type-wagtailcore.page", "type-cms.image", "type-cms.document", "type-cms.topic",
    }  # fmt: skip


def test_the_header_of_the_longest_list_fits_into_what_proxies_take():
    StandardPageFactory.create_batch(3)
    written = Client().get(f"{API}pages/", {"limit": 100})["Surrogate-Key"]

    assert len(written) <= keys.LONGEST <= 4096 / 2


def test_a_plain_page_has_keys_too():
    page = home("ru")

    told = keys_of(page.url)

    assert told == {"all", "locale-ru", "type-wagtailcore.page", f"page-{page.pk}"}


@pytest.mark.parametrize("path", ["/admin/login/", f"{API}pages/?order=random"])
def test_what_is_kept_nowhere_has_no_keys(path):
    assert "Surrogate-Key" not in Client().get(path)


def test_cloudflare_gets_them_under_its_own_name(settings):
    settings.SURROGATE_KEY_HEADER = "Cache-Tag"

    response = Client().get(f"{API}locales/")

    assert "Surrogate-Key" not in response
    assert response["Cache-Tag"].startswith("all,type-wagtailcore.page,page-")


def test_a_cdn_that_is_told_what_to_forget_may_keep_the_rest(settings):
    settings.FRONTEND_CACHE_SECONDS = 3600

    response = Client().get(f"{API}locales/")

    assert response["Cache-Control"] == (
        "public, max-age=0, s-maxage=3600, stale-while-revalidate=10, stale-if-error=86400"
    )


def test_every_type_of_page_is_called_one():
    """By that the keys know pages from rows that they list."""
    from wagtail.models import get_page_models

    assert [model for model in get_page_models() if not model.__name__.endswith("Page")] == []
    assert Page in get_page_models()
