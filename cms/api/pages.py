"""Lists of pages, and single ones: Wagtail's endpoint with our fields, languages and filters."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, cast

from django.db.models import F, QuerySet
from django.http import HttpResponseRedirect, QueryDict
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
from cms.api.search import Search, read_search, search
from cms.api.selection import Selection, parse_fields, select
from cms.api.telling import tell
from cms.api.trees import TREE_PARAMETERS, in_trees
from cms.languages import Language

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
        check(request, _LIST_PARAMETERS | self._filters.base_filters.keys())
        fields = page_fields_of(self.models)
        found_fields = FOUND_FIELDS if "search" in request.GET else {}
        selection = self._select(
            fields | found_fields, [*listing_fields_of(self.models), *found_fields]
        )
        page_ids, going_on = self._find_ids(Portion(request), read_search(request.GET))
        in_all = self.count_once("total", self._count)
        meta = cast(PageListMetaDict, {"total_count": in_all, **going_on})
        if "initials" in request.GET:
            meta["initials"] = self.count_once("initials", self._count_initials)
        if found_fields and "locale" in request.GET:
            meta["also_found_in"] = self.count_once("elsewhere", self._count_elsewhere)
        model = _only_type(self.only_model)
        items = tell(page_ids, selection, self.references, model)
        return Response({"meta": meta, "items": items})

    @cached_property
    def _filters(self) -> Any:
        model: Any = self.only_model
        return filters_of(model)

    @cached_property
    def _pages(self) -> QuerySet[Page]:
        """In the languages and the places that are asked for."""
        return self._in_places(self.get_queryset())

    def _in_places(self, pages: QuerySet[Page]) -> QuerySet[Page]:
        pages = self._in_languages(pages)
        return in_trees(pages, self.request.GET, self.get_base_queryset(), self.site.root_page)

    def _count(self) -> int:
        """Whatever is in no table but that of all pages is counted there: an index has it all."""
        parameters = self.request.GET
        of_type = self._filters.base_filters.keys() - self._filters.of_every_page
        if parameters.keys() & {"search", *of_type}:
            return int(self._find(self._pages).count())
        pages: Any = self.get_base_queryset()
        pages = self._in_places(pages.type(*self.models) if self.models else pages)
        return self._narrowed(pages).count()

    def _find_ids(
        self, portion: Portion, asked: Search | None
    ) -> tuple[Sequence[int], dict[str, str | None]]:
        if asked is None or not asked.is_ranked:
            return portion.ids_of(self._find(self._pages))
        # Among which pages is told to the database in the same words, whatever is searched for.
        chosen = self.find_once(
            "chosen",
            lambda: self.chosen(self._narrowed(self._pages), self._languages),
            "search",
            "search_operator",
            "offset",
        )
        start, stop = portion.offset, portion.offset + portion.limit
        return asked.best(self.only_model, chosen, start, stop), {}

    def _find(self, pages: QuerySet[Page]) -> Any:
        """Of the pages those that are asked for, in the order that is asked for."""
        pages = self._narrowed(pages)
        order = read_order(self.request.GET, self.only_model)
        titles = [term for term in order if term.expression == F("title_sort_key__key")]
        is_lacking = bool(titles) and self._lacks_keys(pages)
        for title in titles:
            title.nulls_last = is_lacking or None
        if titles and not is_lacking:  # Looked for where they may lack, no index is in order.
            pages = pages.filter(title_sort_key__isnull=False)
        return search(pages.order_by(*order), self.request.GET)

    def _lacks_keys(self, pages: QuerySet[Page]) -> bool:
        """Whether some were made past the models, which give titles their keys."""
        return self.count_once("lacking", pages.filter(title_sort_key=None).exists)

    def _narrowed(self, pages: QuerySet[Page]) -> QuerySet[Page]:
        parameters = self.request.GET
        if parameters.keys() & self._filters.base_filters.keys():  # Its form takes long to make.
            return self._filtered(parameters, pages)
        return pages

    def _filtered(self, parameters: QueryDict, pages: QuerySet[Page]) -> QuerySet[Page]:
        at, public = self.references.at, self.references.public
        narrowed: QuerySet[Page] = self._filters(parameters, pages, at=at, public=public).narrow()
        return narrowed

    def _count_initials(self) -> list[InitialDict]:
        """Of all letters, whichever is asked for."""
        language = read_initials(self.request)
        narrowing = self.request.GET.copy()
        narrowing.pop("initial", None)
        return tell_initials(self._filtered(narrowing, self._pages), language)

    def _count_elsewhere(self) -> list[LocaleCountDict]:
        """In the languages that are not asked for: one query, whatever there is."""
        parameters = self.request.GET
        asked = [parameters["locale"], *parameters.get("fallback", "").split(",")]
        pages = self.get_queryset().exclude(locale__language_code__in=asked)
        home = self.site.root_page
        pages = in_trees(pages, parameters, self.get_base_queryset(), home, in_all_languages=True)
        counts = self._find(pages).facet("locale_id")
        return [
            {"locale": self.references.locales[pk].language_code, "total_count": count}
            for pk, count in counts.items()
        ]

    @cached_property
    def _languages(self) -> list[Language]:
        """Those that are asked for, the best first."""
        language = read_language(self.request)
        fallback = read_languages(self.request, "fallback")
        if language is None and fallback:
            raise refusal("fallback", "send the language that it is to replace as locale")
        return list(dict.fromkeys([language, *fallback])) if language else []

    def _in_languages(self, pages: QuerySet[Page]) -> QuerySet[Page]:
        match self._languages:
            case []:
                return pages
            case [language]:
                return in_language(pages, language)
        return in_best_language(pages, self.readable, self._languages)

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
        model = page.specific_class
        fields = page_fields_of((model,))
        selection = self._select(fields, fields)
        told = tell([page.pk], selection, self.references, model)
        if not told:  # It was deleted a moment ago.
            raise NotFound
        language = self.references.locale_of(page).language_code
        return Response(told[0], headers={"Content-Language": language})

    # What is told.

    def _select(self, fields: Mapping[str, Field], default: Iterable[str]) -> Selection:
        shapes = {name: field.shape for name, field in fields.items()}
        return select(parse_fields(self.request.GET.get("fields")), shapes, default)


def _only_type(model: type[Page]) -> type[Page] | None:
    """Of which all pages of the model are: none are of another that is made of it."""
    return None if model.__subclasses__() else model
