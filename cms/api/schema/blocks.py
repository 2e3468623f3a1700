"""Long texts: a union of blocks, told apart by `type`, down to what each block holds."""

from typing import Any, get_args, get_type_hints

from wagtail import blocks

from cms.api.blocks import find_shape
from cms.api.fields import without_none
from cms.api.schema.components import (
    TEXT,
    Components,
    Schema,
    array,
    camel,
    choice,
    constant,
    nullable,
    record,
)
from cms.api.schema.shapes import describe, words
from cms.api.shapes import ChoiceDict, DocumentDict, ImageDict, PageLinkDict

#: What an editor must choose can be gone, or private, by the time somebody reads.
_MAY_BE_GONE = {DocumentDict, ImageDict, PageLinkDict}


def describe_stream(stream: blocks.StreamBlock, components: Components) -> Schema:
    name = type(stream).__name__
    return array(components.refer(name, type(stream), lambda: _union(stream, components)))


def _union(stream: blocks.StreamBlock, components: Components) -> Schema:
    kinds = {name: _block(stream, name, components) for name in stream.child_blocks}
    mapping = {name: kind["$ref"] for name, kind in kinds.items()}
    return {
        "oneOf": list(kinds.values()),
        "discriminator": {"propertyName": "type", "mapping": mapping},
    } | words(type(stream).__doc__)


def _block(stream: blocks.StreamBlock, kind: str, components: Components) -> Schema:
    """Such as `BodyPageLink`, with a type, a value and an id."""
    child = stream.child_blocks[kind]
    name = _short(stream) + camel(kind)

    def make() -> Schema:
        value = _describe(child, name, components)
        return record({"type": constant(kind), "value": value, "id": nullable(TEXT)})

    return components.refer(name, (type(stream), kind), make)


def _describe(block: blocks.Block, name: str, components: Components) -> Schema:
    """The value of the block; `name` is what a choice of its own is called."""
    tell = find_shape(block)
    if tell is not None:
        shape = get_type_hints(tell, include_extras=True)["return"]
        if getattr(block, "required", False) and not _MAY_BE_GONE & set(get_args(shape)):
            shape = without_none(shape)
        return describe(shape, components, _choices(block, name, components))
    match block:
        case blocks.StreamBlock():
            return describe_stream(block, components)
        case blocks.ListBlock():
            return array(_describe(block.child_block, name, components))
        case blocks.StructBlock():
            struct = type(block)
            return components.refer(
                f"{_short(block)}Value", struct, lambda: _struct(block, components)
            )
    raise LookupError(f"cms.api.schema.blocks does not describe a {type(block).__name__}.")


def _struct(block: blocks.StructBlock, components: Components) -> Schema:
    children = {
        name: _describe(child, _short(block) + camel(name), components)
        for name, child in block.child_blocks.items()
    }
    return record(children) | words(type(block).__doc__)


def _choices(block: Any, name: str, components: Components) -> dict[Any, Schema]:
    if not isinstance(block, blocks.ChoiceBlock):
        return {}
    choices = tuple(block.field.choices)
    return {ChoiceDict: components.refer(name, choices, lambda: choice(choices))}


def _short(block: blocks.Block) -> str:
    return type(block).__name__.removesuffix("Block")
