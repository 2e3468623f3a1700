"""What is told of a model beyond, or in place of, the fields that it declares in `api_fields`."""

from collections.abc import Callable
from typing import Any, cast

from django.db import models

from articles.models import CollectionEntryPage, CollectionPage, Coordinator, ReachFigure
from cms.api import values
from cms.api.references import References
from cms.api.shapes import ChapterDict, NumberDict, PageLinkDict, PeriodDict, PersonDict, PhoneDict
from cms.models import AbstractContactPoint, AbstractContributor, AbstractParticipation
from events.models import MeetingPage


def _contributor(row: AbstractContributor, references: References) -> PersonDict:
    return {"name": row.name}


def _coordinator(row: Coordinator, references: References) -> PersonDict | None:
    return values.person(row.name)


def _participant(row: AbstractParticipation, references: References) -> PersonDict | None:
    return values.person(row.person)


def _participants(row: AbstractParticipation, references: References) -> NumberDict | None:
    return None if row.count is None else values.compared_number(row.count, row.comparator)


def _reach(row: ReachFigure, references: References) -> NumberDict:
    return values.compared_number(row.value, row.comparator)


def _phone(row: AbstractContactPoint, references: References) -> PhoneDict | None:
    return values.phone(row.printed, row.e164) if row.kind in row.TELEPHONES else None


def _contents(page: CollectionPage, references: References) -> list[ChapterDict]:
    return references.chapters(page)


def _sections(page: CollectionEntryPage, references: References) -> list[PageLinkDict]:
    return references.sections(page)


def _previous(page: CollectionEntryPage, references: References) -> PageLinkDict | None:
    return references.neighbour(page, 0)


def _next(page: CollectionEntryPage, references: References) -> PageLinkDict | None:
    return references.neighbour(page, 1)


def _period(page: MeetingPage, references: References) -> PeriodDict:
    """Every meeting has one; only a script could have stored what is no date."""
    return cast(PeriodDict, values.period(page.starts, page.ends))


#: Functions by the name of what they tell; a name without a function is not told.
COMPUTED: dict[type[models.Model], dict[str, Callable[[Any, References], Any] | None]] = {
    AbstractContributor: {"person": _contributor, "name": None},
    Coordinator: {"person": _coordinator, "name": None},
    AbstractParticipation: {
        "person": _participant,
        "count": _participants,
        "comparator": None,
    },
    ReachFigure: {"value": _reach, "comparator": None},
    AbstractContactPoint: {"phone": _phone, "e164": None},
    MeetingPage: {"period": _period},
    CollectionPage: {"contents": _contents},
    CollectionEntryPage: {"sections": _sections, "previous": _previous, "next": _next},
}
