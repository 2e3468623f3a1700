"""What is another one in each copy of a sample."""

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any

from django.db import connection, models

from cms.languages.folding import words
from cms.search import tokens
from home.generated.tables import stored_uuid
from home.generated.texts import NUMBER

#: One is published every few hours, and after so many all over again.
_FIRST, _STEP, _STEPS = datetime(2010, 1, 1, 6, tzinfo=UTC), timedelta(hours=7), 20_000


class Copy:
    """Of one page in all its languages; `key` is what they share."""

    def __init__(self, number: int) -> None:
        self.number = f"{number:0{len(NUMBER)}}"
        self.key = uuid.uuid5(uuid.NAMESPACE_URL, f"ucdil:generated:{number}")
        self.moment = _FIRST + number % _STEPS * _STEP
        #: The primary keys of its rows, in the order of those of the sample.
        self.ids: dict[type[models.Model], Sequence[Any]] = {}
        #: In the page tree.
        self.paths: list[str] = []
        self._keys: dict[str, uuid.UUID] = {}

    @property
    def day(self) -> str:
        return self.moment.date().isoformat()

    @property
    def stored_key(self) -> Any:
        return stored_uuid(self.key)

    @property
    def stored_moment(self) -> Any:
        return connection.ops.adapt_datetimefield_value(self.moment)

    def key_of(self, sample_key: str) -> uuid.UUID:
        """Of a row that has its own translations."""
        if sample_key not in self._keys:
            self._keys[sample_key] = uuid.uuid5(self.key, sample_key)
        return self._keys[sample_key]

    @cached_property
    def spelt_number(self) -> str:
        return spelt(self.number)


def spelt(number: str) -> str:
    """How the index of the search has its spelling: as a hash."""
    (word,) = words(number)
    (token,) = tokens.spelt(word.forms)
    return token.removeprefix("x")


def whole(title: str) -> str:
    """The token of the index for a whole title."""
    (token,) = tokens.whole_title(words(title))
    return token
