"""By what lists of pages can be narrowed and ordered, for each type.

All types share an address, so that a parameter may take other values for other types:
`x-page-types` and the description say for which.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import django_filters
from wagtail.models import Page

from cms.api import filter_kinds, filters
from cms.api.ordering import orderings
from cms.api.schema.components import TEXT, Schema, array, one_of, reference
from cms.api.schema.kinds import EDTF_PATTERN, country_codes, language_codes, page_models
from cms.api.schema.parameters import FLAG, ID, Parameter, query
from cms.languages import LANGUAGES
from cms.languages.sort_keys import NO_LETTER, initials

_COMPARISONS = {"gte": "From", "gt": "After", "lte": "Up to", "lt": "Before"}
_WORDS = {
    "hashtag": "With this hashtag, with or without its #.",
    "initial": "Whose titles begin with this capital letter; `#`: with none.",
    "meeting": "Taking part in the meeting with this id, or its translations.",
    "organization": "Bound to the organisation with this id, or its translations.",
    "past": "Over by now; `false` leaves the same out.",
    "role": "Bound in this role to a meeting or an organisation.",
    "tags": "With all of these tags, with commas.",
    "topic": "With the topic of this slug.",
    "upcoming": "Not over yet, soonest first; `false` leaves the same out.",
}


def _initials() -> Iterable[str]:
    return dict.fromkeys(letter for each in LANGUAGES for letter in initials(each))


_SCHEMAS: dict[type[django_filters.Filter], Schema] = {
    filter_kinds.IdFilter: ID,
    filter_kinds.NumberFilter: ID,
    filter_kinds.FlagFilter: FLAG,
    filter_kinds.InitialFilter: one_of([*_initials(), NO_LETTER]),
    filter_kinds.DayFilter: TEXT | {"format": "date"},
    filter_kinds.MomentFilter: {
        "anyOf": [TEXT | {"format": "date"}, TEXT | {"format": "date-time"}],
    },
    filter_kinds.PartialDateFilter: TEXT | {"pattern": EDTF_PATTERN},
    django_filters.CharFilter: TEXT,
}


def list_parameters() -> list[Parameter]:
    """Of `/api/v2/pages/`, besides those that do not depend on the type."""
    variants: dict[str, list[tuple[Schema, list[str]]]] = {}
    models: list[Any] = [Page, *page_models()]
    for model in models:
        for name, schema in _of(model):
            _sort_in(variants.setdefault(name, []), schema, model._meta.label)
    return [_parameter(name, found) for name, found in sorted(variants.items())]


def row_parameters(filters: Any, columns: Iterable[str]) -> list[Parameter]:
    """Of a list of rows that are no pages."""
    declared = {name: _schema(each) for name, each in filters.base_filters.items()}
    declared["order"] = _order([*columns, "random"])
    return [
        query(name, schema, _describe(name, [Page._meta.label]))
        for name, schema in sorted(declared.items())
    ]


def _of(model: Any) -> Iterator[tuple[str, Schema]]:
    for name, declared in filters.filters_of(model).base_filters.items():
        yield name, _schema(declared)
    yield "order", _order([*orderings(model), "random"])


def _sort_in(variants: list[tuple[Schema, list[str]]], schema: Schema, label: str) -> None:
    for known, labels in variants:
        if known == schema:
            labels.append(label)
            return
    variants.append((schema, [label]))


def _schema(declared: Any) -> Schema:
    """Several values stand in one parameter, with commas."""
    choices = declared.extra.get("choices")
    if choices:
        schema = _values([value for value, _ in choices])
    else:
        kind = next(kind for kind in type(declared).__mro__ if kind in _SCHEMAS)
        schema = _SCHEMAS[kind]
    return array(schema) if isinstance(declared, django_filters.BaseInFilter) else schema


def _values(values: list[str]) -> Schema:
    """Countries and languages have a name, and may come in any order."""
    named = {"CountryCode": country_codes(), "LanguageCode": language_codes()}
    for name, codes in named.items():
        if set(values) == set(codes):
            return reference(name)
    return one_of(values)


def _order(names: Iterable[str]) -> Schema:
    turned = (f"-{name}" for name in names if name != "random")
    return array(one_of(sorted([*names, *turned])))


def _parameter(name: str, variants: list[tuple[Schema, list[str]]]) -> Parameter:
    labels = [label for _, labels in variants for label in labels]
    if len(variants) == 1:
        schema = variants[0][0]
    else:
        schema = {"anyOf": [_for(each, schema) for schema, each in variants]}
    # A parameter is an array for all types or for none.
    kind = {"style": "form", "explode": False} if variants[0][0].get("type") == "array" else {}
    return query(name, schema, _describe(name, labels), **kind, **{"x-page-types": sorted(labels)})


def _for(labels: Iterable[str], schema: Schema) -> Schema:
    return schema | {"x-page-types": sorted(labels)}


def _describe(name: str, labels: list[str]) -> str:
    field, _, comparison = name.partition("__")
    if name == "order":
        words = "Names of fields, with commas; `-` turns one round. What is unknown comes last."
    elif field in _WORDS:
        words = _WORDS[field]
    elif comparison in _COMPARISONS:
        words = f"{_COMPARISONS[comparison]} this, by `{field}`."
    else:
        words = f"By `{field}`."
    if comparison == "in":
        words = f"{words} Several, with commas: any of them."
    return words if Page._meta.label in labels else f"{words} Only of {_types(labels)}."


def _types(labels: list[str]) -> str:
    return ", ".join(f"`type={label}`" for label in sorted(labels))
