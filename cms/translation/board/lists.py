"""The states of translations where pages are listed or opened in Wagtail's own screens."""

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy
from wagtail import hooks
from wagtail.admin.ui.tables import BaseColumn
from wagtail.admin.views.pages.listing import ExplorableIndexView, PageListingMixin
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from cms.models import User
from cms.translation.board.cells import Cell, Row, rows_of
from cms.translation.board.columns import Links
from cms.translation.board.rights import Rights
from cms.translation.kept_states import renew_states


class Glance:
    """All languages of `pages` with what this person does next, at a constant number of queries."""

    def __init__(self, pages: Iterable[Page], request: HttpRequest) -> None:
        keys = {page.translation_key for page in pages}
        renew_states(keys)
        rows = rows_of(keys, Rights(request.user))
        self._rows: dict[UUID, Row] = {row.thing.key: row for row in rows}
        self._links = Links((cell for row in rows for cell in row.cells.values()), request)

    def of(self, page: Page) -> list[tuple[Cell, str | None, bool]]:
        """A cell for each language, the address of what comes next, whether it is the page's."""
        row = self._rows.get(page.translation_key)
        return [
            (cell, self._links.url(cell), cell.page_id == page.pk)
            for cell in (row.cells.values() if row else ())
        ]


class LanguagesColumn(BaseColumn):
    cell_template_name = "cms/board/languages_cell.html"

    def get_cell_context_data(self, instance: Page, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        table = parent_context["table"]
        if not hasattr(table, "glance"):  # The first cell asks for all that are listed.
            table.glance = Glance(table.data, parent_context["request"])
        return context | {"languages": table.glance.of(instance)}


def show_states_in_lists() -> None:
    """In the explorer, and in the search for pages."""
    for view in (PageListingMixin, ExplorableIndexView):
        view.base_columns.append(
            LanguagesColumn("languages", label=gettext_lazy("Languages"), width="16%")
        )


def replace_buttons_of_localize() -> None:
    """Those of each page in a list ask the database twice, for every page anew.

    Leaving a temporary registration is Wagtail's way to take a hook away. It raises ValueError
    when wagtail-localize registers no such hook any more.
    """
    from wagtail_localize.wagtail_hooks import page_listing_more_buttons

    name = "register_page_listing_more_buttons"
    hooks.register_temporarily(name, page_listing_more_buttons).__exit__(None, None, None)
    hooks.register(name, offer_submission)


def offer_submission(
    page: Page, user: User, view_name: str | None = None, next_url: str | None = None
) -> Iterator[Button]:
    # Wagtail's lists know by one query of which pages a language is missing.
    if (
        getattr(page, "_has_untranslated_locale", False)
        and page.depth > 1
        and user.has_perm("wagtail_localize.submit_translation")
        and page.permissions_for_user(user).can_edit()
    ):
        url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        yield Button(
            gettext("Submit for translation"),
            f"{url}?{urlencode({'next': next_url})}" if next_url else url,
            priority=60,
            icon_name="wagtail-localize-language",
        )
