"""Narrows lists down to a place in the page tree."""

from collections.abc import Callable, Iterable

from django.db.models import Q, QuerySet
from django.http import QueryDict
from wagtail.models import Page

from cms.api.parameters import refusal

_LARGEST_ID_LENGTH = 18


def _below(page: Page) -> Q:
    return Q(path__startswith=page.path, depth__gt=page.depth)


def _directly_below(page: Page) -> Q:
    return Q(path__startswith=page.path, depth=page.depth + 1)


def _above(page: Page) -> Q:
    ends = range(page.steplen, len(page.path), page.steplen)
    return Q(path__in=[page.path[:end] for end in ends])


def _translations(page: Page) -> Q:
    return Q(translation_key=page.translation_key) & ~Q(pk=page.pk)


#: As in Wagtail's own API.
TREE_PARAMETERS: dict[str, Callable[[Page], Q]] = {
    "child_of": _directly_below,
    "descendant_of": _below,
    "ancestor_of": _above,
    "translation_of": _translations,
}


def in_trees(
    pages: QuerySet[Page],
    parameters: QueryDict,
    readable: QuerySet[Page],
    root: Page,
    *,
    in_all_languages: bool = False,
) -> QuerySet[Page]:
    """With `fallback` a page stands where it stands in any language: its collection has an entry
    in Azerbaijani though the collection that was asked for is in Russian.
    """
    in_all_languages = in_all_languages or "fallback" in parameters
    for name, relation in TREE_PARAMETERS.items():
        if name in parameters:
            page = _read_page(name, str(parameters[name]), readable, root)
            places: Iterable[Page] = [page]
            if in_all_languages and name != "translation_of":
                places = readable.filter(translation_key=page.translation_key)
            condition = Q(pk__in=[])
            for place in places:
                condition |= relation(place)
            pages = pages.filter(condition)
    return pages


def _read_page(name: str, text: str, readable: QuerySet[Page], root: Page) -> Page:
    if text == "root":
        return root
    if not (text.isascii() and text.isdecimal() and len(text) <= _LARGEST_ID_LENGTH):
        raise refusal(name, "send the id of a page, a whole number, or root")
    page = readable.filter(pk=int(text)).first()
    if page is None:
        raise refusal(name, "there is no such page")
    return page
