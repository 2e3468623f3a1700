"""Full text search among pages that a question has already narrowed down."""

from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page

from cms.api.parameters import refusal

_OPERATORS = ("and", "or")
_LONGEST_SEARCH = 500


def search(pages: QuerySet[Page], text: str, operator: str | None, *, is_ordered: bool) -> Any:
    """What can be counted and sliced: best matches first, unless `pages` are in an order asked for.

    The search has no filters of its own to apply: it gets the chosen pages as one subquery.
    """
    if operator not in (None, *_OPERATORS):
        raise refusal("search_operator", f"send {' or '.join(_OPERATORS)}")
    if len(text) > _LONGEST_SEARCH:
        raise refusal("search", f"it is longer than {_LONGEST_SEARCH} characters")
    if text.count('"') % 2:
        raise refusal("search", "a quotation mark is not closed")
    if not any(letter.isalnum() for letter in text):
        raise refusal("search", "send at least one letter or digit")
    chosen = pages.model._default_manager.filter(pk__in=pages.order_by().values("pk"))
    if is_ordered:
        chosen = chosen.order_by(*pages.query.order_by)
    return chosen.search(text, operator=operator, order_by_relevance=not is_ordered)
