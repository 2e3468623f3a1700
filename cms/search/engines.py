"""The full text of a database: how tokens are written into it, and how a question is put to it."""

from collections.abc import Sequence
from typing import Any, Protocol

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q
from django.db.models.expressions import RawSQL

from cms.search.tokens import Tokens

#: In every one of the lists, or in any, one of its tokens; those that end in `*` are beginnings.
Clauses = Sequence[Sequence[str]]


class Engine(Protocol):
    def written(self, tokens: Tokens) -> str: ...

    def holding(self, clauses: Clauses, *, all_of_them: bool) -> Q:
        """Index entries with these tokens."""

    def with_phrase(self, tokens: Sequence[str]) -> Q:
        """Index entries in which these tokens follow each other."""


class Postgres:
    #: A token says by its first letter what it stands in; the others stand in the body.
    columns = {"t": "title", "l": "title", "w": "title", "a": "autocomplete", "b": "autocomplete"}

    def written(self, tokens: Tokens) -> str:
        """The text form of a tsvector, which no parser of the server takes apart."""
        places: dict[str, list[int]] = {token: [] for token in sorted(tokens.others)}
        for place, token in enumerate(tokens.sequence, start=1):
            places.setdefault(token, []).append(place)
        return " ".join(
            f"{token}:{','.join(map(str, at))}" if at else token for token, at in places.items()
        )

    def holding(self, clauses: Clauses, *, all_of_them: bool) -> Q:
        any_of = [
            " | ".join(f"{token[:-1]}:*" if token.endswith("*") else token for token in tokens)
            for tokens in clauses
        ]
        text = (" & " if all_of_them else " | ").join(f"({part})" for part in any_of)
        return self._match(self.columns.get(clauses[0][0][0], "body"), text)

    def with_phrase(self, tokens: Sequence[str]) -> Q:
        return self._match("body", " <-> ".join(tokens))

    def _match(self, column: str, text: str) -> Q:
        return Q(**{column: SearchQuery(text, search_type="raw", config="simple")})


class SQLite:
    def __init__(self, table: str) -> None:
        self.table = table

    def written(self, tokens: Tokens) -> str:
        return " ".join([*tokens.sequence, *sorted(tokens.others)])

    def holding(self, clauses: Clauses, *, all_of_them: bool) -> Q:
        any_of = (" OR ".join(tokens) for tokens in clauses)
        return self._match((" AND " if all_of_them else " OR ").join(f"({p})" for p in any_of))

    def with_phrase(self, tokens: Sequence[str]) -> Q:
        return self._match(" + ".join(tokens))

    def _match(self, text: str) -> Q:
        sql = f"SELECT rowid FROM {self.table} WHERE {self.table} MATCH %s"  # noqa: S608 - our own
        return Q(pk__in=RawSQL(sql, [text]))  # noqa: S611 - with the text as a parameter


def engine_of(vendor: str, app_config: Any) -> Engine:
    if vendor == "postgresql":
        return Postgres()
    return SQLite(app_config.get_model("SQLiteFTSIndexEntry")._meta.db_table)
