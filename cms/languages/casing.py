import re
import unicodedata
from typing import Any

from django.utils.functional import lazy

from .active import active_language
from .registry import Language

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


def lower(text: str, language: Language) -> str:
    """Lower-case as a reader of the language does, in NFC: `BAKI` is `bakı` in Azerbaijani."""
    # Python makes two code points of `İ`, in no language what a reader means.
    text = unicodedata.normalize("NFC", text).replace("İ", "i")
    if language.has_dotless_i:
        text = text.replace("I", "ı")
    return text.lower()


def upper(text: str, language: Language) -> str:
    """Upper-case as a reader of the language does, in NFC: `şəki` is `ŞƏKİ` in Azerbaijani."""
    text = unicodedata.normalize("NFC", text)
    if language.has_dotless_i:
        text = text.replace("i", "İ")
    return text.upper()


def capitalise(text: str, language: Language) -> str:
    """Begin the text with a capital letter and leave the rest as written."""
    text = unicodedata.normalize("NFC", text)
    return upper(text[:1], language) + text[1:]


def title(text: str, language: Language) -> str:
    """Begin every word with a capital letter and write the rest of it small."""
    text = unicodedata.normalize("NFC", text)
    return _WORD.sub(lambda word: capitalise(lower(word[0], language), language), text)


def _capitalise_label(label: Any) -> str:
    return capitalise(str(label), active_language())


#: For the label of a field, which is read in the language that is active when it is shown.
capitalise_label = lazy(_capitalise_label, str)
