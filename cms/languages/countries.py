"""Country names from CLDR."""

from functools import cache

from babel import Locale

from .active import active_language
from .registry import Language
from .sort_keys import sort_key

# Territories of CLDR with two letters that are unions, tests or unknown, then islands and enclaves
# that ISO 3166-1 counts to a country.
_NOT_COUNTRIES = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"} | {
    "AC", "CP", "CQ", "DG", "EA", "IC", "TA",
}  # fmt: skip


@cache
def country_names(language: Language) -> dict[str, str]:
    """Names by ISO 3166-1 alpha-2 code, in the language's alphabetical order."""
    territories = Locale.parse(language.locale).territories
    names = {
        code: name
        for code, name in territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NOT_COUNTRIES
    }
    return dict(sorted(names.items(), key=lambda item: sort_key(item[1], language)))


def country_choices() -> list[tuple[str, str]]:
    """Codes with names, in the active language."""
    return list(country_names(active_language()).items())
