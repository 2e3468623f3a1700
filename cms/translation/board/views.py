from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext, gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Table
from wagtail.admin.views.reports import PageReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.languages import LANGUAGES
from cms.languages.active import active_language
from cms.languages.sort_keys import sort_key
from cms.models import User
from cms.translation.board.cells import Row, rows_of
from cms.translation.board.columns import Links, StateColumn, ThingColumn
from cms.translation.board.export import SafeSpreadsheetMixin, columns_of, values_of
from cms.translation.board.filters import BoardFilterSet
from cms.translation.board.rights import Rights
from cms.translation.board.submission import SubmitBulkAction
from cms.translation.board.things import Thing, Things
from cms.translation.board.totals import Totals

_LONGEST_SEARCH = 500


class BoardMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return BoardView.is_open_to(request.user)


class BoardView(SafeSpreadsheetMixin, PageReportView):
    """A row for each thing, a column for each language.

    All is told at a number of queries that does not grow with the pages; see `states_of_things`.
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
    def things(self) -> Things:
        return Things()

    @cached_property
    def known(self) -> list[Thing]:
        return self.things.known_to(self.rights)

    def get_filterset_kwargs(self) -> dict[str, Any]:
        return super().get_filterset_kwargs() | {"things": self.things, "known": self.known}

    def get_filtered_queryset(self) -> list[Row]:
        is_valid = self.filters.is_valid()
        things = self.filters.choose_things(self.known) if is_valid else self.known
        rows = rows_of(self._search(things), self.rights)
        self.totals = Totals(rows, self.request.GET)
        return self._sort(self.filters.choose_rows(rows) if is_valid else rows)

    def get_valid_orderings(self) -> list[str]:
        return ["title", "-title"]

    def get_table(self, object_list: list[Row]) -> Table:
        cells = [cell for row in object_list for cell in row.cells.values()]
        links = Links(cells, self.request)
        codes = {cell.language.code for cell in cells}
        columns = [
            ThingColumn(
                "title",
                label=gettext("Title"),
                sort_key="title",
                links=links,
                things=self.things,
            ),
            *(StateColumn(language, links) for language in LANGUAGES if language.code in codes),
        ]
        if self.rights.may_submit:
            columns.insert(0, BulkActionsCheckboxColumn("bulk_actions", obj_type="page"))
        caption = gettext("How far each page is translated")
        return self.table_class(columns, object_list, caption=caption, **self.get_table_kwargs())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {
            "totals": self.totals,
            "submit_url": self.rights.may_submit and SubmitBulkAction.url(),
        }

    def to_row_dict(self, item: Row) -> dict[str, Any]:
        parent = self.things.parent_of(item.thing)
        return values_of(item, parent.title if parent else "")

    def _search(self, things: list[Thing]) -> list[Thing]:
        """In every language: whoever knows only one title of a thing finds it."""
        words = self.search_query[:_LONGEST_SEARCH]
        if not words:
            return things
        found = Page.objects.autocomplete(words, order_by_relevance=False).get_queryset()
        keys = set(found.order_by().values_list("translation_key", flat=True))
        return [thing for thing in things if thing.key in keys]

    def _sort(self, rows: list[Row]) -> list[Row]:
        if not self.ordering:
            return rows
        language = active_language()
        return sorted(
            rows,
            key=lambda row: sort_key(row.thing.title, language),
            reverse=self.ordering.startswith("-"),
        )
