"""Rich text as a front end shows it: final HTML, with what it points to loaded beforehand."""

import re
from collections.abc import Callable, Iterator
from typing import Protocol
from uuid import uuid4

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.admin.rich_text.converters.markdown_db import MarkdownConverter, wagtail_ref
from wagtail.rich_text.rewriters import EmbedRewriter, LinkRewriter, MultiRuleRewriter

from cms.api.shapes import DocumentDict, EmbedDict, ImageDict, PageLinkDict

#: A path of the site's own, as an editor may type it; two slashes begin the name of a host.
_SITE_PATH = re.compile(r'(<a\b[^>]*\bhref=")(/(?!/)[^"]*)')

Attributes = dict[str, str]


class Targets(Protocol):
    """What a text may point to; nothing for what not everybody may have."""

    def page(self, pk: int) -> PageLinkDict | None: ...
    def document(self, pk: int) -> DocumentDict | None: ...
    def image(self, pk: int, alternative_text: str) -> ImageDict | None: ...
    def embed(self, url: str) -> EmbedDict: ...
    def absolute(self, path: str) -> str: ...


def references(html: str) -> Iterator[tuple[str, int | str]]:
    """Pairs such as `("page", 5)`, `("embed", "https://…")`, in no order."""
    found: list[tuple[str, int | str]] = []

    def remember(kind: str) -> Callable[[Attributes], str]:
        def rule(attributes: Attributes) -> str:
            if pk := _pk(attributes):
                found.append((kind, pk))
            return ""

        return rule

    def remember_url(attributes: Attributes) -> str:
        found.append(("embed", attributes.get("url", "")))
        return ""

    _rewriter(remember("page"), remember("document"), remember("image"), remember_url)(html)
    yield from found


def final_html(html: str, targets: Targets) -> str:
    """Links lead to the reader's language or say which, and never to what is not public."""
    return _resolved(html, targets, _picture, _player)


def database_html(html: str, targets: Targets) -> str:
    """As Wagtail stores it, without what not everybody may have."""
    return _stored(html, targets, _embed_tag, _embed_tag)


def markdown(html: str, targets: Targets) -> str:
    later = _Later()

    def image(image: ImageDict) -> str:
        return later(f"![{_label(image['alternative_text'])}]({_destination(image['src'])})")

    def embed(embed: EmbedDict) -> str:
        return later(f"[{_label(embed['title'] or embed['url'])}]({_destination(embed['url'])})")

    return later.come(_markdown(_resolved(html, targets, image, embed)))


def database_markdown(html: str, targets: Targets) -> str:
    """With addresses as Wagtail reads them, such as `wagtail://image?id=5`."""
    later = _Later()

    def image(attributes: Attributes) -> str:
        words = {name: attributes[name] for name in ("id", "format") if name in attributes}
        return later(f"![{_label(attributes.get('alt'))}]({wagtail_ref('image', **words)})")

    def embed(attributes: Attributes) -> str:
        url = attributes.get("url", "")
        return later(f"![{_label(url)}]({wagtail_ref('media', url=url)})")

    return later.come(_markdown(_stored(html, targets, image, embed)))


#: What the parameter `rich_text_format` chooses among, as in Wagtail's own API.
FORMATS: dict[str, Callable[[str, Targets], str]] = {
    "html": final_html,
    "db_html": database_html,
    "markdown": markdown,
    "db_markdown": database_markdown,
}


def _resolved(
    html: str,
    targets: Targets,
    write_image: Callable[[ImageDict], str],
    write_embed: Callable[[EmbedDict], str],
) -> str:

    def page(attributes: Attributes) -> str:
        link = targets.page(_pk(attributes))
        if link is None:
            return "<a>"
        if link["is_fallback"]:
            return format_html('<a href="{}" hreflang="{}">', link["url"], link["locale"])
        return format_html('<a href="{}">', link["url"])

    def document(attributes: Attributes) -> str:
        target = targets.document(_pk(attributes))
        return format_html('<a href="{}">', target["url"]) if target else "<a>"

    def image(attributes: Attributes) -> str:
        target = targets.image(_pk(attributes), attributes.get("alt", ""))
        return write_image(target) if target else ""

    def embed(attributes: Attributes) -> str:
        return write_embed(targets.embed(attributes.get("url", "")))

    expanded = _rewriter(page, document, image, embed)(html)
    return _SITE_PATH.sub(lambda match: match[1] + targets.absolute(match[2]), expanded)


def _stored(
    html: str,
    targets: Targets,
    write_image: Callable[[Attributes], str],
    write_embed: Callable[[Attributes], str],
) -> str:
    def link(kind: str, find: Callable[[int], object]) -> Callable[[Attributes], str]:
        def rule(attributes: Attributes) -> str:
            pk = _pk(attributes)
            return f'<a linktype="{kind}" id="{pk}">' if find(pk) else "<a>"

        return rule

    def image(attributes: Attributes) -> str:
        return write_image(attributes) if targets.image(_pk(attributes), "") else ""

    return _rewriter(
        link("page", targets.page), link("document", targets.document), image, write_embed
    )(html)


def _rewriter(page: object, document: object, image: object, embed: object) -> MultiRuleRewriter:
    return MultiRuleRewriter(
        [
            LinkRewriter({"page": page, "document": document}),
            EmbedRewriter({"image": image, "media": embed}),
        ]
    )


def _pk(attributes: Attributes) -> int:
    pk = attributes.get("id", "")
    return int(pk) if pk.isascii() and pk.isdecimal() and len(pk) < 19 else 0


def _embed_tag(attributes: Attributes) -> SafeString:
    return format_html("<embed{}/>", format_html_join("", ' {}="{}"', attributes.items()))


def _player(embed: EmbedDict) -> str:
    return embed["html"] or format_html('<a href="{0}">{0}</a>', embed["url"])


def _picture(image: ImageDict) -> SafeString:
    return format_html(
        '<picture>{}<img src="{}" alt="{}" width="{}" height="{}" loading="lazy"></picture>',
        format_html_join(
            "",
            '<source type="{}" srcset="{}">',
            ((source["type"], source["srcset"]) for source in image["sources"]),
        ),
        image["src"],
        image["alternative_text"] or "",
        image["width"],
        image["height"],
    )


def _markdown(html: str) -> str:
    return str(MarkdownConverter().from_database_format(html, resolved=False))


class _Later:
    """Markdown that comes in the place of a word, when Wagtail has converted the rest.

    Wagtail's converter knows no `<picture>`, and for what is embedded it would ask the provider
    and make a rendition, while the reader waits.
    """

    def __init__(self) -> None:
        self._by_word: dict[str, str] = {}

    def __call__(self, markdown: str) -> str:
        word = f"later{uuid4().hex}"
        self._by_word[word] = markdown
        return word

    def come(self, text: str) -> str:
        for word, markdown in self._by_word.items():
            text = text.replace(word, markdown)
        return text


def _label(text: str | None) -> str:
    return re.sub(r"([\\\[\]])", r"\\\1", text or "")


def _destination(url: str) -> str:
    return url.replace("(", "%28").replace(")", "%29").replace(" ", "%20")
