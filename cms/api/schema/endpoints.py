"""All addresses of the delivery API, with what they take and answer."""

from collections.abc import Iterator
from typing import Any, get_type_hints

from cms.api.answers import (
    DocumentListDict,
    GoneDict,
    ImageListDict,
    NotFoundDict,
    PageFoundDict,
    RedirectFoundDict,
    RedirectListDict,
)
from cms.api.around import LocalesEndpoint, NavigationEndpoint, TopicsEndpoint
from cms.api.endpoint import COMMON_PARAMETERS, TELLING_PARAMETERS
from cms.api.files import DocumentsEndpoint, ImagesEndpoint
from cms.api.finding import FOUND_BY
from cms.api.identity import SiteEndpoint
from cms.api.redirects import RedirectsEndpoint
from cms.api.resolving import ResolveEndpoint
from cms.api.schema.components import Components, Schema, camel, reference
from cms.api.schema.filters import list_parameters, row_parameters
from cms.api.schema.operations import Operation
from cms.api.schema.parameters import named
from cms.api.schema.shapes import describe, words
from cms.api.shapes import ErrorDict
from cms.api.suggesting import SuggestEndpoint

_PORTION = {"limit", "offset"}
_GOING_ON = _PORTION | {"cursor"}
_SEARCH = {"search", "search_operator"}
_LANGUAGES = {"type", "locale", "fallback"}
_TREE = {"child_of", "ancestor_of", "descendant_of", "translation_of"}

_ROWS: list[tuple[str, Any, Any]] = [
    ("images", ImagesEndpoint, ImageListDict),
    ("documents", DocumentsEndpoint, DocumentListDict),
    ("redirects", RedirectsEndpoint, RedirectListDict),
]
_ABOUT_A_SITE: list[tuple[str, Any, str, frozenset[str]]] = [
    ("locales", LocalesEndpoint, "The languages", frozenset()),
    ("navigation", NavigationEndpoint, "A menu in two levels", frozenset({"locale"})),
    ("site", SiteEndpoint, "What stands on every page", frozenset({"locale"})),
    ("suggest", SuggestEndpoint, "Titles being typed", frozenset({"locale", "q", "limit"})),
    ("topics", TopicsEndpoint, "What news are about", frozenset({"locale"}) | _PORTION),
]


def operations(components: Components) -> Iterator[Operation]:
    yield from _pages()
    yield _resolve(components)
    for name, endpoint, listed in _ROWS:
        yield from _rows(name, endpoint, listed, components)
    for name, endpoint, summary, parameters in _ABOUT_A_SITE:
        yield Operation(
            f"get{camel(name)}",
            f"{name}/",
            summary,
            _told(_shape(endpoint), components),
            named(COMMON_PARAMETERS | parameters, required={"locale", "q"} & parameters),
            **words(endpoint.__doc__),
            has_language="locale" in parameters,
        )


def _pages() -> Iterator[Operation]:
    own = named(TELLING_PARAMETERS | _GOING_ON | _SEARCH | _LANGUAGES | _TREE | {"initials"})
    yield Operation(
        "listPages",
        "pages/",
        "Pages of all types or of some",
        {"200": reference("PageList")},
        [*own, *list_parameters()],
    )
    yield _find("pages", FOUND_BY)
    yield Operation(
        "getPage",
        "pages/{id}/",
        "A page with all its fields",
        {"200": reference("Page")},
        named(TELLING_PARAMETERS),
        has_language=True,
    )


def _find(name: str, found_by: frozenset[str]) -> Operation:
    return Operation(
        f"find{camel(name)}",
        f"{name}/find/",
        f"Leads to one of the {name}",
        {"302": None},
        named(TELLING_PARAMETERS | found_by),
    )


def _resolve(components: Components) -> Operation:
    found = [describe(shape, components) for shape in (PageFoundDict, RedirectFoundDict)]
    absent = [describe(shape, components) for shape in (NotFoundDict, ErrorDict)]
    return Operation(
        "resolve",
        "resolve/",
        "What is at a path: a page, a redirect, or why there is nothing",
        {
            "200": {"oneOf": found},
            "404": {"oneOf": absent},
            "410": describe(GoneDict, components),
        },
        named(TELLING_PARAMETERS | {"path"}, required={"path"}),
        **words(ResolveEndpoint.__doc__),
        has_language=True,
    )


def _rows(name: str, endpoint: Any, listed: Any, components: Components) -> Iterator[Operation]:
    telling = TELLING_PARAMETERS | endpoint.more_parameters
    general = telling | _GOING_ON | (_SEARCH if endpoint.is_searchable else set())
    yield Operation(
        f"list{camel(name)}",
        f"{name}/",
        camel(name),
        _told(listed, components),
        [*named(general), *row_parameters(endpoint.filters, endpoint.columns)],
        **words(endpoint.__doc__),
    )
    yield _find(name, endpoint.found_by | endpoint.more_parameters)
    yield Operation(
        f"get{camel(name).removesuffix('s')}",
        f"{name}/{{id}}/",
        f"One of the {name}",
        _told(_shape(endpoint), components),
        named(telling),
    )


def _shape(endpoint: Any) -> Any:
    return get_type_hints(endpoint.tell)["return"]


def _told(shape: Any, components: Components) -> dict[str, Schema]:
    return {"200": describe(shape, components)}
