"""The server of production, over the served site's database, and nginx before it."""

import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
import requests

from tests.requirements import find_nginx
from tests.served.conftest import ROOT, _free_port
from tests.services.nginx import nginx

CHANGES = 40
START_SECONDS = 60


@dataclass(frozen=True)
class Server:
    address: str
    process: subprocess.Popen

    def stop(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)


@pytest.fixture
def production(served):
    """Two processes."""
    port = _free_port()
    command = [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "cms.wsgi:application"),
        *("--port", str(port), "--workers", "2", "--blocking-threads", "4"),
        *("--respawn-failed-workers", "--workers-kill-timeout", "2"),
    ]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=served.environment | {"API_RATE_LIMIT": "off"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_until_answered(f"{address}/api/v2/locales/")
        yield Server(address, process)
    finally:
        process.terminate()
        process.wait(20)


def wait_until_answered(address: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            requests.get(address, timeout=5)
        except requests.ConnectionError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"{address} was not answered.")


@pytest.fixture
def front(production):
    """The address of nginx."""
    program = find_nginx()
    if program is None:
        pytest.skip("This test needs nginx: run `apt-get install nginx` as root.")
    with nginx(program, production.address) as server:
        yield server.address


def connect(environment: dict[str, str]):
    """To the database, past the application."""
    if "DATABASE_URL" in environment:
        return psycopg.connect(environment["DATABASE_URL"], autocommit=True)
    path = os.path.join(environment["VAR_DIR"], "db.sqlite3")  # noqa: PTH118 - a string is wanted
    return sqlite3.connect(path, isolation_level=None, timeout=20)


def find_page(address: str) -> int:
    listed = requests.get(f"{address}/api/v2/pages/?limit=1", timeout=20).json()
    return int(listed["items"][0]["id"])


def rename(database, pk: int, title: str) -> None:
    database.execute(f"UPDATE wagtailcore_page SET title = '{title}' WHERE id = {pk}")


def test_no_process_tells_what_was_before_a_change(served, production):
    pk = find_page(production.address)
    address = f"{production.address}/api/v2/pages/{pk}/"
    told, answers = [], 0

    with closing(connect(served.environment)) as database:
        for number in range(CHANGES):
            sql = f"UPDATE wagtailcore_page SET title = 'Ad {number}' WHERE id = {pk}"
            database.execute(sql)
            for _ in range(4):  # Each over a connection of its own, to whichever process takes it.
                answer = requests.get(address, timeout=20, headers={"Connection": "close"})
                told.append((number, answer.json()["title"]))
                answers += answer.status_code == 200

    assert answers == 4 * CHANGES
    assert [title for number, title in told if title != f"Ad {number}"] == []
    assert re.fullmatch(r'"[0-9a-f]+-[0-9a-f]+-[0-9a-f]{24}"', answer.headers["etag"])


def test_a_worker_that_is_killed_is_started_anew(production):
    def workers() -> set[int]:
        pid = production.process.pid
        return set(map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split()))

    before = workers()
    os.kill(max(before), signal.SIGKILL)

    deadline = time.monotonic() + START_SECONDS
    while len(workers() - {max(before)}) < len(before):
        assert time.monotonic() < deadline, "there is one worker less"
        time.sleep(0.2)
    wait_until_answered(f"{production.address}/api/v2/locales/")


def test_nginx_tells_a_change_soon_and_goes_on_when_the_application_is_gone(
    served, production, front
):
    address = f"{front}/api/v2/pages/{find_page(front)}/"
    first, second = (requests.get(address, timeout=20) for _ in range(2))
    assert [first.headers["x-cache"], second.headers["x-cache"]] == ["MISS", "HIT"]
    assert first.content == second.content
    assert first.headers["Content-Encoding"] == "gzip"
    known = {"If-None-Match": first.headers["ETag"]}
    assert requests.get(address, timeout=20, headers=known).status_code == 304

    with closing(connect(served.environment)) as database:
        rename(database, first.json()["id"], "Yeni ad")
    deadline = time.monotonic() + 10
    while requests.get(address, timeout=20).json()["title"] != "Yeni ad":
        assert time.monotonic() < deadline, "nginx tells what was before"
        time.sleep(0.2)

    production.stop()
    time.sleep(2.2)  # Longer than an answer is kept without asking; nginx counts whole seconds.
    after = requests.get(address, timeout=20)
    assert (after.status_code, after.json()["title"]) == (200, "Yeni ad")
    assert after.headers["x-cache"] in ("STALE", "UPDATING")
    assert requests.get(f"{front}/admin/login/", timeout=20).status_code == 502


def test_nginx_goes_on_when_the_database_is_gone(served, production, front):
    url = served.environment.get("DATABASE_URL")
    if url is None:
        pytest.skip("SQLite is a part of the application, and gone only with that.")
    path = "/api/v2/locales/"
    before = requests.get(front + path, timeout=20)
    server, _, name = url.rpartition("/")

    with closing(psycopg.connect(f"{server}/postgres", autocommit=True)) as database:
        database.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        try:
            database.execute(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s",
                [name],
            )
            time.sleep(2.2)
            assert requests.get(production.address + path, timeout=20).status_code == 500
            during = requests.get(front + path, timeout=20)
        finally:
            database.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')

    assert (during.status_code, during.content) == (200, before.content)
    assert during.headers["x-cache"] in ("STALE", "UPDATING")
    assert requests.get(production.address + path, timeout=20).content == before.content
