"""Rows of many tables, found by one statement.

An answer shows few rows of each of many tables. To ask for them one table after another takes
longer than all that is done with them, most of it to make the statements.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, partial
from typing import Any, NamedTuple

import orjson
from django.db import connection, models
from modelcluster.queryset import FakeQuerySet

from cms.statements import Sql, joined

#: Of what these hold, nothing is told; they are loaded when somebody asks for them all the same.
_LEFT_OUT = (models.DateTimeField, models.JSONField)
#: What databases write into JSON as it is in Python.
_AS_IT_IS = (models.CharField, models.TextField, models.FileField, models.IntegerField)


class Wanted(NamedTuple):
    """The rows of `model` that have one of `keys` in the field `name`; of all its fields, or
    of `only` some.
    """

    model: type[models.Model]
    name: str
    keys: Collection[Any]
    only: tuple[str, ...] = ()


def find_together(wanted: Sequence[Wanted]) -> list[list[Any]]:
    """Objects for each that is wanted, in the order of their model; at most one query."""
    found: list[list[Any]] = [[] for _ in wanted]
    parts = [_part(number, each) for number, each in enumerate(wanted) if each.keys]
    if not parts:
        return found
    for number, values in joined(" UNION ALL ", parts).rows:
        read = _reading(wanted[number].model, wanted[number].only)
        found[number].append(read(orjson.loads(values)))
    for each, rows in zip(wanted, found, strict=True):
        if names := tuple(map(str, each.model._meta.ordering or ())):
            rows.sort(key=partial(_rank, names))
    return found


def fill_relations(
    owners: Iterable[models.Model], relations: Callable[[Any], Iterable[str]]
) -> None:
    """As `prefetch_related_objects` does, but for owners of all types at once: `relations` names
    those of each type.
    """
    of_model: dict[type[models.Model], list[models.Model]] = defaultdict(list)
    for owner in owners:
        of_model[type(owner)].append(owner)
    filled = [
        (model._meta.get_field(name), {owner.pk: owner for owner in alike})
        for model, alike in of_model.items()
        for name in relations(model)
    ]
    wanted = [belonging_to(relation, owners) for relation, owners in filled]
    for (relation, of_pk), rows in zip(filled, find_together(wanted), strict=True):
        fill_relation(relation, of_pk, rows)


def belonging_to(relation: Any, owners: Collection[Any]) -> Wanted:
    """Rows, by the primary keys of what they belong to."""
    return Wanted(relation.related_model, relation.field.attname, owners)


def fill_relation(relation: Any, owners: Mapping[Any, Any], rows: Iterable[Any]) -> None:
    """As if they had been prefetched; `owners` by their primary keys."""
    field = relation.field
    by_owner: dict[Any, list[Any]] = {pk: [] for pk in owners}
    for row in rows:
        pk = getattr(row, field.attname)
        if pk in owners:  # It may have come a moment ago.
            field.set_cached_value(row, owners[pk])
            by_owner[pk].append(row)
    for pk, owner in owners.items():
        kept = owner.__dict__.setdefault("_prefetched_objects_cache", {})
        kept[relation.cache_name] = FakeQuerySet(relation.related_model, by_owner[pk])


def _rank(names: tuple[str, ...], row: Any) -> list[tuple[bool, Any]]:
    """What is not known comes last."""
    values = (getattr(row, name) for name in names)
    return [(value is None, value) for value in values]


def _part(number: int, wanted: Wanted) -> Sql:
    field: Any = wanted.model._meta.get_field(wanted.name)
    keys = tuple(field.get_db_prep_value(key, connection) for key in wanted.keys)
    places = ", ".join(["%s"] * len(keys))
    text = _text(wanted.model, wanted.name, wanted.only)
    return Sql(f"SELECT {number}, {text} IN ({places})", keys)


@cache
def _text(model: type[models.Model], name: str, only: tuple[str, ...]) -> str:
    made = "json_build_array({})::text" if connection.vendor == "postgresql" else "json_array({})"
    columns = ", ".join(f'"{field.column}"' for field in _fields(model, only))
    where: Any = model._meta.get_field(name)
    return f'{made.format(columns)} FROM "{model._meta.db_table}" WHERE "{where.column}"'


@cache
def _reading(model: type[models.Model], only: tuple[str, ...]) -> Callable[[list[Any]], Any]:
    fields = _fields(model, only)
    names = [field.attname for field in fields]
    converted = [
        (place, field.target_field.to_python if field.is_relation else field.to_python)
        for place, field in enumerate(fields)
        if not isinstance(field.target_field if field.is_relation else field, _AS_IT_IS)
    ]

    def read(values: list[Any]) -> Any:
        for place, convert in converted:
            values[place] = convert(values[place])
        return model.from_db(connection.alias, names, values)

    return read


@cache
def _fields(model: type[models.Model], only: tuple[str, ...]) -> list[Any]:
    return [
        field
        for field in model._meta.concrete_fields
        if (field.name in only if only else not isinstance(field, _LEFT_OUT))
    ]
