from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

import django_filters
from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import MultipleContentTypeFilter
from wagtail.models import Page, get_page_content_types

from cms.languages import LANGUAGES, language_choices
from cms.models import TranslationState
from cms.translation.board.cells import STATES, STEPS, Action, is_step
from cms.translation.board.choosing import States, one_of_each
from cms.translation.board.rights import Rights

ANY_STEP = "any"

#: To choose from: nobody reads a longer list. From any other, the explorer leads to the board.
MOST_SECTIONS = 100


class BoardFilterSet(django_filters.FilterSet):
    """Chooses things, which are no rows of a table: so django-filter only makes the form."""

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

    def __init__(self, *args: Any, known: States, rights: Rights, **kwargs: Any) -> None:
        super().__init__(*args, queryset=Page.objects.none(), **kwargs)
        self._rights = rights
        self.filters["below"].extra["choices"] = _sections(known, self.data.get("below", ""))
        for language in LANGUAGES:
            self.filters[language.code] = django_filters.MultipleChoiceFilter(
                label=language.name,
                choices=[(kind, shown.label) for kind, shown in STATES.items()],
                widget=forms.CheckboxSelectMultiple,
            )

    def choose_things(self, states: States) -> States:
        """The states of those of which it is not asked how far they are translated."""
        chosen = self.form.cleaned_data
        if chosen["below"]:
            above = Page.objects.filter(translation_key=chosen["below"])
            is_below = Q(pk__in=())
            for path in above.values_list("path", flat=True):
                is_below |= Q(page__path__startswith=path)
            below = TranslationState.objects.filter(is_below).values("translation_key")
            states = states.filter(translation_key__in=below)
        if chosen["type"]:
            states = states.filter(listed__content_type__in=[kind.pk for kind in chosen["type"]])
        return states

    @property
    def chooses_rows(self) -> bool:
        names = ("waiting", "into", *(language.code for language in LANGUAGES))
        return self.is_valid() and any(self.form.cleaned_data[name] for name in names)

    def choose_rows(self, states: States) -> States:
        """Of those as which things are listed, the ones with what is asked in each language."""
        chosen = self.form.cleaned_data
        for language in LANGUAGES:
            if kinds := chosen[language.code]:
                states = _with_one(states, Q(locale__language_code=language.code, kind__in=kinds))
        step, into = chosen["waiting"], chosen["into"]
        if not (step or into):
            return states
        steps = [Action(step)] if step not in ("", ANY_STEP) else STEPS
        codes = [into] if into else [language.code for language in LANGUAGES]
        waits = reduce(or_, (is_step(each, self._rights) for each in steps))
        return _with_one(states, Q(locale__language_code__in=codes) & waits)


def _with_one(states: States, condition: Q) -> States:
    """Of things that have a state of which that is true."""
    those = TranslationState.objects.filter(condition)
    return states.filter(translation_key__in=those.values("translation_key"))


def _sections(known: States, asked: str) -> list[tuple[str, str]]:
    """What has pages below it, in whichever language: those nearest to the top, in the order of the
    tree, and the one that is asked for.
    """
    keys = TranslationState.objects.filter(page__numchild__gt=0).values("translation_key")
    sections = (
        one_of_each(known)
        .filter(translation_key__in=keys)
        .order_by("listed__depth", "listed__path")
        .values_list("listed__path", "translation_key", "listed__draft_title")
    )
    found = set(sections[:MOST_SECTIONS])
    if asked and asked not in {str(key) for _, key, _ in found} and (key := _uuid(asked)):
        found |= set(sections.filter(translation_key=key))
    return [
        (str(key), "\xa0\xa0" * (len(path) // Page.steplen - 2) + title)
        for path, key, title in sorted(found)
    ]


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
