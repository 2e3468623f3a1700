"""Times the search beside that of Wagtail's own backend, and writes docs/benchmarks-search.md.

Both are asked the same of the same pages within one process: how many pages there are to a
question, and the first twenty. Neither shows anything of them: that costs both the same.
"""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.servers import database, run

FILE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks-search.md"
#: By database: pages, and how many times the time of Wagtail's backend is too much.
SIZES = {"PostgreSQL": (20_000, 4.0), "SQLite": (5_000, 2.0)}
#: Words that the generated pages have, as people type them who know their spelling.
QUESTIONS = [
    "festivalı", "kitabxana", "könüllülər", "gənclər festivalı", "фестиваль", "библиотека",
    "добровольцы", "festival", "library", "volunteers", "young volunteers", "003333",
]  # fmt: skip
ROUNDS = 5


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.searches", description=__doc__)
    parser.add_argument("--smoke", action="store_true", help="only see whether it works")
    parser.add_argument("--within", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.within:
        json.dump(measure(), sys.stdout)
        return
    lines = [
        "# The search beside Wagtail’s own",
        "",
        "Written by `make bench`: the median time of a question, in milliseconds, and the slowest",
        "question. Wagtail’s own finds a word only as it is spelt in the page.",
        "",
        "| database | pages | Wagtail | Üçdil | times | slowest: Wagtail | Üçdil |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    slow = []
    for name, (pages, most) in SIZES.items():
        pages = 300 if options.smoke else pages
        with database(name, pages) as data:
            told = json.loads(run(data, "-m", "benchmarks.searches", "--within"))
        ours, stock = told["ours"], told["stock"]
        times = statistics.median(ours) / statistics.median(stock)
        if times > most:
            slow.append(f"{name}: {times:.1f} times, which is more than {most}")
        medians = f"{statistics.median(stock):.1f} | {statistics.median(ours):.1f}"
        worst = f"{max(stock):.1f} | {max(ours):.1f}"
        lines.append(f"| {name} | {pages:,} | {medians} | {times:.1f}× | {worst} |")
    text = "\n".join(lines) + "\n"
    sys.stdout.write(text)
    if not options.smoke:
        FILE.write_text(text)
        if slow:
            sys.exit("The search is too slow. " + "; ".join(slow))


def measure() -> dict[str, list[float]]:
    """Milliseconds of each question, of both; Wagtail's index takes the place of ours."""
    import django
    from django.conf import settings

    settings.WAGTAILSEARCH_BACKENDS["stock"] = {"BACKEND": "wagtail.search.backends.database"}
    django.setup()
    from django.core.management import call_command
    from wagtail.models import Page

    def ask(backend: str) -> Callable[[str], None]:
        def answer(question: str) -> None:
            found = Page.objects.live().search(question, backend=backend)
            found.count()
            list(found[:20])

        return answer

    ours = _milliseconds(ask("default"))
    call_command("update_index", backend_name="stock", verbosity=0)
    return {"ours": ours, "stock": _milliseconds(ask("stock"))}


def _milliseconds(ask: Callable[[str], None]) -> list[float]:
    """The best of some rounds, for each question: what disturbs is not what is measured."""
    best = []
    for question in QUESTIONS:
        ask(question)
        rounds = []
        for _ in range(ROUNDS):
            started = time.perf_counter()
            ask(question)
            rounds.append(time.perf_counter() - started)
        best.append(min(rounds) * 1000)
    return best


if __name__ == "__main__":
    main()
