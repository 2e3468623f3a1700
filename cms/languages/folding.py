"""Words as a search compares them: without case, marks, script, and most of their endings."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from .slugs import SCHWA_LOOK_ALIKES, slugify
from .stems import english_stem, is_cyrillic, stems

#: Nobody's word is longer; what is, counts as its beginning.
LONGEST_WORD: Final = 64

# Not seen, and not part of a spelling: the soft hyphen, joiners, and marks that stand alone.
_SILENT: Final = "\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f"
_APOSTROPHES: Final = "'`´‘’ʼ"
WORD: Final = re.compile(rf"[^\W_](?:[^\W_]|[{_SILENT}]|[{_APOSTROPHES}](?=[^\W_]))*")
_UNHEARD = re.compile(rf"[{_SILENT}{_APOSTROPHES}]")
_OWNED_IN_ENGLISH = re.compile(rf"[{_APOSTROPHES}]s$")
_SEVERAL_OF_AN_ACRONYM = re.compile(r"^[A-Z]{2,}s$")
_LATIN = re.compile(r"[a-z]")
_LETTERS = str.maketrans({"ı": "i", "ё": "е", SCHWA_LOOK_ALIKES[0]: "ə"})
_CYRILLIC_SCHWA = SCHWA_LOOK_ALIKES[1]

# Azerbaijani writes with one letter what Russian and English names of places need two to four for.
_SOUNDS: Final = {
    "shch": "s", "dzh": "c", "dj": "c", "sh": "s", "ch": "c", "zh": "j", "kh": "x", "gh": "g",
}  # fmt: skip
_SOUND = re.compile("|".join(_SOUNDS))

# What became of a name on its way through Russian: Heydər, Гейдар; Cavad, Джавад, Javad; Əliyev,
# Алиев, Aliyev; Qarabağ, Карабах, Garabagh.
_NAME_SOUNDS = str.maketrans("qgxhjwe", "kkkkcva")
_SHORTEST_NAME: Final = 4

# Keeps English roots among themselves.
_ENGLISH: Final = "0"


@dataclass(frozen=True)
class Forms:
    """What a word has in common with others that a reader may mean by it."""

    spelling: str
    """In its own letters, small."""
    roots: frozenset[str]
    """The spelling without endings."""
    sound: str
    """In plain Latin letters, spelt by ear; empty in a script that has no such spelling."""
    sounds: frozenset[str]
    """`sound`, and that of the roots; an English root apart: `gence` is no form of `genc`."""
    names: frozenset[str]
    """As a name is spelt after it was carried over from another language."""


class Word(NamedTuple):
    start: int
    end: int
    text: str

    @property
    def forms(self) -> Forms:
        return forms(self.text)

    @property
    def is_capitalised(self) -> bool:
        return self.text[0].isupper()


def words(text: str) -> Iterator[Word]:
    """Words with their places in the text as it is given."""
    for found in WORD.finditer(text):
        yield Word(found.start(), found.end(), found[0])


@lru_cache(maxsize=50_000)
def forms(word: str) -> Forms:
    spelling = _spell(word)
    sound = _sound(spelling)
    if not sound:
        return Forms(spelling, frozenset(), "", frozenset(), frozenset())
    roots, english = stems(spelling, slugify(spelling)), english_stem(spelling)
    sounds = frozenset({sound, *map(_sound, roots)}) - {""}
    return Forms(
        spelling=spelling,
        roots=roots | {english} - {"", spelling},
        sound=sound,
        sounds=sounds | ({_ENGLISH + _sound(english)} if english else set()),
        names=frozenset(_names(sound, sounds, is_cyrillic(spelling))),
    )


def _names(sound: str, sounds: Iterable[str], in_cyrillic: bool) -> Iterator[str]:
    for each in sounds:
        name = _name(each)
        # What Snowball leaves of Гянджа is what is left of `gənclər`.
        is_rough = in_cyrillic and each != sound
        if len(name) >= _SHORTEST_NAME + is_rough:
            yield name


def _spell(word: str) -> str:
    """Small letters that all languages agree on: `I`, `İ`, `ı` and `i` are one."""
    word = unicodedata.normalize("NFKC", word[: 2 * LONGEST_WORD])
    if _SEVERAL_OF_AN_ACRONYM.match(word):
        word = word[:-1]
    word = word.replace("İ", "i").lower().translate(_LETTERS)
    if _LATIN.search(word):
        word = word.replace(_CYRILLIC_SCHWA, "ə")
    return _UNHEARD.sub("", _OWNED_IN_ENGLISH.sub("", word))[:LONGEST_WORD]


def _sound(spelling: str) -> str:
    return _SOUND.sub(lambda found: _SOUNDS[found[0]], slugify(spelling).replace("-", ""))


def _name(sound: str) -> str:
    name = re.sub("y(?=[aeiou])", "", sound).replace("y", "i").translate(_NAME_SOUNDS)
    name = re.sub(r"([a-z])\1+", r"\1", name)
    return re.sub("[aiou]$", "", name) if len(name) > _SHORTEST_NAME + 1 else name
