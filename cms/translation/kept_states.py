"""Brings the states of translations that are kept in step with what they are told from.

States change with whatever translators and editors do, and are asked for by a few people: so they
are told anew when somebody asks, and only those of pages of which something changed meanwhile.
"""

from collections.abc import Collection, Iterator
from dataclasses import fields
from typing import NamedTuple
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.db.models import QuerySet
from wagtail.models import Locale, Page

from cms.models import OutdatedState, StatesVersion, TranslationState
from cms.translation.state_triggers import OUTDATE_ALL
from cms.translation.states import State, original_language, states_of_things

#: So many pages are looked at in one transaction: others wait for it no longer than a moment.
BATCH = 500

#: Any number that nothing else of this database is locked by.
_LOCK = 0x7563_6469_6C


def renew_states(keys: Collection[UUID] | None = None) -> None:
    """Of the pages with these translation keys, or of all."""
    outdated = OutdatedState.objects.all()
    if keys is not None:
        outdated = outdated.filter(translation_key__in=keys)
    while outdated.exists():
        _renew_some(outdated)


def renew_all_states() -> None:
    """Also those of which nothing has changed, since a new version may tell them in another way."""
    with connection.cursor() as cursor:
        cursor.execute(OUTDATE_ALL)
    renew_states()


@transaction.atomic
def _renew_some(outdated: QuerySet[OutdatedState]) -> None:
    """What is written down before the rows are deleted was done before the states are told, and
    what comes later stays written down. Of two that would renew the same, one waits for the other:
    or else the one who asked first could write last.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    some = outdated.order_by("translation_key").values_list("translation_key", flat=True)
    keys = set(some[:BATCH])
    OutdatedState.objects.filter(translation_key__in=keys).delete()
    _write(keys)
    StatesVersion.objects.bulk_create(
        [StatesVersion(pk=1, value=uuid4())],
        update_conflicts=True,
        unique_fields=["pk"],
        update_fields=["value"],
    )


class _Page(NamedTuple):
    key: UUID
    pk: int
    locale: int
    is_live: bool
    language: str
    original_language: str | None

    @property
    def is_original(self) -> bool:
        return self.language == self.original_language


def _write(keys: set[UUID]) -> None:
    pages: dict[UUID, dict[int, _Page]] = {}
    for page in _find_pages(keys):
        pages.setdefault(page.key, {})[page.locale] = page
    states = states_of_things(pages, Locale.objects.all())
    rows = []
    for (key, locale), state in states.items():
        versions = pages[key]
        listed = min(versions.values(), key=lambda page: (not page.is_original, page.pk))
        rows.append(
            TranslationState(
                translation_key=key,
                locale_id=locale,
                page_id=versions[locale].pk if locale in versions else None,
                listed_id=listed.pk,
                is_listed=listed.locale == locale,
                is_live=listed.is_live,
                **vars(state),
            )
        )
    TranslationState.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["translation_key", "locale"],
        update_fields=[
            "page",
            "listed",
            "is_listed",
            "is_live",
            *(field.name for field in fields(State)),
        ],
    )
    TranslationState.objects.filter(translation_key__in=keys - set(pages)).delete()


def _find_pages(keys: set[UUID]) -> Iterator[_Page]:
    found = Page.objects.filter(translation_key__in=keys, depth__gt=1)
    for values in found.values_list(
        "translation_key",
        "pk",
        "locale_id",
        "live",
        "locale__language_code",
        original_language(),
    ):
        yield _Page(*values)
