"""Times the search beside that of Wagtail's own backend, within this process; prints JSON.

Both are asked the same of the same pages: how many there are to a question, and the first twenty.
Neither shows anything of them: that costs both the same. Afterwards the index is Wagtail's.
"""

import json
import sys
import time
from collections.abc import Callable

import django
from django.conf import settings

settings.WAGTAILSEARCH_BACKENDS["stock"] = {"BACKEND": "wagtail.search.backends.database"}
django.setup()

from django.core.management import call_command  # noqa: E402 - after the set-up
from django.db import connection  # noqa: E402
from wagtail.models import Page  # noqa: E402

#: Words that the generated pages have, as people type them who know their spelling.
QUESTIONS = [
    "festivalı", "kitabxana", "könüllülər", "gənclər forumu", "фестиваль", "библиотека",
    "добровольцы", "festival", "library", "volunteers", "women entrepreneurs", "000033",
]  # fmt: skip
ROUNDS = 5


def main() -> None:
    ours = _milliseconds(ask("default"))
    call_command("update_index", backend_name="stock", verbosity=0)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
    json.dump({"ours": ours, "stock": _milliseconds(ask("stock"))}, sys.stdout)


def ask(backend: str) -> Callable[[str], None]:
    def answer(question: str) -> None:
        found = Page.objects.live().search(question, backend=backend)
        if not found.count():
            sys.exit(f"“{question}” is not found by the backend “{backend}”.")
        list(found[:20])

    return answer


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


main()
