"""Texts in which some places are filled anew for each copy."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from home.generated.texts import NUMBER

C = TypeVar("C")


def alternating(text: str, fills: Mapping[str, Callable[[C], str]]) -> Callable[[C], str] | None:
    """Fills take the places of the texts that name them; nothing when none of those is there."""
    mark = re.compile("|".join(map(re.escape, fills)))
    parts = mark.split(text)
    found = mark.findall(text)
    if not found:
        return None
    kinds = list(dict.fromkeys(found))
    return _filling(parts, [kinds.index(each) for each in found], [fills[each] for each in kinds])


class Marks:
    """Stand in a value for what is filled in, until it is written as JSON."""

    def __init__(self) -> None:
        self._fills: list[Callable] = []

    def of(self, fill: Callable) -> str:
        self._fills.append(fill)
        return f"@@{len(self._fills) - 1}@@"

    def written(self, value: object, number: Callable[[C], str]) -> Callable[[C], str]:
        """The value as JSON, whose texts have `number` in place of the sample's."""
        text = json.dumps(value)
        fills = {
            f'"@@{at}@@"': (lambda copy, fill=fill: json.dumps(fill(copy)))
            for at, fill in enumerate(self._fills)
        }
        return alternating(text, {**fills, NUMBER: number}) or (lambda copy: text)


def _filling(
    parts: Sequence[str], order: Sequence[int], fills: Sequence[Callable[[C], str]]
) -> Callable[[C], str]:
    """Each of `fills` is asked once for a copy, in how many places it ever stands."""

    def fill(copy: C) -> str:
        values = [fill(copy) for fill in fills]
        pieces = [parts[0]]
        for part, at in zip(parts[1:], order, strict=True):
            pieces += (values[at], part)
        return "".join(pieces)

    return fill
