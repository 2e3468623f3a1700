"""The test-suite: fast, and with nothing kept."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from settings.base import *  # noqa: F403 - settings modules build on each other this way
from settings.base import CACHES, DATABASES, REST_FRAMEWORK, STORAGES

SECRET_KEY = "only-for-tests"  # noqa: S105 - signs nothing that outlives a test
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE = SECURE_SSL_REDIRECT = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

# Workers that test at the same time have a database each; cache and bucket they share.
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "main")
VAR_DIR = Path(tempfile.mkdtemp(prefix="ucdil-tests-"))
atexit.register(shutil.rmtree, VAR_DIR, ignore_errors=True)
MEDIA_ROOT = VAR_DIR / "media"
STATIC_ROOT = VAR_DIR / "static"
AWS_LOCATION = WORKER
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # The suite asks for thousands of things, which SQLite compiles unless it remembers them.
    DATABASES["default"]["OPTIONS"]["cached_statements"] = 10_000
CACHES = {"default": CACHES["default"] | {"KEY_PREFIX": WORKER}}
REST_FRAMEWORK = REST_FRAMEWORK | {"DEFAULT_THROTTLE_RATES": {"address": None}}
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
for folder in (MEDIA_ROOT, STATIC_ROOT):
    folder.mkdir(parents=True, exist_ok=True)
