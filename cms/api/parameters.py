"""Reads the parameters of a question; what cannot be understood is answered with 400."""

from collections.abc import Collection, Iterable

from django.http import HttpRequest
from wagtail.api.v2.utils import BadRequestError

from cms.languages import LANGUAGES, Language, by_code

#: How many rows any list may have.
MOST_ITEMS = 100
DEFAULT_LIMIT = 20
MOST_OFFSET = 1_000_000
#: Those of the database are smaller.
LARGEST_ID = 10**18 - 1


def check(request: HttpRequest, known: Collection[str]) -> None:
    """Each parameter is one of `known`, is given once and holds no NUL byte."""
    for name, given in request.GET.lists():
        if name not in known:
            raise refusal(printable(name), f"there is no such parameter; there are {listed(known)}")
        if len(given) > 1:
            raise refusal(name, "it is given more than once; separate several values with commas")
        if "\0" in given[0]:
            raise refusal(name, "it holds a NUL byte, which no text has")


def refusal(name: str, reason: str) -> BadRequestError:
    return BadRequestError(f"{name}: {reason}.")


def listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def printable(text: str) -> str:
    """What somebody sent, short and in one line, so that it can be repeated in a sentence."""
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text[:50]
    )


def read_integer(request: HttpRequest, name: str, default: int, least: int, most: int) -> int:
    text = request.GET.get(name)
    if text is None:
        return default
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None
    if number is None or not least <= number <= most:
        raise refusal(name, f"send a whole number from {least} to {most}")
    return number


def read_id(request: HttpRequest) -> int:
    """0, which no row has, when none is sent."""
    return read_integer(request, "id", 0, 1, LARGEST_ID)


def read_limit(request: HttpRequest) -> int:
    return read_integer(request, "limit", DEFAULT_LIMIT, 1, MOST_ITEMS)


def read_offset(request: HttpRequest) -> int:
    return read_integer(request, "offset", 0, 0, MOST_OFFSET)


def read_portion(request: HttpRequest) -> slice:
    """Which rows of a list are meant by `limit` and `offset`."""
    offset = read_offset(request)
    return slice(offset, offset + read_limit(request))


def read_language(request: HttpRequest, name: str = "locale") -> Language | None:
    code = request.GET.get(name)
    return None if code is None else _language(name, code)


def require_language(request: HttpRequest, name: str = "locale") -> Language:
    language = read_language(request, name)
    if language is None:
        raise refusal(name, f"send the language that you want, one of {_codes()}")
    return language


def read_languages(request: HttpRequest, name: str) -> list[Language]:
    """Those of a list with commas, each once, in its order."""
    text = request.GET.get(name)
    return (
        [] if text is None else [_language(name, code) for code in dict.fromkeys(text.split(","))]
    )


def _language(name: str, code: str) -> Language:
    try:
        return by_code(code)
    except LookupError:
        raise refusal(
            name, f"there is no language “{printable(code)}”; there are {_codes()}"
        ) from None


def _codes() -> str:
    return ", ".join(language.code for language in LANGUAGES)
