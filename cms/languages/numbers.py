"""Numbers as readers of each language write them, by CLDR."""

from babel.numbers import format_decimal
from django.utils import translation
from django.utils.translation import gettext, pgettext

from cms.facts.numbers import Comparator

from .registry import Language

# How an Azerbaijani number is read aloud decides on the suffix behind it (20-dən, 30-dan).
_TENS_WITH_BACK_VOWEL = {1, 3, 4, 6, 9}
_UNITS_WITH_BACK_VOWEL = {6, 9}


def format_number(value: int, language: Language) -> str:
    return format_decimal(value, locale=language.locale)


def format_compared_number(value: int, comparator: str, language: Language) -> str:
    """The number with the words for a member of `Comparator`; an exact one has none."""
    number = {"number": format_number(value, language)}
    with translation.override(language.code):
        return _sentence(comparator, ends_with_back_vowel(value)) % number


def ends_with_back_vowel(value: int) -> bool:
    """Whether the last vowel is one of a, ı, o, u when the number is read in Azerbaijani."""
    if value == 0:
        return True  # sıfır
    group = 0
    while value % 1000 == 0:
        value, group = value // 1000, group + 1
    if group:
        return group > 1  # min; milyon, milyard, trilyon
    if unit := value % 10:
        return unit in _UNITS_WITH_BACK_VOWEL
    return value // 10 % 10 in _TENS_WITH_BACK_VOWEL


def _sentence(comparator: str, back_vowel: bool) -> str:
    match comparator:
        case Comparator.ABOUT:
            return gettext("about %(number)s")
        case Comparator.MORE_THAN if back_vowel:
            # Translators: for Azerbaijani numbers such as 6, 9, 10, 30: “%(number)s-dan çox”.
            return pgettext("number ending with a back vowel", "more than %(number)s")
        case Comparator.MORE_THAN:
            # Translators: for Azerbaijani numbers such as 5, 20, 100, 1000: “%(number)s-dən çox”.
            return pgettext("number ending with a front vowel", "more than %(number)s")
        case Comparator.AT_LEAST:
            return gettext("at least %(number)s")
        case Comparator.FEWER_THAN if back_vowel:
            # Translators: for Azerbaijani numbers such as 6, 9, 10, 30: “%(number)s-dan az”.
            return pgettext("number ending with a back vowel", "fewer than %(number)s")
        case Comparator.FEWER_THAN:
            # Translators: for Azerbaijani numbers such as 5, 20, 100, 1000: “%(number)s-dən az”.
            return pgettext("number ending with a front vowel", "fewer than %(number)s")
        case Comparator.AT_MOST:
            return gettext("at most %(number)s")
    return "%(number)s"
