"""Databases with generated news, and application servers on free ports."""

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from tests.services.postgresql import postgresql_server
from tests.services.processes import reserved_ports, running, wait_until, workspace

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Database:
    name: str
    environment: dict[str, str]
    #: Of its processes; none for one within the application.
    roots: tuple[int, ...]


@dataclass(frozen=True)
class Server:
    address: str
    pid: int
    #: From its start to its first answer.
    seconds_to_start: float


@contextmanager
def database(name: str, pages: int) -> Iterator[Database]:
    """Installed and filled. `name` is PostgreSQL or SQLite."""
    with workspace("benchmark") as directory:
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "ignore",
            "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
            "SECRET_KEY": "only for this benchmark, which serves nobody but itself",
            "ALLOWED_HOSTS": "127.0.0.1",
            "WAGTAILADMIN_BASE_URL": "http://127.0.0.1",
            "API_RATE_LIMIT": "off",
            "VAR_DIR": str(directory),
            "DATABASE_URL": f"sqlite:///{directory / 'db.sqlite3'}",
        }
        if name == "SQLite":
            yield _filled(Database(name, environment, ()), pages)
            return
        with postgresql_server() as server:
            environment["DATABASE_URL"] = server.url
            yield _filled(Database(name, environment, (server.pid,)), pages)


def _filled(database: Database, pages: int) -> Database:
    run(database, "-m", "benchmarks.filling", str(pages))
    _analyze(database)
    return database


def grow(database: Database, pages: int) -> None:
    """Until there are as many."""
    run(database, "manage.py", "generate_content", "--pages", str(pages))
    _analyze(database)


def _analyze(database: Database) -> None:
    """With the statistics that a server makes after a while."""
    if database.roots:
        with psycopg.connect(database.environment["DATABASE_URL"], autocommit=True) as connection:
            connection.execute("VACUUM ANALYZE")


def run(database: Database, *arguments: str, **variables: str) -> str:
    """What Python prints; stops everything, with what it says, when it fails."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**database.environment, **variables},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        sys.exit(f"{' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


@contextmanager
def server(
    database: Database, application: str, variables: Mapping[str, str] | None = None
) -> Iterator[Server]:
    """As docs recommend it, with one worker: every server has one core."""
    with workspace("benchmark") as directory, reserved_ports(1) as [port]:
        command = [
            sys.executable, "-m", "granian", "--interface", "wsgi", application,
            "--host", "127.0.0.1", "--port", str(port),
            "--workers", "1", "--blocking-threads", "4", "--no-ws",
        ]  # fmt: skip
        environment = {**database.environment, "MALLOC_ARENA_MAX": "1", **(variables or {})}
        started = time.monotonic()
        with running(command, directory, environment=environment) as process:
            address = f"http://127.0.0.1:{port}"
            wait_until(
                lambda: urllib.request.urlopen(f"{address}/constant/", timeout=5).read(),
                name=application,
                process=process,
                log=directory / "log",
                not_yet=(OSError,),  # Of urllib all are, also that time is up.
            )
            yield Server(address, process.pid, time.monotonic() - started)
