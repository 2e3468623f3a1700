"""The rules of the page tree, asked of all pages in one statement."""

from collections import Counter

from wagtail.models import Page


def unsound() -> list[str]:
    """Paths of pages at which `Page.find_problems`, which asks for each by itself, finds one."""
    rows = Page.objects.order_by("path").values_list("path", "depth", "numchild")
    above = {path: path[: -Page.steplen] for path, _, _ in rows}
    children = Counter(above.values())
    return [
        path
        for path, depth, numchild in rows
        if not set(path) <= set(Page.alphabet)
        or len(path) != depth * Page.steplen
        or (above[path] and above[path] not in above)
        or numchild != children[path]
    ]


def assert_sound() -> None:
    assert unsound() == []
