"""Lists in the admin, by title as readers of each language expect."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db.models import F, QuerySet
from wagtail.admin.views.pages.listing import PageListingMixin

from cms.languages.active import active_language
from cms.languages.fields import key_for

Order = Callable[[Any, QuerySet[Any]], QuerySet[Any]]


def sort_titles_by_alphabet() -> None:
    """All of Wagtail’s lists that can be sorted by title go through these methods.

    Of pages each counts in its own language. Nobody says in which the title of a picture is: all
    are listed in the order of the language in which the person sees the admin.
    """
    from wagtail.documents.views.documents import IndexView as DocumentsView
    from wagtail.images.views.images import IndexView as ImagesView

    views: list[tuple[Any, Callable[[], Any]]] = [
        (PageListingMixin, lambda: F("title_sort_key__key")),
        (ImagesView, lambda: key_for("title_sort_keys", active_language())),
        (DocumentsView, lambda: key_for("title_sort_keys", active_language())),
    ]
    for view, find_key in views:
        view.order_queryset = _by_alphabet(view.order_queryset, find_key)


def _by_alphabet(stock: Order, find_key: Callable[[], Any]) -> Order:
    @wraps(stock)
    def order_queryset(view: Any, rows: QuerySet[Any]) -> QuerySet[Any]:
        if view.ordering == "title":
            return rows.order_by(find_key().asc(), F("pk").asc())
        if view.ordering == "-title":
            return rows.order_by(find_key().desc(), F("pk").desc())
        return stock(view, rows)

    return order_queryset
