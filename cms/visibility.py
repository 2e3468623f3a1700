"""Which pages everybody may read: every door to content asks here."""

import datetime

from django.db.models import Q
from wagtail.models import PageViewRestriction


def public_pages(at: datetime.datetime) -> Q:
    """Live at that moment, not private nor below a private page, and no alias; one query.

    An alias would show its source's language under the address of another.
    """
    readable = Q(live=True, alias_of__isnull=True) & (
        Q(expire_at__isnull=True) | Q(expire_at__gt=at)
    )
    for path in PageViewRestriction.objects.values_list("page__path", flat=True):
        readable &= ~Q(path__startswith=path)
    return readable
