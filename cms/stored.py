"""Reads pages as they are stored in revisions and in what translations are made from."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import Value
from modelcluster.models import get_all_child_relations

Target = tuple[type[models.Model], str]


def refers_to_nothing_missing(model: type[models.Model], data: dict[str, Any]) -> bool:
    """Whether all the rows are there to which a page of this type, and the rows of its lists, refer
    in `data`. One statement, however many tables there are.

    Before it knows what to do without one, modelcluster would ask for each by itself.
    """
    keys: dict[Target, set[Any]] = defaultdict(set)
    for target, key in _references(model, data):
        keys[target].add(key)
    found = [
        target._default_manager.filter(**{f"{column}__in": wanted}).order_by().values(n=Value(1))
        for (target, column), wanted in keys.items()
    ]
    count = found[0].union(*found[1:], all=True).count() if found else 0
    return count == sum(map(len, keys.values()))


def _references(model: type[models.Model], data: dict[str, Any]) -> Iterator[tuple[Target, Any]]:
    for name, value in data.items():
        try:
            relation = model._meta.get_field(name).remote_field
        except FieldDoesNotExist:  # In old revisions there are fields of old versions.
            continue
        # Rows of lists have the opposite relation, and many-to-many ones are no columns.
        if isinstance(relation, models.ManyToOneRel) and value is not None:
            column = relation.get_related_field()
            yield (relation.model, column.name), column.to_python(value)
    for relation in get_all_child_relations(model):
        for row in data.get(relation.get_accessor_name(), ()):
            yield from _references(relation.related_model, row)
