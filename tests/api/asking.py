"""Asks the delivery API as a front end does."""

import re
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.delivery.settled import VERSION
from cms.delivery.versions import read_version
from tests.delivery.changes import commit

PAGES = "/api/v2/pages/"
#: How addresses of the installed site begin.
SITE = "http://127.0.0.1:8000"


def reader() -> Client:
    """Of many questions, while nothing changes: as from behind the front, which says so with each.

    What is settled meanwhile is found once, where `Client()` has all of it found anew.
    """
    commit()
    return Client(**{VERSION: read_version()})


def ask(path: str, /, **query: Any) -> dict[str, Any]:
    """The answer to a question that has one."""
    response = Client().get(path, query)
    assert response.status_code == 200, response.content.decode()
    return response.json()


def refused(path: str, /, **query: Any) -> str:
    """What is said of a question that cannot be understood."""
    response = Client().get(path, query)
    assert response.status_code == 400, (response.status_code, response.content.decode())
    return response.json()["message"]


def page(pk: int, /, **query: Any) -> dict[str, Any]:
    return ask(f"{PAGES}{pk}/", **query)


def pages(**query: Any) -> dict[str, Any]:
    return ask(PAGES, **{"limit": 100} | query)


def ids(**query: Any) -> list[int]:
    return [item["id"] for item in pages(**query)["items"]]


def statements(path: str, /, **query: Any) -> list[str]:
    """The SQL with which a question is answered that was asked before."""
    ask(path, **query)
    with CaptureQueriesContext(connection) as captured:
        ask(path, **query)
    return [statement["sql"] for statement in captured.captured_queries]


def tables(path: str, /, **query: Any) -> list[str]:
    """From which the statements read, each the first that it names."""
    return [re.search(r'FROM "(\w+)"', sql)[1] for sql in statements(path, **query)]


def count_queries(path: str, /, **query: Any) -> int:
    return len(statements(path, **query))
