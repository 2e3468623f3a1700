"""The one truth about how far each page is translated, told from its texts and never from dates."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Literal, NamedTuple
from uuid import UUID

from django.db.models import Count, F, TextField
from django.db.models.functions import Cast, Coalesce
from wagtail.models import Locale, Page, get_page_models
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.models import BasePage
from cms.translation.records import BY_PEOPLE

Kind = Literal["original", "missing", "in_progress", "up_to_date", "outdated", "detached"]

#: A page in a language: the key that it shares with its translations, and the id of the locale.
Version = tuple[UUID, int]

#: The ids of a place in an original and of the text that stands there.
Segment = tuple[int, int]


@dataclass(frozen=True)
class State:
    """How far a page is translated into a language.

    - `original`: it was written in this language.
    - `missing`: there is no such page.
    - `in_progress`: it is not published; so many of its texts are translated.
    - `up_to_date`: readers have a translation of the original as it is now.
    - `outdated`: readers have a translation of the original as it was; so many texts `changed`,
      came or went since, and so many of those that it has now are translated.
    - `detached`: it follows no original, and nobody can say how far it is from it.

    So many texts in words of a `machine` that no person has saved count as not translated.
    """

    kind: Kind
    translated: int = 0
    total: int = 0
    changed: int = 0
    machine: int = 0


def states_of(pages: Iterable[Page]) -> dict[int, State]:
    """By the ids of `pages`, at a constant number of queries."""
    pages = list(pages)
    states = states_of_things(
        {page.translation_key for page in pages}, {page.locale_id for page in pages}
    )
    return {page.pk: states[page.translation_key, page.locale_id] for page in pages}


def states_of_things(keys: Iterable[UUID], locales: Iterable[Locale | int]) -> dict[Version, State]:
    """Of the pages with these translation keys in each of the `locales`, whether there is one or
    not, at a constant number of queries.
    """
    keys = list(keys)
    locale_ids = [getattr(locale, "pk", locale) for locale in locales]
    pages = _find_pages(keys, locale_ids)
    translations = _find_translations(keys, locale_ids)
    texts = _Texts(keys, locale_ids)
    return {
        (key, locale): _state(pages.get((key, locale)), translations.get((key, locale)), texts)
        for key in keys
        for locale in locale_ids
    }


def original_language() -> Coalesce:
    """In a query for pages of any type, the code of the language that each was written in."""
    names = [
        f"{model._meta.model_name}__original_language"
        for model in get_page_models()
        if issubclass(model, BasePage)
    ]
    return Coalesce(*map(F, names))


class _Version(NamedTuple):
    is_live: bool
    is_original: bool


class _Translation(NamedTuple):
    """One that is kept up, and what it was made from when it was published, if it ever was."""

    source: int
    locale: int
    layout: str | None
    published_layout: str | None
    published_segments: str | None  # As JSON.


class _Texts:
    """What there is to translate, and how much of it is translated."""

    def __init__(self, keys: list[UUID], locale_ids: list[int]) -> None:
        segments = (
            StringSegment.objects.filter(source__object__in=keys)
            .order_by("source_id")
            .values_list("source_id", "context_id", "string_id")
        )
        self.of_source = {
            source: _Segments(rows) for source, rows in groupby(segments, itemgetter(0))
        }
        # The database counts: there are as many words as texts times languages.
        counts = (
            StringTranslation.objects.filter(
                context__object_id__in=keys,
                locale__in=locale_ids,
                has_error=False,
                context__stringsegment__string=F("translation_of"),
            )
            .values_list("context__stringsegment__source_id", "locale_id")
            .annotate(
                people=Count("context__stringsegment", filter=BY_PEOPLE),
                machines=Count("context__stringsegment", filter=~BY_PEOPLE),
            )
        )
        #: By an original and a language, how many in words of people, and of machines.
        self.translated = {(source, locale): made for source, locale, *made in counts}


class _Segments:
    """Of one original, as it is now."""

    def __init__(self, rows: Iterable[tuple[int, int, int]]) -> None:
        segments = [(context, string) for _, context, string in rows]
        self.total = len(segments)
        self.different = set(segments)

    @cached_property
    def as_json(self) -> str:
        """As `note_publication` stores them, on either database."""
        return json.dumps(sorted(self.different))


_NO_SEGMENTS = _Segments([])


def _state(page: _Version | None, translation: _Translation | None, texts: _Texts) -> State:
    if page is None:
        return State("missing")
    if translation is None:
        return State("original" if page.is_original else "detached")
    now = texts.of_source.get(translation.source, _NO_SEGMENTS)
    place = translation.source, translation.locale
    translated, machine = texts.translated.get(place, (0, 0))
    if not page.is_live:
        return State("in_progress", translated, now.total, machine=machine)
    changed = _count_changes(translation, now)
    kind: Kind = "outdated" if changed else "up_to_date"
    return State(kind, translated, now.total, changed, machine)


def _count_changes(translation: _Translation, now: _Segments) -> int:
    """A text that became another one counts once, as does one that came or went."""
    published = translation.published_segments
    if published is None:
        return _count_places(now.different)
    # Most are the same, and need not be read.
    if published != now.as_json:
        before = {(place, string) for place, string in json.loads(published)}
        if changed := _count_places(now.different - before, before - now.different):
            return changed
    return int(
        translation.layout is not None
        and translation.published_layout not in ("", translation.layout)
    )


def _count_places(came: set[Segment], went: Iterable[Segment] = ()) -> int:
    """In places where there are as many texts as before, as many were changed."""
    there, gone = (Counter(place for place, _ in segments) for segments in (came, went))
    return sum((there | gone).values())


def _find_pages(keys: list[UUID], locale_ids: list[int]) -> dict[Version, _Version]:
    found = Page.objects.filter(translation_key__in=keys, locale__in=locale_ids).values_list(
        "translation_key",
        "locale_id",
        "live",
        "locale__language_code",
        original_language(),
    )
    return {
        (key, locale): _Version(is_live=live, is_original=language == original)
        for key, locale, live, language, original in found
    }


def _find_translations(keys: list[UUID], locale_ids: list[int]) -> dict[Version, _Translation]:
    """Those that are kept up: one that was stopped follows nothing."""
    found = Translation.objects.filter(
        source__object_id__in=keys, target_locale__in=locale_ids, enabled=True
    ).values_list(
        "source__object_id",
        "target_locale_id",
        "source_id",
        "source__layout__digest",
        "published__layout",
        Cast("published__segments", TextField()),
    )
    return {
        (key, locale): _Translation(source, locale, *published)
        for key, locale, source, *published in found
    }
