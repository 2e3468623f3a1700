"""What people type is shown as they typed it, and never becomes markup."""

import json

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.models import Locale

from articles.models import CollectionIdentifier, NewsSource, PlatformChannel
from cms.blocks import BodyBlock
from home.models import StandardPageContactPoint
from tests.factories import (
    CollectionFactory,
    EntryFactory,
    ImageFactory,
    MeetingFactory,
    NewsFactory,
    OrganizationFactory,
    PlatformFactory,
    StandardPageFactory,
    body,
    home,
    translate,
)
from tests.pages.examples import image_value, publish, row
from tests.pages.reading import meta, read, words

pytestmark = pytest.mark.django_db

NASTY = """<script>alert(1)</script> "ikiqat" 'tək' & &amp; {{ 7 }}"""


def assert_harmless(page) -> BeautifulSoup:
    """The text is there, nothing came of it, and it was not escaped twice."""
    source = Client().get(page.url).content.decode()
    html = BeautifulSoup(source, "html.parser")
    assert html.find("script") is None
    assert NASTY in " ".join(html.get_text().split())
    assert "&lt;script&gt;" in source
    assert not any(
        twice in source for twice in ("&amp;lt;", "&amp;quot;", "&amp;#x27;", "&amp;#39;")
    )
    assert not any(name.startswith("on") for tag in html.find_all() for name in tag.attrs)
    return html


@pytest.mark.parametrize(
    ("factory", "fields"),
    [
        (StandardPageFactory, {"title": NASTY}),
        (CollectionFactory, {"title": NASTY, "subtitle": NASTY}),
        (EntryFactory, {"title": NASTY, "abstract": NASTY}),
        (PlatformFactory, {"title": NASTY, "aim": NASTY}),
        (NewsFactory, {"title": NASTY, "lead": NASTY}),
        (MeetingFactory, {"title": NASTY, "lead": NASTY, "venue": NASTY, "date_note": NASTY}),
        (OrganizationFactory, {"title": NASTY, "acronym": NASTY[:50], "city": NASTY}),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_the_texts_of_a_page_are_text_on_the_page_and_in_its_lists(factory, fields):
    page = factory(**fields)

    html = assert_harmless(page)

    assert words(html.h1) == NASTY
    assert html.title.string.startswith(NASTY)
    assert meta(html, "og:title") == [NASTY]
    if factory not in (StandardPageFactory, PlatformFactory):  # The home page lists neither.
        assert_harmless(page.get_parent())


def test_the_description_is_text():
    html = read(StandardPageFactory(search_description=NASTY, seo_title=NASTY))

    assert meta(html, "description") == meta(html, "og:description") == [NASTY]
    assert html.title.string.startswith(NASTY)
    assert html.find("script") is None


def test_a_summary_that_serves_as_the_description_is_text():
    html = read(NewsFactory(lead=NASTY))

    assert meta(html, "description") == [NASTY]


def test_the_texts_of_a_home_page_are_text_on_every_page():
    publish(home(), title=NASTY, tagline=NASTY, motto=NASTY, motto_attribution=NASTY)

    assert_harmless(home())
    html = assert_harmless(StandardPageFactory())
    assert meta(html, "og:site_name") == [NASTY]


BLOCKS = {
    "heading": {"text": NASTY, "level": "2"},
    "quotation": {"text": NASTY, "attribution": NASTY, "source": NASTY},
    "callout": {"kind": "note", "title": NASTY, "text": "<p>Qeyd</p>"},
    "facts": {"title": NASTY, "facts": [{"label": NASTY, "value": NASTY}]},
    "figures": {
        "figures": [{"value": 1, "comparator": "exactly", "label": NASTY}],
        "as_of": "",
        "source": NASTY,
    },
    "table": {
        "caption": NASTY,
        "columns": [{"type": "text", "heading": NASTY}],
        "rows": [{"values": [NASTY]}],
    },
    "embed": {"embed": "https://video.example.org/?a=1&b=2", "caption": NASTY},
}


@pytest.mark.parametrize("kind", BLOCKS)
def test_the_texts_of_a_block_are_text(kind):
    assert_harmless(StandardPageFactory(body=body((kind, BLOCKS[kind]))))


@pytest.mark.parametrize("kind", ["image", "gallery"])
def test_the_texts_of_a_picture_are_text(kind):
    picture = image_value(ImageFactory(title=NASTY, credit=NASTY), NASTY, caption=NASTY)
    value = picture if kind == "image" else {"title": NASTY, "images": [picture, picture]}

    html = assert_harmless(StandardPageFactory(body=body((kind, value))))

    assert {image["alt"] for image in html.main.find_all("img")} == {NASTY}


def test_a_table_names_its_region_by_its_caption():
    html = read(StandardPageFactory(body=body(("table", BLOCKS["table"]))))

    assert html.find(role="region")["aria-label"] == NASTY


def test_the_text_of_a_link_to_a_page_is_text():
    target = StandardPageFactory()

    assert_harmless(
        StandardPageFactory(body=body(("page_link", {"page": target.pk, "text": NASTY})))
    )


def test_the_text_of_a_translation_is_text():
    page = StandardPageFactory(title="Haqqımızda")

    assert_harmless(translate(page, "ru", title=NASTY.replace("&", "&amp;").replace("<", "&lt;")))


def test_contacts_are_text():
    point = row(StandardPageContactPoint, "az", kind="address", printed=NASTY, name=NASTY)

    assert_harmless(StandardPageFactory(contact_points=[point]))


# Addresses that run a script.

SCRIPTS = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
]


@pytest.mark.parametrize("address", SCRIPTS)
@pytest.mark.parametrize("kind", ["paragraph", "callout"])
def test_the_editor_cannot_save_a_link_that_runs_a_script(kind, address):
    block = BodyBlock().child_blocks[kind]
    text = block if kind == "paragraph" else block.child_blocks["text"]

    saved = text.clean(text.value_from_datadict({"t": typed_link(address)}, {}, "t"))

    assert "alert" not in saved.source
    assert "href" not in saved.source
    assert "Basın" in saved.source


def test_the_editor_can_save_a_link_to_another_site():
    text = BodyBlock().child_blocks["paragraph"]

    saved = text.value_from_datadict({"t": typed_link("https://example.org/?a=1&b=2")}, {}, "t")

    assert '<a href="https://example.org/?a=1&amp;b=2">Basın</a>' in saved.source


def typed_link(address):
    """What the editor's browser sends for a paragraph that is a link."""
    return json.dumps(
        {
            "blocks": [
                {
                    "key": "a",
                    "text": "Basın",
                    "type": "unstyled",
                    "depth": 0,
                    "inlineStyleRanges": [],
                    "entityRanges": [{"key": 0, "offset": 0, "length": 5}],
                }
            ],
            "entityMap": {"0": {"type": "LINK", "mutability": "MUTABLE", "data": {"url": address}}},
        }
    )


@pytest.mark.parametrize("address", SCRIPTS)
@pytest.mark.parametrize("model", [PlatformChannel, NewsSource], ids=lambda model: model.__name__)
def test_the_address_of_a_channel_or_source_cannot_run_a_script(model, address):
    row = model(url=address, locale=Locale.get_active())

    with pytest.raises(ValidationError) as refusal:
        row.clean_fields(exclude=["page", "service", "role"])

    assert set(refusal.value.error_dict) == {"url"}


@pytest.mark.parametrize("address", SCRIPTS)
def test_the_address_of_a_film_cannot_run_a_script(address):
    block = BodyBlock().child_blocks["embed"].child_blocks["embed"]

    with pytest.raises(ValidationError):
        block.clean(block.value_from_datadict({"e": address}, {}, "e"))


def test_an_identifier_that_would_run_a_script_is_no_link():
    identifier = row(CollectionIdentifier, "az", scheme="url", value="javascript:alert(1)")

    html = read(CollectionFactory(identifiers=[identifier]))

    assert "javascript:alert(1)" in html.main.get_text()
    assert html.main.find("a") is None
