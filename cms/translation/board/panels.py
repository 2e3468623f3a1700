from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.ui.components import Component

from cms.translation.board.cells import STEPS, Cell, Row, known_rows
from cms.translation.board.columns import Links
from cms.translation.board.rights import Rights
from cms.translation.board.totals import Totals

#: For each language; all others are on the board.
_MOST = 3


class WaitingPanel(Component):
    """On the dashboard: how much waits for this person in each language, and what comes first."""

    name = "translations_waiting"
    template_name = "cms/board/panel.html"
    order = 120

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    @cached_property
    def _rows(self) -> list[Row]:
        return known_rows(Rights(self._request.user))

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        totals = Totals(self._rows, QueryDict())
        first = [cell for code in self._codes for cell in islice(self._waiting_in(code), _MOST)]
        links = Links(first, self._request)
        return {
            "totals": totals,
            "index_url": reverse("translation_board"),
            "first": [(cell, links.url(cell)) for cell in first],
        }

    @property
    def _codes(self) -> list[str]:
        return list(self._rows[0].cells) if self._rows else []

    def _waiting_in(self, code: str) -> Iterator[Cell]:
        """What others have finished comes before what is to be begun."""
        cells = [row.cells[code] for row in self._rows]
        for step in reversed(STEPS):
            yield from (cell for cell in cells if cell.step == step)
