"""The search backend: the database's own full text, given tokens in place of texts.

It stands on modelsearch's database backends: their tables, their housekeeping, their command
`update_index`. What they write and ask is made here, alike for both databases.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Count, F, FloatField, Q, QuerySet, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast
from modelsearch.backends.base import (
    BaseSearchBackend,
    BaseSearchQueryCompiler,
    BaseSearchResults,
    FilterFieldError,
    SearchFieldError,
)
from modelsearch.conf import get_app_config
from modelsearch.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText
from modelsearch.utils import get_content_type_pk, get_descendants_content_types_pks

from cms.languages.folding import Word
from cms.search import tokens
from cms.search.engines import engine_of
from cms.search.texts import Zone

if connection.vendor == "postgresql":
    from modelsearch.backends.database.postgres import postgres as database
    from modelsearch.backends.database.postgres.postgres import PostgresIndex as DatabaseIndex
else:
    from modelsearch.backends.database.sqlite import sqlite as database
    from modelsearch.backends.database.sqlite.sqlite import SQLiteIndex as DatabaseIndex

IndexEntry = database.IndexEntry
ENGINE = engine_of(connection.vendor, get_app_config())


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


class FoldingQueryCompiler(BaseSearchQueryCompiler):
    DEFAULT_OPERATOR = "and"
    HANDLES_ORDER_BY_EXPRESSIONS = True

    def check(self) -> None:
        """The database can narrow down and sort by any column, declared for the search or not."""

    def matching(self) -> QuerySet[Any]:
        entries = self._entries.filter(self._match(self.query))
        return self.queryset.filter(pk__in=entries.values("key"))

    def ranking(self, start: int | None, stop: int | None) -> dict[Any, float]:
        """What is found, in the order asked for: keys, with scores where these make the order."""
        return dict(self._ranked(start, stop))

    def ranked_rows(self, start: int | None, stop: int | None) -> list[Any]:
        """What is found, the best first, as objects of a model that has one table: a statement."""
        model = self.queryset.model
        try:
            ranked, parameters = self._ranked(start, stop).query.sql_with_params()
        except EmptyResultSet:
            return []
        table, key = model._meta.db_table, model._meta.pk.column
        rows = model._default_manager.raw(
            f'SELECT "{table}".* FROM ({ranked}) AS ranked'  # noqa: S608 - our own names
            f' JOIN "{table}" ON "{table}"."{key}" = ranked.key'
            " ORDER BY ranked.score DESC, ranked.key DESC",
            parameters,
        )
        return list(rows)

    def _ranked(self, start: int | None, stop: int | None) -> QuerySet[Any]:
        asked = list(_asked_words(self.query))
        by_score = self.order_by_relevance and asked
        if by_score:
            # Each entry is looked into only once: the scores are made of what stands in it.
            chosen = self.queryset.order_by().values("pk")
            found = self._entries.filter(self._match(self.query), key__in=chosen)
            found = found.annotate(score=self._score(asked)).order_by("-score", "-key")
        else:
            found = self.matching().annotate(key=F("pk"), score=Value(0.0))
            found = found if found.query.order_by else found.order_by("-pk")
        return found.values_list("key", "score")[start:stop]

    # What is found.

    def _match(self, query: Any) -> Q:
        """Entries in the index."""
        match query:
            case MatchAll():
                return ~_NOTHING
            case Not():
                return ~self._match(query.subquery) if _tells(query.subquery) else _NOTHING
            case Boost():
                return self._match(query.subquery)
            case And() | Or():
                parts = [self._match(part) for part in query.subqueries if _tells(part)]
                joined = _joined(parts, Q.AND if isinstance(query, And) else Q.OR)
                return joined if parts else _NOTHING
            case Phrase():
                return self._match_phrase(query.query_string)
            case PlainText() | Fuzzy():
                return self._match_words(query.query_string, _joins_by_or(query))
        raise NotImplementedError(f"There is no search by {type(query).__name__}.")

    def _match_words(self, text: str, is_or: bool) -> Q:
        clauses = [self._meant_by(word) for word in tokens.asked_words(text)]
        return ENGINE.holding(clauses, all_of_them=not is_or) if clauses else _NOTHING

    def _match_phrase(self, text: str) -> Q:
        sequence = tokens.phrase(text)
        return ENGINE.with_phrase(sequence) if sequence else _NOTHING

    def _meant_by(self, word: Word) -> list[str]:
        return tokens.meant_by(word.forms, self._zone)

    @property
    def _zone(self) -> Zone:
        if self.fields is None:
            return Zone.BODY
        if set(self.fields) == {"title"}:
            return Zone.TITLE
        raise SearchFieldError(
            "A search is one in all fields, or one in the title.", field_name=self.fields[0]
        )

    # In what order.

    def _score(self, asked: list[Word]) -> Any:
        """Of an entry. Django takes longer to make this of its parts than databases to find it."""
        ranked = asked[: tokens.MOST_RANKED_WORDS]
        ladders = [steps for word in ranked for steps in self._steps(word)]
        sums, texts = ["0.0"], []
        for steps in [*ladders, [(5.0, tokens.whole_title(asked))]]:
            cases = [(score, *ENGINE.holding_any(held)) for score, held in steps if held]
            if cases:
                whens = (f"WHEN {condition} THEN {score}" for score, condition, _ in cases)
                sums.append(f"CASE {' '.join(whens)} ELSE 0.0 END")
                texts += [text for _, _, text in cases]
        return RawSQL(" + ".join(sums), texts, FloatField())  # noqa: S611 - texts are parameters

    def _steps(self, word: Word) -> list[list[tuple[float, list[str]]]]:
        """What counts, the best first: the spelling before the place, the very word a little."""
        return [
            [
                *_by_zone(60.0, tokens.spelt_like, word),
                *_by_zone(30.0, tokens.meant_by, word),
            ],
            [*_by_zone(4.0, tokens.spelt, word, step=1.0)],
        ]

    @property
    def _entries(self) -> QuerySet[Any]:
        """Of all objects of the model, with their keys as `key`."""
        model = self.queryset.model
        key = model._meta.pk
        while key.remote_field:
            key = key.target_field
        kinds = get_descendants_content_types_pks(model)
        entries = IndexEntry._default_manager.filter(content_type_id__in=kinds)
        return entries.annotate(key=Cast("object_id", type(key)()))


class FoldingCompletionCompiler(FoldingQueryCompiler):
    """Every word may be the beginning of one."""

    def _match_phrase(self, text: str) -> Q:
        return self._match_words(text, is_or=False)

    def _meant_by(self, word: Word) -> list[str]:
        return tokens.begun_by(word.forms)

    def _steps(self, word: Word) -> list[list[tuple[float, list[str]]]]:
        forms = word.forms
        return [
            [
                (4.0, tokens.spelt(forms, "a")),
                (3.0, tokens.spelt_like(forms, "a")),
                (2.0, tokens.meant_by(forms, "a")),
            ],
            [(1.0, tokens.begun_at_the_start_by(forms))],
        ]


class FoldingSearchResults(BaseSearchResults):
    supports_facet = True

    def get_queryset(self) -> QuerySet[Any]:
        """In no order, for whoever asks further."""
        return self.query_compiler.matching()[self.start : self.stop]

    def keys(self) -> list[Any]:
        """Of the objects, without asking for these."""
        return list(self.query_compiler.ranking(self.start, self.stop))

    def rows(self) -> list[Any]:
        """The best first, found and read by one statement, without what the queryset joins."""
        return self.query_compiler.ranked_rows(self.start, self.stop)

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

_NOTHING = Q(pk__in=[])


def is_index_outdated() -> bool:
    """Whether an entry was made by another backend, or by an older folding; or there is none."""
    entries = IndexEntry._default_manager.all()
    current = ENGINE.holding([[tokens.version()]], all_of_them=True)
    return not entries.exists() or entries.exclude(current).exists()


def _by_zone(
    best: float, held: Callable[..., list[str]], word: Word, step: float = 10.0
) -> Iterator[tuple[float, list[str]]]:
    for number, zone in enumerate(Zone):
        yield best - number * step, held(word.forms, zone)


def _asked_words(query: Any) -> Iterator[Word]:
    """Those that are looked for, not those that are to be absent."""
    match query:
        case And() | Or():
            for part in query.subqueries:
                yield from _asked_words(part)
        case Boost():
            yield from _asked_words(query.subquery)
        case Phrase() | PlainText() | Fuzzy():
            yield from tokens.asked_words(query.query_string)


def _tells(query: Any) -> bool:
    """Whether there is a word in it, or something else to go by."""
    match query:
        case And() | Or():
            return any(map(_tells, query.subqueries))
        case Not() | Boost():
            return _tells(query.subquery)
        case Phrase() | PlainText() | Fuzzy():
            return bool(tokens.asked_words(query.query_string))
    return True


def _joins_by_or(query: Any) -> bool:
    return getattr(query, "operator", "and").casefold() == "or"


def _joined(parts: list[Q], connector: str) -> Q:
    return Q(*parts, _connector=connector)
