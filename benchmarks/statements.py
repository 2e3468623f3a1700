"""Asks each question once within this process: how many statements, how many bytes.

Prints JSON: the ids of some news, and for each base and question a pair of numbers.
"""

import json
import sys

import django

django.setup()

from django.db import connection, reset_queries  # noqa: E402 - after the set-up
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from articles.models import NewsPage  # noqa: E402
from benchmarks.questions import OURS, STOCK, questions  # noqa: E402

SOME = 300


def main() -> None:
    ids = list(NewsPage.objects.order_by("pk").values_list("pk", flat=True)[:SOME])
    costs = {
        base: {name: _cost(paths) for name, paths in questions(base, ids).items()}
        for base in (OURS, STOCK)
    }
    json.dump({"ids": ids, "costs": costs}, sys.stdout)


def _cost(paths: list[str]) -> tuple[int, int]:
    """Of the last path: after the others the process knows what it learns only once."""
    client = Client(HTTP_HOST="127.0.0.1")
    for path in paths[-3:]:
        reset_queries()
        with CaptureQueriesContext(connection) as captured:
            response = client.get(path)
        if response.status_code != 200:
            raise SystemExit(
                f"{path} was answered with {response.status_code}: {response.content!r}"
            )
    return len(captured), len(response.content)


main()
