"""Asks a service on the network within limits of time and size, and tells its errors apart."""

import json
import logging
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooSlow
from typing import Any, ClassVar

import requests
import urllib3
from wagtail.models import Locale
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.strings import StringValue

from cms.translation.machine import errors
from cms.translation.machine.answers import chunks, usable

#: For all that one press of a button asks. A web server gives up a request after 30 seconds.
SECONDS = 20

_SECONDS_TO_CONNECT = 5
_MOST_BYTES = 4 * 1024 * 1024
_LONGEST_REASON = 200

logger = logging.getLogger(__name__)


class Service(BaseMachineTranslator):
    """Translates HTML over HTTP. An instance is for one press of the button.

    Subclasses say how to ask (`ask`), and what is special about their errors (`explain`).
    """

    #: At most so many texts, and characters of HTML, in one request.
    most_texts: ClassVar[int]
    most_characters: ClassVar[int]

    def __init__(self, options: dict[str, Any]) -> None:
        super().__init__(options)
        self._ends_at = time.monotonic() + options.get("SECONDS", SECONDS)

    @property
    def address(self) -> str:
        """Where the service is, without a slash at the end."""
        return str(self.options["URL"])

    @property
    def seconds_left(self) -> float:
        return self._ends_at - time.monotonic()

    def can_translate(self, source_locale: Locale, target_locale: Locale) -> bool:
        return bool(source_locale.language_code != target_locale.language_code)

    def chunks(self, strings: Iterable[StringValue]) -> Iterator[list[StringValue]]:
        for texts in chunks(
            (string.data for string in strings), self.most_texts, self.most_characters
        ):
            yield [StringValue(text) for text in texts]

    def translate(
        self, source_locale: Locale, target_locale: Locale, strings: Iterable[StringValue]
    ) -> dict[StringValue, StringValue]:
        """Without those strings whose answers cannot be used. Raises ServiceError."""
        originals = [string.data for string in strings]
        answers = self.ask(originals, source_locale.language_code, target_locale.language_code)
        if len(answers) != len(originals) or not all(isinstance(text, str) for text in answers):
            logger.warning(
                "%s answered %d texts with something else", self.display_name, len(originals)
            )
            raise errors.nonsense(self.display_name)
        pairs = zip(originals, map(usable, originals, answers), strict=True)
        return {StringValue(original): StringValue(answer) for original, answer in pairs if answer}

    def ask(self, texts: list[str], source: str, target: str) -> list[str]:
        """The texts in the language `target`, in the same order; both languages by their codes."""
        raise NotImplementedError

    def explain(self, status: int, reason: str) -> errors.ServiceError:
        """The error for an answer with this HTTP status and in these words of the service."""
        match status:
            case 401 | 403:
                return errors.locked_out(self.display_name)
            case 413 | 414:
                return errors.too_long(self.display_name)
            case 429:
                return errors.too_often(self.display_name)
            case 456:  # DeepL's own
                return errors.used_up(self.display_name)
            case _ if 400 <= status < 500:
                return errors.refused(self.display_name, reason)
        return errors.broken(self.display_name, status)

    def send(
        self, method: str, path: str, payload: Any = None, headers: dict[str, str] | None = None
    ) -> Any:
        """The JSON that the service answers with. Raises ServiceError for anything else."""
        status, body = self._within_time(method, path, payload, headers)
        if status == 204:
            return None
        try:
            answer = json.loads(body)
        except ValueError:
            answer = None
        if 200 <= status < 300 and answer is not None:
            return answer
        reason = _reason(answer)
        logger.warning("%s answered %d: %s", self.display_name, status, reason)
        if 200 <= status < 300:
            raise errors.nonsense(self.display_name)
        raise self.explain(status, reason)

    def _within_time(self, *request: Any) -> tuple[int, bytes]:
        """The time-outs of a socket do not count how long names are looked up, nor a slow drip."""
        if self.seconds_left <= 0:
            raise errors.too_slow(self.display_name)
        pool = ThreadPoolExecutor(1)
        try:
            return pool.submit(self._send, *request).result(timeout=self.seconds_left)
        except (requests.Timeout, urllib3.exceptions.TimeoutError, TooSlow) as error:
            raise errors.too_slow(self.display_name) from error
        except (requests.RequestException, urllib3.exceptions.HTTPError) as error:
            logger.warning("%s cannot be reached: %s", self.display_name, type(error).__name__)
            raise errors.unreachable(self.display_name) from error
        finally:
            pool.shutdown(wait=False)

    def _send(
        self, method: str, path: str, payload: Any, headers: dict[str, str] | None
    ) -> tuple[int, bytes]:
        with requests.request(
            method,
            f"{self.address}{path}",
            json=payload,
            headers=headers,
            timeout=(_SECONDS_TO_CONNECT, self.seconds_left),
            allow_redirects=False,  # The key is for this address, and for no other.
            stream=True,
        ) as response:
            body = b""
            while piece := response.raw.read1(65_536, decode_content=True):
                body += piece
                if self.seconds_left <= 0:
                    raise requests.Timeout
                if len(body) > _MOST_BYTES:
                    break
            return response.status_code, body


def _reason(answer: Any) -> str:
    """What the service says of an error: a text, or one somewhere in an object."""
    while isinstance(answer, dict):
        answer = next((answer[key] for key in ("error", "message") if key in answer), "")
    return str(answer or "…")[:_LONGEST_REASON]
