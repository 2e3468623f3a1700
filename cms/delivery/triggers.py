"""The database's own triggers, which move the content version with every change that is seen, and
outdate the answers of pages that show what was changed.

No way to change a row goes past them: bulk and raw statements, other programs. PostgreSQL runs them
as a transaction commits: a transaction that held the only row from its first change on would have
all others wait for it, and two could wait for each other.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

from cms.delivery.moves import Move, find_moves
from cms.models import ContentVersion, PageAnswer, PageAnswerSource
from cms.translation import state_triggers

_PREFIX = "content_version"
_EVENTS = {"insert": ("NEW",), "update": ("OLD", "NEW"), "delete": ("OLD",)}
_TABLE = ContentVersion._meta.db_table
_ANSWERS, _SOURCES = PageAnswer._meta.db_table, PageAnswerSource._meta.db_table


#: In PostgreSQL, of a transaction that says itself that everything has changed.
_HUSHED = f"{_PREFIX}.hushed"


@contextmanager
def moving_once() -> Iterator[None]:
    """For a transaction that writes thousands of rows: all is outdated at its end, once. To ask the
    triggers for each row takes PostgreSQL as long as to write it; SQLite has little to gain.
    """
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL {_HUSHED} = 'on'")
        yield
        cursor.execute(f"SET LOCAL {_HUSHED} = 'off'")
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # Who publishes need not wait for these.
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        cursor.execute(_move("postgresql", outdates_all=True))


def drop_triggers(plan: Any = None, **kwargs: Any) -> None:
    """Before a migration, which may remake the tables: until it is done, nothing is remembered."""
    if plan and _TABLE in connection.introspection.table_names():
        with connection.cursor() as cursor:
            _drop(cursor)
            cursor.execute(f"UPDATE {_TABLE} SET triggers = ''")  # noqa: S608 - our own name


def make_triggers(**kwargs: Any) -> None:
    """After a migration, for the tables that there are then. The content may be another one."""
    statements = [*_statements(connection), *state_triggers.statements(connection.vendor)]
    digest = hashlib.sha256("\n".join(statements).encode()).hexdigest()
    version, _ = ContentVersion.objects.get_or_create(pk=1)
    with connection.cursor() as cursor:
        if version.triggers != digest:
            _drop(cursor)
            for statement in [*statements, state_triggers.OUTDATE_ALL]:
                cursor.execute(statement)
        cursor.execute(_move(connection.vendor, outdates_all=True))
        cursor.execute(f"UPDATE {_TABLE} SET triggers = %s", [digest])  # noqa: S608 - our own name
        for table in (_SOURCES, _ANSWERS):
            cursor.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names


def _statements(connection: BaseDatabaseWrapper) -> Iterator[str]:
    postgresql = connection.vendor == "postgresql"
    for move in find_moves():
        for event, rows in _EVENTS.items():
            if postgresql:
                yield from _for_postgresql(move, event, rows)
            else:
                yield _for_sqlite(move, event, rows)


def _move(vendor: str, *, outdates_all: bool) -> str:
    nonce = "floor(random() * 9007199254740991)::bigint" if vendor == "postgresql" else "random()"
    edition = ", edition = edition + 1" if outdates_all else ""
    return f"UPDATE {_TABLE} SET number = number + 1, nonce = {nonce}{edition}"  # noqa: S608 - our own name


def _outdate(names: str) -> str:
    return (
        f"UPDATE {_ANSWERS} SET edition = NULL, told = '', texts = '' WHERE id IN"  # noqa: S608 - our own names
        f" (SELECT answer_id FROM {_SOURCES} WHERE name {names})"
    )


def _changed(move: Move, unequal: str) -> str:
    return " OR ".join(f'OLD."{column}" {unequal} NEW."{column}"' for column in move.columns)


def _seen(move: Move, rows: tuple[str, ...]) -> str:
    return " OR ".join(move.seen.format(row=row) for row in rows) if move.seen else "TRUE"


def _names(move: Move, rows: tuple[str, ...]) -> str:
    return ", ".join(name.format(row=row) for name in move.shown_as or () for row in rows)


def _for_sqlite(move: Move, event: str, rows: tuple[str, ...]) -> str:
    condition = f"({_seen(move, rows)})"
    if event == "update":
        condition = f"({_changed(move, 'IS NOT')}) AND {condition}"
    does = _move("sqlite", outdates_all=move.shown_as is None)
    if names := _names(move, rows):
        does += f"; {_outdate(f'IN ({names})')}"
    return (
        f"CREATE TRIGGER {_PREFIX}_{move.table}_{event} AFTER {event} ON {move.table} "
        f"FOR EACH ROW WHEN {condition} BEGIN {does}; END"
    )


def _for_postgresql(move: Move, event: str, rows: tuple[str, ...]) -> Iterator[str]:
    """The trigger asks at once whether something changed; its function, at the end of the
    transaction, whether that is seen then. Once in a transaction is enough, and so it is to outdate
    what shows a page once for many of its rows in turn.
    """
    name = f"{_PREFIX}_{move.table}_{event}"
    flag = f"{_PREFIX}.{'all_moved' if move.shown_as is None else 'moved'}"
    outdating = ""
    if names := _names(move, rows):
        outdating = f"""
            names := ARRAY[{names}];
            IF current_setting('{_PREFIX}.outdated', true) IS DISTINCT FROM names::text THEN
                {_outdate("= ANY(names)")};
                PERFORM set_config('{_PREFIX}.outdated', names::text, true);
            END IF;"""
    yield f"""
        CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE names text[];
        BEGIN
            IF current_setting('{flag}', true) IS DISTINCT FROM pg_current_xact_id()::text
                AND ({_seen(move, rows)})
            THEN
                {_move("postgresql", outdates_all=move.shown_as is None)};
                PERFORM set_config('{flag}', pg_current_xact_id()::text, true);
            END IF;{outdating}
            RETURN NULL;
        END $$"""
    when = f"current_setting('{_HUSHED}', true) IS DISTINCT FROM 'on'"
    if event == "update":
        when += f" AND ({_changed(move, 'IS DISTINCT FROM')})"
    yield (
        f"CREATE CONSTRAINT TRIGGER {name} AFTER {event} ON {move.table} "
        f"DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ({when}) EXECUTE FUNCTION {name}()"
    )


def _drop(cursor: Any) -> None:
    for prefix in (_PREFIX, state_triggers.PREFIX):
        pattern = prefix.replace("_", "!_") + "%"
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT proname FROM pg_proc WHERE proname LIKE %s ESCAPE '!' AND pronamespace ="
                " current_schema()::regnamespace",
                [pattern],
            )
            for (name,) in cursor.fetchall():
                cursor.execute(f"DROP FUNCTION {name} CASCADE")
        else:
            cursor.execute(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE %s ESCAPE '!'",
                [pattern],
            )
            for (name,) in cursor.fetchall():
                cursor.execute(f"DROP TRIGGER {name}")
