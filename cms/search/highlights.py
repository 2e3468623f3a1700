"""The words of a text by which it was found, and the part of a long text in which they stand."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from html import escape
from itertools import islice
from typing import Final, NamedTuple

from django.utils.safestring import SafeString, mark_safe

from cms.languages.folding import WORD, Forms, Word, forms
from cms.search.tokens import asked_words, is_begun, is_meant

#: Letters of an excerpt, and those of them before the first word that was found.
EXCERPT_LENGTH: Final = 240
_BEFORE: Final = 60
#: Words of a text that are looked at: an excerpt comes from its beginning.
_MOST_WORDS: Final = 5_000


class Part(NamedTuple):
    text: str
    is_match: bool


class Highlight(NamedTuple):
    """A text cut where what was found begins and ends; the parts together are the text."""

    parts: tuple[Part, ...]

    @property
    def html(self) -> SafeString:
        """Escaped, with `<mark>` around what was found."""
        return mark_safe(  # noqa: S308 - of escaped parts
            "".join(
                f"<mark>{escape(text)}</mark>" if is_match else escape(text)
                for text, is_match in self.parts
            )
        )


class _Match(NamedTuple):
    start: int
    end: int
    asked: str


class Question:
    def __init__(self, text: str) -> None:
        self._text = text
        #: By words as they stand in texts, where the same come again and again.
        self._asked_by: dict[str, Forms | None] = {}

    @cached_property
    def _asked(self) -> list[Forms]:
        return [word.forms for word in asked_words(self._text)]

    def highlight(self, text: str) -> Highlight | None:
        """Of the whole text; nothing where none of the words stands in it."""
        matches = list(self._matches(text))
        return _cut(text, 0, len(text), matches) if matches else None

    def excerpt(self, text: str) -> Highlight | None:
        """Of the part that has most of the words, the first of equals; `…` for what is left out."""
        matches = list(self._matches(text))
        if not matches:
            return None
        if len(text) <= EXCERPT_LENGTH:
            return _cut(text, 0, len(text), matches)
        first = max(matches, key=lambda match: (_count_asked(match, matches), -match.start))
        start = _word_start(text, max(0, first.start - _BEFORE))
        end = _word_end(text, min(len(text), max(start + EXCERPT_LENGTH, first.end)))
        return _cut(text, start, end, matches)

    def _matches(self, text: str) -> Iterator[_Match]:
        known, most = self._asked_by, _MOST_WORDS
        for found in islice(WORD.finditer(text), most):
            letters = found[0]
            try:
                asked = known[letters]
            except KeyError:
                word = Word(*found.span(), letters)
                meant = (asked for asked in self._asked if self._finds(asked, word))
                asked = known[letters] = next(meant, None)
            if asked:
                word = Word(*found.span(), letters)
                yield _Match(word.start, self._end(asked, word), asked.spelling)

    _finds: Callable[[Forms, Word], bool] = staticmethod(is_meant)

    def _end(self, asked: Forms, word: Word) -> int:
        return word.end


class Beginning(Question):
    """What somebody is still typing: of a longer word, as much is marked as was typed."""

    _finds = staticmethod(is_begun)

    def _end(self, asked: Forms, word: Word) -> int:
        for length in range(1, len(word.text)):
            begun = forms(word.text[:length])
            if asked.sound and begun.sound.startswith(asked.sound):
                return word.start + length
        return word.end


def _count_asked(first: _Match, matches: Iterable[_Match]) -> int:
    """How many different words stand in the excerpt that begins with this one."""
    last = first.start - _BEFORE + EXCERPT_LENGTH
    return len({m.asked for m in matches if first.start <= m.start and m.end <= last})


def _word_start(text: str, position: int) -> int:
    """Moves on to where a word begins."""
    if position == 0:
        return 0
    space = text.find(" ", position, position + _BEFORE)
    return space + 1 if space >= 0 else position


def _word_end(text: str, position: int) -> int:
    """Moves back to where a word ends."""
    if position == len(text):
        return position
    space = text.rfind(" ", position - _BEFORE, position)
    return space if space >= 0 else position


def _cut(text: str, start: int, end: int, matches: Iterable[_Match]) -> Highlight:
    parts = []
    at, between = start, "… " if start else ""
    for match in matches:
        if match.start < start or match.end > end:
            continue
        parts.append(Part(between + text[at : match.start], False))
        parts.append(Part(text[match.start : match.end], True))
        at, between = match.end, ""
    parts.append(Part(between + text[at:end] + (" …" if end < len(text) else ""), False))
    return Highlight(tuple(part for part in parts if part.text))
