"""What was measured, as docs/benchmarks.md."""

import os
import platform
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.load import CONNECTIONS, Measured

FILE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
STOCK = "Wagtail’s own API v2"
SAME = "Üçdil, computed, the same fields"
COLD = "Üçdil, computed, with all that is ours"
WARM = "Üçdil, unchanged"
KNOWN = "Üçdil, unchanged and known (304)"
VIEW, PLAIN = "Django view, constant bytes", "WSGI function, constant bytes"
FRONT, STATIC = "Üçdil, through nginx", "nginx, the same bytes from disk"
#: How many times as fast as stock Wagtail computed answers are to be, and the search how slow.
AIMS = {"PostgreSQL": {"list": 12, "detail": 4.5, "search": 11}, "SQLite": {}}
MOST_STATEMENTS = 6
#: From 1,000 to 100,000 pages.
MOST_GROWTH, MOST_GROWTH_OF_COUNTS = 1.5, 3
SLOWEST_SEARCH = {"PostgreSQL": 4, "SQLite": 2}
#: How fast nginx gives answers of ours beside files of its own.
SLOWEST_FRONT = 0.5
#: Of a server: in seconds, and in megabytes after the load.
SLOWEST_START, MOST_MEMORY = 3, 200
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


@dataclass(frozen=True)
class Searches:
    """Milliseconds of each question to the search backends, among so many pages."""

    name: str
    pages: int
    ours: Sequence[float]
    stock: Sequence[float]

    @property
    def times(self) -> float:
        return statistics.median(self.ours) / statistics.median(self.stock)

    @property
    def is_too_slow(self) -> bool:
        return self.times > SLOWEST_SEARCH[self.name]


@dataclass(frozen=True)
class Scale:
    """Milliseconds by question, and megabytes of the process, among few pages and among many."""

    few_pages: int
    many_pages: int
    few: Mapping[str, Any]
    many: Mapping[str, Any]


def scale_table(scale: Scale) -> Iterator[str]:
    """How much longer each question takes, by the names of `benchmarks.scale`."""
    yield (
        "In milliseconds, within one process that remembers no answers, among "
        f"{scale.few_pages:,} and among {scale.many_pages:,} pages. Lists, details, paths and "
        f"the admin’s pages are to take at most {MOST_GROWTH} times as long among a hundred times "
        f"as many, search and counts {MOST_GROWTH_OF_COUNTS} times."
    )
    yield ""
    yield f"| question | {scale.few_pages:,} pages | {scale.many_pages:,} pages | times |"
    yield "| --- | --- | --- | --- |"
    for name, few in scale.few["times"].items():
        many = scale.many["times"][name]
        yield f"| {name} | {few:.1f} | {many:.1f} | {many / few:.1f} |"
    few, many = scale.few["memory"], scale.many["memory"]
    yield f"| memory, MB | {few:.0f} | {many:.0f} | {many / few:.1f} |"


Measurements = Sequence[tuple[OfDatabase, Searches, Scale | None]]


def write(measured: Measurements, pages: int, seconds: int) -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    lines = [
        "# Benchmarks",
        "",
        "Written by `make bench`: numbers move with the machine, ratios hardly do. Both APIs are",
        "asked about the same pages, on the same server and database. A list is one of 20 news",
        "with picture, topics and hashtags; a detail is a page with everything; a search is a list",
        "of what was found, by our search also for Wagtail’s API. *The same fields* are those that",
        "Wagtail has too, though ours tell more: of pictures all sizes, of texts final HTML, of a",
        "search how much it finds in the other languages. *All that is ours* is also how far each",
        "page is translated and into what, and where the words were found. *Computed* answers",
        "are remembered by nobody; they are put together from those of single pages, which the",
        "database keeps ready until something changes that they show, and counts are kept as",
        "long as nothing changes. *The first time* is after a change of something that every",
        "answer shows. *Unchanged* answers were told before. The server, with one process,",
        "shares a core with the database; the load comes from another.",
        "",
        f"- {datetime.now(UTC):%d %B %Y}, {pages:,} news in three languages",
        f"- {CONNECTIONS} connections, each number over at least {seconds} seconds",
        f"- {_machine()}, Python {platform.python_version()}",
        f"- {packages}",
        f"- {_others([api for api, _, _ in measured])}",
    ]
    for api, searches, scale in measured:
        lines += ["", f"## {api.name}", "", *_tables(api), "", *_aims(api, searches)]
        if scale:
            lines += ["", *scale_table(scale)]
    return "\n".join(lines) + "\n"


def _others(measured: Sequence[OfDatabase]) -> str:
    """Who reads the numbers has to know whether the machine was at rest."""
    loads = [
        load
        for each in measured
        for who in (*each.speeds.values(), each.constants)
        for load in who.values()
    ]
    others = sum(load.others_seconds for load in loads) / sum(load.seconds for load in loads)
    cores = os.cpu_count() or 1
    if others < 0.02 * cores:
        return "The machine did nothing else meanwhile."
    return (
        f"Other work ran on the machine meanwhile and took {others:.1f} of its {cores} cores: at "
        "rest, all numbers are higher."
    )


def _aims(api: OfDatabase, searches: Searches) -> Iterator[str]:
    aims = AIMS[api.name]
    ratios = {
        name: api.speeds[COLD][name].per_second / stock.per_second
        for name, stock in api.speeds[STOCK].items()
        if name in aims and stock.requests
    }
    missed = ", ".join(
        f"{name} ({ratio:.1f}×, the aim is {aims[name]:g}×)"
        for name, ratio in ratios.items()
        if ratio < aims[name]
    )
    if missed:
        yield f"Computed answers with all that is ours do not reach their aim yet: {missed}."
        yield ""
    elif ratios:
        yield "Computed answers with all that is ours are as fast as is aimed at."
        yield ""
    if any(statements > MOST_STATEMENTS for statements, *_ in api.costs[COLD].values()):
        yield (
            "Computed answers with all that is ours still need more than the "
            f"{MOST_STATEMENTS} statements that are aimed at."
        )
        yield ""
    yield f"The search alone, among {searches.pages:,} pages: how many there are to a question, and"
    yield "the first twenty. Wagtail’s own finds a word only as it is spelt in the page."
    yield ""
    yield "| milliseconds for a question | median | slowest |"
    yield "| --- | --- | --- |"
    for who, times in (("Wagtail’s own search", searches.stock), ("Üçdil", searches.ours)):
        yield f"| {who} | {statistics.median(times):.1f} | {max(times):.1f} |"
    yield ""
    most = SLOWEST_SEARCH[searches.name]
    verdict = "more than we want" if searches.is_too_slow else "within what we want"
    yield f"That is {searches.times:.1f} times Wagtail’s; {verdict}, which is at most {most} times."


def _tables(each: OfDatabase) -> Iterator[str]:
    names = list(each.speeds[STOCK])
    yield f"| answers a second | {' | '.join(names)} | memory |"
    yield f"| --- | {'--- | ' * (len(names) + 1)}".rstrip()
    for who, speeds in each.speeds.items():
        cells = [_cell(speed, each.speeds[STOCK][name]) for name, speed in speeds.items()]
        yield f"| {who} | {' | '.join(cells)} | {each.memory[who]:.0f} MB |"
    for who, speed in each.constants.items():
        yield f"| {who} | {speed.per_second:,.0f} |{' |' * len(names)}"
    yield ""
    yield f"| for each answer | {' | '.join(names)} |"
    yield f"| --- | {'--- | ' * len(names)}".rstrip()
    for who, speeds in each.speeds.items():
        cpu = " | ".join(f"{speed.cpu_milliseconds:.2f} ms" for speed in speeds.values())
        yield f"| {who}: processor | {cpu} |"
    for who, costs in each.costs.items():
        yield f"| {who}: statements | {' | '.join(str(costs[name][0]) for name in names)} |"
        if who != STOCK:
            first = " | ".join(str(costs[name][2]) for name in names)
            yield f"| {who}: statements, the first time | {first} |"
        yield f"| {who}: bytes | {' | '.join(f'{costs[name][1]:,}' for name in names)} |"
    yield ""
    memory = max(each.memory[COLD], each.memory[WARM])
    yield (
        f"The server gives its first answer {each.seconds_to_start:.1f} seconds after its start "
        f"(the aim is at most {SLOWEST_START}), and a worker takes at most {memory:.0f} MB after "
        f"the load (the aim is at most {MOST_MEMORY})."
    )
    if FRONT in each.constants:
        # By processor time: the load may be slower than nginx.
        ratio = each.constants[STATIC].cpu_milliseconds / each.constants[FRONT].cpu_milliseconds
        yield ""
        yield (
            f"By processor time, nginx gives answers of the API at {ratio:.2f} of the speed of a "
            f"file with the same bytes (the aim is at least {SLOWEST_FRONT})."
        )


def _cell(speed: Measured, stock: Measured) -> str:
    if speed is stock or not stock.requests:
        return _number(speed.per_second)
    return f"{_number(speed.per_second)} ({speed.per_second / stock.per_second:.1f}×)"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"


def _machine() -> str:
    processor = next(
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text().splitlines()
        if line.startswith("model name")
    )
    return f"{processor}, {os.cpu_count()} cores"
