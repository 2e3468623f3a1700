"""What the plain pages show, in the language of the page.

`cms/base.html` activates that language; everything here takes the active one.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import template
from django.db.models import Model
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.models import Page, Site

from cms.facts.partial_dates import PartialDate
from cms.languages import Language, by_code
from cms.languages.active import active_language
from cms.languages.casing import capitalise
from cms.languages.dates import format_day, format_moment, format_partial_date, range_parts
from cms.languages.numbers import format_compared_number, format_number, format_ordinal
from cms.listings import PORTION
from cms.media.texts import Wording
from cms.models import Document, Image
from cms.navigation import Navigation
from cms.page_links import PageLink, find_links
from cms.private_files import private_collection_ids

register = template.Library()

#: The first of these that a page has introduces it in lists and to search engines.
_SUMMARIES = ("lead", "abstract", "introduction", "aim", "subtitle", "tagline")
_PICTURES = ("image_id", "cover_id", "share_image_id", "logo_id")


# Words, dates and numbers.


@register.filter
def capitalised(text: Any) -> str:
    """Django's `capfirst` writes the Azerbaijani `iştirakçı` as `Iştirakçı`."""
    return capitalise(str(text), active_language())


@register.filter
def day(value: datetime.date | None) -> SafeString | str:
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        value = timezone.localtime(value).date()
    return _time_element(value.isoformat(), format_day(value, active_language()))


@register.filter
def moment(value: datetime.datetime | None) -> SafeString | str:
    if value is None:
        return ""
    iso = timezone.localtime(value).isoformat(timespec="minutes")
    return _time_element(iso, format_moment(value, active_language()))


@register.filter
def partial_date(edtf: str) -> SafeString | str:
    """Text that is no partial date, such as an old draft has, is shown as it is."""
    try:
        date = PartialDate.parse(edtf or "")
    except ValueError:
        return edtf
    return _machine_readable(date, format_partial_date(date, active_language()))


@register.filter
def until(starts: str, ends: str) -> SafeString | str:
    """Two partial dates as a span; one when they are the same or the second is empty."""
    if not ends or ends == starts:
        return partial_date(starts)
    try:
        first, last = PartialDate.parse(starts), PartialDate.parse(ends)
    except ValueError:
        return format_html("{} – {}", partial_date(starts), partial_date(ends))
    beginning, dash, end = range_parts(first, last, active_language())
    return format_html(
        "{}{}{}", _machine_readable(first, beginning), dash, _machine_readable(last, end)
    )


def _machine_readable(date: PartialDate, text: str) -> SafeString | str:
    """An inferred year is said to people, and not claimed to machines."""
    return text if date.year_is_inferred else _time_element(str(date), text)


@register.filter
def ordinal(value: int) -> str:
    return format_ordinal(value, active_language())


def _time_element(iso: str, text: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', iso, text)


@register.filter
def number(value: int) -> str:
    return format_number(value, active_language())


@register.filter
def compared(value: int, comparator: str) -> str:
    return format_compared_number(value, comparator, active_language())


# The page and its surroundings.


@register.simple_tag(takes_context=True)
def page_language(context: template.Context) -> Language:
    """That of the page, whatever is active; without a page, the active one."""
    page = context.get("page")
    return by_code(page.locale.language_code) if isinstance(page, Page) else active_language()


@register.simple_tag(takes_context=True)
def navigation(context: template.Context) -> Navigation:
    page = context.get("page")
    return Navigation(
        page if isinstance(page, Page) else None,
        Site.find_for_request(context.get("request")),
        active_language(),
    )


@register.filter
def summary(page: Page) -> str:
    texts = (getattr(page, name, "") for name in _SUMMARIES)
    return next((text for text in texts if text), "")


@register.simple_tag
def pages_below(page: Page) -> list[Page]:
    below = page.get_children().live().public().defer_streamfields()
    return list(below[:PORTION])


# Long texts.


@register.simple_tag
def outline(body: Iterable[Any], heading: str) -> list[tuple[Any, int]]:
    """The blocks of a text, each with the level that a heading has there.

    A subheading with no heading above it, and no `heading` over the whole text, is one itself.
    """
    blocks = []
    is_below_heading = bool(heading)
    for block in body:
        is_heading = block.block_type == "heading"
        is_below_heading = is_below_heading or (is_heading and block.value["level"] != "3")
        is_subheading = is_heading and block.value["level"] == "3"
        blocks.append((block, 3 if is_subheading and is_below_heading else 2))
    return blocks


# Links to other pages.


@register.filter
def pluck(rows: Iterable[Any], attribute: str) -> list[Any]:
    return [getattr(row, attribute) for row in rows]


@register.filter
def page_link_ids(body: Any) -> list[int]:
    """Of the pages to which the blocks of a text lead."""
    pages = [block.value["page"] for block in body.blocks_by_name("page_link")]
    return [page.pk for page in pages if page]


@register.simple_tag
def page_links(*ids: int | list[int | None] | None) -> dict[int, PageLink]:
    """Takes ids and lists of ids."""
    flat = [pk for some in ids for pk in (some if isinstance(some, list) else [some])]
    return find_links(flat, active_language())


@register.filter
def of(links: dict[int, PageLink] | str, page_id: int | None) -> PageLink | None:
    """The link to this page; looked up on its own where nobody looked up `links` before."""
    if not isinstance(links, dict):
        links = find_links([page_id], active_language())
    return links.get(page_id) if page_id else None


@register.filter
def by_role(rows: Iterable[Any]) -> list[tuple[str, list[Any]]]:
    """Rows under the words for their role, in the order in which the roles first occur."""
    groups: dict[str, list[Any]] = {}
    for row in rows:
        groups.setdefault(str(row.get_role_display()), []).append(row)
    return list(groups.items())


# Cards.


@dataclass(frozen=True)
class Card:
    page: Page
    picture: Image | None
    #: Only of a page that is not in the reader's language.
    language: Language | None = None


@register.simple_tag
def cards(pages: Iterable[Page]) -> list[Card]:
    """For specific pages in the reader's language; four queries for all pictures."""
    pages = list(pages)
    pictures = _pictures(pages)
    return [Card(page, pictures.get(_picture_id(page))) for page in pages]


@register.simple_tag
def linked_cards(ids: list[int]) -> list[Card]:
    """For pages that an editor chose, in the editor's order."""
    links = find_links(ids, active_language())
    found = Page.objects.filter(pk__in=[link.page.pk for link in links.values()])
    specific = {page.pk: page for page in found.specific()}
    pictures = _pictures(specific.values())
    return [
        Card(
            specific[link.page.pk],
            pictures.get(_picture_id(specific[link.page.pk])),
            link.language if link.is_fallback else None,
        )
        for link in links.values()
    ]


def _pictures(pages: Iterable[Page]) -> dict[int | None, Image]:
    ids = {pk for page in pages if (pk := _picture_id(page))}
    if not ids:
        return {}
    public = Image.objects.exclude(collection__in=private_collection_ids())
    return dict(public.prefetch_related("renditions").in_bulk(ids))


def _picture_id(page: Model) -> int | None:
    ids = (getattr(page, name, None) for name in _PICTURES)
    return next((pk for pk in ids if pk), None)


# Files.


@register.filter(name="wording")
def image_wording(image: Image, name: str) -> Wording | None:
    """`caption` or `credit` of an image, in the language of the page or marked as another."""
    return image.wording(name, active_language().code)


@register.simple_tag
def private_collections() -> Any:
    """Ids of the collections whose files not everybody may have; asked for on first use."""
    return SimpleLazyObject(private_collection_ids)


@register.simple_tag(takes_context=True)
def public_file(
    context: template.Context, file: Document | Image | None
) -> Document | Image | None:
    """The file itself, or nothing when not everybody may have it."""
    private = context.get("private_collections")
    if private is None:
        private = private_collection_ids()
    return None if file is None or file.collection_id in private else file
