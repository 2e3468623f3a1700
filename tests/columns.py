"""Which tests run on both columns, the embedded and that of production: docs/decisions/0007."""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn
from zlib import crc32

import pytest
from django.db import connection

_TESTS = str(Path(__file__).resolve().parent)
#: Files of this project, and not those of an environment below it.
_OURS = re.compile(rf"{re.escape(str(Path(_TESTS).parent))}/(?!\.)")

#: Of each test of the latest run on the embedded column, how long it took and what it asked.
NOTES = Path(__file__).resolve().parent.parent / "var" / "tests" / "asked.json"


@dataclass
class Noted:
    """Of one test; statements are without what differs from one asking to the next."""

    seconds: float = 0
    statements: set[int] = field(default_factory=set)


def of_production(items: Iterable[Any], noted: dict[str, Noted]) -> list[Any]:
    """Those about services, those of which nothing is known, and of the others enough to ask the
    database whatever any of them asks: from the longest on, each is left out whose statements
    all come in others that are left.
    """
    chosen = {item.nodeid: item for item in items if runs_on_both(item)}
    known = {test: noted[test] for test in chosen if test in noted}
    times = Counter(chain.from_iterable(note.statements for note in known.values()))
    for test in sorted(known, key=lambda test: known[test].seconds, reverse=True):
        statements = known[test].statements
        is_about_services = chosen[test].get_closest_marker("services")
        if not is_about_services and all(times[statement] > 1 for statement in statements):
            del chosen[test]
            times.subtract(statements)
    return list(chosen.values())


def read_notes() -> dict[str, Noted]:
    if not NOTES.exists():
        return {}
    noted = json.loads(NOTES.read_text())
    return {test: Noted(seconds, set(asked)) for test, (seconds, asked) in noted.items()}


class NoteTaking:
    """A plugin of pytest that notes what tests ask the database, in all processes of a run."""

    def __init__(self) -> None:
        self.noted: dict[str, Noted] = {}
        self.of_others: dict[str, list[Any]] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, Any, Any]:
        noted = self.noted[item.nodeid] = Noted()

        def ask(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
            asked = unvarying(sql)
            if not noted.statements.issuperset(asked) and not _is_asked_by_tests():
                noted.statements.update(asked)
            return execute(sql, *rest)

        with connection.execute_wrapper(ask):
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item) -> Generator[None, Any, Any]:
        """What was skipped has told nothing."""
        report = yield
        if report.skipped:
            self.noted.pop(item.nodeid, None)
        elif item.nodeid in self.noted:
            self.noted[item.nodeid].seconds += report.duration
        return report

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """The main process of pytest-xdist is told what one of the others has noted."""
        self.of_others |= getattr(node, "workeroutput", {}).get("noted", {})

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        noted = self.of_others | {
            test: [note.seconds, sorted(note.statements)] for test, note in self.noted.items()
        }
        if hasattr(session.config, "workeroutput"):
            session.config.workeroutput["noted"] = noted
        elif noted:
            NOTES.parent.mkdir(parents=True, exist_ok=True)
            NOTES.write_text(json.dumps(noted))


@cache
def unvarying(sql: str) -> frozenset[int]:
    """Checksums of a statement, or of the parts of a union, whatever the values are and however
    many of them there are.
    """
    plain = re.sub(r"\d+", "0", sql).replace(" = NULL", " = %s")
    for value in ("%s", "0", "(%s)"):
        plain = re.sub(rf"{re.escape(value)}(, {re.escape(value)})+", value, plain)
    return frozenset(crc32(part.encode()) for part in plain.split(" UNION ALL "))


def _is_asked_by_tests() -> bool:
    """Whether they ask for themselves, to prepare or to check, and nothing of ours is between."""
    frame: FrameType | None = sys._getframe(2)
    while frame is not None and not _OURS.match(frame.f_code.co_filename):
        frame = frame.f_back
    return frame is not None and frame.f_code.co_filename.startswith(_TESTS)


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
