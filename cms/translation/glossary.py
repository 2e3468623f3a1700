"""Whether a translation calls things as the glossary does, whatever endings the words have."""

from collections import defaultdict
from dataclasses import dataclass

from bs4 import BeautifulSoup

from cms.languages.folding import forms, words
from cms.models import GlossaryName

#: What words may have in common, for each word of a text or of a term.
Forms = list[frozenset[str]]


@dataclass(frozen=True)
class Term:
    """A thing in the language of an original, and its names in that of a translation."""

    name: str
    translations: tuple[str, ...]


class Glossary:
    """From one language into another, both by their codes; one query."""

    def __init__(self, source: str, target: str) -> None:
        names: dict[int, dict[str, str]] = defaultdict(dict)
        rows = GlossaryName.objects.filter(language__in=[source, target]).order_by("pk")
        for row, language, name in rows.values_list("term_id", "language", "name"):
            names[row][language] = name
        # A thing may have several names, and a name may be that of several things.
        translations: dict[str, list[str]] = defaultdict(list)
        for pair in names.values():
            if source in pair and target in pair:
                translations[pair[source]].append(pair[target])
        self.terms = [Term(name, tuple(others)) for name, others in translations.items()]
        self._by_first_form: dict[str, list[tuple[Term, Forms]]] = defaultdict(list)
        for term in self.terms:
            sought = _forms_of(term.name)
            for form in sought[0] if sought else ():
                self._by_first_form[form].append((term, sought))

    def terms_in(self, html: str) -> list[Term]:
        """Those that a text in the language of the original has, in its order."""
        text = _forms_of(_plain(html))
        found: dict[Term, None] = {}
        for place, form in ((place, form) for place, each in enumerate(text) for form in each):
            for term, sought in self._by_first_form.get(form, ()):
                if _stands_at(place, sought, text):
                    found[term] = None
        return list(found)

    def ignored(self, original: str, translation: str) -> list[Term]:
        """Terms of the `original` of which the `translation` has no name. Both are HTML."""
        text = _forms_of(_plain(translation))
        return [term for term in self.terms_in(original) if not _has_any(text, term.translations)]


def _has_any(text: Forms, names: tuple[str, ...]) -> bool:
    return any(
        _stands_at(place, sought, text)
        for sought in map(_forms_of, names)
        for place in range(len(text))
    )


def _stands_at(place: int, sought: Forms, text: Forms) -> bool:
    part = text[place : place + len(sought)]
    return len(part) == len(sought) and all(map(_is_same_word, part, sought))


def _is_same_word(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one.isdisjoint(other)


def _forms_of(text: str) -> Forms:
    return [
        frozenset({found.spelling, *found.roots})
        for found in (forms(word.text) for word in words(text))
    ]


def _plain(html: str) -> str:
    return BeautifulSoup(html, "html.parser").get_text()
