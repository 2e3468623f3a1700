"""Parts of SQL, put together as text: Django takes longer to make the statement of a search than
databases take to find what it asks for.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet


class Sql(NamedTuple):
    """`text` has a `%s` for each of the parameters, which are as the database takes them."""

    text: str
    parameters: tuple[Any, ...] = ()

    @property
    def rows(self) -> list[tuple[Any, ...]]:
        with connection.cursor() as cursor:
            cursor.execute(self.text, self.parameters)
            return list(cursor.fetchall())


def joined(between: str, parts: Iterable[Sql]) -> Sql:
    texts: list[str] = []
    parameters: list[Any] = []
    for text, more in parts:
        texts.append(text)
        parameters += more
    return Sql(between.join(texts), tuple(parameters))


def keys_of(rows: QuerySet[Any]) -> Sql:
    """Asks for their primary keys, in no order."""
    try:
        text, parameters = rows.order_by().values("pk").query.sql_with_params()
    except EmptyResultSet:
        return Sql("SELECT 0 WHERE 1 = 0")
    return Sql(text, tuple(parameters))
