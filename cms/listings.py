"""Long lists, a portion at a time."""

from typing import Any

from django.core.paginator import Page as Portion
from django.core.paginator import Paginator
from django.http import HttpRequest

#: How many rows any list on a page may have.
PORTION = 50


def portion(rows: Any, request: HttpRequest | None) -> Portion:
    """The portion that `?page=` asks for; the first for nonsense, the last for one beyond it."""
    return Paginator(rows, PORTION).get_page(request.GET.get("page") if request else None)
