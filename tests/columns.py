"""Which tests run on both columns, the embedded and that of production: docs/decisions/0007."""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NoReturn
from zlib import crc32

import pytest
from django.db import connection

#: Of each test of the latest run on the embedded column, what it asked the database.
NOTES = Path(__file__).resolve().parent.parent / "var" / "tests" / "asked.json"

#: By the address of a test, statements without what differs from one asking to the next.
Asked = dict[str, set[int]]


def of_production(items: Iterable[Any], asked: Asked) -> Iterator[Any]:
    """Those about services; of the others, each that asks the database what none before it asks.
    One of which it is not known what it asks is among them.
    """
    known: set[int] = set()
    for item in items:
        statements = asked.get(item.nodeid)
        is_new = statements is None or not known.issuperset(statements)
        if item.get_closest_marker("services") or (is_new and runs_on_both(item)):
            known.update(statements or ())
            yield item


def read_notes() -> Asked:
    if not NOTES.exists():
        return {}
    return {test: set(statements) for test, statements in json.loads(NOTES.read_text()).items()}


class NoteTaking:
    """A plugin of pytest that notes what tests ask the database, in all processes of a run."""

    def __init__(self) -> None:
        self.asked: Asked = defaultdict(set)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, Any, Any]:
        note = self.asked[item.nodeid].add

        def ask(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
            note(unvarying(sql))
            return execute(sql, *rest)

        with connection.execute_wrapper(ask):
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item) -> Generator[None, Any, Any]:
        """What was skipped has told nothing."""
        report = yield
        if report.skipped:
            self.asked.pop(item.nodeid, None)
        return report

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """The main process of pytest-xdist is told what one of the others has noted."""
        self.asked.update(getattr(node, "workeroutput", {}).get("asked", {}))

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        asked = {test: sorted(statements) for test, statements in self.asked.items()}
        if hasattr(session.config, "workeroutput"):
            session.config.workeroutput["asked"] = asked
        else:
            NOTES.parent.mkdir(parents=True, exist_ok=True)
            NOTES.write_text(json.dumps(asked))


@cache
def unvarying(sql: str) -> int:
    """The checksum of a statement, whatever its numbers are and however many of them there are."""
    plain = re.sub(r"\d+", "0", sql)
    for value in ("%s", "0", "(%s)"):
        plain = re.sub(rf"{re.escape(value)}(, {re.escape(value)})+", value, plain)
    return crc32(plain.encode())


def runs_on_both(item: Any) -> bool:
    """Whether it may reach the database, or says that it is about the services."""
    if any(item.get_closest_marker(name) for name in ("django_db", "services")):
        return True
    return "db" in item.fixturenames or any(
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
