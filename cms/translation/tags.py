"""The inline tags of a text, such as `<b>` and `<a id="a1">`, which its translation must keep."""

from collections import Counter

from bs4 import BeautifulSoup, Tag


def lost_tags(source: str, target: str) -> list[str]:
    """The opening tags that `source` has more often than `target`."""
    lost = _tags(source) - _tags(target)
    return sorted(lost.elements())


def _tags(html: str) -> Counter[str]:
    soup = BeautifulSoup(html, "html.parser")
    return Counter(opening(element) for element in soup.descendants if isinstance(element, Tag))


def opening(element: Tag) -> str:
    name = element.name
    return f'<{name} id="{element["id"]}">' if "id" in element.attrs else f"<{name}>"
