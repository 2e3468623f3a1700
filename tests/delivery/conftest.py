from collections.abc import Callable
from contextlib import contextmanager

import pytest
from django.db import connection

from cms.delivery.versions import read_version


def commit() -> None:
    """On PostgreSQL the triggers run as a transaction ends, and tests end none."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SELECT set_config('content_version.moved', '', true)")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")


@pytest.fixture
def moves(db) -> Callable:
    """`with moves() as moved:` says afterwards, in `moved`, whether the content version moved."""

    @contextmanager
    def watch():
        commit()
        before, moved = read_version(), []
        yield moved
        commit()
        if read_version() != before:
            moved.append(True)

    return watch
