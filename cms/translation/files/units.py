"""What a file holds, whatever its format."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wagtail_localize.models import String


class BrokenFileError(ValueError):
    """A sentence for the person who uploaded the file: nothing of it can be used."""


@dataclass(frozen=True)
class Place:
    """Where a text stands: the key that a page shares with its translations, and the path in it."""

    page_key: UUID
    path: str

    def __str__(self) -> str:
        return f"{self.page_key}/{self.path}"

    @classmethod
    def parse(cls, written: str) -> "Place":
        """Raises ValueError when it is none."""
        key, slash, path = written.partition("/")
        if not slash or not path:
            raise ValueError(written)
        return cls(UUID(key), path)


@dataclass(frozen=True)
class Unit:
    """A text that goes out. `source` and `target` are HTML with inline tags.

    What is not final is to be checked or adapted: `target` may be words for `earlier_source`,
    which stood there before.
    """

    place: Place
    label: str
    source: str
    target: str = ""
    is_final: bool = False
    earlier_source: str = ""


@dataclass(frozen=True)
class PageUnits:
    title: str
    address: str
    units: list[Unit]


@dataclass(frozen=True)
class Export:
    """`as_of` is when the newest of what is in it was written, so that the same texts make the
    same file, and one can tell what people wrote since.
    """

    source_language: str
    target_language: str
    as_of: datetime
    pages: list[PageUnits]


@dataclass(frozen=True)
class Entry:
    """A text that comes back. `target_for` makes its HTML, given that of the source, and raises
    ValueError with a sentence when it cannot.
    """

    place: Place | None
    source_hash: UUID
    source: str
    is_final: bool
    is_empty: bool
    target_for: Callable[[str], str]


@dataclass(frozen=True)
class Upload:
    source_language: str
    target_language: str
    as_of: datetime | None
    entries: list[Entry]


def hash_of(source: str) -> UUID:
    return String._get_data_hash(source)


def parse_moment(written: str | None) -> datetime | None:
    """None when a tool left it out, or wrote something else."""
    try:
        moment = datetime.fromisoformat(written or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else None
