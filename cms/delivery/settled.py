"""What hardly ever changes and every answer needs, remembered as long as nothing changes at all."""

import threading
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from django.http import HttpRequest
from wagtail.models import Site

T = TypeVar("T")

#: In the environment of a request: the content version when it came, if its front has read it.
VERSION = "cms.content_version"

_lock = threading.Lock()
_version: str | None = None
_values: dict[Hashable, Any] = {}
#: Hosts are named by whoever asks.
_MOST_VALUES = 1000


def settled(request: HttpRequest, key: Hashable, find: Callable[[], T]) -> T:
    """What `find` gives, which everybody shares and nobody may alter.

    Found after the version was read, it is at least as new; it is for those who read the same.
    """
    version = request.META.get(VERSION)
    if version is None:
        return find()
    with _lock:
        _begin(version)
        if key in _values:
            value: T = _values[key]
            return value
    value = find()
    with _lock:
        if version == _version and len(_values) < _MOST_VALUES:
            _values[key] = value
    return value


def _begin(version: str) -> None:
    global _version
    if version != _version:
        _version = version
        _values.clear()
        Site.clear_site_root_paths_cache()  # Wagtail's own; other processes change sites, too.
