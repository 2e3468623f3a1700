from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import BooleanField, Case, F, QuerySet, When
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext, gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Table
from wagtail.admin.views.reports import PageReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.languages import LANGUAGES
from cms.models import TranslationState, User
from cms.translation.board.cells import rows_of
from cms.translation.board.choosing import (
    Known,
    States,
    lack_keys,
    one_of_each,
    titles_above,
)
from cms.translation.board.columns import Links, StateColumn, ThingColumn
from cms.translation.board.export import SafeSpreadsheetMixin, columns_of, values_of
from cms.translation.board.filters import BoardFilterSet
from cms.translation.board.rights import Rights
from cms.translation.board.submission import SubmitBulkAction
from cms.translation.board.totals import Totals
from cms.translation.kept_states import renew_states

_LONGEST_SEARCH = 500
EXPORTED_AT_ONCE = 500


class BoardMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return BoardView.is_open_to(request.user)


class BoardView(SafeSpreadsheetMixin, PageReportView):
    """A row for each thing, a column for each language.

    Chosen and counted among the states that are kept, and told of those that are shown.
    """

    page_title = gettext_lazy("Translations")
    header_icon = "wagtail-localize-language"
    template_name = "cms/board/board.html"
    results_template_name = "cms/board/results.html"
    index_url_name = "translation_board"
    index_results_url_name = "translation_board_results"
    filterset_class = BoardFilterSet
    any_permission_required = ["add", "change", "publish"]
    is_searchable = True
    table_classname = "listing ucdil-board"
    context_object_name = None

    @classmethod
    def is_open_to(cls, user: User | AnonymousUser) -> bool:
        policy = policy_registry.get_by_type(Page)
        return bool(policy.user_has_any_permission(user, cls.any_permission_required))

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.export_headings = columns_of(LANGUAGES)
        self.list_export = list(self.export_headings)

    @cached_property
    def rights(self) -> Rights:
        return Rights(self.request.user)

    @cached_property
    def known(self) -> Known:
        return Known(self.rights)

    def get_filterset_kwargs(self) -> dict[str, Any]:
        return super().get_filterset_kwargs() | {"known": self.known.to_show, "rights": self.rights}

    def get_filtered_queryset(self) -> QuerySet[TranslationState, UUID]:
        """The translation keys of what is listed."""
        renew_states()
        asked = self.request.GET
        counted = self._choose(self.known.to_count)
        self.totals = Totals(counted, self.rights, asked, is_searched=self.is_searching)
        listed = one_of_each(self._choose(self.known.to_show))
        if self.filters.is_valid():
            listed = self.filters.choose_rows(listed)
        return self._sort(listed).values_list("translation_key", flat=True)

    def _choose(self, states: States) -> States:
        things = self.filters.choose_things(states) if self.filters.is_valid() else states
        return self._search(things)

    def get_paginator(self, *args: Any, **kwargs: Any) -> WagtailPaginator:
        paginator = super().get_paginator(*args, **kwargs)
        if not self.filters.chooses_rows:
            paginator.count = self.totals.things  # Counted once is enough.
        return paginator

    def get_valid_orderings(self) -> list[str]:
        return ["title", "-title"]

    def get_table(self, object_list: Iterable[UUID]) -> Table:
        rows = [] if self.is_export else rows_of(object_list, self.rights)
        cells = [cell for row in rows for cell in row.cells.values()]
        links = Links(cells, self.request)
        codes = {cell.language.code for cell in cells}
        columns = [
            ThingColumn(
                "title",
                label=gettext("Title"),
                sort_key="title",
                links=links,
                above=titles_above(row.thing for row in rows),
            ),
            *(StateColumn(language, links) for language in LANGUAGES if language.code in codes),
        ]
        if self.rights.may_submit:
            columns.insert(0, BulkActionsCheckboxColumn("bulk_actions", obj_type="page"))
        caption = gettext("How far each page is translated")
        return self.table_class(columns, rows, caption=caption, **self.get_table_kwargs())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {
            "totals": self.totals,
            "submit_url": self.rights.may_submit and SubmitBulkAction.url(),
        }

    def decorate_paginated_queryset(self, keys: Any) -> Any:
        return self._exported(keys) if self.is_export else keys

    def _exported(self, keys: Any) -> Iterator[dict[str, Any]]:
        """A portion at a time: a spreadsheet has everything."""
        keys = iter(list(keys))
        while portion := list(islice(keys, EXPORTED_AT_ONCE)):
            rows = rows_of(portion, self.rights)
            above = titles_above(row.thing for row in rows)
            yield from (values_of(row, above[row.thing.key]) for row in rows)

    def to_row_dict(self, item: dict[str, Any]) -> dict[str, Any]:
        return item

    def _search(self, states: States) -> States:
        """In every language: whoever knows only one title of a thing finds it."""
        words = self.search_query[:_LONGEST_SEARCH]
        if not words:
            return states
        found = Page.objects.autocomplete(words, order_by_relevance=False)
        # Of states it takes half as long as of pages to tell the keys of what is found.
        those = TranslationState.objects.filter(page__in=found.found_keys())
        is_found = When(translation_key__in=those.values("translation_key"), then=True)
        # Within CASE it is no join, for which PostgreSQL would compare all that is found with all.
        return states.filter(Case(is_found, default=False, output_field=BooleanField()))

    def _sort(self, states: States) -> States:
        """By title as in all lists of pages: each counts in its own language."""
        by_tree = F("listed__path").asc()
        key = F("listed__title_sort_key__key")
        if self.ordering in ("title", "-title") and not lack_keys():
            # Looked for where they may lack, no index is in order.
            states = states.filter(listed__title_sort_key__isnull=False)
        orders = {"title": [key.asc(), by_tree], "-title": [key.desc(), by_tree]}
        return states.order_by(*orders.get(self.ordering, [by_tree]))
