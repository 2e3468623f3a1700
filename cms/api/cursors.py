"""Cursors: where a list goes on, sealed.

Nobody can read a cursor, because lists are also sorted by what is not told, such as places in the
page tree; nor can anybody make one up. The same place in the same list has the same cursor.
"""

import base64
import binascii
import json
from collections.abc import Iterator, Sequence
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from django.conf import settings
from django.http import QueryDict
from django.utils.crypto import salted_hmac

#: Parameters that may be others when a list goes on.
_UNBOUND = {"cursor", "limit", "fields", "rich_text_format", "format", "_"}


def question_of(path: str, parameters: QueryDict, *unbound: str) -> bytes:
    """All that makes a list another one, or puts it into another order; `unbound` left out."""
    bound = sorted(item for item in parameters.items() if item[0] not in _UNBOUND.union(unbound))
    return json.dumps([path, bound]).encode()


def seal(place: Sequence[Any], question: bytes) -> str:
    """`place` holds texts, numbers, dates, moments and None."""
    text = json.dumps(place, default=lambda moment: moment.isoformat())
    sealed = next(_ciphers()).encrypt(text.encode(), [question])
    return base64.urlsafe_b64encode(sealed).decode().rstrip("=")


def unseal(cursor: str, question: bytes) -> list[Any]:
    """What was sealed, with dates and moments as texts; ValueError when it was not by us, or for
    another question.
    """
    try:
        sealed = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueError("It is not written as cursors are.") from error
    for cipher in _ciphers():
        try:
            place: list[Any] = json.loads(cipher.decrypt(sealed, [question]))
        except InvalidTag:
            continue
        return place
    raise ValueError("It was not sealed here, or for another question.")


def _ciphers() -> Iterator[AESSIV]:
    """By the secret key, and by those that were it before."""
    for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        yield AESSIV(salted_hmac(__name__, b"", secret, algorithm="sha512").digest())
