"""Tables as the database keeps them, read and written past Django's models."""

import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection, models

from cms.search.ranking import IndexEntry

Row = Sequence[Any]


class Table:
    """Of a model, without the tables of those that it inherits from."""

    def __init__(self, model: type[models.Model]) -> None:
        self.model = model
        self.name = model._meta.db_table
        self.fields = list(model._meta.local_concrete_fields)
        self.columns = [str(field.column) for field in self.fields]
        #: Of the primary key among the columns.
        self.key = next(at for at, field in enumerate(self.fields) if field.primary_key)

    def read(self, pks: Iterable[Any]) -> list[Row]:
        """As they are stored, in the order of their primary keys."""
        fields = [field for field in self.fields if field.primary_key]
        stored = [fields[0].get_db_prep_value(pk, connection) for pk in pks]
        key = _quoted(self.columns[self.key : self.key + 1])
        if not stored:
            return []
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT {_quoted(self.columns)} FROM {_quoted([self.name])} "  # noqa: S608 - our own names
                f"WHERE {key} IN ({_places(stored)}) ORDER BY {key}",
                stored,
            )
            return cursor.fetchall()

    def reserve(self, count: int) -> Sequence[int]:
        """Primary keys that nobody else will get; on SQLite as long as the transaction lasts."""
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute(
                    "SELECT array_agg(nextval(sequence))"
                    " FROM pg_get_serial_sequence(%s, %s) AS sequence, generate_series(1, %s)",
                    [_quoted([self.name]), self.columns[self.key], count],
                )
                (pks,) = cursor.fetchone()
                return list(pks or ())
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [self.name])
            (last,) = cursor.fetchone() or (0,)
            return range(last + 1, last + 1 + count)

    def write(self, rows: Iterable[Row]) -> None:
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                into = f"COPY {_quoted([self.name])} ({_quoted(self.columns)}) FROM STDIN"
                with cursor.copy(into) as copy:
                    for row in rows:
                        copy.write_row(row)
            else:
                cursor.executemany(
                    f"INSERT INTO {_quoted([self.name])} "  # noqa: S608 - our own names
                    f"({_quoted(self.columns)}) VALUES ({_places(self.columns)})",
                    list(rows),
                )


def stored_uuid(value: uuid.UUID) -> Any:
    return value if connection.features.has_native_uuid_field else value.hex


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(map(connection.ops.quote_name, names))


def _places(values: Sequence[Any]) -> str:
    return ", ".join(["%s"] * len(values))


def collect_index_entries() -> None:
    """Until the transaction ends: PostgreSQL sorts entries of the search into its index once there
    are many.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL gin_pending_list_limit = '64MB'")


def settle() -> None:
    """Does at once what PostgreSQL would get to in a while: sorted indexes, and statistics."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT gin_clean_pending_list(indexrelid) FROM pg_index"
                " JOIN pg_class ON pg_class.oid = indexrelid JOIN pg_am ON pg_am.oid = relam"
                " WHERE indrelid = %s::regclass AND amname = 'gin'",
                [_quoted([IndexEntry._meta.db_table])],
            )
            cursor.execute("ANALYZE")
