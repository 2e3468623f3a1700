"""With which letters titles begin, for the index of a directory."""

from collections import Counter
from collections.abc import Iterable

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Left
from wagtail.models import Page

from cms.languages import LANGUAGES, Language, by_code
from cms.languages.sort_keys import NO_LETTER, initial_of, initials


def count_initials(pages: QuerySet[Page], language: Language) -> dict[str, int]:
    """How many titles begin with each letter of the alphabet, and with any other that one does.

    In the order of the alphabet; one query. A page in another language counts by the letter of
    its own.
    """
    rows = pages.order_by().values(
        code=Left("title_sort_key__key", 2), language=F("locale__language_code")
    )
    counts: Counter[str] = Counter()
    for row in rows.annotate(count=Count("pk", distinct=True)):
        counts[initial_of(row["code"] or "", by_code(row["language"]))] += row["count"]
    own, others = initials(language), (letter for each in LANGUAGES for letter in initials(each))
    always = set(list(own)[: len(language.alphabet)])
    return {
        letter: counts[letter]
        for letter in dict.fromkeys([*own, *others, NO_LETTER])
        if letter in always or counts[letter]
    }


def begins_with(letter: str) -> Q:
    """Of a capital letter or `NO_LETTER`: pages whose titles begin so in their own language."""
    chosen = Q(pk__in=[])
    for language in LANGUAGES:
        ranks = initials(language)
        begins = Q(title_sort_key__key__startswith=ranks.get(letter, "-"))
        if letter == NO_LETTER:
            begins = ~_begins_with_any(ranks.values())
        chosen |= Q(begins, locale__language_code=language.code)
    return chosen


def _begins_with_any(ranks: Iterable[str]) -> Q:
    """Letters have the ranks between two others, without a gap."""
    return Q(title_sort_key__key__gte=min(ranks), title_sort_key__key__lt=str(int(max(ranks)) + 1))
