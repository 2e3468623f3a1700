"""The server of production, and nginx before it."""

import itertools
import os
import re
import signal
import sqlite3
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest
import requests

from tests.requirements import find_nginx
from tests.served.conftest import START_SECONDS, Served, in_production, wait_until_answered
from tests.services.environment import services_are_active
from tests.services.nginx import nginx

pytestmark = pytest.mark.services

CHANGES = 15

needs_services = pytest.mark.skipif(
    not services_are_active(), reason="With nothing beside it, the server is no other."
)


@pytest.fixture
def site(request) -> Served:
    """Two processes; on SQLite, which is the same for any server, that of `make run`."""
    return request.getfixturevalue("production" if services_are_active() else "served")


@contextmanager
def behind_nginx(site: Served) -> Iterator[str]:
    """Its address there."""
    program = find_nginx()
    if program is None:
        pytest.skip("This test needs nginx: run `apt-get install nginx` as root.")
    with nginx(program, site.address) as server:
        yield server.address


def connect(environment: dict[str, str]):
    """To the database, past the application."""
    if "DATABASE_URL" in environment:
        return psycopg.connect(environment["DATABASE_URL"], autocommit=True)
    path = os.path.join(environment["VAR_DIR"], "db.sqlite3")  # noqa: PTH118 - a string is wanted
    return sqlite3.connect(path, isolation_level=None, timeout=20)


def find_page(address: str) -> int:
    news = f"{address}/api/v2/pages/?type=articles.NewsPage&limit=1"
    return int(requests.get(news, timeout=20).json()["items"][0]["id"])


def rename(database, pk: int, title: str) -> None:
    database.execute(f"UPDATE wagtailcore_page SET title = '{title}' WHERE id = {pk}")


def test_no_process_tells_what_was_before_a_change(site):
    pk = find_page(site.address)
    address = f"{site.address}/api/v2/pages/{pk}/"
    told, answers = [], 0

    with closing(connect(site.environment)) as database:
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


@needs_services
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


#: Publishes a page again and again, and says how often once readers must see it.
PUBLISH = """
import time
from articles.models import PlatformPage
page = PlatformPage.objects.filter(locale__language_code="az", live=True).first()
page.show_in_menus = True
until = time.monotonic() + 2
number = 0
while number < 3 or time.monotonic() < until and number < 40:
    number += 1
    page.title = f"Novbe {number}"
    page.save_revision().publish()
    print(number, flush=True)
"""
QUESTIONS = [
    "pages/?type=articles.PlatformPage&locale=az&fields=_,title",
    "resolve/?path=/az/{slug}/&fields=_,title",
    "pages/?locale=az&search=novbe&fields=_,title",
    "navigation/?locale=az",
]


@pytest.fixture
def no_lock_of_a_second(site):
    """Who waits for a row so long gets an error, and so do those who asked."""
    url = site.environment.get("DATABASE_URL")
    if url is None:  # SQLite, on which readers wait for nobody.
        yield
        return
    name = url.rpartition("/")[2]
    with closing(psycopg.connect(url, autocommit=True)) as database:
        database.execute(f"ALTER DATABASE {name} SET lock_timeout = '1s'")
        yield
        database.execute(f"ALTER DATABASE {name} RESET lock_timeout")


class Readers:
    """Eight at once, who ask one question after another and note every answer that is wrong."""

    def __init__(self, address: str, slug: str) -> None:
        self.published, self.answers = 0, 0
        self.wrong: list[str] = []
        self._urls = [f"{address}/api/v2/{question.format(slug=slug)}" for question in QUESTIONS]
        self._is_over = threading.Event()

    @contextmanager
    def reading(self):
        with ThreadPoolExecutor(8) as pool:
            reading = [pool.submit(self._read, number) for number in range(8)]
            try:
                yield
            finally:
                self._is_over.set()
        for each in reading:
            each.result()

    def _read(self, first: int) -> None:
        with requests.Session() as session:
            for url in itertools.islice(itertools.cycle(self._urls), first, None):
                if self._is_over.is_set():
                    return
                published = self.published
                answer = session.get(url, timeout=20)
                told = re.search(r"Novbe (\d+)", answer.text)
                self.answers += 1
                if answer.status_code != 200 or published > (int(told[1]) if told else 0):
                    self.wrong.append(f"{url} after {published}: {answer.status_code} {told}")


def test_while_an_editor_publishes_all_readers_are_told_what_is_published(
    no_lock_of_a_second, site
):
    listed = requests.get(f"{site.address}/api/v2/{QUESTIONS[0]},slug", timeout=20).json()
    readers = Readers(site.address, listed["items"][0]["meta"]["slug"])

    with site.asking(PUBLISH) as publisher, readers.reading():
        for line in publisher.stdout:
            readers.published = int(line)

    assert publisher.returncode == 0
    assert readers.wrong[:5] == []
    assert readers.published >= 3
    assert readers.answers > 8 * len(QUESTIONS)


@needs_services
def test_nginx_tells_a_change_soon_and_goes_on_when_the_application_is_gone(installed, tmp_path):
    with in_production(installed, tmp_path) as site, behind_nginx(site) as front:
        address = f"{front}/api/v2/pages/{find_page(front)}/"
        first, second = (requests.get(address, timeout=20) for _ in range(2))
        assert [first.headers["x-cache"], second.headers["x-cache"]] == ["MISS", "HIT"]
        assert first.content == second.content
        assert first.headers["Content-Encoding"] == "gzip"
        known = {"If-None-Match": first.headers["ETag"]}
        assert requests.get(address, timeout=20, headers=known).status_code == 304
        plain, again = (requests.get(f"{front}/az/", timeout=20) for _ in range(2))
        assert (again.headers["x-cache"], again.content) == ("HIT", plain.content)
        session = {"sessionid": "of-an-editor"}
        signed_in = requests.get(f"{front}/az/", timeout=20, cookies=session)
        assert signed_in.headers["x-cache"] == "BYPASS"
        assert "no-store" in signed_in.headers["Cache-Control"]

        with closing(connect(site.environment)) as database:
            rename(database, first.json()["id"], "Yeni ad")
        deadline = time.monotonic() + 10
        while requests.get(address, timeout=20).json()["title"] != "Yeni ad":
            assert time.monotonic() < deadline, "nginx tells what was before"
            time.sleep(0.2)

        site.process.terminate()
        site.process.wait(20)
        time.sleep(2.2)  # Longer than an answer is kept without asking; nginx counts whole seconds.
        after = requests.get(address, timeout=20)
        assert (after.status_code, after.json()["title"]) == (200, "Yeni ad")
        assert after.headers["x-cache"] in ("STALE", "UPDATING")
        assert requests.get(f"{front}/az/", timeout=20).content == plain.content
        assert requests.get(f"{front}/admin/login/", timeout=20).status_code == 502


@needs_services
def test_nginx_goes_on_when_the_database_is_gone(production):
    path = "/api/v2/locales/"
    server, _, name = production.environment["DATABASE_URL"].rpartition("/")
    with (
        behind_nginx(production) as front,
        closing(psycopg.connect(f"{server}/postgres", autocommit=True)) as database,
    ):
        before = requests.get(front + path, timeout=20)
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
