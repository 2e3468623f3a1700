"""What is left of a word without its endings; rough, since a search only has to compare.

A word does not say its language. What is written in Cyrillic counts as Russian; Latin words are
tried as Azerbaijani and, in plain letters, as English. Russian and English are Snowball's.
"""

import re
from collections.abc import Iterator
from typing import Final

import snowballstemmer

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")

# Azerbaijani endings on folded words, where `ə` is `e`, and `ü`, `ı` are `u`, `i`. They stand in
# this order behind a word: plural, possessive, case, copula. What is before an ending tells it from
# letters that only look like it: `-nda` follows the vowel of a possessive, else it is `-da`.
_PLURAL: Final = r"lar|ler"
_POSSESSIVE: Final = (
    r"(?<=[aeiou])(?:si|su|m|miz|muz|niz|nuz)|(?<=[^aeiou])(?:i|u|im|um|in|un|imiz|umuz|iniz|unuz)"
)
_CASE: Final = (
    r"(?<=[iu])(?:nin|nun|ni|nu|na|ne|nda|nde|ndan|nden)"
    r"|(?<=[aeiou])(?:ya|ye|yla|yle)"
    r"|(?<=[^aeiou])(?:in|un|i|u|a|e|la|le)"
    r"|da|de|dan|den"
)
# `Azərbaycanın` is of Azərbaycan, `Gəncənin` of Gəncə: only a dictionary could tell.
# So is it with `Laçında`, in Laçın, and `şəhərində`, in its town.
_OTHER_CASE: Final = r"(?<=[ae])(?:nin|nun|ni|nu)|(?<=[iu]n)(?:da|de|dan|den)"
_COPULA: Final = r"dir|dur"

# `Gəncə` is no form of `gənc`: endings that are so short need more in front of them.
_SHORTEST: Final = 4
_SHORTEST_BEFORE: Final = {"a": 5, "e": 5, "m": 5}

# Words that join others; a question that has other words as well is not about these.
JOINING: Final = frozenset({
    "ve", "ile", "ucun", "ki", "da", "de", "bu", "o", "bir", "i", "v", "vo", "na", "s", "so",
    "k", "ko", "ob", "ot", "po", "za", "iz", "dlya", "u", "ne", "the", "of", "and", "in", "on",
    "at", "to", "for", "a", "an", "by", "with", "is",
})  # fmt: skip


def is_cyrillic(word: str) -> bool:
    return _CYRILLIC.search(word) is not None


def stems(spelt: str, folded: str) -> frozenset[str]:
    """Stems of a lower-case word that is `spelt` so, in its own letters; often none."""
    if is_cyrillic(spelt):
        return frozenset({_snowball("russian", spelt)}) - {spelt}
    found = set(_azerbaijani(folded))
    if len(spelt) == len(folded):  # else a letter became two, and places do not correspond
        found = {spelt[: len(stem)] for stem in found}
    return frozenset(found) - {spelt}


def english_stem(spelt: str) -> str:
    """The stem of a lower-case word that may be English; empty for one that cannot."""
    return _snowball("english", spelt) if spelt.isascii() and spelt.isalpha() else ""


def _azerbaijani(word: str) -> Iterator[str]:
    word = _without(_COPULA, word)
    declined = {_without(_CASE, word), _without(_OTHER_CASE, word)}
    if len(declined) > 1:
        declined.discard(word)
    if re.search("[aeiou]s[iu]$", word):
        declined.add(word)
    for form in declined:
        yield from (_without(_PLURAL, own) for own in _without_possessive(form))


def _without_possessive(word: str) -> set[str]:
    found = {_without(_POSSESSIVE, word)}
    if re.search("[aeiou]s[iu]$", word):  # `ailəsi` is of `ailə`, `görüşü` of `görüş`
        found.add(_without("i|u", word))
    return found


def _without(endings: str, word: str) -> str:
    found = re.search(rf"(?:{endings})$", word)
    if found is None or found.start() < _SHORTEST_BEFORE.get(found[0], _SHORTEST):
        return word
    return word[: found.start()]


def _snowball(language: str, word: str) -> str:
    # A stemmer keeps its state in itself, so threads must not share one.
    stem: str = snowballstemmer.stemmer(language).stemWord(word)
    return stem if len(stem) > 2 else word
