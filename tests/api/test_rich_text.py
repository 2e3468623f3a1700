"""Texts come as final HTML: whole addresses, links in the reader's language, nothing hidden."""

import json

import pytest
from bs4 import BeautifulSoup
from wagtail.embeds.embeds import get_embed_hash
from wagtail.embeds.models import Embed
from wagtail.models import Page

from home.models import StandardPage
from tests.api.asking import PAGES, SITE, ask, count_queries, page, refused
from tests.factories import (
    DocumentFactory,
    ImageFactory,
    StandardPageFactory,
    body,
    home,
    translate,
)
from tests.pages.hiding import WAYS
from tests.undoing import undone

pytestmark = pytest.mark.django_db

FORMATS = ("html", "db_html", "markdown", "db_markdown")
FILM = "https://video.example.org/watch?v=1"


def page_link(target, words="oxu"):
    return f'<p><a linktype="page" id="{target.pk}">{words}</a></p>'


def told(html: str, language: str = "az", **query) -> str:
    """How the API tells a paragraph with this HTML."""
    text = StandardPageFactory(language=language, body=body(("paragraph", html)))
    return page(text.pk, **query)["body"][0]["value"]


def link_in(html: str):
    return BeautifulSoup(html, "html.parser").a


def test_a_link_leads_to_the_page_in_the_language_of_the_text():
    original = StandardPageFactory(title="Haqqımızda")
    russian = translate(original, "ru", title="О нас")

    assert told(page_link(original)) == f'<p><a href="{original.full_url}">oxu</a></p>'
    assert told(page_link(original), "ru") == f'<p><a href="{russian.full_url}">oxu</a></p>'
    link = link_in(told(page_link(original), "en"))
    assert (link["href"], link["hreflang"]) == (original.full_url, "az")
    assert original.full_url.startswith(SITE)


@pytest.mark.parametrize("hide", WAYS)
def test_a_link_to_what_nobody_may_read_is_words_alone(hide):
    hidden = StandardPageFactory(title="Sirli ad")
    hide(hidden)
    text = StandardPageFactory(body=body(("paragraph", page_link(hidden))))

    for rich_text_format in FORMATS:
        answer = page(text.pk, rich_text_format=rich_text_format)["body"][0]["value"]

        assert "oxu" in answer, rich_text_format
        assert hidden.slug not in answer, rich_text_format
        assert str(hidden.pk) not in answer, rich_text_format


def test_a_link_that_leads_nowhere_is_words_alone():
    links = [
        f'<a linktype="{kind}" id="{pk}">oxu</a>'
        for kind in ("page", "document")
        for pk in ("999999", "", "abc", "²", "9" * 40, "-1")
    ]

    answer = told("".join(f"<p>{link}</p>" for link in links))

    wrong = [
        (link, paragraph)
        for link, paragraph in zip(links, BeautifulSoup(answer, "html.parser")("p"), strict=True)
        if str(paragraph) != "<p><a>oxu</a></p>"
    ]
    assert not wrong


def test_a_link_to_a_page_of_no_site_is_words_alone():
    root = Page.objects.get(depth=1)
    outside = root.add_child(instance=StandardPage(title="Kənar", locale=home().locale))

    for pk in (root.pk, outside.pk):
        assert told(f'<p><a linktype="page" id="{pk}">oxu</a></p>') == "<p><a>oxu</a></p>"


def test_links_to_documents_and_to_paths_of_the_site_are_whole_addresses():
    document = DocumentFactory()

    assert (
        link_in(told(f'<p><a linktype="document" id="{document.pk}">fayl</a></p>'))["href"]
        == SITE + document.url
    )
    assert (
        link_in(told('<p><a href="/az/haqqimizda/">biz</a></p>'))["href"]
        == f"{SITE}/az/haqqimizda/"
    )
    for foreign in (
        "https://example.org/a?b=1&amp;c=2",
        "mailto:a@example.org",
        "#not",
        "//example.org/",
    ):
        assert told(f'<p><a href="{foreign}">biz</a></p>') == f'<p><a href="{foreign}">biz</a></p>'


def test_a_document_that_not_everybody_may_have_is_words_alone(hidden_collection):
    document = DocumentFactory(collection=hidden_collection)

    assert told(f'<p><a linktype="document" id="{document.pk}">fayl</a></p>') == (
        "<p><a>fayl</a></p>"
    )


def test_a_picture_in_a_text_comes_in_sizes_with_its_words(hidden_collection):
    image, hidden = ImageFactory(), ImageFactory(collection=hidden_collection)
    embed = '<embed embedtype="image" id="{}" alt="Dağ &quot;Şah&quot;" format="left"/>'

    html = BeautifulSoup(told(f"<p>{embed.format(image.pk)}</p>"), "html.parser")

    assert html.img["alt"] == 'Dağ "Şah"'
    assert html.source["type"] == "image/webp"
    assert all(tag.startswith(SITE) for tag in (html.img["src"], html.source["srcset"]))
    assert told(f"<p>{embed.format(hidden.pk)}</p>") == "<p></p>"


def test_an_embed_is_what_the_provider_said_when_the_text_was_saved_else_a_link():
    embed = f'<p>x</p><embed embedtype="media" url="{FILM}"/>'
    assert told(embed) == f'<p>x</p><a href="{FILM}">{FILM}</a>'

    Embed.objects.create(
        hash=get_embed_hash(FILM), url=FILM, type="video", html="<iframe></iframe>"
    )

    assert told(embed) == "<p>x</p><iframe></iframe>"


def test_an_embed_block_tells_what_was_stored_else_its_address():
    text = StandardPageFactory(body=body(("embed", {"embed": FILM, "caption": "Film"})))
    (block,) = page(text.pk)["body"]
    assert block["value"]["caption"] == "Film"
    assert block["value"]["embed"]["url"] == FILM
    assert block["value"]["embed"]["html"] is None

    Embed.objects.create(
        hash=get_embed_hash(FILM), url=FILM, type="video", html="<iframe></iframe>",
        title="Xəzər", provider_name="Video", thumbnail_url="https://video.example.org/1.jpg",
        width=640, height=360,
    )  # fmt: skip

    (block,) = page(text.pk)["body"]
    assert block["value"]["embed"] == {
        "url": FILM,
        "title": "Xəzər",
        "html": "<iframe></iframe>",
        "provider": "Video",
        "author": None,
        "thumbnail_url": "https://video.example.org/1.jpg",
        "width": 640,
        "height": 360,
    }


@pytest.mark.parametrize(
    ("rich_text_format", "expected"),
    [
        ("html", '<p><b>Bir</b> <a href="{url}">oxu</a></p>'),
        ("db_html", '<p><b>Bir</b> <a linktype="page" id="{pk}">oxu</a></p>'),
        ("markdown", "**Bir** [oxu]({url})"),
        ("db_markdown", "**Bir** [oxu](wagtail://page?id={pk})"),
    ],
)
def test_the_format_of_texts_can_be_chosen(rich_text_format, expected):
    target = StandardPageFactory()
    html = f'<p><b>Bir</b> <a linktype="page" id="{target.pk}">oxu</a></p>'

    answer = told(html, rich_text_format=rich_text_format)

    assert answer.strip() == expected.format(url=target.full_url, pk=target.pk)


@pytest.mark.parametrize(
    ("rich_text_format", "expected"),
    [
        ("markdown", "a\n\n![\\[b\\] >]({src})\n\nc\n\n[{film}]({film})"),
        (
            "db_markdown",
            "a\n\n![\\[b\\] >](wagtail://image?id={pk}&format=left)\n\nc\n\n"
            "![{film}](wagtail://media?url=https%3A%2F%2Fvideo.example.org%2Fwatch%3Fv%3D1)",
        ),
    ],
)
def test_markdown_has_pictures_and_embeds_and_makes_or_asks_for_nothing(rich_text_format, expected):
    image = ImageFactory()
    html = (
        f'<p>a</p><embed embedtype="image" id="{image.pk}" alt="[b] &gt;" format="left"/>'
        f'<p>c</p><embed embedtype="media" url="{FILM}"/>'
    )

    answer = told(html, rich_text_format=rich_text_format)

    src = ask(f"/api/v2/images/{image.pk}/")["src"]
    assert answer.strip() == expected.format(src=src, pk=image.pk, film=FILM)
    assert not image.renditions.exists()
    assert not Embed.objects.exists()


@pytest.mark.parametrize("rich_text_format", FORMATS)
def test_what_is_embedded_as_no_editor_would_breaks_no_format(rich_text_format):
    image = ImageFactory()
    html = (
        f'<p>a <embed embedtype="image" id="{image.pk}"/> b</p><embed embedtype="media"/>'
        f'<ul><li><embed embedtype="image" id="{image.pk}" alt="c"/></li></ul>'
    )

    assert "b" in told(html, rich_text_format=rich_text_format)


def test_a_format_that_there_is_not_is_refused():
    assert "markdown" in refused(PAGES, rich_text_format="docx")


def test_many_links_in_many_paragraphs_cost_no_more_than_one():
    targets = [StandardPageFactory() for _ in range(4)]
    documents = [DocumentFactory() for _ in range(4)]
    images = [ImageFactory() for _ in range(4)]

    def text(size):
        paragraphs = [
            page_link(target)
            + f'<p><a linktype="document" id="{document.pk}">x</a></p>'
            + f'<embed embedtype="image" id="{image.pk}" alt="" format="left"/>'
            for target, document, image in list(zip(targets, documents, images, strict=True))[:size]
        ]
        return StandardPageFactory(body=body(*(("paragraph", html) for html in paragraphs)))

    few, many = text(1), text(4)

    assert count_queries(f"{PAGES}{many.pk}/") == count_queries(f"{PAGES}{few.pk}/")


def test_no_text_breaks_the_json():
    html = "<p>“\\u0000 </script> \u2028 &amp; 𝔞</p>"

    with undone():
        assert json.dumps(told(html))
