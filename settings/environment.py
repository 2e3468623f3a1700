"""Reads the environment. A value that cannot be used stops the start with a sentence."""

import os
from collections.abc import Callable, Collection
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import available_timezones

import environ
from django.core.exceptions import ImproperlyConfigured

_SEE = "See the table of variables in README.md."


class _Environment(environ.Env):
    #: A variable set to nothing counts as not set, as in a copied example file.
    ENVIRON = {name: value for name, value in os.environ.items() if value.strip()}


env = _Environment()


def required(name: str, purpose: str) -> str:
    """The value of `name`; `purpose` completes the sentence that stops the start without it."""
    if name not in env.ENVIRON:
        raise ImproperlyConfigured(
            f"The environment variable {name} is not set: it is {purpose}. {_SEE}"
        )
    return str(env.str(name))


def read(parse: Callable[..., Any], name: str, default: Any) -> Any:
    """The value of `name` as `parse`, a method of `env`, understands it."""
    try:
        return parse(name, default=default)
    except (ValueError, KeyError, ImproperlyConfigured) as error:
        raise ImproperlyConfigured(
            f"The environment variable {name} cannot be read ({error}). {_SEE}"
        ) from error


def refuse(name: str, why: str) -> None:
    raise ImproperlyConfigured(f"The environment variable {name} {why}. {_SEE}")


def read_database(name: str, default: str) -> dict[str, Any]:
    scheme = urlsplit(str(read(env.str, name, default))).scheme
    if scheme not in env.DB_SCHEMES:
        refuse(name, "is no address of a database, such as postgres://user:password@host:5432/name")
    return dict(read(env.db_url, name, default))


def read_switch(name: str) -> bool:
    """Off unless the value says otherwise."""
    return read_choice(name, ("true", "false"), "false") == "true"


def read_choice(name: str, choices: Collection[str], default: str) -> str:
    value = read(env.str, name, default)
    if value not in choices:
        refuse(name, f"is {value!r}; it can be {' or '.join(choices)}")
    return str(value)


def read_address(name: str, default: str) -> str:
    """An address such as `https://cms.example.org`, without a slash at its end."""
    address = str(read(env.str, name, default)).rstrip("/")
    if not address.startswith(("https://", "http://")):
        refuse(name, "is no address, such as https://cms.example.org")
    return address


def read_time_zone(name: str, default: str) -> str:
    zone = str(read(env.str, name, default))
    if zone not in available_timezones():
        refuse(name, f"is {zone!r}, which is no time zone, such as Asia/Baku")
    return zone
