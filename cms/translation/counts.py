"""Says in messages how many texts became what."""

from collections.abc import Callable, Iterable
from typing import Any

from django.http import HttpRequest


def tell_counts(
    request: HttpRequest,
    counts: Iterable[tuple[int, Callable[[HttpRequest, str], None], Any]],
    **values: str,
) -> None:
    """Each number but 0, by a function of `messages`, in a sentence of `ngettext_lazy` that takes
    `count` and perhaps `values`.
    """
    for count, tell, sentence in counts:
        if count:
            tell(request, sentence % {"count": count, **values})
