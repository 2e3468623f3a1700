"""Changes past all of Django, to see what the database makes of them."""

from typing import Any

from django.apps import apps
from django.db import connection, models

from cms.delivery.moves import find_moves


def commit() -> None:
    """On PostgreSQL the triggers run as a transaction ends, and tests end none."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            for flag in ("moved", "all_moved", "outdated"):
                cursor.execute(f"SELECT set_config('content_version.{flag}', '', true)")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")


MOVES = {move.table: move for move in find_moves()}
MODELS = {
    model._meta.db_table: model
    for model in apps.get_models(include_auto_created=True)
    if model._meta.db_table in MOVES
}


#: SQL that gives another value, of a column and its greatest length.
_ANOTHER = (
    ((models.IntegerField,), "COALESCE({0}, 0) + 1"),
    ((models.BooleanField,), "NOT {0}"),
    ((models.CharField,), "SUBSTR('x' || {0}, 1, {1})"),
    ((models.TextField,), "{0} || 'x'"),
    ((models.JSONField,), "'[[1, 2]]'"),
    ((models.ForeignKey,), "{0} + 1"),
)


def change(table: str) -> bool:
    """Another value in a column of the rows that are seen, past all of Django, if there are any."""
    return _update(
        table,
        [
            (field, another)
            for kinds, another in _ANOTHER
            for field in _fields_of(table)
            if isinstance(field, kinds)
        ][:1],
    )


def change_words(table: str) -> bool:
    """The same in all columns that hold words, if there are any."""
    return _update(
        table,
        [
            (field, "CASE {0} WHEN '' THEN '' ELSE SUBSTR('x' || {0}, 1, {1}) END")
            for field in _fields_of(table)
            if isinstance(field, (models.CharField, models.TextField)) and not field.choices
        ],
    )


def _fields_of(table: str) -> list[Any]:
    return [
        field
        for field in MODELS[table]._meta.local_concrete_fields
        if field.column in MOVES[table].columns
        and not field.primary_key
        and not isinstance(getattr(field, "target_field", None), models.UUIDField)
    ]


def _update(table: str, changes: list[tuple[Any, str]]) -> bool:
    quote, seen = connection.ops.quote_name, MOVES[table].seen
    values = [
        f"{quote(field.column)} = "
        + another.format(quote(field.column), getattr(field, "max_length", None) or 10_000)
        for field, another in changes
    ]
    condition = seen.format(row=table) if seen else "1 = 1"
    if not values:
        return False
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {quote(table)} SET {', '.join(values)} WHERE {condition}")
        return cursor.rowcount > 0
