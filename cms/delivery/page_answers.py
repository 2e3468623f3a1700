"""All that is told of single pages, kept in the database until something changes that they show.

An answer is kept only under the content version at which it was begun, and while nobody can move
that. A change outdates it in its own transaction: see `cms.delivery.triggers`.
"""

import datetime
import logging
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import Error, OperationalError, connection, transaction
from django.db.models import Min
from wagtail.models import Page

from cms.delivery.builds import build
from cms.delivery.shown import Names
from cms.delivery.versions import hold_version
from cms.models import ContentVersion, PageAnswer, PageAnswerSource

_TABLE, _VERSION = PageAnswer._meta.db_table, ContentVersion._meta.db_table

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


def keep(answers: dict[int, Keepable], variant: str, version: str, at: datetime.datetime) -> None:
    """By the ids of the pages. Nothing is kept, nor waited for, while somebody changes something,
    or when somebody has since the `version` was read at the moment `at`.
    """
    if not answers:
        return
    try:
        with _without_waiting(), transaction.atomic():
            if hold_version(version):
                _write(answers, variant, at)
    except OperationalError as error:
        if connection.vendor == "postgresql" or "locked" not in str(error):
            _complain(error)
    except Error as error:
        _complain(error)


def _complain(error: Error) -> None:
    logger.warning(
        "The answers of pages could not be kept, and will be computed again each time: %s", error
    )


def _write(answers: dict[int, Keepable], variant: str, at: datetime.datetime) -> None:
    edition = ContentVersion.objects.values_list("edition", flat=True).get(pk=1)
    expiry = Page.objects.filter(live=True, expire_at__gt=at).aggregate(next=Min("expire_at"))
    written = PageAnswer.objects.bulk_create(
        (
            PageAnswer(
                page_id=pk,
                variant=variant,
                build=build(),
                edition=edition,
                until=expiry["next"],
                told=answer.told,
                texts=answer.texts,
            )
            for pk, answer in answers.items()
        ),
        update_conflicts=True,
        unique_fields=["page_id", "variant"],
        update_fields=["build", "edition", "until", "told", "texts"],
    )
    sources = PageAnswerSource.objects.filter(answer__in=written)
    sources._raw_delete(sources.db)
    PageAnswerSource.objects.bulk_create(_sources(written, answers))


def _sources(
    written: Iterable[PageAnswer], answers: dict[int, Keepable]
) -> Iterator[PageAnswerSource]:
    for answer in written:
        for name in answers[answer.page_id].shows:
            yield PageAnswerSource(answer=answer, name=name)


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
