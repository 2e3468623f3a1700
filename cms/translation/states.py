"""The one truth about how far each page is translated, told from its texts and never from dates."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
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
    translations = {
        (translation.source.object_id, translation.target_locale_id): translation
        for translation in _find_translations(keys, locale_ids)
    }
    texts = _Texts(keys, locale_ids)
    return {
        (key, locale): _state(pages.get((key, locale)), translations.get((key, locale)), texts)
        for key in keys
        for locale in locale_ids
    }


@dataclass(frozen=True)
class _Version:
    is_live: bool
    is_original: bool


class _Texts:
    """What there is to translate, and what is translated."""

    def __init__(self, keys: list[UUID], locale_ids: list[int]) -> None:
        self.of_source: dict[int, list[Segment]] = defaultdict(list)
        into = Translation.objects.filter(
            source=OuterRef("source"), target_locale__in=locale_ids, enabled=True
        )
        segments = StringSegment.objects.filter(Exists(into), source__object__in=keys)
        for source, *segment in segments.values_list("source_id", "context_id", "string_id"):
            self.of_source[source].append(tuple(segment))
        self.by_people: dict[int, set[Segment]] = defaultdict(set)
        self.by_machines: dict[int, set[Segment]] = defaultdict(set)
        words = StringTranslation.objects.filter(
            context__object_id__in=keys, locale__in=locale_ids, has_error=False
        ).annotate(is_by_people=Q(BY_PEOPLE))
        for is_by_people, locale, *segment in words.values_list(
            "is_by_people", "locale_id", "context_id", "translation_of_id"
        ):
            made = self.by_people if is_by_people else self.by_machines
            made[locale].add(tuple(segment))


def _state(page: _Version | None, translation: Translation | None, texts: _Texts) -> State:
    if page is None:
        return State("missing")
    if translation is None:
        return State("original" if page.is_original else "detached")
    segments = texts.of_source[translation.source_id]
    total = len(segments)
    translated, machine = (
        sum(segment in made[translation.target_locale_id] for segment in segments)
        for made in (texts.by_people, texts.by_machines)
    )
    if not page.is_live:
        return State("in_progress", translated, total, machine=machine)
    changed = _count_changes(translation, set(segments))
    return State("outdated" if changed else "up_to_date", translated, total, changed, machine)


def _count_changes(translation: Translation, now: set[Segment]) -> int:
    """A text that became another one counts once, as does one that came or went."""
    published = getattr(translation, "published", None)
    before = {tuple(segment) for segment in published.segments} if published else set()
    came, went = (
        Counter(place for place, _ in segments) for segments in (now - before, before - now)
    )
    # In places where there are as many texts as before, as many were changed.
    changed = sum((came | went).values())
    return changed or int(published is not None and _has_new_layout(translation))


def _has_new_layout(translation: Translation) -> bool:
    layout = getattr(translation.source, "layout", None)
    return layout is not None and translation.published.layout not in ("", layout.digest)


def _find_pages(keys: list[UUID], locale_ids: list[int]) -> dict[Version, _Version]:
    languages = [
        f"{model._meta.model_name}__original_language"
        for model in get_page_models()
        if issubclass(model, BasePage)
    ]
    found = Page.objects.filter(translation_key__in=keys, locale__in=locale_ids).values_list(
        "translation_key",
        "locale_id",
        "live",
        "locale__language_code",
        Coalesce(*map(F, languages)),
    )
    return {
        (key, locale): _Version(is_live=live, is_original=language == original)
        for key, locale, live, language, original in found
    }


def _find_translations(keys: list[UUID], locale_ids: list[int]) -> QuerySet[Translation]:
    """Those that are kept up: one that was stopped follows nothing."""
    return (
        Translation.objects.filter(
            source__object_id__in=keys, target_locale__in=locale_ids, enabled=True
        )
        .select_related("source__layout", "published")
        .defer("source__content_json")
    )
