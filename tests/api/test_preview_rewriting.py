"""What a program reads of a page through the preview of the API v3 can be written back, changed."""

from collections.abc import Iterator

import pytest
from django.test import Client
from wagtail.models import Page
from wagtail_localize.models import StringSegment, TranslationSource

from home.groups import EDITORS, PUBLISHERS
from home.models import StandardPage
from tests.api.preview_content import written_body
from tests.api.test_preview import bearing, make_token
from tests.api.test_preview_writing import PAGES, change, create, read
from tests.editor.people import UNCLOSED_RENDITIONS, person, sign_in_as_new
from tests.factories import home, translate
from tests.undoing import shared_by_tests

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings(UNCLOSED_RENDITIONS)]


@pytest.fixture(scope="module")
def program(django_db_setup, django_db_blocker) -> Iterator[Client]:
    """A program with the token of an editor, which has made a page with every block."""
    with shared_by_tests(django_db_blocker):
        program = bearing(make_token(person(sign_in_as_new(EDITORS, PUBLISHERS))))
        made = create(program, StandardPage, home(), body=written_body())
        assert made.status_code == 201
        yield program


@pytest.fixture
def page(program, db) -> StandardPage:
    return StandardPage.objects.get(title="Yeni səhifə")


def paths(page: Page) -> dict[str, str]:
    """Where wagtail-localize finds each text of the page."""
    source, _ = TranslationSource.update_or_create_from_instance(type(page).objects.get(pk=page.pk))
    segments = StringSegment.objects.filter(source=source).order_by("order")
    return dict(segments.values_list("context__path", "string__data"))


def test_a_text_is_read_as_it_can_be_written(program, page):
    body = read(program, page)["body"]
    before = paths(page)

    response = change(program, page, body=body)

    assert response.status_code == 200, response.content
    assert response.json()["body"] == body
    assert read(program, page)["body"] == body
    assert paths(page) == before


def test_whoever_changes_one_word_loses_the_translation_of_no_other(program, page):
    body = read(program, page)["body"]
    before = paths(page)
    (facts,) = (block for block in body if block["type"] == "facts")
    facts["value"]["facts"][1]["value"]["value"] = "1300 metr"

    change(program, page, body=body)

    after = paths(page)
    assert after.keys() == before.keys()
    changed = {path: words for path, words in after.items() if words != before[path]}
    assert list(changed.values()) == ["1300 metr"]


def test_translations_stay_when_a_program_changes_one_word_of_the_original(program, page):
    translate(page, "ru")
    body = read(program, page)["body"]
    (facts,) = (block for block in body if block["type"] == "facts")
    facts["value"]["facts"].insert(0, {"label": "Dil", "value": "tat dili"})
    facts["value"]["facts"][1]["value"]["value"] = "Qəbələ"

    change(program, page, body=body)

    source, _ = TranslationSource.update_or_create_from_instance(
        StandardPage.objects.get(pk=page.pk)
    )
    (translation,) = source.translations.all()
    segments = StringSegment.objects.filter(source=source)
    todo = segments.annotate_translation(translation.target_locale).filter(translation=None)
    missing = set(todo.values_list("string__data", flat=True))
    assert missing == {"Dil", "tat dili", "Qəbələ"}


def test_whoever_sends_no_ids_has_new_ones_made(program, page):
    before = paths(page)

    change(program, page, body=written_body())

    after = paths(page)
    assert {path for path in after if path.startswith("body.")}.isdisjoint(before)
    assert sorted(after.values()) == sorted(before.values())


def test_a_text_can_be_read_in_another_format(program, page):
    response = program.get(f"{PAGES}{page.pk}/", {"rich_text_format": "markdown"})

    (paragraph,) = (block for block in response.json()["body"] if block["type"] == "paragraph")
    assert "**söz**" in paragraph["value"]
