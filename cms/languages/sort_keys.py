"""Keys of digits alone, since digits are what every collation of every database sorts alike.

A key is a row of codes, each with its rank in its first two digits:

    00  the text ends, and what follows only tells equal texts apart
    10  a word ends
    20  a number: the count of its digits, two digits long, and the digits
    30  the first letter of the language's alphabet; then the other letters of its script, then
        the other script
    99  any other letter: its code point, seven digits long
"""

import re
import string
import unicodedata
from functools import cache
from typing import Final

from .casing import lower, upper
from .registry import RUSSIAN, Language
from .slugs import LATIN, SCHWA_LOOK_ALIKES

# What the column of a key has to hold: the first 120 letters of a text, or a few more.
MAX_LENGTH: Final = 255

#: Stands among initials for whatever does not begin with a letter.
NO_LETTER: Final = "#"

_END, _WORD_END, _NUMBER, _FIRST_LETTER, _OTHER_LETTER = "00", "10", "20", 30, "99"

_QUOTES = "\"'`´‘’‚‛“”„‟«»‹›ʼ"
_WORD = re.compile(r"[^\W_]+")
_NUMBER_OR_LETTER = re.compile(r"\d+|[^\W_]")
_SCHWA = str.maketrans(dict.fromkeys(SCHWA_LOOK_ALIKES + SCHWA_LOOK_ALIKES.upper(), "ə"))


def sort_key(text: str, language: Language) -> str:
    """Compare bytewise to list texts as a reader of the language expects them.

    Word by word, numbers by their value and before letters, letters by the language's alphabet;
    quotation marks count for nothing. Texts that differ only in capitals or foreign marks follow
    each other, the plain one first. At most MAX_LENGTH digits.
    """
    words = _WORD.findall(_without_silent_characters(text))
    key = _WORD_END.join(_word_code(word, language) for word in words)
    distinction = _distinction("".join(words), language)
    return (key + _END + distinction if distinction else key)[:MAX_LENGTH]


def initials(language: Language) -> dict[str, str]:
    """How the keys of texts with this capital initial begin, in the order of the alphabet.

    Letters of the other alphabets follow those of the language.
    """
    return {upper(letter, language): rank for letter, rank in _ranks(language).items()}


def initial_of(key: str, language: Language) -> str:
    """The initial by which a text with this key is listed: a capital letter, or `#`."""
    return _letters(language).get(key[:2], NO_LETTER)


@cache
def _letters(language: Language) -> dict[str, str]:
    return {rank: letter for letter, rank in initials(language).items()}


def _without_silent_characters(text: str) -> str:
    """Leave out quotes, loose marks such as stress, and what cannot be seen."""
    audible = "".join(
        character
        for character in unicodedata.normalize("NFC", text)
        if character not in _QUOTES and unicodedata.category(character) not in ("Mn", "Cf")
    )
    return unicodedata.normalize("NFKC", audible)


def _word_code(word: str, language: Language) -> str:
    parts = _NUMBER_OR_LETTER.findall(lower(word, language).translate(_SCHWA))
    return "".join(
        _number_code(part) if part.isdecimal() else _letter_code(part, language) for part in parts
    )


def _number_code(digits: str) -> str:
    value = "".join(str(unicodedata.decimal(digit)) for digit in digits).lstrip("0")
    return f"{_NUMBER}{min(len(value), 99):02}{value}"


def _letter_code(letter: str, language: Language) -> str:
    ranks = _ranks(language)
    if letter in ranks:
        return ranks[letter]
    plain = unicodedata.normalize("NFD", letter)[0]
    if plain in ranks:
        return ranks[plain]
    if plain in LATIN:
        return "".join(ranks[part] for part in LATIN[plain])
    return f"{_OTHER_LETTER}{ord(plain):07}"


@cache
def _ranks(language: Language) -> dict[str, str]:
    letters = dict.fromkeys(language.alphabet + string.ascii_lowercase + RUSSIAN.alphabet)
    return {letter: str(rank) for rank, letter in enumerate(letters, start=_FIRST_LETTER)}


def _distinction(letters: str, language: Language) -> str:
    """Say of each letter whether it has a mark of another language, then whether it is capital."""
    small = [lower(letter, language) for letter in letters]
    marks = ("01"[_is_foreign(letter, language)] for letter in small)
    capitals = ("01"[letter != written] for letter, written in zip(small, letters, strict=True))
    return "".join([*marks, *capitals]).rstrip("0")


def _is_foreign(letter: str, language: Language) -> bool:
    return not letter.isdecimal() and letter not in _ranks(language)
