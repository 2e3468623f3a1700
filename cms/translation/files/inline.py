"""Inline tags of a text as XLIFF's elements `g` and `x`, and back.

A tag's id is its number in the text of the source. One that only the translation has is named by
itself: `added-b-1`.
"""

import re
from collections.abc import Iterator
from html import escape
from xml.etree.ElementTree import Element
from xml.sax.saxutils import quoteattr

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString
from django.utils.translation import gettext as _
from wagtail_localize.strings import INLINE_TAGS

from cms.translation.tags import opening

NAMESPACE = "{urn:oasis:names:tc:xliff:document:1.2}"

_TYPES = {"a": "link", "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "br": "lb"}
_ADDED = re.compile(r"added-([a-z]+)-\d+")

#: What XML 1.0 cannot hold, and the carriage return, which it changes.
_UNWRITABLE = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_DEEPEST = 50


def clean(text: str) -> str:
    return _UNWRITABLE.sub("", text)


def to_xml(html: str, source: str) -> str:
    """`html` is a text or its translation, and `source` the text."""
    return _write(BeautifulSoup(html, "html.parser"), _Ids(source))


def to_html(element: Element, source: str) -> str:
    """Raises ValueError when there are tags that `source` has not."""
    tags = {str(number): tag for number, tag in enumerate(_tags(source), start=1)}
    return "".join(_read(element, tags, depth=0))


class _Ids:
    def __init__(self, source: str) -> None:
        self._free = [(str(number), opening(tag)) for number, tag in enumerate(_tags(source), 1)]
        self._added = 0

    def take(self, tag: Tag) -> str:
        for pair in self._free:
            if pair[1] == opening(tag):
                self._free.remove(pair)
                return pair[0]
        self._added += 1
        return f"added-{tag.name}-{self._added}"


def _tags(html: str) -> list[Tag]:
    return [each for each in BeautifulSoup(html, "html.parser").descendants if type(each) is Tag]


def _write(parent: Tag, ids: _Ids) -> str:
    parts = []
    for child in parent.children:
        if isinstance(child, Tag):
            attributes = f"id={quoteattr(ids.take(child))}"
            attributes += f" ctype={quoteattr(_TYPES.get(child.name, f'x-{child.name}'))}"
            if child.name == "br":
                parts.append(f"<x {attributes}/>")
            else:
                parts.append(f"<g {attributes}>{_write(child, ids)}</g>")
        elif isinstance(child, NavigableString):
            parts.append(escape(clean(str(child)), quote=False))
    return "".join(parts)


def _read(element: Element, tags: dict[str, Tag], depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        raise ValueError(_("There are too many tags within each other."))
    yield escape(element.text or "", quote=False)
    for child in element:
        yield from _read_child(child, tags, depth + 1)
        yield escape(child.tail or "", quote=False)


def _read_child(child: Element, tags: dict[str, Tag], depth: int) -> Iterator[str]:
    name = child.tag.removeprefix(NAMESPACE) if isinstance(child.tag, str) else ""
    if name == "mrk":  # Some tools leave the bounds of sentences behind.
        yield from _read(child, tags, depth)
    elif name in ("g", "x"):
        start, end = _around(child.get("id", ""), tags)
        yield start
        if end:
            yield from _read(child, tags, depth)
            yield end
    else:
        raise ValueError(_("There is a tag that the original does not have: %s") % f"<{name}>")


def _around(tag_id: str, tags: dict[str, Tag]) -> tuple[str, str]:
    if added := _ADDED.fullmatch(tag_id):
        name, start = added[1], f"<{added[1]}>"
    elif tag_id in tags:
        name, start = tags[tag_id].name, opening(tags[tag_id])
    else:
        name, start = "", ""
    if name not in INLINE_TAGS:
        raise ValueError(_("There is a tag that the original does not have: %s") % tag_id)
    return ("<br/>", "") if name == "br" else (start, f"</{name}>")
