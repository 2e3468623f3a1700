"""Which pages everybody may read: every door to content asks here."""

import datetime
from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Q
from django.db.models.functions import Left
from django.db.models.lookups import In
from wagtail.models import PageViewRestriction


def public_pages(at: datetime.datetime, private: Iterable[str] | None = None) -> Q:
    """Live at that moment, not private nor below a private page, and no alias; one query, or none
    for whoever knows the `private_paths`.

    An alias would show its source's language under the address of another.
    """
    return (
        _not_withheld(private_paths() if private is None else private)
        & Q(live=True)
        & (Q(expire_at__isnull=True) | Q(expire_at__gt=at))
    )


def withdrawn_pages(at: datetime.datetime) -> Q:
    """Once published, and neither live at that moment nor private, nor below a private page; one
    query. Everybody may know that there was such a page.
    """
    return (
        _not_withheld(private_paths())
        & Q(first_published_at__isnull=False)
        & (Q(live=False) | Q(expire_at__lte=at))
    )


def private_paths() -> list[str]:
    """Of the private pages, in the tree; not of those below them."""
    return list(PageViewRestriction.objects.values_list("page__path", flat=True))


def _not_withheld(private: Iterable[str]) -> Q:
    """A condition for each level of the tree: databases take few, and many pages can be private."""
    by_length: dict[int, list[str]] = defaultdict(list)
    for path in private:
        by_length[len(path)].append(path)
    allowed = Q(alias_of__isnull=True)
    for length, paths in by_length.items():
        allowed &= ~Q(In(Left("path", length), paths))
    return allowed
