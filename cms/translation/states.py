"""The one truth about how far each page is translated, told from its texts and never from dates."""

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Literal, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import BigIntegerField, CharField, Count, F, TextField, Value
from django.db.models.functions import Cast, Coalesce
from wagtail.models import Locale, Page, get_page_models
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    TranslatableObject,
    Translation,
)

from cms.models import BasePage
from cms.statements import Sql, Template, joined
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


class Stored(NamedTuple):
    """A page that there is in a language, published or not."""

    is_live: bool
    is_original: bool


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
    return states_of_versions(keys, locale_ids, _find_pages(keys, locale_ids))


def states_of_versions(
    keys: Iterable[UUID], locale_ids: Iterable[int], pages: Mapping[Version, Stored]
) -> dict[Version, State]:
    """The same for whoever knows the pages that there are; one query."""
    keys, locale_ids = list(keys), list(locale_ids)
    work = _Work(keys, locale_ids)
    return {
        (key, locale): _state(pages.get((key, locale)), work.followed.get((key, locale)), work)
        for key in keys
        for locale in locale_ids
    }


def original_language(models: Collection[Any] | None = None) -> Coalesce:
    """In a query for pages of any type, or of those of `models`, the code of the language that each
    was written in.
    """
    names = [
        f"{model._meta.model_name}__original_language"
        for model in get_page_models()
        if issubclass(model, BasePage) and (models is None or model in models)
    ]
    unknown = Value(None, CharField())
    return Coalesce(*map(F, names), unknown, unknown)


class _Translation(NamedTuple):
    """One that is kept up, and what it was made from when it was published, if it ever was."""

    source: int
    locale: int
    layout: str | None
    published_layout: str | None
    published_segments: str | None  # As JSON.


class _Work:
    """What there is to translate, how much of it is translated, and what follows which original."""

    def __init__(self, keys: list[UUID], locale_ids: list[int]) -> None:
        #: Those that are kept up: one that was stopped follows nothing.
        self.followed: dict[Version, _Translation] = {}
        #: By an original and a language, how many texts in words of people, and of machines.
        self.translated: dict[tuple[int, int], tuple[int, int]] = {}
        segments: dict[int, list[Segment]] = defaultdict(list)
        for what, source, *numbers, key, layout, published_layout, published in _rows(
            keys, locale_ids
        ):
            if what == _SEGMENT:
                segments[source].append((numbers[0], numbers[1]))
            elif what == _COUNT:
                locale, people, machines = numbers
                self.translated[source, locale] = people, machines
            else:
                locale = numbers[0]
                self.followed[UUID(key), locale] = _Translation(
                    source, locale, layout, published_layout, published
                )
        self.of_source = {source: _Segments(rows) for source, rows in segments.items()}


#: What a row tells of.
_TRANSLATION, _SEGMENT, _COUNT = range(3)
_A_KEY, _A_LOCALE = UUID(int=0), -1


def _rows(keys: list[UUID], locale_ids: list[int]) -> list[Any]:
    """What they tell of, an original, three numbers and four texts; all by one statement."""
    if not keys or not locale_ids:
        return []
    prepared = TranslatableObject._meta.pk.get_db_prep_value
    lists = {
        prepared(_A_KEY, connection): [prepared(key, connection) for key in keys],
        _A_LOCALE: locale_ids,
    }
    return _template().filled(lists).rows


@cache
def _template() -> Template:
    no_number, no_text = Cast(Value(None), BigIntegerField()), Cast(Value(None), TextField())
    translations = Translation.objects.filter(
        source__object_id__in=[_A_KEY], target_locale__in=[_A_LOCALE], enabled=True
    ).values_list(
        Value(_TRANSLATION),
        "source_id",
        "target_locale_id",
        no_number,
        no_number,
        Cast("source__object_id", TextField()),
        Cast("source__layout__digest", TextField()),
        Cast("published__layout", TextField()),
        Cast("published__segments", TextField()),
    )
    segments = StringSegment.objects.filter(source__object__in=[_A_KEY]).values_list(
        Value(_SEGMENT), "source_id", "context_id", "string_id", no_number, *[no_text] * 4
    )
    # The database counts: there are as many words as texts times languages.
    counts = (
        StringTranslation.objects.filter(
            context__object_id__in=[_A_KEY],
            locale__in=[_A_LOCALE],
            has_error=False,
            context__stringsegment__string=F("translation_of"),
        )
        .values("context__stringsegment__source_id", "locale_id")
        .annotate(
            people=Count("context__stringsegment", filter=BY_PEOPLE),
            machines=Count("context__stringsegment", filter=~BY_PEOPLE),
        )
        .values_list(
            Value(_COUNT),
            "context__stringsegment__source_id",
            "locale_id",
            "people",
            "machines",
            *[no_text] * 4,
        )
    )
    parts = [translations, segments, counts]
    made = [Sql(*part.order_by().query.sql_with_params()) for part in parts]
    return Template(joined(" UNION ALL ", made))


class _Segments:
    """Of one original, as it is now."""

    def __init__(self, segments: Collection[Segment]) -> None:
        self.total = len(segments)
        self.different = set(segments)

    @cached_property
    def as_json(self) -> str:
        """As `note_publication` stores them, on either database."""
        return json.dumps(sorted(self.different))


_NO_SEGMENTS = _Segments([])


def _state(page: Stored | None, translation: _Translation | None, work: _Work) -> State:
    if page is None:
        return State("missing")
    if translation is None:
        return State("original" if page.is_original else "detached")
    now = work.of_source.get(translation.source, _NO_SEGMENTS)
    place = translation.source, translation.locale
    translated, machine = work.translated.get(place, (0, 0))
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


def _find_pages(keys: list[UUID], locale_ids: list[int]) -> dict[Version, Stored]:
    found = Page.objects.filter(translation_key__in=keys, locale__in=locale_ids).values_list(
        "translation_key",
        "locale_id",
        "live",
        "locale__language_code",
        original_language(),
    )
    return {
        (key, locale): Stored(is_live=live, is_original=language == original)
        for key, locale, live, language, original in found
    }
