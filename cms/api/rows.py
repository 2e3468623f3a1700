"""Lists of rows that are no pages, and single ones."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, ClassVar, get_type_hints

from django.db.models import QuerySet
from django.http import HttpResponseRedirect
from django.urls import reverse
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.api.v2.views import BaseAPIViewSet

from cms.api.endpoint import TELLING_PARAMETERS, Endpoint
from cms.api.filters import Filters
from cms.api.finding import lead_to
from cms.api.ordering import order_by
from cms.api.parameters import check, read_id
from cms.api.portions import Portion
from cms.api.references import References
from cms.api.search import search
from cms.api.selection import Selection, parse_fields, select

_LIST_PARAMETERS = TELLING_PARAMETERS | {"order", "limit", "offset", "cursor"}
_SEARCH_PARAMETERS = frozenset({"search", "search_operator"})


class RowsEndpoint(Endpoint, BaseAPIViewSet):
    """`tell` gives all of a row; the parameter `fields` chooses among that, in `meta` too."""

    tell: ClassVar[Callable[[Any, References], Any]]
    filters: ClassVar[type[Filters]]
    #: What sorts the list, by its name for a front end.
    columns: ClassVar[Mapping[str, str]]
    is_searchable: ClassVar[bool] = True
    found_by: ClassVar[frozenset[str]] = frozenset({"id"})
    more_parameters: ClassVar[frozenset[str]] = frozenset()

    def get_queryset(self) -> QuerySet[Any]:
        """What everybody may have, with what `tell` needs."""
        raise NotImplementedError

    def find(self, request: Request) -> Any:
        """What `found_by` says, or nothing."""
        return self.get_queryset().filter(pk=read_id(request)).first()

    def sorting(self) -> Mapping[str, Any]:
        """Of `columns`, what does sort for this request."""
        return self.columns

    def listing_view(self, request: Request) -> Response:
        known = _LIST_PARAMETERS | self.more_parameters | self.filters.base_filters.keys()
        check(request, known | _SEARCH_PARAMETERS if self.is_searchable else known)
        selection, portion = self._selection, Portion(request)
        rows = self.filters(request.GET, self.get_queryset(), at=self.references.at).narrow()
        rows = rows.order_by(*order_by(request.GET, self.sorting(), "id"))
        rows = search(rows, request.GET)
        told, going_on = portion.of(rows)
        items = [self._choose(row, selection) for row in told]
        meta = {"total_count": self.count_once("total", rows.count), **going_on}
        return Response({"meta": meta, "items": items})

    def detail_view(self, request: Request, pk: int) -> Response:
        check(request, TELLING_PARAMETERS | self.more_parameters)
        return Response(self._choose(self.get_object(), self._selection))

    def find_view(self, request: Request) -> HttpResponseRedirect:
        check(request, TELLING_PARAMETERS | self.more_parameters | self.found_by)
        found = self.find(request)
        if found is None:
            ways = " or its ".join(sorted(self.found_by))
            raise NotFound(f"Nothing was found; send its {ways}.")
        return lead_to(type(self).tell(found, self.references)["meta"]["detail_url"], request)

    @cached_property
    def _selection(self) -> Selection:
        shape = get_type_hints(get_type_hints(type(self).tell)["return"])
        meta = get_type_hints(shape.pop("meta"))
        shapes = {"id": shape.pop("id"), **meta, **shape}
        return select(parse_fields(self.request.GET.get("fields")), shapes, shapes)

    def _choose(self, row: Any, selection: Selection) -> dict[str, Any]:
        told = self.references.fulfil(type(self).tell(row, self.references))
        meta = _chosen(told.pop("meta"), selection)
        rest = _chosen(told, selection)
        pk = {"id": rest.pop("id")} if "id" in rest else {}
        return pk | ({"meta": meta} if meta else {}) | rest


def detail_url(references: References, endpoint: str, pk: int) -> str:
    return references.absolute(reverse(f"wagtailapi:{endpoint}:detail", args=[pk]))


def _chosen(told: Mapping[str, Any], selection: Selection) -> dict[str, Any]:
    return {
        name: selection.prune(name, value)
        for name, value in told.items()
        if name in selection.names
    }
