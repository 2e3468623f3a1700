"""Asks each question within this process: how many statements, how many bytes.

Prints JSON: for each contestant and question the paths, and three numbers.
"""

import json
import sys

import django

django.setup()

from django.db import connection  # noqa: E402 - after the set-up
from django.db.models import F  # noqa: E402
from django.test import RequestFactory  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from articles.models import NewsPage  # noqa: E402
from benchmarks.questions import ALL, SAME, STOCK, questions  # noqa: E402
from cms.models import ContentVersion  # noqa: E402
from cms.wsgi import application  # noqa: E402

SOME = 100


def main() -> None:
    ids = list(NewsPage.objects.order_by("pk").values_list("pk", flat=True)[:SOME])
    asked = {whom: questions(whom, ids) for whom in (STOCK, SAME, ALL)}
    costs = {
        whom: {name: _cost(paths, reads_version=whom != STOCK) for name, paths in each.items()}
        for whom, each in asked.items()
    }
    json.dump({"questions": asked, "costs": costs}, sys.stdout)


def _cost(paths: list[str], *, reads_version: bool) -> tuple[int, int, int]:
    """Of the last path: after the others the process knows what it learns only once. Asked again,
    and, last, for the first time after something has changed that every answer shows.
    """
    for path in paths[-3:]:
        _ask(path)
    ContentVersion.objects.update(number=F("number") + 1, edition=F("edition") + 1)
    first, body = _count(path)
    again, _ = _count(path)
    # Django does not see the statement with which the content version is read.
    return again + reads_version, len(body), first + reads_version


def _count(path: str) -> tuple[int, bytes]:
    with CaptureQueriesContext(connection) as captured:
        body = _ask(path)
    return len(captured), body


def _ask(path: str) -> bytes:
    environ = RequestFactory().get(path, headers={"host": "127.0.0.1"}).environ
    started: list[str] = []
    body = b"".join(application(environ, lambda status, headers: started.append(status)))
    if started != ["200 OK"]:
        raise SystemExit(f"{path} was answered with {started}.")
    return body


main()
