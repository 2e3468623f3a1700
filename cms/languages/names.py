"""What a language is called in the sentences of each language, by CLDR."""

from babel import Locale
from django.utils.translation import get_language

from .active import active_language
from .registry import AZERBAIJANI, ENGLISH, Language


def language_name(code: str, reader: Language | None = None) -> str:
    """In the active language, or in that of the reader: rus dili, русский, Russian.

    CLDR's Azerbaijani names stand before a noun: alone they would mean the people. The code itself
    for a language that CLDR does not know.
    """
    # Where no language is active, as in answers to programs, sentences are those of the source.
    reader = reader or (active_language() if get_language() else ENGLISH)
    name = Locale.parse(reader.locale).languages.get(code)
    if name is None:
        return code
    return f"{name} dili" if reader == AZERBAIJANI else name
