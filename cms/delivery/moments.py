"""Until when an answer stays as it is, although nobody changes anything."""

import datetime

from django.db.models import Min
from django.utils import timezone
from wagtail.models import Page


def next_change(at: datetime.datetime) -> datetime.datetime:
    """When the next page expires, or the day ends, by which meetings become past ones."""
    days_end = timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
    moments = [days_end + datetime.timedelta(days=1)]
    expiry = Page.objects.filter(live=True, expire_at__gt=at).aggregate(Min("expire_at"))
    if expiry["expire_at__min"]:
        moments.append(expiry["expire_at__min"])
    return min(moments)
