"""A public server. It refuses to start without what must not be guessed."""

from settings.base import *  # noqa: F403 - settings modules build on each other this way
from settings.base import REST_FRAMEWORK, WAGTAILADMIN_BASE_URL
from settings.environment import read_count, read_switch, refuse, required

SECRET_KEY = required("SECRET_KEY", "the key that signs sessions, at least 50 random characters")
if len(SECRET_KEY) < 50:
    refuse("SECRET_KEY", "is too short to be safe: use at least 50 random characters")
ALLOWED_HOSTS = [
    host.strip()
    for host in required("ALLOWED_HOSTS", "the host names, comma-separated, served here").split(",")
]
required("DATABASE_URL", "the address of the database")
required("WAGTAILADMIN_BASE_URL", "the public address, used in e-mail and in the API")

# A proxy in front ends TLS and says so in a header; only then may the header be believed. So it
# is with the header that says for whom proxies ask: of it, as many entries as there are proxies.
BEHIND_TLS_PROXY = read_switch("BEHIND_TLS_PROXY")
if BEHIND_TLS_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
FEWEST_PROXIES = 1 if BEHIND_TLS_PROXY else 0
REST_FRAMEWORK = REST_FRAMEWORK | {
    "NUM_PROXIES": read_count("NUM_PROXIES", FEWEST_PROXIES, minimum=FEWEST_PROXIES)
}
SECURE_SSL_REDIRECT = WAGTAILADMIN_BASE_URL.startswith("https://")
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = read_switch("SECURE_HSTS_SUBDOMAINS")

SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # Whether all subdomains speak TLS, the owner of the domain knows:
    "security.W021",  # SECURE_HSTS_SUBDOMAINS says so.
    "security.W019",  # The editor shows its own preview in a frame.
]
