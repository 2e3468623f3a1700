"""Answers in the memory of a process, all of the present content version."""

import threading
import time
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, field

#: What Python needs for an entry beside its texts, about.
_ENTRY_BYTES = 1500


@dataclass(frozen=True)
class Answer:
    """`headers` are names and values; `until`, in seconds since 1970, it is what it is."""

    headers: list[tuple[str, str]]
    etag: str
    body: bytes
    until: float
    #: Without those that say something of a body.
    bare_headers: list[tuple[str, str]] = field(init=False)

    def __post_init__(self) -> None:
        about_body = {"content-type", "content-length"}
        bare = [header for header in self.headers if header[0].lower() not in about_body]
        object.__setattr__(self, "bare_headers", bare)

    @property
    def size(self) -> int:
        texts = sum(len(name) + len(value) for name, value in self.headers)
        return len(self.body) + texts + _ENTRY_BYTES


class Memory:
    """Holds `capacity` bytes; what was asked for least recently gives way. For many threads."""

    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.size = 0
        self._version: str | None = None
        self._answers: OrderedDict[Hashable, Answer] = OrderedDict()
        self._lock = threading.Lock()

    def find(self, version: str, key: Hashable) -> Answer | None:
        with self._lock:
            if version != self._version:
                self._begin(version)
                return None
            answer = self._answers.get(key)
            if answer is not None:
                self._answers.move_to_end(key)
        return answer if answer is not None and time.time() < answer.until else None

    def keep(self, version: str, key: Hashable, answer: Answer) -> None:
        """Nothing of a version that is over by now, and nothing that would push out all else."""
        with self._lock:
            if version != self._version or answer.size > self.capacity // 8:
                return
            self._forget(key)
            self._answers[key] = answer
            self.size += answer.size
            while self.size > self.capacity:
                self._forget(next(iter(self._answers)))

    def _begin(self, version: str) -> None:
        self._version = version
        self._answers.clear()
        self.size = 0

    def _forget(self, key: Hashable) -> None:
        answer = self._answers.pop(key, None)
        if answer is not None:
            self.size -= answer.size
