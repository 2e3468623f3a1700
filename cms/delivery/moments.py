"""Until when an answer stays as it is, although nobody changes anything."""

import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Page


def expiries(at: datetime.datetime) -> QuerySet[Any]:
    """When pages expire after that moment, the next first."""
    expiring = Page.objects.filter(live=True, expire_at__gt=at)
    return expiring.order_by("expire_at").values_list("expire_at", flat=True)


def next_change(at: datetime.datetime, next_expiry: datetime.datetime | None) -> datetime.datetime:
    """When the next page expires, or the day ends, by which meetings become past ones."""
    days_end = timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
    midnight = days_end + datetime.timedelta(days=1)
    return min(midnight, next_expiry) if next_expiry else midnight
