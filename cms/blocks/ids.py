"""Gives list items the ids by which wagtail-localize knows them.

Wagtail reads a list of plain values, as scripts write it, and stores it again as it came while
nobody looks into the block. wagtail-localize passes items without an id by.
"""

import uuid
from typing import Any

from wagtail import blocks


def give_ids(block: blocks.Block, raw: Any) -> None:
    """Changes `raw`, the value of `block` as it is stored, in place."""
    if not raw:
        return
    match block:
        case blocks.StreamBlock():
            for child in raw:
                give_ids(block.child_blocks[child["type"]], child["value"])
        case blocks.StructBlock():
            for name in block.child_blocks.keys() & raw.keys():
                give_ids(block.child_blocks[name], raw[name])
        case blocks.ListBlock():
            raw[:] = [_with_id(item) for item in raw]
            for item in raw:
                give_ids(block.child_block, item["value"])


def _with_id(item: Any) -> dict[str, Any]:
    is_item = isinstance(item, dict) and item.get("type") == "item" and "value" in item
    value, item_id = (item["value"], item.get("id")) if is_item else (item, None)
    return {"type": "item", "value": value, "id": item_id or str(uuid.uuid4())}
