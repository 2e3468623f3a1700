"""Measures the delivery API and the search beside Wagtail's own, and writes docs/benchmarks.md.

The server and its database share one core, the load comes from another one. Who is compared is
asked by turns, so that a busy machine slows all of them alike.
"""

import argparse
import json
import os
import sys
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

from benchmarks import report
from benchmarks.load import Measured, load, memory_megabytes, require_wrk
from benchmarks.questions import ALL, QUESTIONS, SAME, STOCK
from benchmarks.servers import Database, Server, database, grow, run, server
from tests.requirements import find_nginx, unpack_nginx
from tests.services.nginx import nginx

SERVER_CORE, LOAD_CORE = 0, 1
#: So much longer is the slowest asked: what it has not answered when time is up is not counted.
STOCK_TAKES_LONGER = 4
#: By database, to search among; the API is measured with fewer.
SEARCHED_PAGES = {"PostgreSQL": 20_000, "SQLite": 5_000}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--smoke", action="store_true", help="only see whether it works")
    parser.add_argument(
        "--pages", type=int, help="how many PostgreSQL is to hold in the end, such as 100000"
    )
    asked = parser.parse_args()
    is_smoke = asked.smoke
    if asked.pages:
        SEARCHED_PAGES["PostgreSQL"] = asked.pages
    require_wrk()
    if (os.cpu_count() or 1) < 2:
        sys.exit("The benchmark needs two cores: one for the server, one for the load.")
    pages, seconds, rounds = (300, 1, 1) if is_smoke else (1500, 2, 2)
    measured = []
    for name in ["PostgreSQL"] if is_smoke else SEARCHED_PAGES:
        with database(name, pages) as data:
            with one_core(data):
                api = measure(data, seconds, rounds, names=["list"] if is_smoke else QUESTIONS)
            searched, scale = pages if is_smoke else SEARCHED_PAGES[name], None
            if searched > pages:
                few = ask_at_scale(data)
                grow(data, searched)
                scale = report.Scale(pages, searched, few, ask_at_scale(data))
            times = json.loads(run(data, "-m", "benchmarks.searches"))
            measured.append((api, report.Searches(name, searched, **times), scale))
            text = report.write(measured, pages, seconds * rounds)
            if not is_smoke:
                report.FILE.write_text(text)  # Also when the next one is interrupted.
    sys.stdout.write(text)
    if not is_smoke and (slow := [search.name for _, search, _ in measured if search.is_too_slow]):
        sys.exit(f"The search is slower than it may be with {' and '.join(slow)}.")


def ask_at_scale(data: Database) -> dict[str, Any]:
    """With no answers remembered, which would not grow with anything."""
    times: dict[str, Any] = json.loads(run(data, "-m", "benchmarks.scale", ANSWERS_MEGABYTES="0"))
    return times


@contextmanager
def one_core(data: Database) -> Iterator[None]:
    """For what is started meanwhile, by this process and by the database."""
    all_cores = os.sched_getaffinity(0)
    processes = (0, *data.roots)
    for pid in processes:
        os.sched_setaffinity(pid, {SERVER_CORE})
    try:
        yield
    finally:
        for pid in processes:
            os.sched_setaffinity(pid, all_cores)


def measure(data: Database, seconds: int, rounds: int, names: Sequence[str]) -> report.OfDatabase:
    """Of all questions, what they cost; of those that are named, how fast they are answered."""
    asked = json.loads(run(data, "-m", "benchmarks.statements", ANSWERS_MEGABYTES="0"))
    costs = asked["costs"]
    questions = {
        whom: {name: each[name] for name in names} for whom, each in asked["questions"].items()
    }
    with ExitStack() as stack:

        def start(application: str = "cms.wsgi:application", **variables: str) -> Server:
            return stack.enter_context(server(data, application, variables))

        def ask(
            server: Server, paths: list[str], seconds: int = seconds, **headers: str
        ) -> Measured:
            roots = (server.pid, *data.roots)
            return load(server.address, paths, seconds, LOAD_CORE, roots, headers)

        cold, warm = start(ANSWERS_MEGABYTES="0"), start()
        stock = start() if rounds > 1 else cold
        contestants = {
            report.STOCK: (stock, questions[STOCK]),
            report.SAME: (cold, questions[SAME]),
            report.COLD: (cold, questions[ALL]),
            report.WARM: (warm, questions[ALL]),
        }
        for server_, paths in contestants.values():
            for each in paths.values():  # What a process learns once is not what is measured.
                for path in each[:3] if server_ is stock else each:
                    urllib.request.urlopen(server_.address + path).close()
        speeds: dict[str, dict[str, Measured]] = {name: {} for name in contestants}
        for _ in range(rounds):
            for question in questions[STOCK]:
                for name, (server_, paths) in contestants.items():
                    longer = STOCK_TAKES_LONGER if server_ is stock and rounds > 1 else 1
                    result = ask(server_, paths[question], seconds * longer)
                    before = speeds[name].get(question)
                    speeds[name][question] = before + result if before else result
        known = questions[ALL]["list"][0]
        with urllib.request.urlopen(warm.address + known) as answer:
            etag = answer.headers["ETag"]
        constants = {
            report.KNOWN: ask(warm, [known], **{"If-None-Match": etag}),
            report.VIEW: ask(warm, ["/constant/"]),
            report.PLAIN: ask(start("benchmarks.plain:application"), ["/"]),
            **_ask_nginx(warm, known, seconds, rounds),
        }
        return report.OfDatabase(
            name=data.name,
            speeds=speeds,
            constants=constants,
            costs={
                report.STOCK: costs[STOCK], report.SAME: costs[SAME], report.COLD: costs[ALL],
            },
            memory={name: memory_megabytes(s.pid) for name, (s, _) in contestants.items()},
            seconds_to_start=cold.seconds_to_start,
        )  # fmt: skip


def _ask_nginx(behind: Server, path: str, seconds: int, rounds: int) -> dict[str, Measured]:
    """The API through nginx, and the same bytes from nginx alone, by turns."""
    unpack_nginx()
    program = find_nginx()
    if program is None:
        sys.stderr.write("nginx is not measured: run `apt-get install nginx` as root.\n")
        return {}
    with nginx(program, behind.address) as front:
        with urllib.request.urlopen(front.address + path) as answer:
            (front.directory / "bytes" / "list").write_bytes(answer.read())
        told: dict[str, Measured] = {}
        for _ in range(rounds):
            for name, asked, roots in (
                (report.FRONT, path, (front.pid, behind.pid)),
                (report.STATIC, "/bytes/list", (front.pid,)),
            ):
                result = load(front.address, [asked], seconds, LOAD_CORE, roots)
                told[name] = told[name] + result if name in told else result
    return told


main()
