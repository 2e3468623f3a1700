"""How far a thing is translated into a language, and what this person does next about it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from cms.languages import LANGUAGES, Language
from cms.translation.board.rights import Rights
from cms.translation.board.things import Thing, Things, Version
from cms.translation.states import Kind, State, states_of_things


class Action(TextChoices):
    SUBMIT = "submit", _("Submit for translation")
    TRANSLATE = "translate", _("Translate")
    UPDATE = "update", _("Update")
    HAND_OVER = "hand_over", _("Hand over")
    REVIEW = "review", _("Review")
    PUBLISH = "publish", _("Publish")
    EDIT = "edit", _("Edit")
    VIEW = "view", _("View")


#: What somebody waits for.
STEPS: Final = [
    Action.SUBMIT,
    Action.TRANSLATE,
    Action.UPDATE,
    Action.HAND_OVER,
    Action.REVIEW,
    Action.PUBLISH,
]


class Shown(NamedTuple):
    label: str | Promise
    icon: str


#: As they follow each other in the life of a translation.
STATES: Final[dict[Kind, Shown]] = {
    "original": Shown(_("original"), "pilcrow"),
    "missing": Shown(_("missing"), "minus"),
    "in_progress": Shown(_("in progress"), "draft"),
    "outdated": Shown(_("outdated"), "history"),
    "up_to_date": Shown(_("up to date"), "check"),
    "detached": Shown(_("detached"), "cut"),
}


@dataclass(frozen=True)
class Cell:
    thing: Thing
    language: Language
    state: State
    version: Version | None
    action: Action | None
    is_in_review: bool

    @property
    def label(self) -> str | Promise:
        return STATES[self.state.kind].label

    @property
    def icon(self) -> str:
        return STATES[self.state.kind].icon

    @property
    def details(self) -> str:
        state, parts = self.state, []
        if state.kind == "original" and self.version and not self.version.live:
            parts.append(gettext("draft"))
        if state.changed:
            sentence = ngettext("%(count)d text changed", "%(count)d texts changed", state.changed)
            parts.append(sentence % {"count": state.changed})
        if state.kind in ("in_progress", "outdated"):
            counts = {"translated": state.translated, "total": state.total}
            parts.append(gettext("%(translated)d of %(total)d translated") % counts)
        if state.machine:
            parts.append(gettext("%(count)d by machine") % {"count": state.machine})
        if self.is_in_review:
            parts.append(gettext("in review"))
        return ", ".join(parts)

    @property
    def summary(self) -> str:
        return ", ".join(filter(None, [str(self.label), self.details]))

    @property
    def is_kept_up(self) -> bool:
        """Whether it is a translation that follows its original."""
        return self.state.kind in ("in_progress", "outdated", "up_to_date")

    @property
    def step(self) -> Action | None:
        """What waits for this person."""
        return self.action if self.action in STEPS else None


@dataclass(frozen=True)
class Row:
    thing: Thing
    cells: Mapping[str, Cell]

    @property
    def pk(self) -> int:
        return self.thing.pk

    @property
    def live(self) -> bool:
        return self.thing.live


def rows_of(things: Iterable[Thing], rights: Rights) -> list[Row]:
    """With a cell by the code of each language."""
    things = list(things)
    locales = {locale.language_code: locale.pk for locale in Locale.objects.all()}
    languages = [language for language in LANGUAGES if language.code in locales]
    states = states_of_things([thing.key for thing in things], locales.values())

    def cell(thing: Thing, language: Language) -> Cell:
        locale = locales[language.code]
        state, version = states[thing.key, locale], thing.versions.get(locale)
        return Cell(
            thing,
            language,
            state,
            version,
            _next_action(thing, version, state, rights),
            is_in_review=version is not None and version.pk in rights.in_review,
        )

    return [
        Row(thing, {language.code: cell(thing, language) for language in languages})
        for thing in things
    ]


def known_rows(rights: Rights) -> list[Row]:
    """Of all that this person may know of, in the order of the tree."""
    return rows_of(Things().known_to(rights), rights) if rights.theirs else []


def _next_action(
    thing: Thing, version: Version | None, state: State, rights: Rights
) -> Action | None:
    if version is None:
        may_submit = rights.may_submit and thing.live and thing.pk in rights.to_edit
        return Action.SUBMIT if may_submit else None
    if version.pk in rights.to_review:
        return Action.REVIEW
    if version.pk not in rights.to_edit:
        return Action.VIEW if version.live else None
    if state.kind not in ("in_progress", "outdated") or version.pk in rights.in_review:
        return Action.EDIT
    if state.translated < state.total:
        return Action.TRANSLATE if state.kind == "in_progress" else Action.UPDATE
    return Action.PUBLISH if version.pk in rights.to_publish else Action.HAND_OVER
