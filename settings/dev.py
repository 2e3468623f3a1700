"""One's own machine: no secret to set, no TLS, pages that explain their errors."""

from django.core.management.utils import get_random_secret_key

from settings.base import *  # noqa: F403 - settings modules build on each other this way
from settings.base import STATIC_ROOT, STORAGES, VAR_DIR

DEBUG = True
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE = SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}

# Kept, so that a restart does not sign everybody out.
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
_key_file = VAR_DIR / "secret-key"
if not _key_file.exists():
    _key_file.touch(mode=0o600)
    _key_file.write_text(get_random_secret_key())
SECRET_KEY = _key_file.read_text()
