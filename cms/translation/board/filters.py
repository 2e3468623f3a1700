from typing import Any
from uuid import UUID

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import MultipleContentTypeFilter
from wagtail.models import Page, get_page_content_types

from cms.languages import LANGUAGES, language_choices
from cms.translation.board.cells import STATES, STEPS, Cell, Row
from cms.translation.board.things import Thing, Things

ANY_STEP = "any"


class BoardFilterSet(django_filters.FilterSet):
    """Only the form: states are told by no query, so that none can be filtered by them."""

    below = django_filters.ChoiceFilter(label=_("Below"), empty_label=_("All pages"))
    type = MultipleContentTypeFilter(
        label=_("Page type"),
        queryset=lambda request: get_page_content_types(include_base_page_type=False),
        widget=forms.CheckboxSelectMultiple,
    )
    waiting = django_filters.ChoiceFilter(
        label=_("Waits for me"),
        empty_label=_("All pages"),
        choices=[
            (ANY_STEP, _("Anything")),
            *((step.value, step.label) for step in STEPS),
        ],
        widget=forms.RadioSelect,
    )
    into = django_filters.ChoiceFilter(
        label=_("Waits for me in"),
        empty_label=_("Any language"),
        choices=language_choices(),
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, things: Things, known: list[Thing], **kwargs: Any) -> None:
        super().__init__(*args, queryset=Page.objects.none(), **kwargs)
        self._things = things
        self.filters["below"].extra["choices"] = [
            (str(thing.key), "\xa0\xa0" * (len(thing.path) // Page.steplen - 2) + thing.title)
            for thing in known
            if any(version.children for version in thing.versions.values())
        ]
        for language in LANGUAGES:
            self.filters[language.code] = django_filters.MultipleChoiceFilter(
                label=language.name,
                choices=[(kind, shown.label) for kind, shown in STATES.items()],
                widget=forms.CheckboxSelectMultiple,
            )

    def choose_things(self, things: list[Thing]) -> list[Thing]:
        """By what is known without their states."""
        chosen = self.form.cleaned_data
        if chosen["below"]:
            above = self._things[UUID(chosen["below"])]
            paths = tuple(version.path for version in above.versions.values())
            things = [
                thing
                for thing in things
                if any(version.path.startswith(paths) for version in thing.versions.values())
            ]
        if chosen["type"]:
            types = {kind.pk for kind in chosen["type"]}
            things = [thing for thing in things if thing.page.content_type in types]
        return things

    def choose_rows(self, rows: list[Row]) -> list[Row]:
        chosen = self.form.cleaned_data
        asked = {
            language.code: set(chosen[language.code])
            for language in LANGUAGES
            if chosen[language.code]
        }
        step, into = chosen["waiting"], chosen["into"]
        return [
            row
            for row in rows
            if all(
                code in row.cells and row.cells[code].state.kind in kinds
                for code, kinds in asked.items()
            )
            and (not (step or into) or any(_waits(cell, step, into) for cell in row.cells.values()))
        ]


def _waits(cell: Cell, step: str, into: str) -> bool:
    if into not in ("", cell.language.code):
        return False
    return cell.step == step if step not in ("", ANY_STEP) else bool(cell.step)
