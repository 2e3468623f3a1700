"""From the stored JSON of a StreamField to the JSON that front ends get.

A block with a shape of its own stands in `SHAPES`; its function's return annotation is what the
schema says. Streams, structs and lists are told child by child. Values are taken as they are
stored: no block is asked to load what it points to, because `References` loads for all together.
"""

from collections.abc import Callable
from typing import Any, TypedDict

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.embeds.blocks import EmbedBlock as WagtailEmbedBlock
from wagtail.images.blocks import ImageChooserBlock

from cms.api import values
from cms.api.references import References
from cms.api.shapes import (
    ChoiceDict,
    DocumentDict,
    EmbedDict,
    ImageDict,
    NumberDict,
    PageLinkDict,
    PartialDateDict,
    RichText,
)
from cms.blocks.facts import FigureBlock, PartialDateBlock
from cms.blocks.media import ImageBlock


class FigureDict(TypedDict):
    label: str
    number: NumberDict


class ColumnDict(TypedDict):
    type: str
    heading: str


class TableDict(TypedDict):
    """`rows` hold as many cells as there are `columns`."""

    caption: str | None
    columns: list[ColumnDict]
    rows: list[list[str]]


def represent(block: blocks.Block, raw: Any, references: References) -> Any:
    """`raw` is the value of `block` as it is stored."""
    tell = find_shape(block)
    if tell is not None:
        return tell(block, raw, references)
    match block:
        case blocks.StreamBlock():
            return [
                {
                    "type": child["type"],
                    "value": represent(
                        block.child_blocks[child["type"]], child["value"], references
                    ),
                    "id": child.get("id"),
                }
                for child in raw or ()
                if child["type"] in block.child_blocks
            ]
        case blocks.StructBlock():
            return {
                name: represent(child, _child(child, raw, name), references)
                for name, child in block.child_blocks.items()
            }
        case blocks.ListBlock():
            return [represent(block.child_block, item["value"], references) for item in raw or ()]
    raise LookupError(f"cms.api.blocks.SHAPES does not say how to tell a {type(block).__name__}.")


def find_shape(block: blocks.Block) -> "Callable[[Any, Any, References], Any] | None":
    """Of the block's class or the nearest that it extends."""
    return next((SHAPES[kind] for kind in type(block).__mro__ if kind in SHAPES), None)


def _child(child: blocks.Block, raw: dict[str, Any] | None, name: str) -> Any:
    """A text that is older than the child has its default."""
    if raw and name in raw:
        return raw[name]
    return child.get_prep_value(child.get_default())


# Blocks that hold one value.


def _text(block: blocks.FieldBlock, raw: str | None, references: References) -> str | None:
    return (raw or "") if block.required else (raw or None)


def _rich_text(block: blocks.Block, raw: str | None, references: References) -> RichText:
    return references.rich_text(raw or "") or ""


def _choice(block: Any, raw: str, references: References) -> ChoiceDict | None:
    return values.choice(raw, block.field.choices)


def _boolean(block: blocks.Block, raw: bool | None, references: References) -> bool:
    return bool(raw)


def _integer(block: blocks.Block, raw: int | None, references: References) -> int | None:
    return raw


def _partial_date(
    block: blocks.Block, raw: str | None, references: References
) -> PartialDateDict | None:
    return values.partial_date(raw)


def _image(block: blocks.Block, raw: int | None, references: References) -> ImageDict | None:
    return references.image(raw)


def _document(block: blocks.Block, raw: int | None, references: References) -> DocumentDict | None:
    return references.document(raw)


def _page(block: blocks.Block, raw: int | None, references: References) -> PageLinkDict | None:
    return references.page(raw)


def _embed(block: blocks.Block, raw: str | None, references: References) -> EmbedDict | None:
    return references.embed(raw or "")


# Blocks whose shape is not that of their children.


def _described_image(
    block: blocks.Block, raw: dict[str, Any], references: References
) -> ImageDict | None:
    """With the words for this use of the picture."""
    words = "" if raw.get("is_decorative") else raw.get("alternative_text") or None
    return references.image(
        raw.get("image"), alternative_text=words, caption=raw.get("caption") or None
    )


def _figure(block: blocks.Block, raw: dict[str, Any], references: References) -> FigureDict:
    return {
        "label": raw.get("label") or "",
        "number": values.compared_number(raw.get("value") or 0, raw.get("comparator") or ""),
    }


def _table(block: Any, raw: dict[str, Any] | None, references: References) -> TableDict:
    raw = raw or {}
    return {
        "caption": raw.get("caption") or None,
        "columns": [
            {"type": column["type"], "heading": column.get("heading") or ""}
            for column in raw.get("columns", ())
        ],
        "rows": [
            [str(cell or "") for cell in row.get("values", ())] for row in raw.get("rows", ())
        ],
    }


SHAPES: dict[type[blocks.Block], Callable[[Any, Any, References], Any]] = {
    blocks.CharBlock: _text,
    blocks.TextBlock: _text,
    blocks.RichTextBlock: _rich_text,
    blocks.ChoiceBlock: _choice,
    blocks.BooleanBlock: _boolean,
    blocks.IntegerBlock: _integer,
    blocks.PageChooserBlock: _page,
    ImageChooserBlock: _image,
    DocumentChooserBlock: _document,
    WagtailEmbedBlock: _embed,
    PartialDateBlock: _partial_date,
    ImageBlock: _described_image,
    FigureBlock: _figure,
    TypedTableBlock: _table,
}
