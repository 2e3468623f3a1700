"""Reads the blocks of a text from JSON that a program sent, into what is stored."""

import uuid
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.api.rich_text import APIRichText
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock

#: What the JSON value of a block is; text, where no other kind is named.
KINDS: dict[type[blocks.Block], tuple[type, str]] = {
    blocks.BooleanBlock: (bool, "true or false"),
    blocks.IntegerBlock: (int, "a whole number"),
    blocks.ChooserBlock: (int, "an id, which is a whole number"),
}
TEXT = (str, "text")

#: Beyond it, databases cannot look for a number.
LARGEST = 2**63 - 1

Path = tuple[str | int, ...]


class BlockReader:
    """Reads one field; what rich text may not hold is in `removals` afterwards.

    Whatever is of the wrong shape raises ValidationError with a sentence that says where. Whether
    the values are right is for the blocks to say, which check what an editor enters too.
    """

    def __init__(self) -> None:
        self.removals: list[Any] = []
        self._ids: set[str] = set()

    def read(self, block: blocks.Block, value: Any, path: Path = ()) -> Any:
        match block:
            case blocks.StreamBlock():
                return [
                    self._read_child(block, child, (*path, number))
                    for number, child in enumerate(
                        _expect(list, "a list of blocks", value or [], path)
                    )
                ]
            case blocks.ListBlock():
                return [
                    self._read_item(block, item, (*path, number))
                    for number, item in enumerate(_expect(list, "a list", value or [], path))
                ]
            case blocks.StructBlock():
                return self._read_struct(block, value, path)
            case BaseTypedTableBlock():
                return self._read_table(block, value, path)
            case blocks.RichTextBlock():
                return self._read_rich_text(block, value, path)
        return _read_leaf(block, value, path)

    def _read_child(self, block: blocks.StreamBlock, child: Any, path: Path) -> dict[str, Any]:
        _expect_keys(child, {"type", "value"}, {"id"}, path)
        child_block = _choose(block.child_blocks, child["type"], path)
        value = self.read(child_block, child["value"], (*path, child["type"]))
        return {"type": child["type"], "value": value, "id": self._read_id(child, path)}

    def _read_item(self, block: blocks.ListBlock, item: Any, path: Path) -> dict[str, Any]:
        if not (isinstance(item, dict) and item.get("type") == "item" and "value" in item):
            item = {"value": item}
        value = self.read(block.child_block, item["value"], path)
        return {"type": "item", "value": value, "id": self._read_id(item, path)}

    def _read_struct(self, block: blocks.StructBlock, value: Any, path: Path) -> dict[str, Any]:
        _expect_keys(value, set(), set(block.child_blocks), path)
        return {
            name: self.read(block.child_blocks[name], child, (*path, name))
            for name, child in value.items()
        }

    def _read_table(self, block: BaseTypedTableBlock, value: Any, path: Path) -> dict[str, Any]:
        _expect_keys(value, {"columns", "rows"}, {"caption"}, path)
        columns = _expect(list, "a list of columns", value["columns"], (*path, "columns"))
        for number, column in enumerate(columns):
            where = (*path, "columns", number)
            _expect_keys(column, {"type", "heading"}, set(), where)
            _choose(block.child_blocks, column["type"], where)
            _read_text(column["heading"], (*where, "heading"))
        rows = _expect(list, "a list of rows", value["rows"], (*path, "rows"))
        return {
            "columns": columns,
            "rows": [
                self._read_row(block, columns, row, (*path, "rows", number))
                for number, row in enumerate(rows)
            ],
            "caption": _read_text(value.get("caption", ""), (*path, "caption")),
        }

    def _read_row(
        self, block: BaseTypedTableBlock, columns: list[Any], row: Any, path: Path
    ) -> dict[str, Any]:
        _expect_keys(row, {"values"}, set(), path)
        values = _expect(list, "a list of cells", row["values"], path)
        if len(values) != len(columns):
            raise _wrong(path, f"there are {len(columns)} columns, not {len(values)}")
        return {
            "values": [
                self.read(block.child_blocks[column["type"]], cell, (*path, number))
                for number, (column, cell) in enumerate(zip(columns, values, strict=True))
            ]
        }

    def _read_rich_text(self, block: blocks.RichTextBlock, value: Any, path: Path) -> str:
        try:
            html, removals = APIRichText.convert_input(value or "", features=block.features)
        except ValueError as error:
            raise _wrong(path, str(error)) from error
        self.removals += removals
        return _read_text(html, path)

    def _read_id(self, child: dict[str, Any], path: Path) -> str:
        """The id that the program sent back, else a new one."""
        if child.get("id") is None:
            return str(uuid.uuid4())
        try:
            block_id = str(uuid.UUID(child["id"]))
        except (ValueError, AttributeError, TypeError) as error:
            raise _wrong(
                (*path, "id"), "it can be a UUID; leave it out to have one made"
            ) from error
        if block_id in self._ids:
            raise _wrong((*path, "id"), f"{block_id} is the id of another block too")
        self._ids.add(block_id)
        return block_id


def describe_errors(errors: dict[str, Any] | None, path: Path = ()) -> Iterator[str]:
    """Sentences of what blocks found wrong, from the form in which the page editor gets it."""
    if not errors:
        return
    for message in errors.get("messages", []):
        yield str(_wrong(path, message).message)
    for name, inner in errors.get("blockErrors", {}).items():
        yield from describe_errors(inner, (*path, name))


def _read_leaf(block: blocks.Block, value: Any, path: Path) -> Any:
    kind, name = next((kind for of, kind in KINDS.items() if isinstance(block, of)), TEXT)
    if value is None:
        return None
    if kind is str:
        return _read_text(value, path)
    is_storable = isinstance(value, int) and abs(value) <= LARGEST
    if type(value) is not kind or not is_storable:  # In Python, True is a number too.
        raise _wrong(path, f"it can be {name}")
    return value


def _read_text(value: Any, path: Path) -> str:
    text: str = _expect(str, "text", value, path)
    if "\0" in text:
        raise _wrong(path, "it holds a null character")
    return text


def _choose(child_blocks: dict[str, blocks.Block], kind: Any, path: Path) -> blocks.Block:
    if not isinstance(kind, str) or kind not in child_blocks:
        raise _wrong((*path, "type"), f"it can be {', '.join(child_blocks)}")
    return child_blocks[kind]


def _expect(kind: type, name: str, value: Any, path: Path) -> Any:
    if not isinstance(value, kind):
        raise _wrong(path, f"it can be {name}")
    return value


def _expect_keys(value: Any, required: set[str], allowed: set[str], path: Path) -> None:
    keys = _expect(dict, "an object", value, path).keys()
    if not required <= keys:
        raise _wrong(path, f"it needs {', '.join(sorted(required - keys))}")
    if not keys <= required | allowed:
        unknown = ", ".join(sorted(keys - required - allowed))
        raise _wrong(path, f"it can have {', '.join(sorted(required | allowed))}, not {unknown}")


def _wrong(path: Path, why: str) -> ValidationError:
    where = ".".join(str(part) for part in path)
    return ValidationError(f"{where}: {why}" if where else why)
