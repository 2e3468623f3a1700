"""Full text search among rows that a question has already narrowed down."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from cms.api.parameters import refusal
from cms.search.ranking import Chosen, FoldingQueryCompiler

OPERATORS = ("and", "or")
LONGEST_SEARCH = 500


@dataclass(frozen=True)
class Search:
    text: str
    operator: str | None
    #: Best matches first, as nobody asked for another order.
    is_ranked: bool

    def among(self, rows: QuerySet[Any]) -> Any:
        """What can be counted and sliced."""
        if rows.query.distinct:  # What is counted must not be joined to what it is chosen by.
            chosen = rows.model._default_manager.filter(pk__in=rows.order_by().values("pk"))
            rows = chosen.order_by(*rows.query.order_by)
        found: Any = rows
        return found.search(self.text, operator=self.operator, order_by_relevance=self.is_ranked)

    def best(self, model: Any, chosen: Chosen, start: int, stop: int) -> list[Any]:
        """The keys of these best matches."""
        compiler = FoldingQueryCompiler(
            model._default_manager.all(), self.text, operator=self.operator
        )
        return [key for key, _ in compiler.ranked(chosen, start, stop).rows]


def search(rows: QuerySet[Any], parameters: QueryDict) -> Any:
    """What can be counted and sliced: best matches first, unless `rows` are in another order."""
    asked = read_search(parameters)
    return rows if asked is None else asked.among(rows)


def read_search(parameters: QueryDict) -> Search | None:
    text, operator = parameters.get("search"), parameters.get("search_operator")
    if text is None:
        if operator is not None:
            raise refusal("search_operator", "send it together with search")
        return None
    if operator not in (None, *OPERATORS):
        raise refusal("search_operator", f"send {' or '.join(OPERATORS)}")
    if len(text) > LONGEST_SEARCH:
        raise refusal("search", f"it is longer than {LONGEST_SEARCH} characters")
    if text.count('"') % 2:
        raise refusal("search", "a quotation mark is not closed")
    if not any(letter.isalnum() for letter in text):
        raise refusal("search", "send at least one letter or digit")
    return Search(text, operator, is_ranked="order" not in parameters)
