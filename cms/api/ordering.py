"""In which order lists come, and by what a front end may sort them."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce, Random
from django.http import QueryDict
from wagtail.models import Page

from articles.models import CollectionEntryPage, CollectionPage, NewsPage
from cms.api.parameters import listed, refusal
from cms.languages import DEFAULT_LANGUAGE
from cms.models import BasePage
from events.models import MeetingPage
from organizations.models import OrganizationPage

#: What readers mean by the name of a field, by the columns that sort it.
_EVERY_PAGE = {name: name for name in ("id", "slug", "first_published_at", "last_published_at")} | {
    "title": "title_sort_key__key",
    "tree": "path",
}
#: Pages that were made past the models may lack a key: who lists them looks whether any does.
_WITHOUT_GAPS = {"id", "slug", "path", "title_sort_key__key"}
_COLUMNS: dict[type[Page], dict[str, str]] = {
    NewsPage: {"date": "date_earliest"},
    MeetingPage: {"starts": "starts_earliest", "ends": "ends_latest"},
    CollectionPage: {"published_at": "published_at"},
    OrganizationPage: {"founded": "founded_earliest"},
}
_DEFAULT: dict[type[Page], str] = {
    NewsPage: "-date,-first_published_at",
    MeetingPage: "-starts",
    CollectionPage: "-published_at",
    CollectionEntryPage: "tree",
    OrganizationPage: "title",
}


def orderings(model: type[Page]) -> dict[str, Any]:
    """What can be sorted by, with the columns that do it."""
    return _EVERY_PAGE | _COLUMNS.get(model, {})


def read_order(parameters: QueryDict, model: type[Page]) -> Sequence[Any]:
    """What `order_by` takes: `-` turns a name round, and what is not known comes last either way.

    Meetings to come are listed soonest first, unless another order is asked for.
    """
    default = _DEFAULT.get(model, "id")
    if parameters.get("upcoming") == "true":
        default = default.removeprefix("-")
    columns = orderings(model)
    if "fallback" in parameters:
        columns |= {"tree": _path_of_original(model)}
    return order_by(parameters, columns, default)


def _path_of_original(model: type[Page]) -> Any:
    """The trees of two languages do not interleave: what is read in either stands where the
    originals stand.
    """
    language = (
        OuterRef("original_language") if issubclass(model, BasePage) else DEFAULT_LANGUAGE.code
    )
    originals = Page.objects.filter(
        translation_key=OuterRef("translation_key"), locale__language_code=language
    )
    return Coalesce(Subquery(originals.values("path")[:1]), "path")


def order_by(parameters: QueryDict, columns: Mapping[str, Any], default: str) -> Sequence[Any]:
    """What `order_by` takes; `columns` by the names that the parameter `order` may have.

    All of it are expressions: a search would ask whether it indexes what is named.
    """
    text = parameters.get("order", default)
    if text == "random":
        if "offset" in parameters:
            raise refusal("order", "a random order has no offset: leave one of the two out")
        return [Random().asc()]
    terms = []
    for name in text.split(","):
        column = columns.get(name.removeprefix("-"))
        if column is None:
            raise refusal("order", f"send random, or one or more of {listed(columns)}")
        expression = F(column) if isinstance(column, str) else column
        # PostgreSQL walks an index from its end only when it is not told where gaps go.
        gaps = {} if column in _WITHOUT_GAPS else {"nulls_last": True}
        terms.append(expression.desc(**gaps) if name.startswith("-") else expression.asc(**gaps))
    return [*terms, F("pk").asc()]
