"""The database's own triggers, which write down of which pages the states have to be told anew.

No way to change a row goes past them: bulk and raw statements, other programs. They only add rows,
so that nobody who changes something waits for anybody else who does.
"""

from collections.abc import Iterator
from dataclasses import dataclass

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
#: By the name of a row, the table that PostgreSQL has of all those rows of a statement.
_ROWS = {"OLD": "old_rows", "NEW": "new_rows"}

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
        Watched(Page, "{row}.translation_key", ("translation_key", "locale_id", "live")),
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
                yield _for_sqlite(watched, event, rows)


def _changed(watched: Watched, old: str, new: str, unequal: str) -> str:
    return " OR ".join(f"{old}.{column} {unequal} {new}.{column}" for column in watched.columns)


def _for_sqlite(watched: Watched, event: str, rows: tuple[str, ...]) -> str:
    when = f"WHEN {_changed(watched, 'OLD', 'NEW', 'IS NOT')} " if event == "update" else ""
    does = OUTDATE_ALL
    if watched.key:
        # One row for a page is enough, for nobody takes it away while somebody writes.
        does = "; ".join(
            f"INSERT INTO {_OUTDATED} (translation_key) SELECT k.key"  # noqa: S608 - our own names
            f" FROM (SELECT {watched.key.format(row=row)} AS key) k WHERE k.key IS NOT NULL"
            f" AND NOT EXISTS (SELECT 1 FROM {_OUTDATED} o WHERE o.translation_key = k.key)"
            for row in rows
        )
    return (
        f"CREATE TRIGGER {PREFIX}_{watched.table}_{event} AFTER {event} ON {watched.table} "
        f"FOR EACH ROW {when}BEGIN {does}; END"
    )


def _for_postgresql(watched: Watched, event: str, rows: tuple[str, ...]) -> Iterator[str]:
    """Once for each statement, of however many rows."""
    name = f"{PREFIX}_{watched.table}_{event}"
    among = {row: f"{_ROWS[row]} {row.lower()}_row" for row in rows}
    condition = ""
    if event == "update":
        key = watched.primary_key
        both = f"old_rows old_row JOIN new_rows new_row ON new_row.{key} = old_row.{key}"
        among = dict.fromkeys(rows, both)
        changed = _changed(watched, "old_row", "new_row", "IS DISTINCT FROM")
        condition = f" WHERE {changed}"
    does = f"IF EXISTS (SELECT 1 FROM {among[rows[0]]}{condition}) THEN {OUTDATE_ALL}; END IF"  # noqa: S608 - our own names
    if watched.key:
        keys_of = {row: watched.key.format(row=f"{row.lower()}_row") for row in rows}
        keys = " UNION ".join(
            f"SELECT {key} AS key FROM {among[row]}{condition}"  # noqa: S608 - our own names
            for row, key in keys_of.items()
        )
        does = (
            f"INSERT INTO {_OUTDATED} (translation_key)"  # noqa: S608 - our own names
            f" SELECT DISTINCT key FROM ({keys}) k WHERE key IS NOT NULL"
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
