"""What was measured, as docs/benchmarks.md."""

import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.load import CONNECTIONS, Measured

FILE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
STOCK, COLD, WARM = "Wagtail’s own API v2", "Üçdil, computed", "Üçdil, unchanged"
KNOWN = "Üçdil, unchanged and known (304)"
VIEW, PLAIN = "Django view, constant bytes", "WSGI function, constant bytes"
_PACKAGES = ("Django", "wagtail", "wagtail-localize", "granian", "psycopg")


@dataclass(frozen=True)
class OfDatabase:
    name: str
    #: By contestant and question.
    speeds: Mapping[str, Mapping[str, Measured]]
    constants: Mapping[str, Measured]
    #: Statements and bytes, by contestant and question.
    costs: Mapping[str, Mapping[str, Sequence[int]]]
    #: In megabytes, after the load.
    memory: Mapping[str, float]
    seconds_to_start: float


def write(measured: Sequence[OfDatabase], pages: int, seconds: int) -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    lines = [
        "# Benchmarks",
        "",
        "Written by `make bench`: numbers move with the machine, ratios hardly do. A list is one",
        "of 20 news with picture, topics and hashtags; ours tells also how far each is translated",
        "and into what. A detail is a page with everything, a search a list of what was found. The",
        "server, with one process, shares a core with the database; the load comes from another.",
        "",
        f"- {datetime.now(UTC):%d %B %Y}, {pages} news in three languages",
        f"- {CONNECTIONS} connections, each number over {seconds} seconds",
        f"- {_machine()}, Python {platform.python_version()}",
        f"- {packages}",
    ]
    for each in measured:
        lines += ["", f"## {each.name}", "", *_tables(each)]
    return "\n".join(lines) + "\n"


def _tables(each: OfDatabase) -> Iterator[str]:
    names = list(each.speeds[STOCK])
    yield f"| answers a second | {' | '.join(names)} | memory |"
    yield f"| --- | {'--- | ' * (len(names) + 1)}".rstrip()
    for who, speeds in each.speeds.items():
        cells = [_cell(speed, each.speeds[STOCK][name]) for name, speed in speeds.items()]
        yield f"| {who} | {' | '.join(cells)} | {each.memory[who]:.0f} MB |"
    for who, speed in each.constants.items():
        yield f"| {who} | {speed.per_second:,.0f} | | | |"
    yield ""
    yield f"| for each answer | {' | '.join(names)} |"
    yield f"| --- | {'--- | ' * len(names)}".rstrip()
    for who, speeds in each.speeds.items():
        cpu = " | ".join(f"{speed.cpu_milliseconds:.2f} ms" for speed in speeds.values())
        yield f"| {who}: processor | {cpu} |"
    for who, costs in each.costs.items():
        yield f"| {who}: statements | {' | '.join(str(costs[name][0]) for name in names)} |"
        yield f"| {who}: bytes | {' | '.join(f'{costs[name][1]:,}' for name in names)} |"
    yield ""
    yield f"The server gives its first answer {each.seconds_to_start:.1f} seconds after its start."


def _cell(speed: Measured, stock: Measured) -> str:
    if speed is stock or not stock.requests:
        return f"{speed.per_second:,.0f}"
    return f"{speed.per_second:,.0f} ({speed.per_second / stock.per_second:.1f}×)"


def _machine() -> str:
    processor = next(
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text().splitlines()
        if line.startswith("model name")
    )
    return f"{processor}, {os.cpu_count()} cores"
