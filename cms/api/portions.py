"""Which part of a list is told: so many from an offset on, or from where another answer ended."""

from collections.abc import Sequence
from typing import Any

from django.db.models import F, Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.http import HttpRequest

from cms.api.cursors import question_of, seal, unseal
from cms.api.parameters import read_limit, read_offset, refusal

#: Instead of a cursor, where there is none yet.
BEGINNING = "*"


class Portion:
    """What `limit`, `offset` and `cursor` ask for.

    From a cursor on, what is published or withdrawn meanwhile neither repeats nor hides others, and
    the end of a long list takes no longer than its beginning.
    """

    def __init__(self, request: HttpRequest) -> None:
        self.limit, self.offset = read_limit(request), read_offset(request)
        self.cursor = request.GET.get("cursor")
        self._question = question_of(request.path, request.GET)
        if self.cursor is None:
            return
        if "offset" in request.GET:
            raise refusal("cursor", "it says where to go on, and so does offset: send one of both")
        if "search" in request.GET:
            raise refusal("cursor", "what a search finds has none; send limit and offset with it")
        if request.GET.get("order") == "random":
            raise refusal("cursor", "a random order has none: leave one of the two out")

    def of(self, found: Any) -> tuple[list[Any], dict[str, str | None]]:
        """The rows, and what `meta` says of how to go on."""
        if self.cursor is None:
            return list(found[self.offset : self.offset + self.limit]), {}
        keyset = Keyset(found)
        rows: list[Any] = []
        for part in self._parts(keyset):
            rows += part[: self.limit + 1 - len(rows)]
            if len(rows) > self.limit:
                place = keyset.place_of(rows[self.limit - 1])
                return rows[: self.limit], {"next_cursor": seal(place, self._question)}
        return rows, {"next_cursor": None}

    def ids_of(self, found: Any) -> tuple[Sequence[int], dict[str, str | None]]:
        """Of the rows only their primary keys."""
        if self.cursor is not None:
            rows, going_on = self.of(found.only("pk"))
            return [row.pk for row in rows], going_on
        part = found[self.offset : self.offset + self.limit]
        if isinstance(found, QuerySet):
            return list(part.values_list("pk", flat=True)), {}
        return part.keys(), {}

    def _parts(self, keyset: "Keyset") -> list[QuerySet[Any]]:
        if self.cursor == BEGINNING:
            return [keyset.rows]
        try:
            return keyset.after(unseal(str(self.cursor), self._question))
        except ValueError:
            raise refusal(
                "cursor",
                "it is not the next_cursor of an answer to this same question; "
                f"begin again with {BEGINNING}",
            ) from None


class Keyset:
    """Rows in an order that `order_by` of `cms.api.ordering` made, by the values that sort them."""

    def __init__(self, rows: QuerySet[Any]) -> None:
        self._terms: list[Any] = list(rows.query.order_by)
        self._names = [f"sorted_{number}" for number in range(len(self._terms))]
        # Django compares what stands in JSON as JSON, and would take a key of digits for a number.
        expressions = [
            term.expression
            if isinstance(term.expression, F)
            else Cast(term.expression, TextField())
            for term in self._terms
        ]
        self.rows: QuerySet[Any] = rows.annotate(**dict(zip(self._names, expressions, strict=True)))
        self._fields: list[Any] = [
            self.rows.query.annotations[name].output_field for name in self._names
        ]

    def place_of(self, row: Any) -> list[Any]:
        return [getattr(row, name) for name in self._names]

    def after(self, place: Sequence[Any]) -> list[QuerySet[Any]]:
        """What comes after that place, in parts of which each follows the one before.

        The database finds the beginning of a part in an index, which it could not if the rows whose
        value is not known, and which come last, were in the same question. ValueError when rows are
        not sorted by so many values.
        """
        values = [field.to_python(value) for field, value in zip(self._fields, place, strict=True)]
        first = self._names[0]
        if values[0] is None:
            return [self.rows.filter(self._after(values))]
        side = "lte" if self._terms[0].descending else "gte"
        parts = [self.rows.filter(Q((f"{first}__{side}", values[0])), self._after(values))]
        if self._may_lack(0):
            parts.append(self.rows.filter(Q((f"{first}__isnull", True))))
        return parts

    def _after(self, values: Sequence[Any], at: int = 0) -> Q:
        name, value = self._names[at], values[at]
        if value is None:
            return Q((f"{name}__isnull", True)) & self._after(values, at + 1)
        beyond = Q((f"{name}__{'lt' if self._terms[at].descending else 'gt'}", value))
        if at and self._may_lack(at):
            beyond |= Q((f"{name}__isnull", True))
        if at == len(values) - 1:
            return beyond
        return beyond | Q((name, value)) & self._after(values, at + 1)

    def _may_lack(self, at: int) -> bool:
        """Whether there may be rows without this value."""
        name = getattr(self._terms[at].expression, "name", "")
        is_own_column = name and "__" not in name
        return not is_own_column or bool(self._fields[at].null)
