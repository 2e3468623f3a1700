import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

#: In characters.
_SHORT = 5

_TOKEN = re.compile(r"<[^>]*>|&\w+;|\w+|\s+|[^\w\s]")


def mark_changes(before: str, now: str) -> SafeString:
    """HTML in which what `now` lost is within `<del>` and what it gained within `<ins>`.

    The texts may have inline tags, which are shown and not obeyed.
    """
    parts = []
    for gone, come, kept in _changes(_TOKEN.findall(before), _TOKEN.findall(now)):
        if gone:
            parts.append(format_html("<del>{}</del>", gone))
        if come:
            parts.append(format_html("<ins>{}</ins>", come))
        parts.append(format_html("{}", kept))
    return mark_safe("".join(parts))  # noqa: S308 - made of escaped parts


def _changes(old: list[str], new: list[str]) -> Iterator[tuple[str, str, str]]:
    """What goes, what comes, and what stays after it."""
    matches = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    gone_from = come_from = 0
    for start_old, start_new, size in matches:
        kept = "".join(new[start_new : start_new + size])
        is_last = start_new + size == len(new)
        # A word between two changes is read more easily as a part of them.
        if len(kept.strip()) < _SHORT and start_new > 0 and not is_last:
            continue
        yield "".join(old[gone_from:start_old]), "".join(new[come_from:start_new]), kept
        gone_from, come_from = start_old + size, start_new + size
