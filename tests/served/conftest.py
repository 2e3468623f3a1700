"""Sites that are served by processes of their own, and a real browser."""

import ctypes
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
import requests
from playwright.sync_api import Browser, Page

from tests.browser import launched
from tests.migrated import make_copy, migrated_file, url_of

ROOT = Path(__file__).resolve().parent.parent.parent
START_SECONDS = 240

#: For Django's shell: runs each line, which is code in JSON, and gives what it prints in JSON.
ANSWERING = """
import contextlib, io, json, sys
for line in sys.stdin:
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(json.loads(line), globals())
    print(json.dumps(printed.getvalue().strip()), flush=True)
"""


@dataclass(frozen=True, kw_only=True)
class Site:
    environment: dict[str, str]

    def ask(self, code: str) -> str:
        """What Python code prints that runs beside the server, with all models imported."""
        assert self.shell.stdin
        assert self.shell.stdout
        print(json.dumps(code), file=self.shell.stdin, flush=True)
        answer = json.loads(self.shell.stdout.readline() or "null")
        assert answer is not None, "The shell has ended: what it was asked failed."
        return answer

    @cached_property
    def shell(self) -> subprocess.Popen[str]:
        """One for all questions: each start takes two seconds of computing."""
        return subprocess.Popen(
            [*(sys.executable, "manage.py", "shell", "--verbosity", "0"), "--command", ANSWERING],
            cwd=ROOT,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def close(self) -> None:
        if "shell" in self.__dict__:
            with self.shell:
                assert self.shell.stdin
                self.shell.stdin.close()

    @contextmanager
    def asking(self, code: str) -> Iterator[subprocess.Popen[str]]:
        """The same, to be read while it runs; it has ended afterwards."""
        command = [sys.executable, "manage.py", "shell", "--verbosity", "0", "--command", code]
        with subprocess.Popen(
            command, cwd=ROOT, env=self.environment, stdout=subprocess.PIPE, text=True
        ) as process:
            try:
                yield process
            except BaseException:
                process.kill()
                raise

    def password(self, name: str) -> str:
        """Of the demonstration's account."""
        passwords = Path(self.environment["VAR_DIR"]) / "demo-passwords.json"
        return json.loads(passwords.read_text())[f"{name}@ucdil.example"]


@dataclass(frozen=True, kw_only=True)
class Served(Site):
    address: str


@dataclass(frozen=True, kw_only=True)
class Run(Served):
    """By `make run`, whose `output` is in this file."""

    output: Path


@contextmanager
def migrated_site(folder: Path) -> Iterator[Site]:
    """On SQLite and a folder; or on the servers of production, when the plugin started them."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "settings.dev",
        "VAR_DIR": str(folder),
        "PYTHONWARNINGS": "ignore",
        "API_RATE_LIMIT": "off",
    }
    if "DATABASE_URL" in environment:
        url = environment["DATABASE_URL"]
        environment["DATABASE_URL"] = url_of(make_copy(url, f"served_{uuid.uuid4().hex[:8]}"), url)
    else:
        shutil.copyfile(migrated_file(), folder / "db.sqlite3")
    with closing(Site(environment=environment)) as site:
        yield site


@contextmanager
def serving(
    site: Site, command: Sequence[str | Path], address: str, output: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """The process, once it answers at this address."""
    with output.open("w") as written:
        process = subprocess.Popen(
            [sys.executable, *command],
            cwd=ROOT,
            env=site.environment,
            stdout=written,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=_end_with_parent,
        )
    try:
        wait_until_answered(address, process, output)
        yield process
    finally:
        with suppress(ProcessLookupError):  # A test may have stopped it.
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=20)


@pytest.fixture(scope="session")
def served(tmp_path_factory) -> Iterator[Run]:
    """By `make run`, with the demonstration."""
    folder = tmp_path_factory.mktemp("served")
    port, output = free_port(), folder / "output.txt"
    address = f"http://127.0.0.1:{port}"
    command = ["manage.py", "serve", "--noreload", "--port", str(port)]
    with (
        migrated_site(folder) as site,
        serving(site, command, address, output),
        closing(Run(environment=site.environment, address=address, output=output)) as run,
    ):
        yield run


@dataclass(frozen=True, kw_only=True)
class Production(Served):
    process: subprocess.Popen[bytes]


@pytest.fixture(scope="session")
def installed(tmp_path_factory) -> Iterator[Site]:
    """With a few news, and nobody to serve it yet."""
    with migrated_site(tmp_path_factory.mktemp("installed")) as site:
        site.ask(
            "from django.core.management import call_command;"
            "from tests.factories import NewsFactory;"
            "call_command('install'); NewsFactory.create_batch(3)"
        )
        yield site


@contextmanager
def in_production(site: Site, folder: Path) -> Iterator[Production]:
    """By the server of production, in two processes."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [
        *("-m", "granian", "--interface", "wsgi", "cms.wsgi:application", "--port", str(port)),
        *("--workers", "2", "--blocking-threads", "4"),
        *("--respawn-failed-workers", "--workers-kill-timeout", "2"),
    ]
    asked = f"{address}/api/v2/locales/"
    with (
        serving(site, command, asked, folder / "output.txt") as process,
        closing(
            Production(environment=site.environment, address=address, process=process)
        ) as production,
    ):
        yield production


@pytest.fixture(scope="session")
def production(installed, tmp_path_factory) -> Iterator[Production]:
    with in_production(installed, tmp_path_factory.mktemp("production")) as site:
        yield site


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as chromium:
        yield chromium


@pytest.fixture
def page(browser, served) -> Iterator[Page]:
    with new_page(browser, served) as page:
        yield page


@pytest.fixture(scope="session")
def sessions() -> dict[str, list[Any]]:
    """The cookies of those who signed in before. A server takes long to look at a password."""
    return {}


@pytest.fixture
def sign_in(page, served, sessions):
    def sign_in_as(name: str) -> Page:
        if name in sessions:
            page.context.add_cookies(sessions[name])
            page.goto("/admin/")
        else:
            sign_in_with(page, f"{name}@ucdil.example", served.password(name))
            sessions[name] = page.context.cookies()
        return page

    return sign_in_as


@contextmanager
def new_page(browser: Browser, site: Served) -> Iterator[Page]:
    """Of a new browser profile, that fails the test when a script on it fails."""
    context = browser.new_context(base_url=site.address, viewport={"width": 1400, "height": 1000})
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert not errors


def sign_in_with(page: Page, email: str, password: str) -> None:
    page.goto("/admin/login/")
    page.fill("input[name=username]", email)
    page.fill("input[name=password]", password)
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_answered(
    address: str, process: subprocess.Popen[bytes] | None = None, output: Path | None = None
) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and not (process and process.poll() is not None):
        try:
            requests.get(address, timeout=5, allow_redirects=False)
        except requests.ConnectionError:
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"{address} was not answered.\n{output.read_text() if output else ''}")


def _end_with_parent() -> None:
    """A worker of an interrupted run is killed, and stops nothing."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG
