"""All that is told of single pages, kept in the database until something changes that they show.

An answer is kept only under the content version at which it was begun, and while nobody can move
that. A change outdates it in its own transaction: see `cms.delivery.triggers`.
"""

import datetime
import logging
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import Error, OperationalError, connection, transaction

from cms.delivery.builds import build
from cms.delivery.shown import Names
from cms.delivery.versions import hold_version
from cms.models import ContentVersion, PageAnswer, PageAnswerSource

_TABLE, _VERSION = PageAnswer._meta.db_table, ContentVersion._meta.db_table
_SOURCES = PageAnswerSource._meta.db_table
_COLUMNS = ("page_id", "variant", "build", "edition", "until", "told", "texts")

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Kept:
    """Both as JSON; `texts` is empty where nobody asked for them."""

    told: str
    texts: str = ""


@dataclass(frozen=True)
class Keepable:
    told: str
    texts: str
    shows: Names


def find(
    page_ids: Collection[int], variant: str, at: datetime.datetime, *, with_texts: bool
) -> dict[int, Kept]:
    """Those that are good at that moment, by the ids of their pages; one query."""
    if not page_ids:
        return {}
    columns = "page_id, told, texts" if with_texts else "page_id, told"
    places = ", ".join(["%s"] * len(page_ids))
    with connection.cursor() as cursor:  # Django would take longer to write this than to read it.
        cursor.execute(
            f"SELECT {columns} FROM {_TABLE}"  # noqa: S608 - our own names
            f" WHERE page_id IN ({places}) AND variant = %s AND build = %s"
            " AND (until IS NULL OR until > %s)"
            f" AND edition = (SELECT edition FROM {_VERSION} WHERE id = 1)",
            [*page_ids, variant, build(), connection.ops.adapt_datetimefield_value(at)],
        )
        return {pk: Kept(*texts) for pk, *texts in cursor.fetchall()}


def keep(
    answers: dict[int, Keepable], variant: str, version: str, until: datetime.datetime | None
) -> None:
    """By the ids of the pages, `until` the next page expires. Nothing is kept, nor waited for,
    while somebody changes something, or when somebody has since the `version` was read.
    """
    if not answers:
        return
    try:
        with _without_waiting(), transaction.atomic():
            edition = hold_version(version)
            if edition is not None:
                _write(answers, variant, edition, until)
    except OperationalError as error:
        if connection.vendor == "postgresql" or "locked" not in str(error):
            _complain(error)
    except Error as error:
        _complain(error)


def _complain(error: Error) -> None:
    logger.warning(
        "The answers of pages could not be kept, and will be computed again each time: %s", error
    )


def _write(
    answers: dict[int, Keepable], variant: str, edition: int, until: datetime.datetime | None
) -> None:
    expiry = connection.ops.adapt_datetimefield_value(until) if until else None
    rows = [
        (pk, variant, build(), edition, expiry, answer.told, answer.texts)
        for pk, answer in answers.items()
    ]
    ids = dict(
        _inserted(
            f"INSERT INTO {_TABLE} ({', '.join(_COLUMNS)}) VALUES",
            rows,
            "ON CONFLICT (page_id, variant) DO UPDATE SET "
            + ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS[2:])
            + " RETURNING page_id, id",
        )
    )
    sources = PageAnswerSource.objects.filter(answer__in=ids.values())
    sources._raw_delete(sources.db)
    shown = [(ids[pk], name) for pk, answer in answers.items() for name in answer.shows]
    _inserted(f"INSERT INTO {_SOURCES} (answer_id, name) VALUES", shown)


def _inserted(into: str, rows: Sequence[tuple[Any, ...]], then: str = "") -> list[tuple[Any, ...]]:
    """What the database returns. Django would send long texts as arrays, which takes as long as all
    else that is done to keep them.
    """
    if not rows:
        return []
    places = f"({', '.join(['%s'] * len(rows[0]))})"
    with connection.cursor() as cursor:
        cursor.execute(
            f"{into} {', '.join([places] * len(rows))} {then}",
            [value for row in rows for value in row],
        )
        return list(cursor.fetchall()) if then else []


@contextmanager
def _without_waiting() -> Iterator[None]:
    """SQLite has one writer at a time, for whom others wait: a reader has better things to do."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    patience = connection.settings_dict["OPTIONS"].get("timeout", 5)
    try:
        _wait_at_most(0)
        yield
    finally:
        _wait_at_most(patience)


def _wait_at_most(seconds: float) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")
