"""Reads the environment. A value that cannot be used stops the start with a sentence."""

import os
from collections.abc import Callable
from typing import Any

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


def read_database(name: str, default: str) -> dict[str, Any]:
    config: dict[str, Any] = read(env.db_url, name, default)
    if not config.get("ENGINE"):
        raise ImproperlyConfigured(
            f"The environment variable {name} is no address of a database, such as "
            f"postgres://user:password@host:5432/name. {_SEE}"
        )
    return config
