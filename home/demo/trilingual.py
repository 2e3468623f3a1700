"""Texts in all languages side by side, and the data structures that hold them.

A page of the demonstration is plain data: dictionaries, lists and tuples with a `Text` wherever
words stand. `in_language` gives the same data with the words of one language, and `translations`
says which words of one language correspond to which of another.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Self

from cms.languages import LANGUAGES


@dataclass(frozen=True)
class Text:
    words: Mapping[str, str]

    def __post_init__(self) -> None:
        expected = {language.code for language in LANGUAGES}
        if set(self.words) != expected:
            raise ValueError(f"needs words in {sorted(expected)}, has {sorted(self.words)}")

    @classmethod
    def of(cls, **words: str) -> Self:
        """Words by language code."""
        return cls(words)

    def __getitem__(self, language_code: str) -> str:
        return self.words[language_code]


def in_language(data: Any, language_code: str) -> Any:
    match data:
        case Text():
            return data[language_code]
        case dict():
            return {key: in_language(value, language_code) for key, value in data.items()}
        case list() | tuple():
            return type(data)(in_language(value, language_code) for value in data)
        case _:
            return data


def translations(data: Any, source: str, target: str) -> dict[str, str]:
    return {text[source]: text[target] for text in _texts(data)}


def _texts(data: Any) -> Iterator[Text]:
    match data:
        case Text():
            yield data
        case dict():
            for value in data.values():
                yield from _texts(value)
        case list() | tuple():
            for value in data:
                yield from _texts(value)
