"""Turns the short notation of the demonstration's texts into StreamField values with ids."""

import uuid
from collections.abc import Callable
from typing import Any

Find = Callable[[str, str], Any]

#: Chooser blocks by name, with the kind of thing that a key stands for in them.
_CHOOSERS = {"image": "image", "document": "document", "page": "page"}

#: Blocks whose value is a list of structs.
_LISTS = {"images", "facts", "figures"}


def stream_value(body: list[tuple[str, Any]], find: Find) -> list[dict[str, Any]]:
    """Raw StreamField data; `find(kind, key)` gives the id of an image, document or page."""
    return [
        {"type": block_type, "value": _block_value(block_type, value, find), "id": _new_id()}
        for block_type, value in body
    ]


def _block_value(block_type: str, value: Any, find: Find) -> Any:
    match block_type:
        case "paragraph":
            return _html(value)
        case "table":
            return {
                "caption": value["caption"],
                "columns": [{"type": "text", "heading": head} for head in value["columns"]],
                "rows": [{"values": row} for row in value["rows"]],
            }
        case _:
            return _struct_value(value, find)


def _struct_value(value: dict[str, Any], find: Find) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for name, child in value.items():
        if name in _LISTS:
            result[name] = [
                {"type": "item", "value": _struct_value(item, find), "id": _new_id()}
                for item in child
            ]
        elif name in _CHOOSERS:
            result[name] = find(_CHOOSERS[name], child)
        elif isinstance(child, list):
            result[name] = _html(child)
        else:
            result[name] = child
    return result


def _html(paragraphs: list[str]) -> str:
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


def _new_id() -> str:
    return str(uuid.uuid4())
