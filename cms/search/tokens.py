"""What the index holds for a text, and what a question looks up: words of a-z and 0-9 only.

A token is its zone (`Zone`), a letter for what is compared, and that:

    x, y  the spelling, the spelling without endings, as short hashes in place of their letters
    k     the sound, with and without endings
    n     the same as a name, for words with a capital letter
    w     a whole title by its sounds, as a hash
    v     in what way the entry was made, as a hash
    z     the locale of what the entry is of, by its id

For completion, `a` takes the place of the zone, and `b` at the first word of a text.
"""

import base64
import hashlib
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from cms.languages import folding, slugs, stems
from cms.languages.folding import Forms, Word, words
from cms.languages.stems import JOINING
from cms.search import texts
from cms.search.texts import Zone, completed_texts, searched_texts

#: Words of a question that are looked up, and words that the order of the answers counts.
MOST_WORDS: Final = 32
MOST_RANKED_WORDS: Final = 8
LONGEST_QUESTION: Final = 4_000

# PostgreSQL holds a megabyte for an entry. What is found by a text longer than a book is its
# beginning.
_MOST_BYTES: Final = 600_000
_BETWEEN_TEXTS: Final = "0"


@dataclass
class Tokens:
    """`sequence` is what phrases are found by, `others` have no place."""

    sequence: list[str] = field(default_factory=list)
    others: set[str] = field(default_factory=set)


@dataclass
class Entry:
    title: Tokens = field(default_factory=Tokens)
    body: Tokens = field(default_factory=Tokens)
    autocomplete: Tokens = field(default_factory=Tokens)


def entry_of(found: Any) -> Entry:
    entry = Entry()
    entry.body.others.add(version())
    if locale := getattr(found, "locale_id", None):
        for column in (entry.title, entry.body, entry.autocomplete):
            column.others.add(in_locale(locale))
    budget = _MOST_BYTES
    for _, zone, text in sorted(searched_texts(found), key=lambda text: list(Zone).index(text[1])):
        sounds = []
        for word in words(text):
            forms = word.forms
            new = set(_forms(forms, "", with_names=word.is_capitalised)) - entry.body.others
            budget -= sum(map(len, new))
            if budget < 0:
                return entry
            entry.body.others |= new
            entry.body.sequence.append(_first(forms))
            if zone != Zone.BODY:
                entry.title.others.update(_forms(forms, zone, with_names=word.is_capitalised))
                sounds.append(forms.sound)
        entry.body.sequence.append(_BETWEEN_TEXTS)
        if zone == Zone.TITLE:
            entry.title.others.add(_whole(sounds))
    for text in completed_texts(found):
        entry.autocomplete.others.update(_completions(text))
    return entry


def in_locale(pk: int) -> str:
    return f"z{pk}"


@cache
def version() -> str:
    """A token that stands in every entry, and is another one when entries are made otherwise."""
    source = b"".join(
        Path(str(module.__file__)).read_bytes()
        for module in (folding, slugs, stems, texts, sys.modules[__name__])
    )
    return f"v{_hash(source.decode())}"


def _completions(text: str) -> Iterator[str]:
    for number, word in enumerate(words(text)):
        if number == 0:
            yield f"bk{word.forms.sound}"
        if number < 1_000:
            yield from _forms(word.forms, "a", with_names=word.is_capitalised)


def _forms(forms: Forms, zone: str, *, with_names: bool) -> Iterator[str]:
    yield f"{zone}x{_hash(forms.spelling)}"
    yield from (f"{zone}y{_hash(root)}" for root in forms.roots)
    yield from (f"{zone}k{sound}" for sound in forms.sounds)
    if with_names:
        yield from (f"{zone}n{name}" for name in forms.names)


def asked_words(question: str) -> list[Word]:
    """The words that matter, each once."""
    found: dict[str, Word] = {}
    for word in words(question[:LONGEST_QUESTION]):
        found.setdefault(word.forms.spelling, word)
    telling = [word for word in found.values() if word.forms.sound not in JOINING]
    return (telling or list(found.values()))[:MOST_WORDS]


def meant_by(forms: Forms, zone: str = Zone.BODY) -> list[str]:
    """Tokens of every word that may be this one."""
    if not forms.sound:
        return [f"{zone}x{_hash(forms.spelling)}"]
    sounds = [f"{zone}k{sound}" for sound in sorted(forms.sounds)]
    return sounds + [f"{zone}n{name}" for name in sorted(forms.names)]


def is_meant(asked: Forms, word: Word) -> bool:
    """Whether a word of a text is found by one that is `asked`."""
    forms = word.forms
    if not asked.sound:
        return asked.spelling == forms.spelling
    if not asked.sounds.isdisjoint(forms.sounds):
        return True
    return word.is_capitalised and not asked.names.isdisjoint(forms.names)


def is_begun(asked: Forms, word: Word) -> bool:
    """Whether a word of a text is found by the beginning that is `asked`."""
    if not asked.sound:
        return asked.spelling == word.forms.spelling
    if any(sound.startswith(asked.sound) for sound in word.forms.sounds):
        return True
    names = tuple(asked.names)
    begins = word.is_capitalised and any(name.startswith(names) for name in word.forms.names)
    return begins or is_meant(asked, word)


def spelt_like(forms: Forms, zone: str = Zone.BODY) -> list[str]:
    """Tokens of words with this very spelling, apart from their endings."""
    hashes = [_hash(spelling) for spelling in sorted({forms.spelling, *forms.roots})]
    return [f"{zone}{kind}{spelling}" for spelling in hashes for kind in "xy"]


def spelt(forms: Forms, zone: str = Zone.BODY) -> list[str]:
    return [f"{zone}x{_hash(forms.spelling)}"]


def whole_title(asked: Iterable[Word]) -> list[str]:
    return [_whole([word.forms.sound for word in asked])]


def phrase(text: str) -> list[str]:
    """Tokens that follow each other."""
    return [_first(word.forms) for word in words(text[:LONGEST_QUESTION])][:MOST_WORDS]


def begun_by(forms: Forms) -> list[str]:
    """Tokens of completed words that begin like this one, or mean it."""
    if not forms.sound:
        return [f"ax{_hash(forms.spelling)}"]
    beginnings = [f"ak{forms.sound}*", *(f"an{name}*" for name in sorted(forms.names))]
    return [*beginnings, *meant_by(forms, "a")]


def begun_at_the_start_by(forms: Forms) -> list[str]:
    return [f"bk{forms.sound}*"] if forms.sound else []


def _first(forms: Forms) -> str:
    return f"k{forms.sound}" if forms.sound else f"x{_hash(forms.spelling)}"


def _whole(sounds: Iterable[str]) -> str:
    return f"w{_hash(' '.join(sounds))}"


@lru_cache(maxsize=50_000)
def _hash(text: str) -> str:
    digest = hashlib.blake2b(text.encode(), digest_size=5).digest()
    return base64.b32encode(digest).decode().lower()
