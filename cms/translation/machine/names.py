"""Names that no machine translates: those of organisations, and what else an app wants kept.

An app says them by the hook `names_to_keep(source, target)`, where both are locales: pairs of a
name in the language `source`, and what the same is called in `target`, `None` when nobody has
named it there yet.
"""

import re
from collections.abc import Iterable
from html import escape

from bs4 import BeautifulSoup
from wagtail import hooks
from wagtail.models import Locale

HOOK = "names_to_keep"

_TAG = re.compile(r"(<[^>]*>)")
_LONGEST_ACRONYM = 8


class KeptNames:
    """Those that stand in some of the `texts`, which are HTML of segments."""

    def __init__(self, source: Locale, target: Locale, texts: Iterable[str]) -> None:
        text = "\n".join(texts)
        self._translations: dict[str, str | None] = {}
        for hook in hooks.get_hooks(HOOK):
            for name, translation in hook(source, target):
                # As segments have it: their text is escaped.
                name = escape(name.strip(), quote=False)
                if name and name in text and self._translations.get(name) is None:
                    self._translations[name] = translation
        self._names = sorted(self._translations, key=len, reverse=True)
        alternatives = "|".join(f"({_pattern(name)})" for name in self._names)
        self._pattern = re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)") if alternatives else None

    def mark(self, html: str) -> str:
        """Each name in a tag that services leave alone."""
        if self._pattern is None:
            return html
        pieces = _TAG.split(html)  # Texts stand between tags: at even places.
        pieces[::2] = [self._pattern.sub(self._tag, piece) for piece in pieces[::2]]
        return "".join(pieces)

    def restore(self, html: str) -> str:
        """The names in the other language, or as they were, in place of whatever is in the tags."""
        soup = BeautifulSoup(html, "html.parser")
        for tag in soup.find_all("span"):
            name = self._names[int(str(tag["id"]).removeprefix("n"))]
            plain = BeautifulSoup(self._translations[name] or name, "html.parser").get_text()
            tag.replace_with(plain)
        return str(soup)

    def is_name(self, html: str) -> bool:
        """Whether a text is a name and nothing else."""
        return html.strip() in self._translations

    def translation_of(self, html: str) -> str | None:
        """Of a text that is a name; `None` when a person has to find one."""
        translation = self._translations[html.strip()]
        return escape(translation, quote=False) if translation else None

    def _tag(self, found: re.Match[str]) -> str:
        number = (found.lastindex or 1) - 1
        return f'<span id="n{number}" translate="no">{found[0]}</span>'


def _pattern(name: str) -> str:
    """With the endings that Azerbaijani and English hang on names: `ATƏT-in`, `OSCE's`.

    A name of one word that is no acronym is taken as it is: `Nur` is not in `Nurlan`.
    """
    if name.isupper() and len(name) <= _LONGEST_ACRONYM:
        return rf"{re.escape(name)}(?:[-'’]\w{{1,4}})?"
    if " " in name:
        return rf"{re.escape(name)}\w{{0,6}}"
    return re.escape(name)
