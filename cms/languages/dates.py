"""Dates as readers of each language write them, by CLDR."""

import datetime

from babel import Locale
from babel.dates import format_date, format_datetime, format_skeleton, get_month_names
from django.utils import timezone, translation
from django.utils.translation import gettext, pgettext_lazy

from cms.facts.partial_dates import PartialDate

from .active import active_language
from .registry import Language

#: Months within a date, as Django's own formats write them on the admin's screens. Its Azerbaijani
#: ones have a capital letter: named here, they come from our catalogue instead.
MONTHS_WITHIN_DATES = (
    pgettext_lazy("alt. month", "January"),
    pgettext_lazy("alt. month", "February"),
    pgettext_lazy("alt. month", "March"),
    pgettext_lazy("alt. month", "April"),
    pgettext_lazy("alt. month", "May"),
    pgettext_lazy("alt. month", "June"),
    pgettext_lazy("alt. month", "July"),
    pgettext_lazy("alt. month", "August"),
    pgettext_lazy("alt. month", "September"),
    pgettext_lazy("alt. month", "October"),
    pgettext_lazy("alt. month", "November"),
    pgettext_lazy("alt. month", "December"),
)


def format_day(day: datetime.date, language: Language) -> str:
    return format_date(day, "long", locale=language.locale)


def format_moment(moment: datetime.datetime, language: Language) -> str:
    """In the current time zone."""
    local = timezone.localtime(moment)
    return format_datetime(local, "d MMMM y, HH:mm", locale=language.locale)


def format_partial_date(date: PartialDate, language: Language) -> str:
    """As precise as what is known; says so when the year is inferred."""
    text = _certain(date, language)
    return _inferred(text, language) if date.year_is_inferred else text


def format_range(first: PartialDate, last: PartialDate, language: Language) -> str:
    return "".join(range_parts(first, last, language))


def range_parts(first: PartialDate, last: PartialDate, language: Language) -> tuple[str, str, str]:
    """The beginning, the dash and the end, without saying twice what both have in common.

    CLDR has intervals with short months only, and writes Azerbaijani ones as “2000 dek 6–8”.
    """
    if first.year_is_inferred and not last.year_is_inferred:
        return _inferred(_certain(first, language), language), " – ", _certain(last, language)
    beginning, dash, end = _certain_parts(first, last, language)
    return beginning, dash, _inferred(end, language) if last.year_is_inferred else end


def _certain_parts(
    first: PartialDate, last: PartialDate, language: Language
) -> tuple[str, str, str]:
    beginning, end = _certain(first, language), _certain(last, language)
    if first.precision == last.precision == "year":
        return beginning, "–", end
    if first.precision != last.precision or first.year != last.year:
        return beginning, " – ", end
    if first.precision == "month":
        return _format(first.earliest, "LLLL", language), " – ", end
    if first.month != last.month:
        return format_skeleton("MMMMd", _moment(first), locale=language.locale), " – ", end
    if not _is_day_first(language):
        rest = _format(last.earliest, "d, y", language)
        return _format(first.earliest, "MMMM d", language), "–", rest
    return str(first.day), "–", end


def _certain(date: PartialDate, language: Language) -> str:
    if date.precision == "day":
        return format_day(date.earliest, language)
    skeleton = "yMMMM" if date.precision == "month" else "y"
    return format_skeleton(skeleton, _moment(date), locale=language.locale)


def _inferred(text: str, language: Language) -> str:
    with translation.override(language.code):
        return gettext("%(date)s (year inferred)") % {"date": text}


def _moment(date: PartialDate) -> datetime.datetime:
    return datetime.datetime.combine(date.earliest, datetime.time())


def _format(day: datetime.date, pattern: str, language: Language) -> str:
    return format_date(day, pattern, locale=language.locale)


def _is_day_first(language: Language) -> bool:
    return Locale.parse(language.locale).date_formats["long"].pattern.startswith("d")


def month_choices() -> list[tuple[str, str]]:
    """Month numbers with names in the active language, empty first."""
    names = get_month_names("wide", context="stand-alone", locale=active_language().locale)
    return [("", gettext("Month")), *((str(number), names[number]) for number in range(1, 13))]
