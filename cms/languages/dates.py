"""Dates as readers of each language write them, by CLDR."""

import datetime

from babel.dates import format_date, format_datetime, format_skeleton, get_month_names
from django.utils import timezone, translation
from django.utils.translation import gettext

from cms.facts.partial_dates import PartialDate

from .active import active_language
from .registry import Language


def format_day(day: datetime.date, language: Language) -> str:
    return format_date(day, "long", locale=language.locale)


def format_moment(moment: datetime.datetime, language: Language) -> str:
    """In the current time zone."""
    local = timezone.localtime(moment)
    return format_datetime(local, "d MMMM y, HH:mm", locale=language.locale)


def format_partial_date(date: PartialDate, language: Language) -> str:
    """As precise as what is known; says so when the year is inferred."""
    match date.precision:
        case "day":
            text = format_day(date.earliest, language)
        case "month":
            moment = datetime.datetime.combine(date.earliest, datetime.time())
            text = format_skeleton("yMMMM", moment, locale=language.locale)
        case "year":
            text = format_skeleton(
                "y",
                datetime.datetime.combine(date.earliest, datetime.time()),
                locale=language.locale,
            )
    if date.year_is_inferred:
        with translation.override(language.code):
            text = gettext("%(date)s (year inferred)") % {"date": text}
    return text


def month_choices() -> list[tuple[str, str]]:
    """Month numbers with names in the active language, empty first."""
    names = get_month_names("wide", context="stand-alone", locale=active_language().locale)
    return [("", gettext("Month")), *((str(number), names[number]) for number in range(1, 13))]
