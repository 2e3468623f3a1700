"""Undoes what was done to the database, so that tests may share what is costly to make."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.db import transaction
from django.test import override_settings


@contextmanager
def undone() -> Iterator[None]:
    """What is done within is undone at the end."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def shared_by_tests(django_db_blocker: Any) -> Iterator[None]:
    """What a fixture of a wider scope makes within is there until its end, and for no other."""
    # Wagtail remembers renditions by ids, which are given anew afterwards.
    default = settings.CACHES["default"] | {"KEY_PREFIX": uuid.uuid4().hex}
    with (
        override_settings(CACHES=settings.CACHES | {"default": default}),
        django_db_blocker.unblock(),
        undone(),
    ):
        yield
