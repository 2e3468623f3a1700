"""What is counted among the states that are kept, remembered until one of them changes.

What the answer depends on beside these states and the places of pages stands in the question: the
person's rights, the reviews that are under way, what is private, and filters.
"""

import threading
from collections import OrderedDict
from collections.abc import Hashable
from typing import Any
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db.models import QuerySet

from cms.models import StatesVersion

_lock = threading.Lock()
_version: UUID | None = None
_answers: OrderedDict[Hashable, list[Any]] = OrderedDict()
#: Questions are made of filters; what was asked least recently gives way.
_MOST_ANSWERS = 500


def told_once(question: QuerySet[Any, Any]) -> list[Any]:
    """The rows, which everybody shares and nobody may alter. To be asked once states were renewed;
    of tables other than those of states and pages, only by values that were found before.
    """
    # Read before the rows are, which then are at least as new.
    version = StatesVersion.objects.values_list("value", flat=True).first()
    try:
        key = question.query.sql_with_params()
    except EmptyResultSet:
        return []
    with _lock:
        _begin(version)
        if key in _answers:
            _answers.move_to_end(key)
            return _answers[key]
    rows = list(question)
    with _lock:
        if version == _version:
            _answers[key] = rows
            if len(_answers) > _MOST_ANSWERS:
                _answers.popitem(last=False)
    return rows


def _begin(version: UUID | None) -> None:
    global _version
    if version != _version:
        _version = version
        _answers.clear()
