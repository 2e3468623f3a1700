"""A migrated SQLite database, kept in `var/` for as long as the migrations stay what they are.

Migrating takes 15 seconds of computing: too long before every test that somebody tries out.
"""

import fcntl
import hashlib
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import connection

FOLDER = settings.BASE_DIR / "var" / "tests"
IN_MEMORY = "file:tests?mode=memory&cache=shared"


def copy_into_memory() -> None:
    """Makes the default connection's database a copy of the migrated one, in memory."""
    connection.close()
    connection.settings_dict["NAME"] = IN_MEMORY
    connection.ensure_connection()
    kept = sqlite3.connect(migrated())
    kept.backup(connection.connection)
    kept.close()


def migrated() -> Path:
    """A file to be copied, not to be written to."""
    path = FOLDER / f"{_digest()}.sqlite3"
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / "lock").open("w") as lock:  # Workers begin at the same time.
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            _migrate(path)
    return path


def _migrate(path: Path) -> None:
    for outdated in FOLDER.glob("*.sqlite3*"):
        outdated.unlink()
    unfinished = path.with_suffix(".sqlite3-unfinished")
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{unfinished}",
        "DJANGO_SETTINGS_MODULE": "settings.test",
    }
    command = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(command, cwd=settings.BASE_DIR, env=environment, check=True)
    unfinished.rename(path)


def _digest() -> str:
    """Of the migrations of all applications, ours and others', and of the triggers after them."""
    digest = hashlib.sha256()
    for module in sorted(settings.BASE_DIR.glob("cms/delivery/*.py")):
        digest.update(module.read_bytes())
    for application in apps.get_app_configs():
        for module in sorted(Path(application.path).glob("migrations/*.py")):
            digest.update(f"{application.label}/{module.name}\n".encode())
            digest.update(module.read_bytes())
    return digest.hexdigest()[:16]
