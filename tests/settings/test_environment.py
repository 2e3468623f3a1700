"""What a start says of its environment: through the command line, as an administrator would."""

import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from tests.settings.starting import ROOT, Start, inherited, python_is_ready

PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "settings.production",
    "SECRET_KEY": "q7!Zt0uR4mYx2Lw9vBn6sKd1fGh8jPa3cEo5iUr7tWy0zXk2mNb",
    "ALLOWED_HOSTS": "cms.example.org",
    "DATABASE_URL": "postgres://cms:secret@127.0.0.1/cms",
    "WAGTAILADMIN_BASE_URL": "https://cms.example.org",
}


@pytest.fixture(scope="module")
def start() -> Iterator[Start]:
    with python_is_ready() as start:
        yield start


@pytest.fixture
def manage(start) -> Callable[..., subprocess.CompletedProcess[str]]:
    return lambda *arguments, environment: start(["manage.py", *arguments], environment)


@pytest.fixture
def shown(start) -> Callable[[str, dict[str, str]], str]:
    """A setting as Python writes it. No application is started, which would take a second."""

    def shown(setting: str, environment: dict[str, str]) -> str:
        command = f"from django.conf import settings; print(settings.{setting})"
        result = start(["-c", command], environment)
        assert result.returncode == 0, result.stderr
        return result.stdout

    return shown


def test_the_deployment_check_is_clean_with_the_production_settings():
    result = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT,
        env=inherited() | PRODUCTION,
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert result.returncode == 0, result.stderr
    assert "no issues" in result.stdout


@pytest.mark.parametrize(
    "name", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "WAGTAILADMIN_BASE_URL"]
)
@pytest.mark.parametrize("missing", ["unset", "empty"])
def test_production_refuses_to_start_without_a_secret_and_names_it(manage, name, missing):
    environment = PRODUCTION | {name: ""}
    if missing == "unset":
        del environment[name]

    result = manage("check", environment=environment)

    assert result.returncode == 1
    assert result.stderr.startswith(f"The environment variable {name} is not set: it is ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "nonsense"),
        ("CACHE_URL", "nonsense"),
        ("EMAIL_URL", "nonsense"),
        ("TASKS_BACKEND", "nonsense"),
        ("SECURE_HSTS_SECONDS", "an hour"),
        ("BEHIND_TLS_PROXY", "perhaps"),
        ("NUM_PROXIES", "-1"),
        ("NUM_PROXIES", "one"),
        ("API_RATE_LIMIT", "1000"),
        ("API_RATE_LIMIT", "0/minute"),
        ("API_RATE_LIMIT", "1000/month"),
        ("CORS_ALLOWED_ORIGINS", "www.example.org"),
        ("CORS_ALLOWED_ORIGINS", "https://www.example.org, https://example.org/path"),
        ("CORS_ALLOWED_ORIGINS", "*"),
        ("TIME_ZONE", "Asia/Atlantis"),
        ("TIME_ZONE", "Asia"),
        ("TIME_ZONE", "../UTC"),
        ("WAGTAILADMIN_BASE_URL", "cms.example.org"),
        ("SECRET_KEY", "short"),
        ("MACHINE_TRANSLATION", "DeepL"),
    ],
)
def test_a_value_that_cannot_be_used_stops_the_start_with_one_sentence(manage, name, value):
    result = manage("check", environment=PRODUCTION | {name: value})

    assert result.returncode == 1
    assert result.stderr.startswith(f"The environment variable {name} ")
    assert result.stderr.count("\n") == 1


def test_an_empty_variable_counts_as_not_set(shown, tmp_path):
    environment = {"CACHE_URL": "", "DJANGO_SETTINGS_MODULE": "settings.dev"}

    cache = shown("CACHES['default']['BACKEND']", environment | {"VAR_DIR": str(tmp_path)})

    assert cache == "django.core.cache.backends.locmem.LocMemCache\n"


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({"MACHINE_TRANSLATION": "libretranslate"}, "MACHINE_TRANSLATION_URL"),
        ({"MACHINE_TRANSLATION": "deepl"}, "MACHINE_TRANSLATION_KEY"),
        ({"MACHINE_TRANSLATION": "google"}, "MACHINE_TRANSLATION_KEY"),
        (
            {"MACHINE_TRANSLATION": "deepl", "MACHINE_TRANSLATION_KEY": "ключ"},
            "MACHINE_TRANSLATION_KEY",
        ),
        (
            {"MACHINE_TRANSLATION": "libretranslate", "MACHINE_TRANSLATION_URL": "10.0.0.1"},
            "MACHINE_TRANSLATION_URL",
        ),
    ],
)
def test_a_service_that_translates_needs_what_it_is_asked_with(manage, environment, named):
    result = manage("check", environment=PRODUCTION | environment)

    assert result.returncode == 1
    assert result.stderr.startswith(f"The environment variable {named} ")
    assert "ключ" not in result.stderr


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({"FRONTEND_CACHE": "varnish"}, "FRONTEND_CACHE"),
        ({"FRONTEND_CACHE": "http"}, "FRONTEND_CACHE_URL"),
        ({"FRONTEND_CACHE": "fastly", "FRONTEND_CACHE_KEY": "k"}, "FRONTEND_CACHE_ID"),
        ({"FRONTEND_CACHE": "cloudflare", "FRONTEND_CACHE_ID": "z"}, "FRONTEND_CACHE_KEY"),
        ({"FRONTEND_CACHE": "cloudfront"}, "FRONTEND_CACHE_ID"),
    ],
)
def test_a_cdn_needs_what_it_is_told_with(manage, environment, named):
    result = manage("check", environment=PRODUCTION | environment)

    assert result.returncode == 1
    assert result.stderr.startswith(f"The environment variable {named} ")


def test_cloudflare_has_another_name_for_surrogate_keys(shown):
    cloudflare = {
        "FRONTEND_CACHE": "cloudflare",
        "FRONTEND_CACHE_ID": "zone",
        "FRONTEND_CACHE_KEY": "key",
    }

    assert shown("WAGTAILFRONTENDCACHE", PRODUCTION) == "{}\n"
    assert shown("SURROGATE_KEY_HEADER", PRODUCTION) == "Surrogate-Key\n"
    assert shown("SURROGATE_KEY_HEADER", PRODUCTION | cloudflare) == "Cache-Tag\n"


def test_no_service_translates_unless_one_is_named(shown):
    setting = "is_overridden('WAGTAILLOCALIZE_MACHINE_TRANSLATOR')"
    named = {"MACHINE_TRANSLATION": "google", "MACHINE_TRANSLATION_KEY": "k"}

    assert shown(setting, PRODUCTION) == "False\n"
    assert shown(setting, PRODUCTION | named) == "True\n"


def test_a_proxy_is_believed_only_when_there_is_one(shown):
    without = shown("SECURE_PROXY_SSL_HEADER", PRODUCTION)
    behind = shown("SECURE_PROXY_SSL_HEADER", PRODUCTION | {"BEHIND_TLS_PROXY": "true"})

    assert without == "None\n"
    assert behind == "('HTTP_X_FORWARDED_PROTO', 'https')\n"


@pytest.mark.parametrize(
    ("environment", "number"),
    [
        ({}, 0),
        ({"NUM_PROXIES": "2"}, 2),
        ({"BEHIND_TLS_PROXY": "true"}, 1),
        ({"BEHIND_TLS_PROXY": "true", "NUM_PROXIES": "2"}, 2),
    ],
)
def test_as_many_proxies_are_believed_as_there_are(shown, environment, number):
    assert shown("REST_FRAMEWORK['NUM_PROXIES']", PRODUCTION | environment) == f"{number}\n"


def test_a_proxy_that_ends_tls_is_one_proxy_at_least(manage):
    environment = PRODUCTION | {"BEHIND_TLS_PROXY": "true", "NUM_PROXIES": "0"}

    result = manage("check", environment=environment)

    assert result.returncode == 1
    assert result.stderr.startswith("The environment variable NUM_PROXIES is 0; ")


@pytest.mark.parametrize(
    ("value", "rate"), [("", "1000/minute"), ("5/second", "5/second"), ("off", None)]
)
def test_the_limit_of_the_api_can_be_set_or_switched_off(shown, value, rate):
    environment = PRODUCTION | {"API_RATE_LIMIT": value}

    rates = shown("REST_FRAMEWORK['DEFAULT_THROTTLE_RATES']", environment)

    assert rates == f"{ {'address': rate} }\n"


def test_sites_that_may_read_the_api_are_named_as_browsers_name_them(shown):
    environment = PRODUCTION | {
        "CORS_ALLOWED_ORIGINS": "https://WWW.example.org/, http://localhost:3000,"
    }

    origins = shown("CORS_ALLOWED_ORIGINS", environment)

    assert origins == "['https://www.example.org', 'http://localhost:3000']\n"
    assert shown("CORS_ALLOW_ALL_ORIGINS", environment) == "False\n"
    assert shown("CORS_ALLOW_ALL_ORIGINS", PRODUCTION) == "True\n"


def test_the_secret_key_of_a_development_machine_is_kept_and_private(shown, tmp_path):
    environment = {"DJANGO_SETTINGS_MODULE": "settings.dev", "VAR_DIR": str(tmp_path)}

    keys = {shown("SECRET_KEY", environment) for _ in range(2)}

    assert len(keys) == 1
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0
