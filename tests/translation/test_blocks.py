"""The texts of every block go to the translator, and come back to where they were."""

import json
import uuid

import pytest
from django.urls import reverse
from wagtail_localize.models import StringSegment, TranslationSource

from cms.blocks import BodyBlock
from cms.translation.entering import enter_translation
from home.models import StandardPage
from tests.factories import DocumentFactory, ImageFactory, StandardPageFactory, body, home

pytestmark = pytest.mark.django_db


def items(*values: object) -> list[dict[str, object]]:
    return [{"type": "item", "value": value, "id": str(uuid.uuid4())} for value in values]


def blocks(text) -> list[tuple[str, object]]:
    """One block of each type; `text` is called with every text in it."""
    image, document = ImageFactory().pk, DocumentFactory().pk
    return [
        ("paragraph", f"<p>{text('birinci')} <b>qalın</b></p><ul><li>{text('bənd')}</li></ul>"),
        ("heading", {"text": text("başlıq"), "level": "3"}),
        (
            "image",
            {
                "image": image,
                "alternative_text": text("mənzərə"),
                "is_decorative": False,
                "caption": text("altyazı"),
            },
        ),
        (
            "gallery",
            {
                "title": text("qalereya"),
                "images": items(
                    *(
                        {
                            "image": image,
                            "alternative_text": text(f"şəkil {number}"),
                            "is_decorative": False,
                            "caption": text(f"izah {number}"),
                        }
                        for number in (1, 2)
                    )
                ),
            },
        ),
        (
            "quotation",
            {"text": text("sitat"), "attribution": text("müəllif"), "source": text("mənbə")},
        ),
        (
            "callout",
            {"kind": "important", "title": text("diqqət"), "text": f"<p>{text('qeyd')}</p>"},
        ),
        (
            "facts",
            {
                "title": text("faktlar"),
                "facts": items(
                    {"label": text("dil"), "value": text("ləzgi")},
                    {"label": text("yer"), "value": text("Qusar")},
                ),
            },
        ),
        (
            "figures",
            {
                "figures": items(
                    {"value": 20, "comparator": "more_than", "label": text("iştirakçı")},
                    {"value": 3, "comparator": "exactly", "label": text("rayon")},
                ),
                "as_of": "2020-09",
                "source": text("kim sayıb"),
            },
        ),
        (
            "table",
            {
                "caption": text("cədvəl"),
                "columns": [
                    {"type": "text", "heading": text("sütun 1")},
                    {"type": "text", "heading": text("sütun 2")},
                ],
                "rows": [
                    {"values": [text("xana 1.1"), ""]},
                    {"values": [text("xana 2.1"), text("xana 2.2")]},
                ],
            },
        ),
        ("document", {"document": document, "text": text("yüklə")}),
        ("embed", {"embed": "https://example.org/film", "caption": text("film")}),
        ("page_link", {"page": home().pk, "text": text("keçid")}),
    ]


@pytest.fixture
def texts() -> list[str]:
    return []


@pytest.fixture
def page(texts):
    return StandardPageFactory(body=body(*blocks(lambda words: texts.append(words) or words)))


def sent_to_translator(page: StandardPage) -> list[str]:
    source, _ = TranslationSource.update_or_create_from_instance(page)
    return list(
        StringSegment.objects.filter(source=source, context__path__startswith="body.")
        .order_by("order")
        .values_list("string__data", flat=True)
    )


@pytest.fixture
def translate(locale):
    """Publishes a Russian translation, in which every text has a mark behind it."""

    def translate(page: StandardPage) -> StandardPage:
        words = [page.title, *sent_to_translator(page)]
        return enter_translation(page, locale("ru"), {text: f"{text} [ru]" for text in words})

    return translate


def stored(page) -> list[dict[str, object]]:
    return StandardPage.objects.get(pk=page.pk).body.get_prep_value()


def with_mark(value: object, texts: list[str]) -> object:
    """The stored value with the mark of a translation behind each of `texts`."""
    match value:
        case dict():
            return {key: with_mark(child, texts) for key, child in value.items()}
        case list():
            return [with_mark(child, texts) for child in value]
        case str() if value in texts:
            return f"{value} [ru]"
        case _:
            return value


def test_this_file_knows_every_block(page):
    assert [child.block_type for child in page.body] == list(BodyBlock().child_blocks)


def test_every_text_of_every_block_goes_to_the_translator(page, texts):
    assert sent_to_translator(page) == ["birinci <b>qalın</b>", *texts[1:]]


def test_translations_come_back_to_their_places_and_nothing_else_changes(page, texts, translate):
    translated = translate(page)

    before, after = stored(page), stored(translated)
    paragraph, callout = (
        next(child for child in after if child["type"] == kind) for kind in ("paragraph", "callout")
    )
    assert paragraph["value"] == ("<p>birinci <b>qalın</b> [ru]</p><ul><li>bənd [ru]</li></ul>")
    assert callout["value"]["text"] == "<p>qeyd [ru]</p>"
    paragraph["value"] = before[0]["value"]
    callout["value"]["text"] = "<p>qeyd</p>"
    assert after == with_mark(before, texts)


def test_translations_survive_another_round_through_the_original(page, texts, translate):
    translated = translate(page)
    first = stored(translated)

    again = translate(page)

    assert again.pk == translated.pk
    assert stored(again) == first
    assert stored(page)[0]["value"].startswith("<p>birinci <b>")


def test_the_translation_editor_shows_every_block(page, texts, submit, admin):
    translated = submit(page, "ru")

    response = admin.get(reverse("wagtailadmin_pages:edit", args=[translated.pk]))

    assert response.status_code == 200
    segments = json.loads(response.context["props"])["segments"]
    sources = [segment["source"] for segment in segments if segment["type"] == "string"]
    assert sources == [page.title, "birinci <b>qalın</b>", *texts[1:]]


def test_the_api_answers_with_the_texts_of_the_translation(page, texts, client, translate):
    translated = translate(page)

    answer = json.dumps(
        client.get(f"/api/v2/pages/{translated.pk}/").json()["body"], ensure_ascii=False
    )

    assert [text for text in texts[1:] if f"{text} [ru]" not in answer] == []
    assert "birinci <b>qalın</b> [ru]" in answer
