"""Full text search among rows that a question has already narrowed down."""

from typing import Any, cast

from django.db.models import QuerySet
from django.http import QueryDict

from cms.api.parameters import refusal

OPERATORS = ("and", "or")
LONGEST_SEARCH = 500


def search(rows: QuerySet[Any], parameters: QueryDict) -> Any:
    """What can be counted and sliced: best matches first, unless `rows` are in another order."""
    text, operator = parameters.get("search"), parameters.get("search_operator")
    if text is None:
        if operator is not None:
            raise refusal("search_operator", "send it together with search")
        return rows
    if operator not in (None, *OPERATORS):
        raise refusal("search_operator", f"send {' or '.join(OPERATORS)}")
    if len(text) > LONGEST_SEARCH:
        raise refusal("search", f"it is longer than {LONGEST_SEARCH} characters")
    if text.count('"') % 2:
        raise refusal("search", "a quotation mark is not closed")
    if not any(letter.isalnum() for letter in text):
        raise refusal("search", "send at least one letter or digit")
    if rows.query.distinct:  # What is counted must not be joined to what it is chosen by.
        chosen = rows.model._default_manager.filter(pk__in=rows.order_by().values("pk"))
        rows = chosen.order_by(*rows.query.order_by)
    is_ordered = "order" in parameters
    return cast(Any, rows).search(text, operator=operator, order_by_relevance=not is_ordered)
