"""Lists of pages in the admin, by title as readers of each language expect."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db.models import F, QuerySet
from wagtail.admin.views.pages.listing import PageListingMixin
from wagtail.models import Page

Order = Callable[[Any, QuerySet[Page]], QuerySet[Page]]


def sort_titles_by_alphabet() -> None:
    """All of Wagtail’s lists of pages that can be sorted by title go through this method."""
    listing: Any = PageListingMixin
    listing.order_queryset = _by_alphabet(listing.order_queryset)


def _by_alphabet(stock: Order) -> Order:
    @wraps(stock)
    def order_queryset(view: Any, pages: QuerySet[Page]) -> QuerySet[Page]:
        if view.ordering == "title":
            return pages.order_by(F("title_sort_key__key").asc(), F("pk").asc())
        if view.ordering == "-title":
            return pages.order_by(F("title_sort_key__key").desc(), F("pk").desc())
        return stock(view, pages)

    return order_queryset
