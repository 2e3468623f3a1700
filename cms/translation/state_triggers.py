"""The database's own triggers, which write down of which pages the states have to be told anew.

No way to change a row goes past them: bulk and raw statements, other programs. They only add rows,
so that nobody who changes something waits for anybody else who does.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import models
from wagtail.models import Locale, Page, get_page_models
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationContext,
    TranslationSource,
)

from cms.models import BasePage, OutdatedState, PublishedTranslation, SourceLayout

PREFIX = "kept_states"
_OUTDATED = OutdatedState._meta.db_table
_PAGES = Page._meta.db_table

_EVENTS = {"insert": ("NEW",), "update": ("OLD", "NEW"), "delete": ("OLD",)}
#: By the name of a row, PostgreSQL's table of all such rows of a statement, and one of it.
_ROWS = {"OLD": "old_rows", "NEW": "new_rows"}
_ROW = {"OLD": "old_row", "NEW": "new_row"}

_OF_NO_PAGE = UUID(int=0)

#: A language that comes, goes, or becomes another one concerns all pages.
OUTDATE_ALL = (
    f"INSERT INTO {_OUTDATED} (translation_key)"  # noqa: S608 - our own names
    f" SELECT DISTINCT translation_key FROM {_PAGES} WHERE depth > 1"
)


@dataclass(frozen=True)
class Watched:
    """A table from which states are told."""

    model: type[models.Model]
    #: In SQL, on `{row}`: the translation key of the pages of which it tells. Empty for all pages.
    key: str
    #: Of which a change is one of states.
    columns: tuple[str, ...]
    #: Of which a change is none of states, but of what is counted where.
    places: tuple[str, ...] = ()

    @property
    def table(self) -> str:
        return str(self.model._meta.db_table)

    @property
    def primary_key(self) -> str:
        return str(self.model._meta.pk.column)


_OF_SOURCE = (
    f"(SELECT s.object_id FROM {TranslationSource._meta.db_table} s"  # noqa: S608 - our own names
    " WHERE s.id = {row}.source_id)"
)
_OF_CONTEXT = (
    f"(SELECT c.object_id FROM {TranslationContext._meta.db_table} c"  # noqa: S608 - our own names
    " WHERE c.id = {row}.context_id)"
)
_OF_TRANSLATION = (
    f"(SELECT s.object_id FROM {Translation._meta.db_table} t"  # noqa: S608 - our own names
    f" JOIN {TranslationSource._meta.db_table} s ON s.id = t.source_id"
    " WHERE t.id = {row}.translation_id)"
)


def watched_tables() -> list[Watched]:
    """All that `states_of_things` asks."""
    return [
        Watched(
            Page,
            "{row}.translation_key",
            ("translation_key", "locale_id", "live"),
            places=("path", "owner_id", "content_type_id"),
        ),
        *(
            Watched(
                model,
                f"(SELECT p.translation_key FROM {_PAGES} p"  # noqa: S608 - our own names
                f" WHERE p.id = {{row}}.{model._meta.pk.column})",
                ("original_language",),
            )
            for model in get_page_models()
            if issubclass(model, BasePage)
        ),
        Watched(Locale, "", ("language_code",)),
        Watched(Translation, _OF_SOURCE, ("source_id", "target_locale_id", "enabled")),
        Watched(TranslationSource, "{row}.object_id", ("object_id",)),
        Watched(TranslationContext, "{row}.object_id", ("object_id",)),
        Watched(StringSegment, _OF_SOURCE, ("source_id", "context_id", "string_id")),
        Watched(
            StringTranslation,
            _OF_CONTEXT,
            ("translation_of_id", "context_id", "locale_id", "has_error", "translation_type"),
        ),
        Watched(SourceLayout, _OF_SOURCE, ("source_id", "digest")),
        Watched(PublishedTranslation, _OF_TRANSLATION, ("segments", "layout")),
    ]


def statements(vendor: str) -> Iterator[str]:
    for watched in watched_tables():
        for event, rows in _EVENTS.items():
            if vendor == "postgresql":
                yield from _for_postgresql(watched, event, rows)
            else:
                yield from _for_sqlite(watched, event, rows)


def _changed(columns: tuple[str, ...], old: str, new: str, unequal: str) -> str:
    return " OR ".join(f"{old}.{column} {unequal} {new}.{column}" for column in columns)


def _for_sqlite(watched: Watched, event: str, rows: tuple[str, ...]) -> Iterator[str]:
    keys = [watched.key.format(row=row) for row in rows if watched.key]
    does = "; ".join(map(_outdate_on_sqlite, keys))
    made = f"AFTER {event} ON {watched.table} FOR EACH ROW"
    when = f"WHEN {_changed(watched.columns, 'OLD', 'NEW', 'IS NOT')}" if event == "update" else ""
    yield (
        f"CREATE TRIGGER {PREFIX}_{watched.table}_{event} {made} {when}"
        f" BEGIN {does or OUTDATE_ALL}; END"
    )
    if event == "update" and watched.places:
        moved = _changed(watched.places, "OLD", "NEW", "IS NOT")
        does = _outdate_on_sqlite(f"'{_OF_NO_PAGE.hex}'")
        name = f"{PREFIX}_{watched.table}_places"
        yield f"CREATE TRIGGER {name} {made} WHEN {moved} BEGIN {does}; END"


def _outdate_on_sqlite(key: str) -> str:
    """One row for a page is enough, for nobody takes it away while somebody writes."""
    return (
        f"INSERT INTO {_OUTDATED} (translation_key) SELECT k.key"  # noqa: S608 - our own names
        f" FROM (SELECT {key} AS key) k WHERE k.key IS NOT NULL"
        f" AND NOT EXISTS (SELECT 1 FROM {_OUTDATED} o WHERE o.translation_key = k.key)"
    )


def _for_postgresql(watched: Watched, event: str, rows: tuple[str, ...]) -> Iterator[str]:
    """Once for each statement, of however many rows."""
    name = f"{PREFIX}_{watched.table}_{event}"
    among = {row: f"{_ROWS[row]} {_ROW[row]}" for row in rows}
    key = watched.primary_key
    both = f"old_rows old_row JOIN new_rows new_row ON new_row.{key} = old_row.{key}"
    condition = ""
    if event == "update":
        among = dict.fromkeys(rows, both)
        changed = _changed(watched.columns, "old_row", "new_row", "IS DISTINCT FROM")
        condition = f" WHERE {changed}"
    does = f"IF EXISTS (SELECT 1 FROM {among[rows[0]]}{condition}) THEN {OUTDATE_ALL}; END IF"  # noqa: S608 - our own names
    if watched.key:
        keys_of = {row: watched.key.format(row=_ROW[row]) for row in rows}
        keys = " UNION ".join(
            f"SELECT {key} AS key FROM {among[row]}{condition}"  # noqa: S608 - our own names
            for row, key in keys_of.items()
        )
        does = (
            f"INSERT INTO {_OUTDATED} (translation_key)"  # noqa: S608 - our own names
            f" SELECT DISTINCT key FROM ({keys}) k WHERE key IS NOT NULL"
        )
    if event == "update" and watched.places:
        moved = _changed(watched.places, "old_row", "new_row", "IS DISTINCT FROM")
        does += (
            f"; INSERT INTO {_OUTDATED} (translation_key) SELECT '{_OF_NO_PAGE}'::uuid"  # noqa: S608 - our own names
            f" WHERE EXISTS (SELECT 1 FROM {both} WHERE {moved})"
        )
    yield f"""
        CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            {does};
            RETURN NULL;
        END $$"""
    tables = " ".join(f"{row} TABLE AS {_ROWS[row]}" for row in rows)
    yield (
        f"CREATE TRIGGER {name} AFTER {event} ON {watched.table} REFERENCING {tables} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
    )
