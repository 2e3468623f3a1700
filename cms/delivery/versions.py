"""Reads the content version as it is this moment: one row by its key, for every request.

Whoever reads it before asking anything else, and keeps the answer under it, can give that answer to
everybody who reads the same version: a change makes itself and the next version known at once.
"""

from typing import Any

from django.db import connection

#: No row while there are no triggers that would move it.
_STATEMENT = (
    "SELECT number, nonce, edition FROM \"cms_contentversion\" WHERE id = 1 AND triggers <> ''"
)


def read_version() -> str | None:
    """Outside of a request, when no transaction is open; past Django's cursors, at a third of their
    cost. Nothing while a migration is under way: then nothing may be remembered.

    Raises `django.db.Error` when the database does not answer; the next one is asked anew.
    """
    with connection.wrap_database_errors:
        try:
            connection.ensure_connection()
            return _written(connection.connection.execute(_STATEMENT).fetchone())
        except Exception:
            connection.close()
            raise


def hold_version(version: str) -> int | None:
    """In a transaction, the edition, if this is still the version. Then both stay until the end.

    Who would move it waits that long. Where somebody moves it already, nobody waits: it is not.
    """
    skip = " FOR UPDATE SKIP LOCKED" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(_STATEMENT + skip)
        row = cursor.fetchone()
        return row[2] if _written(row) == version else None


def _written(row: Any) -> str | None:
    return f"{row[0]:x}-{row[1] & 0xFFFFFFFFFFFFFFFF:x}" if row else None
