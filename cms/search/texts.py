"""The texts by which something is found."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from wagtail.search import index


class Zone(StrEnum):
    """Where in a page a word stands; the value is what its tokens begin with."""

    TITLE = "t"
    LEAD = "l"
    BODY = ""

    @classmethod
    def of(cls, field: Any) -> "Zone":
        """By the `boost` of a search field: 2 counts as title, what is between 1 and 2 as lead."""
        boost = field.boost or 1
        if field.field_name == "title" or boost >= 2:
            return cls.TITLE
        return cls.LEAD if boost > 1 else cls.BODY


def searched_texts(found: Any) -> Iterator[tuple[Zone, str]]:
    for field, text in _texts(found, found.get_search_fields(), index.SearchField):
        yield Zone.of(field), text


def completed_texts(found: Any) -> Iterator[str]:
    """Those that somebody who has typed the beginning of a word wants completed."""
    for _, text in _texts(found, found.get_search_fields(), index.AutocompleteField):
        yield text


def _texts(owner: Any, fields: Any, kind: Any) -> Iterator[tuple[Any, str]]:
    for field in fields:
        if isinstance(field, kind):
            yield field, _as_text(field.get_value(owner))
        elif isinstance(field, index.RelatedFields):
            for row in _rows(field.get_value(owner)):
                yield from _texts(row, field.fields, kind)


def _rows(value: Any) -> Any:
    if value is None:
        return ()
    if hasattr(value, "all"):
        return value.all()
    return (value() if callable(value) else value,)


def _as_text(value: Any) -> str:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        return "\n".join(map(_as_text, value))
    return "" if value is None else str(value)
