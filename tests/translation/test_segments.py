"""What there is to translate in an original is noted in bulk, and as wagtail-localize notes it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail_localize.models import (
    OverridableSegment,
    StringSegment,
    TemplateSegment,
    TranslationContext,
    TranslationSource,
)

from tests.factories import StandardPageFactory, body
from tests.pages.examples import full_news

pytestmark = pytest.mark.django_db

KINDS = (StringSegment, TemplateSegment, OverridableSegment)
notes_as_stock = TranslationSource.refresh_segments.__wrapped__


def noted(source):
    """With their ids: what was found again stayed, what was noted anew has another one."""
    rows = [
        (model.__name__, *row)
        for model in KINDS
        for row in model.objects.filter(source=source).values_list("pk", "order", "context__path")
    ]
    places = TranslationContext.objects.filter(object_id=source.object_id)
    return set(rows), dict(places.values_list("path", "field_path"))


def test_stock_wagtail_localize_finds_noted_what_it_would_note():
    source, _ = TranslationSource.update_or_create_from_instance(full_news("az").specific)
    before = noted(source)
    assert {kind for kind, *_ in before[0]} == {model.__name__ for model in KINDS}
    TranslationContext.objects.update(field_path="")

    notes_as_stock(source)

    assert noted(source) == before


def test_texts_that_came_went_or_moved_are_noted_as_stock_wagtail_localize_would():
    page = StandardPageFactory(
        body=body(("paragraph", "<p>Bir</p><p>Iki</p>"), ("heading", {"text": "Uc", "level": "2"}))
    )
    source, _ = TranslationSource.update_or_create_from_instance(page)
    first, second = page.body.raw_data
    page.body = [second, {**first, "value": "<p>Bir</p><p>Dord</p>"}]
    page.save()

    source.update_from_db()

    before = noted(source)
    texts = StringSegment.objects.filter(source=source).order_by("order")
    assert list(texts.values_list("string__data", flat=True))[-3:] == ["Uc", "Bir", "Dord"]
    notes_as_stock(source)
    assert noted(source) == before


def test_a_long_page_takes_no_more_statements_than_a_short_one():
    def statements(count):
        paragraphs = [("paragraph", f"<p>{count}: {number}</p>") for number in range(count)]
        page = StandardPageFactory(body=body(*paragraphs))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            TranslationSource.update_or_create_from_instance(page)
        return len(queries)

    statements(1)

    assert statements(20) == statements(2)
