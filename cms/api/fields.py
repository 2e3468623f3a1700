"""How the fields of a model are told: by the kind of the field, unless `COMPUTED` says otherwise.

A field's shape is the type that its function is annotated with; the schema is made of the same.
"""

import copy
import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_type_hints, is_typeddict

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.api import APIField
from wagtail.fields import StreamField
from wagtail.models import Page

from cms.api import values
from cms.api.blocks import represent
from cms.api.computed import COMPUTED
from cms.api.references import References
from cms.api.shapes import (
    ChoiceDict,
    CountryDict,
    DocumentDict,
    ImageDict,
    OrganizationDict,
    PageLinkDict,
    PartialDateDict,
    TopicDict,
)
from cms.facts.fields import CountryField, PartialDateField
from cms.models import Document, Image, SharedInline, Topic
from organizations.models import OrganizationPage


@dataclass(frozen=True)
class Field:
    """`tell(instance, references)` gives a value of the type `shape`, or a promise of one.

    `source` is the field of the model, if it is one: the schema asks it for choices and help.
    """

    name: str
    shape: Any
    tell: Callable[[Any, References], Any]
    source: Any = None


@dataclass(frozen=True)
class Rows:
    """The shape of a list on a page: of its rows, or of the only field that each row has."""

    model: type[models.Model]
    fields: tuple[Field, ...]

    @property
    def only(self) -> Field | None:
        return self.fields[0] if len(self.fields) == 1 else None


@cache
def fields_of(model: Any) -> dict[str, Field]:
    """By name, in the order in which the model declares them in `api_fields`."""
    fields = {}
    for declared in getattr(model, "api_fields", ()):
        api_field = declared if isinstance(declared, APIField) else APIField(declared)
        fields[api_field.name] = _field(model, api_field)
    for kind, computed in COMPUTED.items():
        if issubclass(model, kind):
            fields |= {name: _computed(name, tell) for name, tell in computed.items() if tell}
            fields = {name: field for name, field in fields.items() if computed.get(name, field)}
    return fields


def _computed(name: str, tell: Callable[[Any, References], Any]) -> Field:
    return Field(name, get_type_hints(tell, include_extras=True)["return"], tell)


def _field(model: type[models.Model], declared: APIField) -> Field:
    name = declared.name
    if declared.serializer is not None:
        return _serialized(name, declared.serializer)
    try:
        model_field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return _property(model, name)
    if isinstance(model_field, models.ManyToOneRel):
        return _rows(model_field)
    if isinstance(model_field, models.ForeignKey):
        return _reference(model_field)
    if isinstance(model_field, StreamField):
        return _stream(model_field)
    return _value(model_field)


def _serialized(name: str, declared: Any) -> Field:
    serializer = copy.deepcopy(declared)
    serializer.bind(field_name=name, parent=None)

    def tell(instance: Any, references: References) -> Any:
        serializer._context = {"request": references.request}
        value = serializer.get_attribute(instance)
        return None if value is None else serializer.to_representation(value)

    hints = get_type_hints(serializer.to_representation, include_extras=True)
    return Field(name, hints.get("return", Any), tell)


def _property(model: type[models.Model], name: str) -> Field:
    attribute = getattr(model, name)
    function = getattr(attribute, "fget", None) or getattr(attribute, "func", attribute)

    def tell(instance: Any, references: References) -> Any:
        value = getattr(instance, name)
        return value() if callable(value) else value

    return Field(name, get_type_hints(function, include_extras=True).get("return", Any), tell)


# One value.


def _text(value: str, field: Any) -> str | None:
    return values.text(value) if field.blank else value


def _choice(value: str, field: Any) -> ChoiceDict | None:
    return values.choice(value, field.choices)


def _country(value: str, field: Any) -> CountryDict | None:
    return values.country(value)


def _partial_date(value: str, field: Any) -> PartialDateDict | None:
    return values.partial_date(value)


def local_moment(moment: datetime.datetime | None) -> datetime.datetime | None:
    """In the time zone of the site, to the second."""
    return moment and timezone.localtime(moment).replace(microsecond=0)


def _moment(value: datetime.datetime | None, field: Any) -> datetime.datetime | None:
    return local_moment(value)


def _day(value: datetime.date | None, field: Any) -> datetime.date | None:
    return value


def _time(value: datetime.time | None, field: Any) -> datetime.time | None:
    return value


def _number(value: int | None, field: Any) -> int | None:
    return value


def _boolean(value: bool, field: Any) -> bool:
    return value


#: For a field that has choices, `_choice` goes before all of these but the first two.
_VALUES: dict[type[models.Field[Any, Any]], Callable[[Any, Any], Any]] = {
    PartialDateField: _partial_date,
    CountryField: _country,
    models.CharField: _text,
    models.TextField: _text,
    models.DateTimeField: _moment,
    models.DateField: _day,
    models.TimeField: _time,
    models.BooleanField: _boolean,
    models.IntegerField: _number,
}


def _value(model_field: Any) -> Field:
    kind = next((kind for kind in type(model_field).__mro__ if kind in _VALUES), None)
    if kind is None:
        raise LookupError(f"cms.api.fields does not say how to tell {model_field}.")
    convert = _VALUES[kind]
    if model_field.choices and convert is _text:
        convert = _choice
    shape = get_type_hints(convert)["return"]
    if not (model_field.blank or model_field.null):
        shape = without_none(shape)
    attribute = model_field.attname

    def tell(instance: Any, references: References) -> Any:
        return convert(getattr(instance, attribute), model_field)

    return Field(model_field.name, shape, tell, model_field)


def without_none(shape: Any) -> Any:
    kinds = get_args(shape)
    if type(None) not in kinds:
        return shape
    others = [kind for kind in kinds if kind is not type(None)]
    return others[0] if len(others) == 1 else shape


def _stream(model_field: StreamField) -> Field:
    block, name = model_field.stream_block, model_field.name

    def tell(instance: Any, references: References) -> Any:
        return represent(block, getattr(instance, name).raw_data, references)

    return Field(name, block, tell, model_field)


# What a field points to.

_REFERENCES: dict[type[models.Model], tuple[str, Any]] = {
    OrganizationPage: ("organization", OrganizationDict | None),
    Page: ("page", PageLinkDict | None),
    Image: ("image", ImageDict | None),
    Document: ("document", DocumentDict | None),
    Topic: ("topic", TopicDict | None),
}


def _reference(model_field: Any) -> Field:
    target = model_field.related_model
    kind = next((kind for kind in target.__mro__ if kind in _REFERENCES), None)
    if kind is None:
        raise LookupError(f"cms.api.fields does not say how to tell {model_field}.")
    method, shape = _REFERENCES[kind]
    attribute = model_field.attname

    def tell(instance: Any, references: References) -> Any:
        return getattr(references, method)(getattr(instance, attribute))

    return Field(model_field.name, shape, tell, model_field)


def within(shape: Any) -> Mapping[str, Any] | None:
    """The shapes of the fields in a value of this shape; nothing for one without fields."""
    if isinstance(shape, Rows):
        return (
            within(shape.only.shape)
            if shape.only
            else {"id": int} | {field.name: field.shape for field in shape.fields}
        )
    if is_typeddict(shape):
        return get_type_hints(shape)
    for inner in get_args(shape):
        if found := within(inner):
            return found
    return None


# Lists on a page.


def _rows(relation: models.ManyToOneRel) -> Field:
    model: Any = relation.related_model
    name = relation.get_accessor_name() or ""
    if not isinstance(relation.field, ParentalKey) or not issubclass(model, SharedInline):
        raise LookupError(f"cms.api.fields does not say how to tell {relation}.")
    rows = Rows(model, tuple(fields_of(model).values()))

    def tell_only(instance: Any, references: References) -> Any:
        """What not everybody may read is left out, rather than told as nothing."""
        only = rows.fields[0]
        return references.present(
            [only.tell(row, references) for row in getattr(instance, name).all()]
        )

    def tell(instance: Any, references: References) -> Any:
        return [
            {"id": row.pk} | {field.name: field.tell(row, references) for field in rows.fields}
            for row in getattr(instance, name).all()
        ]

    return Field(name, rows, tell_only if rows.only else tell)
