"""What hardly ever changes and every answer needs, remembered as long as nothing changes at all."""

import datetime
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from django.http import HttpRequest
from wagtail.models import Site

from cms.delivery.moments import expiries, next_change

T = TypeVar("T")

#: In the environment of a request: the content version when it came, if its front has read it.
VERSION = "cms.content_version"

_lock = threading.RLock()
_version: str | None = None
_values: OrderedDict[Hashable, Any] = OrderedDict()
#: Hosts and questions are made up by whoever asks; what was needed least recently gives way.
_MOST_VALUES = 1000
_EXPIRY = "next expiry"


def settled(request: HttpRequest, key: Hashable, find: Callable[[], T]) -> T:
    """What `find` gives, which everybody shares and nobody may alter.

    Found after the version was read, it is at least as new; it is for those who read the same.
    """
    version = request.META.get(VERSION)
    if version is None:
        return find()
    with _lock:
        begin(version)
        if key in _values:
            _values.move_to_end(key)
            value: T = _values[key]
            return value
    return settle(request, key, find())


def settle(request: HttpRequest, key: Hashable, value: T) -> T:
    """In place of what was settled before. `value` was found after the version was read."""
    with _lock:
        if _version is not None and request.META.get(VERSION) == _version:
            _values[key] = value
            if len(_values) > _MOST_VALUES:
                _values.popitem(last=False)
    return value


def settled_for_now(
    request: HttpRequest, key: Hashable, at: datetime.datetime, find: Callable[[], T]
) -> T:
    """The same for what depends on the moment `at` too: pages expire, and meetings become past."""
    if VERSION not in request.META:
        return find()
    return settled(request, (key, unchanged_until(request, at)), find)


def unchanged_until(request: HttpRequest, at: datetime.datetime) -> datetime.datetime:
    """After `at`, if nobody changes anything meanwhile."""

    return next_change(at, next_expiry(request, at))


def next_expiry(request: HttpRequest, at: datetime.datetime) -> datetime.datetime | None:
    """When the next page expires after `at`, if any does."""

    def find() -> datetime.datetime | None:
        return expiries(at).first()

    moment = settled(request, _EXPIRY, find)
    return moment if moment is None or moment > at else settle(request, _EXPIRY, find())


def settle_next_expiry(
    request: HttpRequest, at: datetime.datetime, moment: datetime.datetime | None
) -> None:
    """Spares a statement whoever asks later, for who found out by another."""
    settle(request, _EXPIRY, moment)


def begin(version: str) -> None:
    """Forgets what was so under another version."""
    global _version
    with _lock:
        if version == _version:
            return
        _version = version
        _values.clear()
        Site.clear_site_root_paths_cache()  # Wagtail's own; other processes change sites, too.
