"""What `api_fields` declare: values, references, long texts and lists of rows."""

from typing import Any

from django.db import models
from wagtail.blocks import StreamBlock

from cms.api.fields import Field, Rows, without_none
from cms.api.schema.blocks import describe_stream
from cms.api.schema.components import Components, Schema, array, camel, choice, record
from cms.api.schema.kinds import KINDS
from cms.api.schema.shapes import describe, words
from cms.api.shapes import ChoiceDict
from cms.facts.fields import CountryField


def describe_field(field: Field, components: Components) -> Schema:
    help_text = str(getattr(field.source, "help_text", ""))
    return _describe(field, components) | words(help_text)


def _describe(field: Field, components: Components) -> Schema:
    match field.shape:
        case Rows():
            return array(_row(field.shape, components))
        case StreamBlock():
            return describe_stream(field.shape, components)
    return describe(field.shape, components, _special(field.source, components))


def _row(rows: Rows, components: Components) -> Schema:
    if rows.only:
        return describe(
            without_none(rows.only.shape), components, _special(rows.only.source, components)
        )
    return components.refer(rows.model.__name__, rows.model, lambda: _row_record(rows, components))


def _row_record(rows: Rows, components: Components) -> Schema:
    own = {field.name: describe_field(field, components) for field in rows.fields}
    return record({"id": {"type": "integer"}} | own)


def _special(source: Any, components: Components) -> dict[Any, Schema]:
    """What the field of a model knows better than the type of its value."""
    special: dict[Any, Schema] = {}
    if isinstance(source, models.URLField):
        special[str] = KINDS["WebAddress"](components)
    if isinstance(source, models.PositiveIntegerField):
        special[int] = {"type": "integer", "minimum": 0}
    if getattr(source, "choices", None) and not isinstance(source, CountryField):
        name = _declaring(source).__name__.removeprefix("Abstract") + camel(source.name)
        choices = tuple(source.choices)
        special[ChoiceDict] = components.refer(name, choices, lambda: choice(choices))
    return special


def _declaring(field: Any) -> type[models.Model]:
    """The model that declares the field, perhaps an abstract one that others extend."""
    return next(
        kind
        for kind in reversed(field.model.__mro__)
        if hasattr(kind, "_meta") and any(own.name == field.name for own in kind._meta.local_fields)
    )
