"""Numbers as readers of each language write them, by CLDR, and with Azerbaijani endings."""

from typing import Final

from babel.numbers import format_decimal
from django.utils import translation
from django.utils.translation import gettext

from cms.facts.numbers import Comparator

from .registry import AZERBAIJANI, ENGLISH, Language

# The last vowel of an Azerbaijani number as it is read aloud decides on the ending behind it.
_UNITS: Final = dict(enumerate(("ı", "i", "i", "ü", "ö", "e", "ı", "i", "i", "u")))
_TENS: Final = {1: "o", 2: "i", 3: "u", 4: "ı", 5: "i", 6: "ı", 7: "i", 8: "ə", 9: "a"}
_HUNDRED: Final = "ü"
#: From large to small, with the last vowel.
_SCALES: Final = ((10**9, "milyard", "a"), (10**6, "milyon", "o"), (10**3, "min", "i"))
# Those that end in a vowel: iki, altı, yeddi; iyirmi, əlli.
_UNITS_IN_A_VOWEL: Final = {2, 6, 7}
_TENS_IN_A_VOWEL: Final = {2, 5}

_BACK: Final = "aıou"
_HARMONY: Final = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "ə": "i", "i": "i"}
_ENGLISH_ORDINALS: Final = {1: "st", 2: "nd", 3: "rd"}


def format_number(value: int, language: Language) -> str:
    return format_decimal(value, locale=language.locale)


def format_compared_number(value: int, comparator: str, language: Language) -> str:
    """The number with the words for a member of `Comparator`; an exact one has none."""
    number = format_number(value, language)
    if language == AZERBAIJANI:
        number = _declined(value, comparator) or number
    with translation.override(language.code):
        return _sentence(comparator) % {"number": number}


def format_ordinal(value: int, language: Language) -> str:
    """Such as 2000-ci, 2000-й, 2000th; CLDR would have the Azerbaijani one 2000-cu.

    Russian ordinals agree with a noun, which nobody tells: this one is masculine.
    """
    if language == AZERBAIJANI:
        vowel = _last_vowel(value)
        return f"{value}-c{_HARMONY.get(vowel, 'ü')}"
    if language == ENGLISH:
        ending = "th" if value // 10 % 10 == 1 else _ENGLISH_ORDINALS.get(value % 10, "th")
        return f"{value}{ending}"
    return f"{value}-й"


def _sentence(comparator: str) -> str:
    match comparator:
        case Comparator.ABOUT:
            # Translators: the Azerbaijani number has its ending already: “28 minə”, “30-a”.
            return gettext("about %(number)s")
        case Comparator.MORE_THAN:
            # Translators: the Azerbaijani number has its ending already: “20 mindən”, “30-dan”.
            return gettext("over %(number)s")
        case Comparator.AT_LEAST:
            return gettext("at least %(number)s")
        case Comparator.FEWER_THAN:
            # Translators: the Azerbaijani number has its ending already: “20 mindən”, “30-dan”.
            return gettext("fewer than %(number)s")
        case Comparator.AT_MOST:
            return gettext("at most %(number)s")
    return "%(number)s"


def _declined(value: int, comparator: str) -> str:
    """In the case that the word behind it demands in Azerbaijani: `-a yaxın`, `-dan çox`."""
    vowel = "a" if _last_vowel(value) in _BACK else "ə"
    match comparator:
        case Comparator.ABOUT:
            return _with_ending(value, f"y{vowel}" if _ends_in_a_vowel(value) else vowel)
        case Comparator.MORE_THAN | Comparator.FEWER_THAN:
            return _with_ending(value, f"d{vowel}n")
    return ""


def _with_ending(value: int, ending: str) -> str:
    """Round numbers end in a word: `28 minə`, not `28.000-ə`."""
    for scale, word, _ in _SCALES:
        if value and value % scale == 0 and value // scale < 1000:
            return f"{value // scale}\N{NO-BREAK SPACE}{word}{ending}"
    return f"{format_number(value, AZERBAIJANI)}-{ending}"


def _last_vowel(value: int) -> str:
    for scale, _, vowel in _SCALES:
        if value and value % scale == 0:
            return vowel
    if value and value % 100 == 0:
        return _HUNDRED
    return _UNITS[value % 10] if value % 10 or not value else _TENS[value // 10 % 10]


def _ends_in_a_vowel(value: int) -> bool:
    return value % 10 in _UNITS_IN_A_VOWEL or (
        value % 10 == 0 and value // 10 % 10 in _TENS_IN_A_VOWEL
    )
