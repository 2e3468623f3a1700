"""Parts of SQL, put together as text: Django takes longer to make the statement of a search than
databases take to find what it asks for.
"""

from collections.abc import Iterable, Mapping, Sequence
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


class Template:
    """A statement that Django makes once, of a queryset in which each list is one `stand_in`.

    So many values come in the place of that as there are each time.
    """

    def __init__(self, made: Sql) -> None:
        self._texts, self._stand_ins = made.text.split("%s"), made.parameters

    def filled(self, lists: Mapping[Any, Sequence[Any]]) -> Sql:
        """`lists` are not empty, by their stand-ins, and as the database takes them."""
        text = self._texts[0]
        parameters: list[Any] = []
        for stand_in, after in zip(self._stand_ins, self._texts[1:], strict=True):
            values = lists.get(stand_in, (stand_in,))
            text += ", ".join(["%s"] * len(values)) + after
            parameters += values
        return Sql(text, tuple(parameters))


def keys_of(rows: QuerySet[Any]) -> Sql:
    """Asks for their primary keys, in no order."""
    try:
        text, parameters = rows.order_by().values("pk").query.sql_with_params()
    except EmptyResultSet:
        return Sql("SELECT 0 WHERE 1 = 0")
    return Sql(text, tuple(parameters))
