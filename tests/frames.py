"""Room for the frames of functions: docs/decisions/0024."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def with_room(function: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """Does the same in a frame so large that the frames of all that it calls fit beside it."""

    def within(*args: Given.args, **kwargs: Given.kwargs) -> Answer:
        return function(*args, **kwargs)

    # Words of 8 bytes. The chunk for a frame is doubled until it fits: half of 512 KB are left.
    within.__code__ = within.__code__.replace(co_stacksize=2**15)
    return within
