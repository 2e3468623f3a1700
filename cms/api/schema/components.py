"""The parts that schemas are made of, and those among them that have a name."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

Schema = dict[str, Any]

#: What stands in the document for a value that may be absent.
NULL: Schema = {"type": "null"}
TEXT: Schema = {"type": "string"}


class Components:
    """Named schemas, each made once, when something refers to it for the first time."""

    def __init__(self) -> None:
        self._schemas: dict[str, Schema] = {}
        self._owners: dict[str, Any] = {}

    def refer(self, name: str, owner: Any, make: Callable[[], Schema]) -> Schema:
        """To the schema of `owner`; raises LookupError if something else has its name."""
        if name not in self._owners:
            self._owners[name] = owner
            self._schemas[name] = make()
        elif self._owners[name] != owner:
            raise LookupError(f"{self._owners[name]} and {owner} would both be {name}.")
        return reference(name)

    def sorted(self) -> dict[str, Schema]:
        return dict(sorted(self._schemas.items()))


def reference(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def camel(name: str) -> str:
    """`PageLink` for `page_link`."""
    return name.title().replace("_", "")


def nullable(schema: Schema) -> Schema:
    if isinstance(schema.get("type"), str) and not schema.keys() & {"enum", "const"}:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, NULL]}


def array(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def record(properties: Mapping[str, Schema], required: Iterable[str] | None = None) -> Schema:
    """With these properties and no others; all are `required` unless some are named."""
    names = properties if required is None else required
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(names),
        "additionalProperties": False,
    }


def one_of(values: Iterable[str]) -> Schema:
    return {**TEXT, "enum": list(values)}


def constant(value: str) -> Schema:
    return {**TEXT, "const": value}


def choice(choices: Iterable[tuple[str, Any]]) -> Schema:
    """As `cms.api.values.choice` tells one, with the meaning of each value."""
    labels = {value: str(label) for value, label in choices if value}
    meanings = "; ".join(f"`{value}`: {label}" for value, label in labels.items())
    value = one_of(labels) | {"description": f"{meanings}."}
    label = {**TEXT, "description": "In the language of the page."}
    return record({"value": value, "label": label})
