"""Measures the delivery API beside Wagtail's own, and writes docs/benchmarks.md.

The server and its database share one core, the load comes from another one. Who is compared is
asked by turns, so that a busy machine slows all of them alike.
"""

import argparse
import json
import os
import sys
import urllib.request
from collections.abc import Callable, Mapping
from contextlib import ExitStack

from benchmarks import report
from benchmarks.load import Measured, load, memory_megabytes, require_wrk
from benchmarks.questions import OURS, STOCK, questions
from benchmarks.servers import Server, database, run, server

SERVER_CORE, LOAD_CORE = 0, 1


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--smoke", action="store_true", help="only see whether it works")
    is_smoke = parser.parse_args().smoke
    require_wrk()
    if (os.cpu_count() or 1) < 2:
        sys.exit("The benchmark needs two cores: one for the server, one for the load.")
    pages, seconds, rounds = (300, 1, 1) if is_smoke else (1500, 4, 2)
    os.sched_setaffinity(0, {SERVER_CORE})
    databases = ["SQLite"] if is_smoke else ["PostgreSQL", "SQLite"]
    measured = [measure(name, pages, seconds, rounds) for name in databases]
    text = report.write(measured, pages, seconds * rounds)
    sys.stdout.write(text)
    if not is_smoke:
        report.FILE.write_text(text)


def measure(name: str, pages: int, seconds: int, rounds: int) -> report.OfDatabase:
    with ExitStack() as stack:
        data = stack.enter_context(database(name, pages))
        asked = json.loads(run(data, "-m", "benchmarks.statements", ANSWERS_MEGABYTES="0"))

        def start(application: str = "cms.wsgi:application", **variables: str) -> Server:
            return stack.enter_context(server(data, application, variables))

        def ask(server: Server, paths: list[str], **headers: str) -> Measured:
            roots = (server.pid, *data.roots)
            return load(server.address, paths, seconds, LOAD_CORE, roots, headers)

        contestants = {
            report.STOCK: (start(), questions(STOCK, asked["ids"])),
            report.COLD: (start(ANSWERS_MEGABYTES="0"), questions(OURS, asked["ids"])),
            report.WARM: (start(), questions(OURS, asked["ids"])),
        }
        view, plain = start(), start("benchmarks.plain:application")
        for server_, paths in contestants.values():
            for each in paths.values():  # What a process learns once is not what is measured.
                for path in each if server_ is contestants[report.WARM][0] else each[:5]:
                    urllib.request.urlopen(server_.address + path).close()
        speeds: dict[str, dict[str, Measured]] = {name: {} for name in contestants}
        for _ in range(rounds):
            for question in contestants[report.STOCK][1]:
                for name_, (server_, paths) in contestants.items():
                    result = ask(server_, paths[question])
                    before = speeds[name_].get(question)
                    speeds[name_][question] = before + result if before else result
        constants = {
            report.KNOWN: _ask_again(ask, *contestants[report.WARM]),
            report.VIEW: ask(view, ["/constant/"]),
            report.PLAIN: ask(plain, ["/"]),
        }
        memory = {name: memory_megabytes(s.pid) for name, (s, _) in contestants.items()}
        return report.OfDatabase(
            name=name,
            speeds=speeds,
            constants=constants,
            costs={report.STOCK: asked["costs"][STOCK], report.COLD: asked["costs"][OURS]},
            memory=memory,
            seconds_to_start=contestants[report.COLD][0].seconds_to_start,
        )


def _ask_again(
    ask: Callable[..., Measured], server: Server, paths: Mapping[str, list[str]]
) -> Measured:
    """As somebody who has the answer already."""
    path = paths["list"][0]
    with urllib.request.urlopen(server.address + path) as answer:
        return ask(server, [path], **{"If-None-Match": answer.headers["ETag"]})


main()
