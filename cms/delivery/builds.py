"""Which program this is: another one may tell the same content in another way."""

import hashlib
import json
from functools import cache
from pathlib import Path

from django.apps import apps
from django.conf import settings


@cache
def build() -> str:
    """A digest of the source, the words of its catalogues, its requirements and its settings."""
    digest = hashlib.sha256(_settings().encode())
    for path in sorted(_files()):
        digest.update(str(path.relative_to(settings.BASE_DIR)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _files() -> list[Path]:
    root = Path(settings.BASE_DIR)
    ours = [Path(app.path) for app in apps.get_app_configs() if Path(app.path).parent == root]
    return [
        root / "requirements.txt",
        *(path for folder in ours for kind in ("*.py", "*.mo") for path in folder.rglob(kind)),
    ]


def _settings() -> str:
    values = {name: getattr(settings, name) for name in dir(settings) if name.isupper()}
    return json.dumps(
        values, sort_keys=True, skipkeys=True, default=lambda value: type(value).__name__
    )
