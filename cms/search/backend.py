"""The search backend: the database's own full text, given tokens in place of texts.

It stands on modelsearch's database backends: their tables, their housekeeping, their command
`update_index`. What they write and ask is made here, alike for both databases.
"""

from collections import OrderedDict
from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models import BooleanField, Count, F, QuerySet
from django.db.models.expressions import RawSQL
from modelsearch.backends.base import (
    BaseSearchBackend,
    BaseSearchResults,
    FilterFieldError,
)
from modelsearch.utils import get_content_type_pk

from cms.search import tokens
from cms.search.ranking import (
    ENGINE,
    FoldingCompletionCompiler,
    FoldingQueryCompiler,
    IndexEntry,
)

if connection.vendor == "postgresql":
    from modelsearch.backends.database.postgres import postgres as database
    from modelsearch.backends.database.postgres.postgres import PostgresIndex as DatabaseIndex
else:
    from modelsearch.backends.database.sqlite import sqlite as database
    from modelsearch.backends.database.sqlite.sqlite import SQLiteIndex as DatabaseIndex


class FoldingIndex(DatabaseIndex):
    def add_items(self, model: Any, objs: Iterable[Any]) -> None:
        content_type = get_content_type_pk(model)
        IndexEntry._default_manager.using(self.write_connection.alias).bulk_create(
            [self._entry(content_type, found) for found in objs],
            update_conflicts=True,
            unique_fields=["content_type", "object_id"],
            update_fields=["title", "body", "autocomplete"],
        )

    def _entry(self, content_type: int, found: Any) -> Any:
        entry = tokens.entry_of(found)
        return IndexEntry(
            content_type_id=content_type,
            object_id=str(found.pk),
            title=ENGINE.written(entry.title),
            body=ENGINE.written(entry.body),
            autocomplete=ENGINE.written(entry.autocomplete),
        )

    def _refresh_title_norms(self, full: bool = False) -> None:
        """Nothing here weighs a title by its length."""


class FoldingSearchResults(BaseSearchResults):
    supports_facet = True

    def get_queryset(self) -> QuerySet[Any]:
        """In no order, for whoever asks further."""
        return self.query_compiler.matching()[self.start : self.stop]

    def found_keys(self) -> RawSQL:
        """Of what is found among all objects of the model, as a subquery."""
        return self.query_compiler.found_keys()

    def keys(self) -> list[Any]:
        """Of the objects, without asking for these."""
        return list(self.query_compiler.ranking(self.start, self.stop))

    def _do_search(self) -> list[Any]:
        scores = self.query_compiler.ranking(self.start, self.stop)
        found = self.query_compiler.queryset.order_by().in_bulk(list(scores))
        ranked = [found[key] for key in scores if key in found]
        if self._score_field:
            for each in ranked:
                setattr(each, self._score_field, scores[each.pk])
        return ranked

    def _do_count(self) -> int:
        return self.get_queryset().count()

    def facet(self, field_name: str) -> OrderedDict[Any, int]:
        if self.query_compiler._get_filterable_field(field_name) is None:
            raise FilterFieldError(f"There is no filter field {field_name}.", field_name=field_name)
        rows = self.query_compiler.matching().order_by().values(field_name)
        counts = rows.annotate(count=Count("pk")).order_by("-count", F(field_name))
        return OrderedDict((row[field_name], row["count"]) for row in counts)


class FoldingSearchBackend(BaseSearchBackend):
    query_compiler_class = FoldingQueryCompiler
    autocomplete_query_compiler_class = FoldingCompletionCompiler
    index_class = FoldingIndex
    results_class = FoldingSearchResults
    rebuilder_class = (
        database.PostgresSearchAtomicRebuilder
        if connection.vendor == "postgresql"
        else database.SQLiteSearchAtomicRebuilder
    )


SearchBackend = FoldingSearchBackend


def is_index_outdated() -> bool:
    """Whether an entry was made by another backend, or by an older folding; or there is none."""
    entries = IndexEntry._default_manager.all()
    current = RawSQL(*ENGINE.holding([[tokens.version()]]), BooleanField())  # noqa: S611 - a parameter
    return not entries.exists() or entries.exclude(current).exists()
