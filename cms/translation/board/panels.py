from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import HttpRequest, QueryDict
from django.urls import reverse
from wagtail.admin.ui.components import Component

from cms.translation.board.cells import STEPS, is_step, rows_of
from cms.translation.board.choosing import Known, States
from cms.translation.board.columns import Links
from cms.translation.board.rights import Rights
from cms.translation.board.told_once import told_once
from cms.translation.board.totals import LanguageTotals, Totals
from cms.translation.board.views import BoardView
from cms.translation.kept_states import renew_states

#: For each language; all others are on the board.
_MOST = 3


class WaitingPanel(Component):
    """On the dashboard: how much waits for this person in each language, and what comes first."""

    name = "translations_waiting"
    template_name = "cms/board/panel.html"
    order = 120

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        if not BoardView.is_open_to(self._request.user):
            return {}
        renew_states()
        rights = Rights(self._request.user)
        known = Known(rights)
        totals = Totals(known.to_count, rights, QueryDict())
        chosen = [
            (key, language.language.code)
            for language in totals.by_language
            for key in _first_waiting(known.to_show, language, rights)
        ]
        rows = {row.thing.key: row for row in rows_of({key for key, _ in chosen}, rights)}
        first = [rows[key].cells[code] for key, code in chosen if key in rows]
        links = Links(first, self._request)
        return {
            "totals": totals,
            "index_url": reverse("translation_board"),
            "first": [(cell, links.url(cell)) for cell in first],
        }


def _first_waiting(known: States, language: LanguageTotals, rights: Rights) -> Iterator[UUID]:
    """What others have finished comes before what is to be begun; a query for each kind of step."""
    left = _MOST
    for step in reversed(STEPS):
        if left > 0 and step in language.steps:
            in_language = Q(locale__language_code=language.language.code)
            waiting = known.filter(in_language & is_step(step, rights)).order_by("listed__path")
            yield from told_once(waiting.values_list("translation_key", flat=True)[:left])
            left -= language.steps[step].count
