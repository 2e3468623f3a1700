"""Reads pages as they are stored in revisions and in what translations are made from."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import Value
from modelcluster.models import get_all_child_relations

Data = dict[str, Any]
#: A table, its column that is referred to, and a value there.
Reference = tuple[type[models.Model], str, Any]


def find_missing(model: type[models.Model], data: Data) -> set[Reference]:
    """What a page of this type, and the rows of its lists, refer to in `data`, and is not there.
    One statement if all is there, however many tables there are.

    modelcluster would ask for each by itself.
    """
    wanted: dict[tuple[type[models.Model], str], set[Any]] = defaultdict(set)
    for _, (target, column, key) in _references_in_all(model, data):
        wanted[target, column].add(key)
    found = {
        (target, column): target._default_manager.filter(**{f"{column}__in": keys}).order_by()
        for (target, column), keys in wanted.items()
    }
    first, *others = (rows.values(n=Value(1)) for rows in found.values()) if found else (None,)
    if first is None or first.union(*others, all=True).count() == sum(map(len, wanted.values())):
        return set()
    return {
        (*table, key)
        for table, rows in found.items()
        for key in wanted[table].difference(rows.values_list(table[1], flat=True))
    }


def without(missing: set[Reference], model: type[models.Model], data: Data) -> Data:
    """`data` that names nothing `missing` which is protected from deletion. Only published pages
    protect; what drafts and history name may be gone, and modelcluster gives up there.

    Of the rest modelcluster knows what to do without.
    """
    gone = _protected_and_missing(missing, model, data)
    data = data | dict.fromkeys((field.name for field in gone), None)
    for relation in get_all_child_relations(model):
        name, row_model = relation.get_accessor_name(), relation.related_model
        if name in data:
            data[name] = [
                without(missing, row_model, row)
                for row in data[name]
                # A row of a topic is none without the topic.
                if all(field.null for field in _protected_and_missing(missing, row_model, row))
            ]
    return data


def _protected_and_missing(
    missing: set[Reference], model: type[models.Model], data: Data
) -> list[models.ForeignKey[Any, Any]]:
    return [
        field
        for field, reference in _references(model, data)
        if reference in missing and field.remote_field.on_delete is models.PROTECT
    ]


def _references_in_all(
    model: type[models.Model], data: Data
) -> Iterator[tuple[models.ForeignKey[Any, Any], Reference]]:
    yield from _references(model, data)
    for relation in get_all_child_relations(model):
        for row in data.get(relation.get_accessor_name(), ()):
            yield from _references_in_all(relation.related_model, row)


def _references(
    model: type[models.Model], data: Data
) -> Iterator[tuple[models.ForeignKey[Any, Any], Reference]]:
    for name, value in data.items():
        try:
            field = model._meta.get_field(name)
        except FieldDoesNotExist:  # In old revisions there are fields of old versions.
            continue
        # Rows of lists have the opposite relation, and many-to-many ones are no columns.
        if isinstance(field, models.ForeignKey) and value is not None:
            column = field.remote_field.get_related_field()
            yield field, (field.remote_field.model, column.name, column.to_python(value))
