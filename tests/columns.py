"""Which tests run on both columns, the embedded and that of production: docs/decisions/0007."""

from collections.abc import Iterable, Iterator
from typing import Any, NoReturn

import pytest


def of_production(items: Iterable[Any], *, every_case: bool) -> Iterator[Any]:
    """Of a test's cases, which differ in what is put in, the first; of one about services, all."""
    known = set()
    for item in items:
        test = item.nodeid.partition("[")[0]
        chosen = every_case or test not in known or item.get_closest_marker("services")
        if chosen and runs_on_both(item):
            known.add(test)
            yield item


def runs_on_both(item: Any) -> bool:
    """Whether it may reach the database, or says that it is about the services."""
    if any(item.get_closest_marker(name) for name in ("django_db", "services")):
        return True
    return not {"db", "served"}.isdisjoint(item.fixturenames) or any(
        "django_db_blocker" in definition.argnames
        for name, definitions in item._fixtureinfo.name2fixturedefs.items()
        for definition in definitions
        # pytest-django's own are there for every test.
        if definition.baseid and name != "django_db_setup"
    )


class OutOfReach:
    """The cache and the store of a test that runs on one column; of the database it has none."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        pass

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__"):
            raise AttributeError(name)
        pytest.fail(
            "This test reaches the cache or the store, and runs on the embedded column alone: "
            "mark it `django_db`, or `services` when it needs no database."
        )

    def close(self, **kwargs: Any) -> None:
        """Django closes each cache after a request."""
