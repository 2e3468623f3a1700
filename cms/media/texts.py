"""What is said of a file in each language, and in which language it is said when one lacks."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cms.languages import LANGUAGES


@dataclass(frozen=True)
class Wording:
    text: str
    #: The code of the language that the text is in; empty when nobody said.
    language: str


def wording(rows: Iterable[Any], name: str, language_code: str) -> Wording | None:
    """Of the field `name` in this language, else in the first language that has it."""
    texts = {row.language: getattr(row, name) for row in rows}
    codes = [language_code, *(language.code for language in LANGUAGES)]
    return next((Wording(texts[code], code) for code in codes if texts.get(code)), None)
