"""From the annotations of `cms.api.shapes` and of the functions that tell values to schemas."""

import datetime
import inspect
from collections.abc import Mapping
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from cms.api.answers import PageDict
from cms.api.schema.components import (
    NULL,
    TEXT,
    Components,
    Schema,
    array,
    nullable,
    one_of,
    record,
    reference,
)
from cms.api.schema.kinds import KINDS
from cms.api.shapes import ChoiceDict

_LEAVES: dict[Any, Schema] = {
    str: TEXT,
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    NoneType: NULL,
    datetime.date: TEXT | {"format": "date"},
    datetime.datetime: TEXT | {"format": "date-time"},
    datetime.time: TEXT | {"format": "time-local", "pattern": r"^\d{2}:\d{2}:\d{2}$"},
    PageDict: reference("Page"),
}

Special = Mapping[Any, Schema]


def describe(shape: Any, components: Components, special: Special | None = None) -> Schema:
    """Raises LookupError for what has no schema. `special` goes before what types mean else."""
    special = special or {}
    if shape in special:
        return special[shape]
    if shape in _LEAVES:
        return dict(_LEAVES[shape])
    if is_typeddict(shape) and shape is not ChoiceDict:
        return _component(shape, components)
    arguments = get_args(shape)
    origin = get_origin(shape)
    if origin is Annotated:
        return _kind(shape.__metadata__[0], components)
    if origin is Literal:
        return one_of(arguments)
    if origin is list:
        return array(describe(arguments[0], components, special))
    if origin in (Union, UnionType):
        return _union(arguments, components, special)
    raise LookupError(f"cms.api.schema does not say what {shape} looks like.")


def _kind(name: str, components: Components) -> Schema:
    """Some names are those of components that the fields of a model bring along."""
    return KINDS[name](components) if name in KINDS else reference(name)


def _union(kinds: tuple[Any, ...], components: Components, special: Special) -> Schema:
    schemas = [describe(kind, components, special) for kind in kinds if kind is not NoneType]
    schema = schemas[0] if len(schemas) == 1 else {"oneOf": schemas}
    return nullable(schema) if NoneType in kinds else schema


def _component(shape: Any, components: Components) -> Schema:
    name = shape.__name__.removesuffix("Dict")
    return components.refer(name, shape, lambda: _record(shape, components))


def _record(shape: Any, components: Components) -> Schema:
    properties = {
        name: describe(kind, components)
        for name, kind in get_type_hints(shape, include_extras=True).items()
    }
    schema = record(properties, [name for name in properties if name in shape.__required_keys__])
    return schema | words(shape.__doc__)


def words(docstring: str | None) -> Schema:
    """The description that a docstring makes: in JSON, nothing is called null."""
    if not docstring:
        return {}
    return {"description": inspect.cleandoc(docstring).replace("`None`", "`null`")}
