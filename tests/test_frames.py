import resource
import threading
from collections.abc import Callable

import pytest

from tests.frames import with_room

CALLS = 1000
#: As many as the middleware, the views and the templates of a screen together, and more.
DEPTH = 300


def call_often(depth: int = 0) -> int:
    """The most pages of memory that calling a function needed at any depth."""
    before = resource.getrusage(resource.RUSAGE_THREAD).ru_minflt
    for _ in range(CALLS):
        do_nothing()
    needed = resource.getrusage(resource.RUSAGE_THREAD).ru_minflt - before
    return needed if depth == DEPTH else max(needed, call_often(depth + 1))


def do_nothing() -> None:
    pass


def in_a_thread(function: Callable[[], int]) -> int:
    """Whose frames begin anew."""
    answers = []
    thread = threading.Thread(target=lambda: answers.append(function()))
    thread.start()
    thread.join()
    return answers[0]


def test_where_there_is_room_a_call_needs_no_memory_of_the_system_at_any_depth():
    assert in_a_thread(with_room(call_often)) < CALLS / 10


def test_without_room_there_is_a_depth_at_which_each_call_needs_some():
    """When this fails, Python does without: `tests.frames` can go."""
    assert in_a_thread(call_often) >= CALLS


def test_what_is_given_and_what_comes_of_it_is_the_same():
    assert with_room(divmod)(7, 2) == (3, 1)
    assert with_room(dict)(a=1) == {"a": 1}
    with pytest.raises(ZeroDivisionError):
        with_room(divmod)(7, 0)
