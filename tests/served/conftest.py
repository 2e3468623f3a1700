"""A site as `make run` makes it, served by a process of its own; and a real browser."""

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
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

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


@dataclass(frozen=True)
class Served:
    address: str
    environment: dict[str, str]
    output: Path

    def manage(self, *arguments: str) -> str:
        """What a management command prints, run beside the server."""
        return subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=START_SECONDS,
        ).stdout

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

    def close_shell(self) -> None:
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
        passwords = Path(self.environment["VAR_DIR"]) / "demo-passwords.json"
        return json.loads(passwords.read_text())[f"{name}@ucdil.example"]


@pytest.fixture(scope="session")
def served(tmp_path_factory) -> Iterator[Served]:
    """On SQLite and a folder; or on the servers of production, when the plugin started them."""
    folder = tmp_path_factory.mktemp("served")
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "settings.dev",
        "VAR_DIR": str(folder),
        "PYTHONWARNINGS": "ignore",
    }
    if "DATABASE_URL" in environment:
        url = environment["DATABASE_URL"]
        environment["DATABASE_URL"] = url_of(make_copy(url, f"served_{uuid.uuid4().hex[:8]}"), url)
    else:
        shutil.copyfile(migrated_file(), folder / "db.sqlite3")
    port = _free_port()
    site = Served(f"http://127.0.0.1:{port}", environment, folder / "output.txt")
    with site.output.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "serve", "--noreload", "--port", str(port)],
            cwd=ROOT,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=_end_with_parent,
        )
    try:
        _wait_until_it_answers(site, process)
        yield site
    finally:
        site.close_shell()
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=20)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as chromium:
        yield chromium


@pytest.fixture
def page(browser, served) -> Iterator[Page]:
    """A page of a new browser profile, that fails the test when a script on it fails."""
    context = browser.new_context(base_url=served.address, viewport={"width": 1400, "height": 1000})
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert not errors


@pytest.fixture
def sign_in(page, served):
    def sign_in_as(name: str) -> Page:
        page.goto("/admin/login/")
        page.fill("input[name=username]", f"{name}@ucdil.example")
        page.fill("input[name=password]", served.password(name))
        page.click("button[type=submit]")
        page.wait_for_url("**/admin/")
        return page

    return sign_in_as


def _end_with_parent() -> None:
    """A worker of an interrupted run is killed, and stops nothing."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_it_answers(site: Served, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            requests.get(site.address, timeout=5, allow_redirects=False)
        except requests.ConnectionError:
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"The site did not start:\n{site.output.read_text()}")
