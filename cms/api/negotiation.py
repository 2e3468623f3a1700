from collections.abc import Iterable

from rest_framework.exceptions import ParseError
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer


class Negotiation(DefaultContentNegotiation):
    """Says what `?format=` can be, where Django REST framework has a 404 without words."""

    def filter_renderers(
        self, renderers: Iterable[BaseRenderer], format: str
    ) -> list[BaseRenderer]:
        found = [renderer for renderer in renderers if renderer.format == format]
        if not found:
            formats = either(renderer.format for renderer in renderers)
            raise ParseError(f"format: it can be {formats}, not {format!r}.")
        return found


def either(words: Iterable[str]) -> str:
    """The words as a sentence lists alternatives; there is at least one."""
    *all_but_last, last = words
    return f"{', '.join(all_but_last)} or {last}" if all_but_last else last
