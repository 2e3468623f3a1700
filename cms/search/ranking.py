"""What a search finds, and in what order: questions to the index, made of tokens."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import QuerySet, Value
from django.db.models.expressions import RawSQL
from modelsearch.backends.base import BaseSearchQueryCompiler, SearchFieldError
from modelsearch.conf import get_app_config
from modelsearch.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText
from modelsearch.utils import get_descendants_content_types_pks

from cms.languages.folding import Word
from cms.search import tokens
from cms.search.engines import engine_of
from cms.search.texts import Zone
from cms.statements import Sql, joined, keys_of

IndexEntry = get_app_config().get_model("IndexEntry")
ENGINE = engine_of(connection.vendor, get_app_config())

_TABLE = IndexEntry._meta.db_table
_NONE = Sql("SELECT 0 AS key, 0 AS score WHERE 1 = 0")
_EVERYTHING, _NOTHING = Sql("1 = 1"), Sql("1 = 0")

#: Scores with the tokens that earn them, the highest first: the first that an entry has is its own.
_Step = tuple[int, list[str]]
#: How tokens begin that stand in the title or the lead, or are those of a whole title.
_TITLED = (Zone.TITLE, Zone.LEAD, "w")


class Ladder(NamedTuple):
    """Steps, and what an entry gets that has none of them."""

    steps: list[_Step]
    least: int = 0


class Chosen(NamedTuple):
    """What is searched: `keys` asks for them. Where it is all in some locales, naming these spares
    the database the others.
    """

    keys: Sql
    locale_ids: tuple[int, ...] = ()


class FoldingQueryCompiler(BaseSearchQueryCompiler):
    DEFAULT_OPERATOR = "and"
    HANDLES_ORDER_BY_EXPRESSIONS = True

    def check(self) -> None:
        """The database can narrow down and sort by any column, declared for the search or not."""

    def found_keys(self) -> RawSQL:
        """Of all objects of the model, as a subquery."""
        found = self._entries(Sql(_key(self.queryset.model)))
        return RawSQL(*found)  # noqa: S611 - texts are parameters

    def matching(self) -> QuerySet[Any]:
        return self.queryset.filter(pk__in=self.found_keys())

    def ranking(self, start: int | None, stop: int | None) -> dict[Any, int]:
        """What is found, in the order asked for: keys, with scores where these make the order."""
        if self.order_by_relevance and self._asked:
            return dict(self.ranked(Chosen(keys_of(self.queryset)), start, stop).rows)
        found = self.matching()
        found = found if found.query.order_by else found.order_by("-pk")
        return dict(found.annotate(score=Value(0)).values_list("pk", "score")[start:stop])

    def ranked(self, chosen: Chosen, start: int | None, stop: int | None) -> Sql:
        """Asks for keys and scores of what is found among the chosen, the best first."""
        if not self._asked:
            return _NONE
        in_locales = list(map(tokens.in_locale, chosen.locale_ids))
        in_order = Sql("ORDER BY score DESC, key DESC")
        key = Sql(f"{_key(self.queryset.model)} AS key,")
        told = joined(" ", [key, self._score(in_locales), Sql("AS score")])
        parts = [
            Sql("SELECT key, score FROM ("), self._entries(told, in_locales), in_order,
            # The best are looked for among the chosen, one by one until there are enough.
            Sql(f"{ENGINE.at_once}) AS found WHERE key IN ("), chosen.keys, Sql(")"), in_order,
            Sql(connection.ops.limit_offset_sql(start or 0, stop)),
        ]  # fmt: skip
        return joined(" ", parts)

    def ranked_rows(self, chosen: Chosen, start: int | None, stop: int | None) -> list[Any]:
        """The same as objects of a model that has one table, by one statement."""
        if not self._asked:
            return []
        ranked = self.ranked(chosen, start, stop)
        model = self.queryset.model
        table, key = model._meta.db_table, model._meta.pk.column
        rows = model._default_manager.raw(
            f'SELECT "{table}".* FROM ({ranked.text}) AS ranked'  # noqa: S608 - our own names
            f' JOIN "{table}" ON "{table}"."{key}" = ranked.key'
            " ORDER BY ranked.score DESC, ranked.key DESC",
            ranked.parameters,
        )
        return list(rows)

    # What is found.

    def _entries(self, told: Sql, besides: Sequence[str] = ()) -> Sql:
        """Asks for what is `told` of the entries that are found, of all objects of the model."""
        kinds = ", ".join(map(str, get_descendants_content_types_pks(self.queryset.model)))
        of_kinds = Sql(f"{_TABLE}.content_type_id IN ({kinds})")
        found = joined(" AND ", [of_kinds, self._match(self.query, besides)])
        return joined(" ", [Sql("SELECT"), told, Sql(f'FROM "{_TABLE}" WHERE'), found])

    def _match(self, query: Any, besides: Sequence[str]) -> Sql:
        """A condition on entries in the index. Without one of the tokens `besides`, an entry may be
        left out.
        """
        match query:
            case MatchAll():
                return _EVERYTHING
            case Not() if _tells(query.subquery):
                return joined("", [Sql("NOT ("), self._match(query.subquery, ()), Sql(")")])
            case Not():
                return _NOTHING
            case Boost():
                return self._match(query.subquery, besides)
            case And() | Or():
                parts = [self._match(part, besides) for part in query.subqueries if _tells(part)]
                between = ") AND (" if isinstance(query, And) else ") OR ("
                every = joined(between, parts)
                return Sql(f"({every.text})", every.parameters) if parts else _NOTHING
            case Phrase():
                return self._match_phrase(query.query_string)
            case PlainText() | Fuzzy():
                return self._match_words(query.query_string, _joins_by_or(query), besides)
        raise NotImplementedError(f"There is no search by {type(query).__name__}.")

    def _match_words(self, text: str, is_or: bool, besides: Sequence[str] = ()) -> Sql:
        clauses = [self._meant_by(word) for word in tokens.asked_words(text)]
        if not clauses:
            return _NOTHING
        return ENGINE.holding(clauses, all_of_them=not is_or, besides=besides)

    def _match_phrase(self, text: str) -> Sql:
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

    def _score(self, besides: Sequence[str]) -> Sql:
        """Of an entry. Most have the words in their bodies only: that is looked at first."""
        held = [token for ladder in self._ladders for _, each in ladder.steps for token in each]
        in_titles = [token for token in held if token.startswith(_TITLED)]
        in_bodies = list(map(self._ladder_in_body, self._ranked_words))
        is_alone = len(in_bodies) == 1

        def condition(any_of: list[str]) -> Sql:
            """Many entries may have one word; few have several, and are looked into."""
            if is_alone and not any_of[0].startswith(_TITLED):
                return ENGINE.within(any_of, besides)
            return _held(any_of)

        in_all = _sum(self._ladders, condition)
        return _case([(_held(in_titles), in_all)], _sum(in_bodies, condition))

    @property
    def _ladders(self) -> list[Ladder]:
        of_words = [ladder for word in self._ranked_words for ladder in self._ladders_of(word)]
        return [*of_words, Ladder([(5, tokens.whole_title(self._asked))])]

    def _ladders_of(self, word: Word) -> list[Ladder]:
        """What counts, the best first: the spelling before the place, the very word a little."""
        places = [
            *_by_zone(60, tokens.spelt_like, word),
            *_by_zone(30, tokens.meant_by, word),
        ]
        return [self._found_by(places), Ladder([*_by_zone(4, tokens.spelt, word, step=1)])]

    def _ladder_in_body(self, word: Word) -> Ladder:
        """The sum of these steps for an entry that has none of their words in its title or lead."""
        forms = word.forms
        return self._found_by(
            [
                (42, tokens.spelt(forms)),
                (40, tokens.spelt_like(forms)),
                (10, tokens.meant_by(forms)),
            ]
        )

    def _found_by(self, steps: list[_Step]) -> Ladder:
        """The last step is what a word is looked for by. Where every word has to be there, whatever
        was found has it, and is not looked into once more.
        """
        match self.query:
            case PlainText() | Fuzzy() if not _joins_by_or(self.query):
                return Ladder(steps[:-1], least=steps[-1][0])
        return Ladder(steps)

    @cached_property
    def _asked(self) -> list[Word]:
        return list(_asked_words(self.query))

    @property
    def _ranked_words(self) -> list[Word]:
        return self._asked[: tokens.MOST_RANKED_WORDS]


class FoldingCompletionCompiler(FoldingQueryCompiler):
    """Every word may be the beginning of one."""

    def _match_phrase(self, text: str) -> Sql:
        return self._match_words(text, is_or=False)

    def _meant_by(self, word: Word) -> list[str]:
        return tokens.begun_by(word.forms)

    def _score(self, besides: Sequence[str]) -> Sql:
        return _sum(self._ladders)

    def _ladders_of(self, word: Word) -> list[Ladder]:
        forms = word.forms
        beginnings = [
            (4, tokens.spelt(forms, "a")),
            (3, tokens.spelt_like(forms, "a")),
            (2, tokens.meant_by(forms, "a")),
        ]
        at_the_start = [(1, tokens.begun_at_the_start_by(forms))]
        return [Ladder(beginnings), Ladder(at_the_start)]


@cache
def _key(model: Any) -> str:
    """The key of an object, of which its entry has the text."""
    key = model._meta.pk
    while key.remote_field:
        key = key.target_field
    return f"CAST({_TABLE}.object_id AS {type(key)().cast_db_type(connection)})"


def _held(any_of: list[str]) -> Sql:
    return ENGINE.holding([any_of])


def _sum(ladders: list[Ladder], condition: Callable[[list[str]], Sql] = _held) -> Sql:
    """Of the highest step of each."""
    cases = [
        _case(
            [(condition(held), Sql(str(score))) for score, held in ladder.steps if held],
            Sql(str(ladder.least)),
        )
        for ladder in ladders
        if any(held for _, held in ladder.steps)
    ]
    return joined(" + ", [Sql("0"), *cases])


def _case(steps: list[tuple[Sql, Sql]], otherwise: Sql) -> Sql:
    """The value of the first condition that is met."""
    whens = [
        joined(" ", [Sql("WHEN"), condition, Sql("THEN"), value]) for condition, value in steps
    ]
    return joined(" ", [Sql("CASE"), *whens, Sql("ELSE"), otherwise, Sql("END")])


def _by_zone(
    best: int, held: Callable[..., list[str]], word: Word, step: int = 10
) -> Iterator[tuple[int, list[str]]]:
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
