"""Stands before Django, and gives remembered answers before a request is built.

What is remembered was told to somebody who asked the same of the same version of the content. It is
Django's answer to nothing but the key: what else a request says cannot get into it.
"""

import urllib.parse
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.db import Error

from cms.delivery.headers import PLAIN, UNTIL, is_public
from cms.delivery.memory import Answer, Memory
from cms.delivery.settled import VERSION, begin
from cms.delivery.versions import read_version

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]

#: Of addresses that are not worth being remembered.
_LONGEST_QUERY = 2000


class Front:
    def __init__(self, application: Application) -> None:
        self.application = application
        self.memory = Memory(settings.ANSWERS_MEGABYTES * 2**20)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        question = _question(environ)
        version = _read_version() if question else None
        if question is None or version is None:
            return self.application(environ, start_response)
        key = tuple(question.values())
        answer = self.memory.find(version, key)
        if answer is None:
            begin(version)
            asked = _bare(environ) | question | {VERSION: version}
            status, headers, body = self._ask(asked)
            etag = next((value for name, value in headers if name == "ETag"), None)
            if etag is None or UNTIL not in asked:
                start_response(status, headers)
                return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]
            answer = Answer(headers, etag, body, asked[UNTIL])
            self.memory.keep(version, key, answer)
        return _give(answer, environ, start_response)

    def _ask(self, environ: Environ) -> tuple[str, list[tuple[str, str]], bytes]:
        started: list[Any] = []

        def start_response(status: str, headers: Any, exc_info: Any = None) -> None:
            started[:] = [status, headers]

        parts = self.application(environ, start_response)
        try:
            body = b"".join(parts)
        finally:
            close = getattr(parts, "close", None)
            if close:
                close()
        return started[0], started[1], body


def _read_version() -> str | None:
    """Nothing when the database does not answer: Django says that in its own way."""
    try:
        return read_version()
    except Error:
        return None


def _give(answer: Answer, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
    known = environ.get("HTTP_IF_NONE_MATCH")
    if known and _matches(known, answer.etag):
        start_response("304 Not Modified", answer.bare_headers)
        return []
    start_response("200 OK", answer.headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [answer.body]


def _matches(known: str, etag: str) -> bool:
    """By weak comparison, as RFC 9110 has it: proxies that compress make a validator weak."""
    known_etags = (one.strip().removeprefix("W/") for one in known.split(","))
    return known.strip() == "*" or etag in known_etags


def _question(environ: Environ) -> dict[str, str] | None:
    """All that a public answer depends on beside the content; nothing for others."""
    if not is_public(environ):
        return None
    query = environ.get("QUERY_STRING", "")
    if len(query) > _LONGEST_QUERY:
        return None
    is_plain = environ["PATH_INFO"].startswith(PLAIN)
    if not is_plain and not _takes_json(environ.get("HTTP_ACCEPT", "*/*")):
        return None
    question = {name: environ[name] for name in _TELLING if name in environ}
    question["QUERY_STRING"] = _normalised(query)
    return question if "HTTP_HOST" in question else None


def _bare(environ: Environ) -> Environ:
    """The request without what its client says of itself, save where it comes from."""
    bare = {
        name: value
        for name, value in environ.items()
        if not name.startswith("HTTP_") or name == "HTTP_X_FORWARDED_FOR"
    }
    return bare | {"REQUEST_METHOD": "GET", "HTTP_ACCEPT": "application/json"}


def _telling() -> tuple[str, ...]:
    """Names in the environment, of what answers depend on with these settings."""
    names = ["HTTP_HOST", "SCRIPT_NAME", "PATH_INFO", "wsgi.url_scheme", "SERVER_PORT"]
    if settings.SECURE_PROXY_SSL_HEADER:
        names.append(settings.SECURE_PROXY_SSL_HEADER[0])
    if settings.USE_X_FORWARDED_HOST:
        names.append("HTTP_X_FORWARDED_HOST")
    if settings.USE_X_FORWARDED_PORT:
        names.append("HTTP_X_FORWARDED_PORT")
    # Where not all sites may read the API, it is told to the one that asks whether it may.
    if not settings.CORS_ALLOW_ALL_ORIGINS:
        names.append("HTTP_ORIGIN")
    return tuple(names)


_TELLING = _telling()


@lru_cache(maxsize=1024)
def _takes_json(accept: str) -> bool:
    kinds = {kind.partition(";")[0].strip() for kind in accept.split(",")}
    return bool(kinds & {"*/*", "application/*", "application/json"})


@lru_cache(maxsize=4096)
def _normalised(query: str) -> str:
    """In one order, and without `_`, which only keeps browsers from answering by themselves."""
    pairs = urllib.parse.parse_qsl(query, keep_blank_values=True)
    return urllib.parse.urlencode(sorted(pair for pair in pairs if pair[0] != "_"))
