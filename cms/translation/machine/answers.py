"""Answers of a machine are taken as hostile HTML: only what the original has may come back."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

# Nobody's translation is as much longer; a machine that repeats itself is.
_MOST_TIMES_LONGER = 6
_AND_CHARACTERS = 200

#: What no text can have: PostgreSQL refuses the first, browsers show the others as boxes.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def usable(original: str, answer: str) -> str | None:
    """The `answer` as a segment holds it; `None` when its tags are not those of the `original`.

    Both are HTML. Tags may move with their words, but each has to be there once, with the id by
    which wagtail-localize finds its address, and with words in it if it had some.
    """
    answer = _CONTROLS.sub("", answer).strip()
    if not answer or len(answer) > _MOST_TIMES_LONGER * len(original) + _AND_CHARACTERS:
        return None
    asked, given = (BeautifulSoup(html, "html.parser") for html in (original, answer))
    if not _has_text_only(given) or _tags(given) != _tags(asked) or _is_nested(given):
        return None
    return str(given)


def _tags(soup: BeautifulSoup) -> Counter[tuple[str, str, bool]]:
    return Counter(
        (tag.name, str(sorted(tag.attrs.items())), bool(tag.get_text(strip=True)))
        for tag in soup.find_all(True)
    )


def _has_text_only(soup: BeautifulSoup) -> bool:
    """And no comments, declarations or other things that are no tags."""
    texts = [node for node in soup.descendants if not isinstance(node, Tag)]
    return all(type(text) is NavigableString for text in texts) and bool(soup.get_text(strip=True))


def _is_nested(soup: BeautifulSoup) -> bool:
    """A link in a link, which no browser understands."""
    return any(tag.find_parent(tag.name) for tag in soup.find_all(True))


def chunks(texts: Iterable[str], most_texts: int, most_characters: int) -> Iterator[list[str]]:
    """Parts that a service takes at once; a text that is longer goes alone."""
    chunk: list[str] = []
    characters = 0
    for text in texts:
        if chunk and (len(chunk) == most_texts or characters + len(text) > most_characters):
            yield chunk
            chunk, characters = [], 0
        chunk.append(text)
        characters += len(text)
    if chunk:
        yield chunk
