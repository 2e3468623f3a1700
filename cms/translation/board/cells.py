"""How far pages are translated into each language, and what this person does next about it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db.models import Case, CharField, F, Q, TextChoices, Value, When
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from cms.languages import LANGUAGES, Language, by_code
from cms.models import TranslationState
from cms.translation.board.rights import Rights
from cms.translation.states import Kind, State


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


#: As columns of what is kept.
STATE_FIELDS: Final = [field.name for field in fields(State)]


class Thing(NamedTuple):
    """What is a page in one language or more, listed as the one that was written first; if that was
    deleted, as one of the others.
    """

    key: UUID
    pk: int
    title: str
    path: str
    live: bool
    language: str


@dataclass(frozen=True)
class Cell:
    thing: Thing
    language: Language
    state: State
    #: Of the page in this language, if there is one.
    page_id: int | None
    is_live: bool
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
        if state.kind == "original" and not self.is_live:
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
    def is_listed(self) -> bool:
        return self.page_id == self.thing.pk

    @property
    def step(self) -> Action | None:
        """What waits for this person."""
        return self.action if self.action in STEPS else None


@dataclass(frozen=True)
class Row:
    thing: Thing
    cells: Mapping[str, Cell]

    @classmethod
    def of(cls, cells: Mapping[str, Cell]) -> "Row":
        first = next(iter(cells.values()))
        ordered = {each.code: cells[each.code] for each in LANGUAGES if each.code in cells}
        return cls(first.thing, ordered)

    @property
    def pk(self) -> int:
        return self.thing.pk

    @property
    def live(self) -> bool:
        return self.thing.live


def rows_of(keys: Iterable[UUID], rights: Rights) -> list[Row]:
    """In the order of these translation keys, with a cell by the code of each language."""
    keys = list(keys)
    states = TranslationState.objects.filter(
        translation_key__in=keys, locale__language_code__in=[each.code for each in LANGUAGES]
    )
    in_review = Case(When(rights.in_review, then=True), default=False)
    found: dict[UUID, dict[str, Cell]] = {}
    for values in states.annotate(action=action(rights), in_review=in_review).values_list(
        "translation_key", "listed", "listed__draft_title", "listed__path", "is_live",
        "listed__locale__language_code", "locale__language_code", "page", "page__live", "action",
        "in_review", *STATE_FIELDS,
    ):  # fmt: skip
        cell = _cell(*values)
        found.setdefault(cell.thing.key, {})[cell.language.code] = cell
    return [Row.of(found[key]) for key in keys if key in found]


def action(rights: Rights) -> Case:
    """In a query for states, what this person does next about each."""
    whens = [When(condition, then=Value(each)) for each, condition in _choices(rights)]
    return Case(*whens, default=None, output_field=CharField())


def is_step(step: Action, rights: Rights) -> Q:
    """In a query for states, whether this is what the person does next."""
    is_it = Q()
    for each, condition in _choices(rights):
        if each == step:
            return is_it & condition
        is_it &= ~condition
    raise AssertionError(step)


def _choices(rights: Rights) -> list[tuple[Action, Q]]:
    """The first that is true of a state counts."""
    is_incomplete = Q(translated__lt=F("total"))
    return [
        (Action.SUBMIT, rights.to_submit),
        (Action.REVIEW, rights.to_review),
        (Action.VIEW, ~rights.to_edit),
        (Action.EDIT, ~Q(kind__in=("in_progress", "outdated")) | rights.in_review),
        (Action.TRANSLATE, is_incomplete & Q(kind="in_progress")),
        (Action.UPDATE, is_incomplete),
        (Action.PUBLISH, rights.to_publish),
        (Action.HAND_OVER, Q(page__isnull=False)),
    ]


def _cell(
    key: UUID, pk: int, title: str, path: str, is_thing_live: bool, language: str,
    code: str, page: int | None, is_live: bool | None, action: str | None,
    is_in_review: bool, *state: Any,
) -> Cell:  # fmt: skip
    if action == Action.VIEW and not is_live:
        action = None
    return Cell(
        Thing(key, pk, title, path, is_thing_live, language),
        by_code(code),
        State(*state),
        page,
        bool(is_live),
        Action(action) if action else None,
        is_in_review,
    )
