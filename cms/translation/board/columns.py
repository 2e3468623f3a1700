from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.ui.tables import BaseColumn
from wagtail.models import Page

from cms.languages import Language
from cms.translation.board.cells import Action, Cell, Row


class Links:
    """The addresses of what comes next in `cells`, at one query."""

    def __init__(self, cells: Iterable[Cell], request: HttpRequest) -> None:
        seen = [cell.page_id for cell in cells if cell.action == Action.VIEW]
        self._pages = Page.objects.in_bulk(seen)
        self._request = request

    def url(self, cell: Cell) -> str | None:
        if cell.action is None:
            return None
        if cell.page_id is None:
            url = reverse("wagtail_localize:submit_page_translation", args=[cell.thing.pk])
            asked = {"select_locale": cell.language.code, "next": self._request.get_full_path()}
            return f"{url}?{urlencode(asked)}"
        if cell.action == Action.VIEW:
            address: str | None = self._pages[cell.page_id].get_url(self._request)
            return address
        if cell.action == Action.REVIEW and cell.is_kept_up:
            return reverse("review_translation", args=[cell.page_id])
        return reverse("wagtailadmin_pages:edit", args=[cell.page_id])


class ThingColumn(BaseColumn):
    cell_template_name = "cms/board/thing_cell.html"

    def __init__(self, *args: Any, links: Links, above: Mapping[UUID, str], **kwargs: Any) -> None:
        """`above` has the titles of what things are below, by their keys."""
        super().__init__(*args, **kwargs)
        self._links, self._above = links, above

    def get_cell_context_data(self, instance: Row, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        first = next((cell for cell in instance.cells.values() if cell.is_listed), None)
        may_open = first is not None and first.action != Action.VIEW
        return context | {
            "thing": instance.thing,
            "above": self._above[instance.thing.key],
            "first": first,
            "url": self._links.url(first) if first and may_open else None,
        }


class StateColumn(BaseColumn):
    """Of one language."""

    cell_template_name = "cms/board/state_cell.html"

    def __init__(self, language: Language, links: Links) -> None:
        super().__init__(language.code, label=language.name)
        self._language, self._links = language, links

    def get_cell_context_data(self, instance: Row, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        cell = instance.cells[self._language.code]
        return context | {"cell": cell, "url": self._links.url(cell)}
