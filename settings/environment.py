"""Reads the environment. A value that cannot be used stops the start with a sentence."""

import os
import re
from collections.abc import Callable, Collection
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

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
    if address and not address.startswith(("https://", "http://")):
        refuse(name, "is no address, such as https://cms.example.org")
    return address


def read_key(name: str) -> str:
    """What is sent in a header; empty when it is not set. Its error does not tell it."""
    key = str(read(env.str, name, ""))
    if not re.fullmatch(r"[!-~]*", key):
        refuse(name, "has a character that no key can have")
    return key


def read_origins(name: str) -> list[str]:
    """Origins such as `https://www.example.org`, comma-separated; none when `name` is not set."""
    origins = [origin.strip().rstrip("/").lower() for origin in read(env.str, name, "").split(",")]
    for origin in filter(None, origins):
        if not re.fullmatch(r"https?://[^\s/?#@]+", origin):
            refuse(name, f"has {origin!r}, which is no origin, such as https://www.example.org")
    return [origin for origin in origins if origin]


def read_rate(name: str, default: str) -> str | None:
    """A rate as Django REST framework writes it, or `None` when the value is `off`."""
    rate = str(read(env.str, name, default))
    if not re.fullmatch(r"[1-9][0-9]{0,8}/(second|minute|hour|day)|off", rate):
        refuse(name, f"is {rate!r}; it can be off, or a rate such as 1000/minute")
    return None if rate == "off" else rate


def read_count(name: str, default: int, minimum: int = 0) -> int:
    count = int(read(env.int, name, default))
    if count < minimum:
        refuse(name, f"is {count}; the least that it can be is {minimum}")
    return count


def read_time_zone(name: str, default: str) -> str:
    zone = str(read(env.str, name, default))
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):  # Unknown, outside of the folder, a folder.
        refuse(name, f"is {zone!r}, which is no time zone, such as Asia/Baku")
    return zone
