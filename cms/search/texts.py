"""The texts by which something is found."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
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


def searched_texts(found: Any) -> Iterator[tuple[str, Zone, str]]:
    """With the names of the fields of `found`.

    Asks the database for rows that belong to it and are not there yet, see `lists_of_texts`, and
    for nothing else.
    """
    for field in found.get_search_fields():
        name = getattr(field, "field_name", "")
        stream = getattr(found, name, None) if isinstance(field, index.SearchField) else None
        if isinstance(stream, blocks.StreamValue):
            texts = _stream_texts(stream.stream_block, stream.raw_data)
            yield name, Zone.of(field), "\n".join(texts)
        else:
            for inner, text in _texts(found, [field], index.SearchField):
                yield name, Zone.of(inner), text


def lists_of_texts(model: Any) -> list[str]:
    """The names of the relations in which rows have texts."""
    fields = model.get_search_fields()
    return [field.field_name for field in fields if isinstance(field, index.RelatedFields)]


def _stream_texts(block: blocks.Block, raw: Any) -> Iterator[str]:
    """What people wrote, from the value as it is stored: choosers would load what they point to,
    and choices would say what they are called in the language that happens to be active.
    """
    match block:
        case blocks.StreamBlock():
            for child in raw or ():
                if child["type"] in block.child_blocks:
                    yield from _stream_texts(block.child_blocks[child["type"]], child["value"])
        case blocks.StructBlock():
            for name, child in block.child_blocks.items():
                yield from _stream_texts(child, (raw or {}).get(name))
        case blocks.ListBlock():
            for item in raw or ():
                is_with_id = block._item_is_in_block_format(item)  # Older ones are bare values.
                value = item["value"] if is_with_id else item
                yield from _stream_texts(block.child_block, value)
        case blocks.CharBlock() | blocks.TextBlock() | blocks.RichTextBlock() | TypedTableBlock():
            if raw:
                yield from block.get_searchable_content(block.to_python(raw))


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
