"""Rich text as a front end shows it: final HTML, with what it points to loaded beforehand."""

import re
from collections.abc import Callable, Iterator
from typing import Protocol

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.admin.rich_text.converters.markdown_db import MarkdownConverter
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
        return _picture(target) if target else ""

    def embed(attributes: Attributes) -> str:
        target = targets.embed(attributes.get("url", ""))
        return target["html"] or format_html('<a href="{0}">{0}</a>', target["url"])

    expanded = _rewriter(page, document, image, embed)(html)
    return _SITE_PATH.sub(lambda match: match[1] + targets.absolute(match[2]), expanded)


def database_html(html: str, targets: Targets) -> str:
    """As Wagtail stores it, without what not everybody may have."""

    def link(kind: str, find: Callable[[int], object]) -> Callable[[Attributes], str]:
        def rule(attributes: Attributes) -> str:
            pk = _pk(attributes)
            return f'<a linktype="{kind}" id="{pk}">' if find(pk) else "<a>"

        return rule

    def image(attributes: Attributes) -> str:
        return _tag("embed", attributes) if targets.image(_pk(attributes), "") else ""

    return _rewriter(
        link("page", targets.page),
        link("document", targets.document),
        image,
        lambda attributes: _tag("embed", attributes),
    )(html)


#: What the parameter `rich_text_format` chooses among, as in Wagtail's own API.
FORMATS: dict[str, Callable[[str, Targets], str]] = {
    "html": final_html,
    "db_html": database_html,
    "markdown": lambda html, targets: _markdown(final_html(html, targets)),
    "db_markdown": lambda html, targets: _markdown(database_html(html, targets)),
}


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


def _tag(name: str, attributes: Attributes) -> SafeString:
    return format_html("<{}{}/>", name, format_html_join("", ' {}="{}"', attributes.items()))


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
