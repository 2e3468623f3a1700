"""From stored values to the shapes of the delivery API, in the active language."""

from typing import Any

from django.db.models import Choices
from django.utils.encoding import force_str

from cms.api.shapes import (
    ChoiceDict,
    CountryDict,
    HighlightedDict,
    NumberDict,
    PartialDateDict,
    PeriodDict,
    PersonDict,
    PhoneDict,
    TextPartDict,
)
from cms.facts.numbers import Comparator
from cms.facts.partial_dates import PartialDate
from cms.languages.active import active_language
from cms.languages.countries import country_names
from cms.languages.dates import format_partial_date, format_range
from cms.languages.numbers import format_compared_number
from cms.search.highlights import Highlight


def text(value: str) -> str | None:
    return value or None


def choice(value: str, choices: Any) -> ChoiceDict | None:
    """`choices` is what a field, a block or an enumeration declares."""
    if not value:
        return None
    pairs = (
        choices.choices if isinstance(choices, type) and issubclass(choices, Choices) else choices
    )
    labels = dict(pairs() if callable(pairs) else pairs)
    return {"value": value, "label": force_str(labels.get(value, value))}


def country(code: str) -> CountryDict | None:
    if not code:
        return None
    return {"code": code, "name": country_names(active_language()).get(code, code)}


def partial_date(edtf: str | None) -> PartialDateDict | None:
    """Nothing, too, for text that is no partial date, as only a script could have stored it."""
    try:
        date = PartialDate.parse(edtf or "")
    except ValueError:
        return None
    return {
        "edtf": str(date),
        "precision": date.precision,
        "year_is_inferred": date.year_is_inferred,
        "earliest": date.earliest.isoformat(),
        "latest": date.latest.isoformat(),
        "display": format_partial_date(date, active_language()),
    }


def period(starts: str, ends: str) -> PeriodDict | None:
    """Without an end, that of the one date. Nothing for text that is no partial date."""
    try:
        first, last = PartialDate.parse(starts), PartialDate.parse(ends or starts)
    except ValueError:
        return None
    language = active_language()
    return {
        "earliest": first.earliest.isoformat(),
        "latest": last.latest.isoformat(),
        "display": format_partial_date(first, language)
        if last == first
        else format_range(first, last, language),
    }


def compared_number(value: int, comparator: str) -> NumberDict:
    member = Comparator(comparator or Comparator.EXACTLY)
    return {
        "value": value,
        "comparator": {"value": member.value, "label": str(member.label)},
        "display": format_compared_number(value, comparator, active_language()),
    }


def phone(printed: str, e164: str) -> PhoneDict:
    return {
        "printed": printed,
        "e164": e164 or None,
        "url": f"tel:{e164}" if e164 else None,
    }


def highlighted(highlight: Highlight) -> HighlightedDict:
    parts: list[TextPartDict] = [
        {"text": part.text, "is_match": part.is_match} for part in highlight.parts
    ]
    return {"html": str(highlight.html), "parts": parts}


def person(name: str) -> PersonDict | None:
    return {"name": name} if name else None
