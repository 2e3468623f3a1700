"""The inline tags of a text, such as `<b>` and `<a id="a1">`, which its translation must keep."""

from collections import Counter

from bs4 import BeautifulSoup, Tag


def tags_of(html: str) -> list[str]:
    """The opening tags, in their order."""
    soup = BeautifulSoup(html, "html.parser")
    return [opening(element) for element in soup.descendants if isinstance(element, Tag)]


def lost_tags(source: str, target: str) -> list[str]:
    """The opening tags that `source` has more often than `target`."""
    lost = Counter(tags_of(source)) - Counter(tags_of(target))
    return sorted(lost.elements())


def opening(element: Tag) -> str:
    name = element.name
    return f'<{name} id="{element["id"]}">' if "id" in element.attrs else f"<{name}>"
