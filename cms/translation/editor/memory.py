"""The translation memory: every text that a person ever translated, on whatever page."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, Max, OuterRef, QuerySet
from django.db.models.functions import Length
from rapidfuzz import fuzz, process
from wagtail.models import Locale
from wagtail_localize.models import String, StringTranslation

from cms.translation.records import BY_PEOPLE

#: In percent. Below that, adapting another text takes longer than translating anew.
_LEAST_LIKENESS = 65

#: Texts whose lengths are further apart than this cannot be that much alike: 65 / (200 - 65).
_LENGTH_RATIO = 0.48

#: How many are offered for a text.
_MOST = 3

#: Shorter texts, in characters, are like too many others.
_SHORTEST = 4


@dataclass(frozen=True)
class Memory:
    """A translation of `source`, which is like the text in question to so many percent; `page_key`
    is that of the page on which it was used last.
    """

    source: str
    target: str
    likeness: int
    page_key: UUID


def find_exact(strings: Iterable[String], target_locale: Locale) -> dict[int, list[Memory]]:
    """By the ids of `strings`, their different translations; the one used last comes first."""
    found = _latest(_by_people(target_locale), [string.pk for string in strings])
    return {string: memories[:_MOST] for string, memories in found.items()}


def find_similar(string: String, target_locale: Locale) -> list[Memory]:
    """Of texts that are like `string`, in the same language; the likest first."""
    length = len(string.data)
    if length < _SHORTEST:
        return []
    candidates = dict(
        String.objects.filter(
            Exists(_by_people(target_locale).filter(translation_of=OuterRef("pk"))),
            locale=string.locale_id,
        )
        .alias(length=Length("data"))
        .filter(length__gte=int(length * _LENGTH_RATIO), length__lte=int(length / _LENGTH_RATIO))
        .exclude(pk=string.pk)
        .values_list("pk", "data")
    )
    likest = process.extract(
        string.data, candidates, scorer=fuzz.ratio, score_cutoff=_LEAST_LIKENESS, limit=_MOST
    )
    latest = _latest(_by_people(target_locale), [pk for _data, _likeness, pk in likest])
    return [
        Memory(memory.source, memory.target, int(likeness), memory.page_key)
        for _data, likeness, pk in likest
        for memory in latest.get(pk, [])[:1]
    ]


def _by_people(target_locale: Locale) -> QuerySet[StringTranslation]:
    return StringTranslation.objects.filter(
        BY_PEOPLE, locale=target_locale, context__isnull=False
    ).exclude(data="")


def _latest(words: QuerySet[StringTranslation], strings: Iterable[int]) -> dict[int, list[Memory]]:
    """A common text is translated on many pages: one of each wording is enough."""
    latest = (
        words.filter(translation_of__in=list(strings))
        .order_by()
        .values("translation_of", "data")
        .annotate(latest=Max("pk"))
        .values("latest")
    )
    memories: dict[int, list[Memory]] = defaultdict(list)
    for each in (
        StringTranslation.objects.filter(pk__in=latest)
        .select_related("translation_of", "context")
        .order_by("-updated_at", "-pk")
    ):
        memories[each.translation_of_id].append(
            Memory(each.translation_of.data, each.data, 100, each.context.object_id)
        )
    return memories
