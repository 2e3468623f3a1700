"""The full text of a database: how tokens are written into it, and how a question is put to it."""

from collections.abc import Sequence
from typing import Any, Protocol

from cms.search.tokens import Tokens
from cms.statements import Sql

#: In every one of the lists, or in any, one of its tokens; those that end in `*` are beginnings.
Clauses = Sequence[Sequence[str]]


class Engine(Protocol):
    #: At the end of a subquery: it is answered before what is asked of its rows.
    at_once: str

    def written(self, tokens: Tokens) -> str: ...

    def holding(
        self, clauses: Clauses, *, all_of_them: bool = True, besides: Sequence[str] = ()
    ) -> Sql:
        """A condition: index entries with these tokens, and one of those `besides`, if any."""

    def within(self, tokens: Sequence[str], besides: Sequence[str]) -> Sql:
        """The same, for one of these tokens in long texts: by the index, not by the texts."""

    def with_phrase(self, tokens: Sequence[str]) -> Sql:
        """A condition: index entries in which these tokens follow each other."""


class Postgres:
    at_once = "OFFSET 0"
    #: A token says by its first letter what it stands in; the others stand in the body.
    columns = {"t": "title", "l": "title", "w": "title", "a": "autocomplete", "b": "autocomplete"}

    def __init__(self, table: str) -> None:
        self.table = table

    def written(self, tokens: Tokens) -> str:
        """The text form of a tsvector, which no parser of the server takes apart."""
        places: dict[str, list[int]] = {token: [] for token in sorted(tokens.others)}
        for place, token in enumerate(tokens.sequence, start=1):
            places.setdefault(token, []).append(place)
        return " ".join(
            f"{token}:{','.join(map(str, at))}" if at else token for token, at in places.items()
        )

    def holding(
        self, clauses: Clauses, *, all_of_them: bool = True, besides: Sequence[str] = ()
    ) -> Sql:
        text = (" & " if all_of_them else " | ").join(f"({_any(part)})" for part in clauses)
        text = f"({text}) & ({_any(besides)})" if besides else text
        return self._match(self.columns.get(clauses[0][0][0], "body"), text)

    def within(self, tokens: Sequence[str], besides: Sequence[str]) -> Sql:
        """To unpack a long text takes ten times as long as to look up which entries have a word."""
        condition, text = self.holding([tokens], besides=besides)
        having = f"SELECT id FROM {self.table} WHERE {condition}"  # noqa: S608 - our own names
        return Sql(f"{self.table}.id IN ({having})", text)

    def with_phrase(self, tokens: Sequence[str]) -> Sql:
        return self._match("body", " <-> ".join(tokens))

    def _match(self, column: str, text: str) -> Sql:
        return Sql(f"{self.table}.{column} @@ to_tsquery('simple', %s)", (text,))


def _any(tokens: Sequence[str]) -> str:
    return " | ".join(f"{token[:-1]}:*" if token.endswith("*") else token for token in tokens)


class SQLite:
    at_once = ""

    def __init__(self, table: str, index: str) -> None:
        self.table, self.index = table, index

    def written(self, tokens: Tokens) -> str:
        return " ".join([*tokens.sequence, *sorted(tokens.others)])

    def holding(
        self, clauses: Clauses, *, all_of_them: bool = True, besides: Sequence[str] = ()
    ) -> Sql:
        any_of = (" OR ".join(tokens) for tokens in clauses)
        text = (" AND " if all_of_them else " OR ").join(f"({p})" for p in any_of)
        return self._match(f"({text}) AND ({' OR '.join(besides)})" if besides else text)

    def within(self, tokens: Sequence[str], besides: Sequence[str]) -> Sql:
        return self.holding([tokens], besides=besides)

    def with_phrase(self, tokens: Sequence[str]) -> Sql:
        return self._match(" + ".join(tokens))

    def _match(self, text: str) -> Sql:
        matching = f"SELECT rowid FROM {self.index} WHERE {self.index} MATCH %s"  # noqa: S608 - our own
        return Sql(f"{self.table}.id IN ({matching})", (text,))


def engine_of(vendor: str, app_config: Any) -> Engine:
    table = app_config.get_model("IndexEntry")._meta.db_table
    if vendor == "postgresql":
        return Postgres(table)
    return SQLite(table, app_config.get_model("SQLiteFTSIndexEntry")._meta.db_table)
