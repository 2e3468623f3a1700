"""Lists of pages, and single ones: Wagtail's endpoint with our fields, languages and filters."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, cast

from django.db.models import F, QuerySet
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.api.v2.utils import page_models_from_string
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.models import Page

from cms.api.answers import InitialDict, LocaleCountDict, PageListMetaDict
from cms.api.endpoint import TELLING_PARAMETERS, Endpoint
from cms.api.fallback import in_best_language, in_language
from cms.api.fields import Field
from cms.api.filters import filters_of
from cms.api.finding import FOUND_BY, lead_to
from cms.api.initials import read_initials, tell_initials
from cms.api.ordering import read_order
from cms.api.page_fields import (
    FOUND_FIELDS,
    listing_fields_of,
    page_fields_of,
)
from cms.api.parameters import (
    check,
    printable,
    read_id,
    read_language,
    read_languages,
    refusal,
)
from cms.api.paths import find_page
from cms.api.portions import Portion
from cms.api.search import search
from cms.api.selection import Selection, parse_fields, select
from cms.api.telling import tell
from cms.api.trees import TREE_PARAMETERS, in_trees

_LIST_PARAMETERS = TELLING_PARAMETERS | {
    "type", "locale", "fallback", *TREE_PARAMETERS,
    "search", "search_operator", "initials", "order", "limit", "offset", "cursor",
}  # fmt: skip


class PagesEndpoint(Endpoint, PagesAPIViewSet):
    # What the question is about.

    @cached_property
    def models(self) -> tuple[type[Page], ...]:
        """The types that were asked for; none for pages of any type."""
        asked = self.request.GET.get("type")
        if asked is None:
            return ()
        try:
            models = tuple(dict.fromkeys(page_models_from_string(asked)))
        except (LookupError, ValueError):
            raise refusal(
                "type",
                f"there is no type of page “{printable(asked)}”; send one like articles.NewsPage",
            ) from None
        return () if Page in models else models

    @property
    def only_model(self) -> type[Page]:
        return self.models[0] if len(self.models) == 1 else Page

    def get_base_queryset(self) -> QuerySet[Page]:
        return Page.objects.filter(self.readable)

    def get_queryset(self) -> QuerySet[Page]:
        pages = self.only_model._default_manager.filter(self.readable)
        return pages.type(*self.models) if len(self.models) > 1 else pages

    # Lists.

    def listing_view(self, request: Request) -> Response:
        model: Any = self.only_model
        filters = filters_of(model)
        check(request, _LIST_PARAMETERS | filters.base_filters.keys())
        fields = page_fields_of(self.models)
        found_fields = FOUND_FIELDS if "search" in request.GET else {}
        selection = self._select(
            fields | found_fields, [*listing_fields_of(self.models), *found_fields]
        )
        portion = Portion(request)
        pages = self._in_languages(request, self.get_queryset())
        pages = in_trees(pages, request.GET, self.get_base_queryset(), self.site.root_page)
        found = self._find(request, filters, pages)
        page_ids, going_on = portion.ids_of(found)
        in_all = self.count_once("total", found.count)
        meta = cast(PageListMetaDict, {"total_count": in_all, **going_on})
        if "initials" in request.GET:
            meta["initials"] = self.count_once(
                "initials", lambda: self._count_initials(request, filters, pages)
            )
        if found_fields and "locale" in request.GET:
            meta["also_found_in"] = self.count_once(
                "elsewhere", lambda: self._count_elsewhere(request, filters)
            )
        return Response({"meta": meta, "items": tell(page_ids, selection, self.references)})

    def _find(self, request: Request, filters: Any, pages: QuerySet[Page]) -> Any:
        """Of the pages those that are asked for, in the order that is asked for."""
        references = self.references
        if request.GET.keys() & filters.base_filters.keys():  # Its form takes long to make.
            pages = filters(request.GET, pages, at=references.at, public=references.public).narrow()
        order = read_order(request.GET, self.only_model)
        if F("title_sort_key__key") in (term.expression for term in order):
            # Every page has one. Were it looked for where it may lack, no index would be in order.
            pages = pages.filter(title_sort_key__isnull=False)
        return search(pages.order_by(*order), request.GET)

    def _count_initials(
        self, request: Request, filters: Any, pages: QuerySet[Page]
    ) -> list[InitialDict]:
        """Of all letters, whichever is asked for."""
        language = read_initials(request)
        narrowing = request.GET.copy()
        narrowing.pop("initial", None)
        references = self.references
        pages = filters(narrowing, pages, at=references.at, public=references.public).narrow()
        return tell_initials(pages, language)

    def _count_elsewhere(self, request: Request, filters: Any) -> list[LocaleCountDict]:
        """In the languages that are not asked for: one query, whatever there is."""
        asked = [request.GET["locale"], *request.GET.get("fallback", "").split(",")]
        pages = self.get_queryset().exclude(locale__language_code__in=asked)
        pages = in_trees(
            pages, request.GET, self.get_base_queryset(), self.site.root_page, in_all_languages=True
        )
        counts = self._find(request, filters, pages).facet("locale_id")
        return [
            {"locale": self.references.locales[pk].language_code, "total_count": count}
            for pk, count in counts.items()
        ]

    def _in_languages(self, request: Request, pages: QuerySet[Page]) -> QuerySet[Page]:
        language = read_language(request)
        fallback = read_languages(request, "fallback")
        if language is None:
            if fallback:
                raise refusal("fallback", "send the language that it is to replace as locale")
            return pages
        if fallback:
            return in_best_language(
                pages, self.readable, list(dict.fromkeys([language, *fallback]))
            )
        return in_language(pages, language)

    # One page.

    def find_view(self, request: Request) -> HttpResponseRedirect:
        check(request, TELLING_PARAMETERS | FOUND_BY)
        pages = self.get_base_queryset()
        page = pages.filter(pk=read_id(request)).first()
        path = request.GET.get("html_path")
        if path is not None:
            page = find_page(path, self.homes, pages) or page
        if page is None:
            raise NotFound("There is no such page; send its html_path or its id.")
        return lead_to(self.references.detail_url(page), request)

    def detail_view(self, request: Request, pk: int) -> Response:
        check(request, TELLING_PARAMETERS)
        return self.answer(self.get_object())

    def get_object(self) -> Page:
        """Without what its type adds."""
        return get_object_or_404(self.get_base_queryset(), pk=self.kwargs["pk"])

    def answer(self, page: Page) -> Response:
        """All that is told of a page, unless the question chooses."""
        fields = page_fields_of((page.specific_class,))
        selection = self._select(fields, fields)
        told = tell([page.pk], selection, self.references)
        if not told:  # It was deleted a moment ago.
            raise NotFound
        language = self.references.locale_of(page).language_code
        return Response(told[0], headers={"Content-Language": language})

    # What is told.

    def _select(self, fields: Mapping[str, Field], default: Iterable[str]) -> Selection:
        shapes = {name: field.shape for name, field in fields.items()}
        return select(parse_fields(self.request.GET.get("fields")), shapes, default)
