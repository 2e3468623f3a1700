from dataclasses import dataclass
from typing import ClassVar, Final, Literal


@dataclass(frozen=True)
class Language:
    """What the rest of the project may know about a language without asking which one it is.

    `code` is the key of Django, Wagtail and hreflang, `locale` that of Babel, `og_locale` that of
    OpenGraph. `alphabet` is lower-case, in dictionary order.
    """

    code: str
    name: str
    label: str
    locale: str
    og_locale: str
    alphabet: str
    has_dotless_i: bool = False

    direction: ClassVar[Literal["ltr", "rtl"]] = "ltr"


AZERBAIJANI: Final = Language(
    code="az",
    name="Azərbaycan dili",
    label="AZ",
    locale="az",
    og_locale="az_AZ",
    alphabet="abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
    has_dotless_i=True,
)
RUSSIAN: Final = Language(
    code="ru",
    name="Русский",
    label="RU",
    locale="ru",
    og_locale="ru_RU",
    alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
)
ENGLISH: Final = Language(
    code="en",
    name="English",
    label="EN",
    locale="en",
    og_locale="en_US",
    alphabet="abcdefghijklmnopqrstuvwxyz",
)

LANGUAGES: Final[tuple[Language, ...]] = (AZERBAIJANI, RUSSIAN, ENGLISH)
DEFAULT_LANGUAGE: Final = AZERBAIJANI

_BY_CODE: Final = {language.code: language for language in LANGUAGES}


def by_code(code: str) -> Language:
    """Raise LookupError, with the codes that exist, for any other code."""
    try:
        return _BY_CODE[code]
    except KeyError:
        raise LookupError(f"No language {code!r}; there are {', '.join(_BY_CODE)}.") from None


def language_choices() -> list[tuple[str, str]]:
    """The value of Django's LANGUAGES and of WAGTAIL_CONTENT_LANGUAGES, default language first."""
    return [(language.code, language.name) for language in LANGUAGES]
