"""Takes up what people wrote on a translation by hand while it did not follow its original.

wagtail-localize would write the former translations over it.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationLog,
)
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.strings import StringValue, validate_translation_links

from cms.languages.casing import capitalise_label
from cms.models import BasePage, PublishedTranslation, SuggestedTranslation, User
from cms.translation.records import read_long_text
from cms.translation.saving import enter_words


@dataclass
class Handwork:
    """How many texts became translations and suggestions, and the labels of the fields in which
    something is not kept: the page's history has it.
    """

    translated: int = 0
    suggested: int = 0
    left_out: list[str] = field(default_factory=list)


@transaction.atomic
def take_up(translation: Translation, user: User | None) -> Handwork:
    """Before `translation`, which was stopped, is followed again. It may be called twice."""
    try:
        page = translation.get_target_instance()
    except ObjectDoesNotExist:
        return Handwork()
    if not isinstance(page, BasePage) or page.alias_of_id:
        return Handwork()
    return _HandsOn(translation, page, user).take_up()


class _HandsOn:
    def __init__(self, translation: Translation, page: BasePage, user: User | None) -> None:
        self.translation, self.user = translation, user
        self.place = {"locale": translation.target_locale}
        self.revision = page.latest_revision
        self.page = self.revision.as_object() if self.revision else page
        self.before = self._page_before()
        self.done = Handwork()

    def take_up(self) -> Handwork:
        written = _texts_of(self.page)
        before = _texts_of(self.before) if self.before else {}
        for path, segments in self._segments().items():
            texts = written.get(path, [])
            if not texts or texts == before.get(path):
                continue
            if len(texts) == len(segments):
                for segment, text in zip(segments, texts, strict=True):
                    self._take_text(segment, text)
            else:  # Nobody can tell which of the paragraphs is which.
                self._suggest(segments[0], " ".join(texts))
        self._take_choices()
        self.done.left_out = list(self._find_left_out())
        return self.done

    def _segments(self) -> dict[str, list[StringSegment]]:
        segments: dict[str, list[StringSegment]] = defaultdict(list)
        for segment in (
            StringSegment.objects.filter(source=self.translation.source_id)
            .select_related("string", "context")
            .order_by("order", "pk")
        ):
            segments[segment.context.path].append(segment)
        published = PublishedTranslation.objects.filter(translation=self.translation).first()
        self.published = {tuple(each) for each in published.segments} if published else set()
        self.words: dict[int, dict[int, StringTranslation]] = defaultdict(dict)
        for words in StringTranslation.objects.filter(
            context__object_id=self.translation.source.object_id, **self.place
        ):
            self.words[words.context_id][words.translation_of_id] = words
        return segments

    def _take_text(self, segment: StringSegment, text: str) -> None:
        words = self.words[segment.context_id].get(segment.string_id)
        if text == (words.data if words else segment.string.data):
            return
        if words and self.revision and words.updated_at > self.revision.created_at:
            return  # Somebody translated it after the page was written.
        if not self._is_of(segment) or not is_sound(segment.string.data, text):
            self._suggest(segment, text)
            return
        former = words.data if words and not words.has_error else ""
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            context=segment.context,
            **self.place,
            defaults={
                "data": text,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "tool_name": "",
                "last_translated_by": self.user,
                "has_error": False,
                "field_error": "",
            },
        )
        self.done.translated += 1
        if former:
            self._keep(segment, former)

    def _is_of(self, segment: StringSegment) -> bool:
        """Whether the text is the one that stood there when the page was translated."""
        former = self.words[segment.context_id]
        return (
            segment.string_id in former
            or (segment.context_id, segment.string_id) in self.published
            or not former
        )

    def _suggest(self, segment: StringSegment, text: str) -> None:
        self._keep(segment, text)
        self.done.suggested += 1

    def _keep(self, segment: StringSegment, text: str) -> None:
        SuggestedTranslation.objects.update_or_create(
            translation_of=segment.string,
            context=segment.context,
            **self.place,
            defaults={"data": text, "suggested_by": self.user},
        )

    def _take_choices(self) -> None:
        """Pictures, documents, pages and the slug, which a translation may have of its own."""
        chosen = {
            segment.path: segment.data
            for segment in extract_segments(self.page)
            if isinstance(segment, OverridableSegmentValue)
        }
        for segment in OverridableSegment.objects.filter(
            source=self.translation.source_id
        ).select_related("context"):
            if segment.context.path not in chosen:
                continue
            data = chosen[segment.context.path]
            overrides = SegmentOverride.objects.filter(context=segment.context, **self.place)
            present = overrides.first()
            if present is None and data == segment.data:
                continue
            if present is not None and present.data == data:
                continue
            if data == segment.data:
                overrides.delete()
                continue
            SegmentOverride.objects.update_or_create(
                context=segment.context,
                **self.place,
                defaults={
                    "data_json": json.dumps(data),
                    "last_translated_by": self.user,
                    "has_error": False,
                    "field_error": "",
                },
            )

    def _page_before(self) -> BasePage | None:
        """As the translation editor wrote it last."""
        log = (
            TranslationLog.objects.filter(
                source=self.translation.source_id, revision__isnull=False, **self.place
            )
            .order_by("-created_at", "-pk")
            .first()
        )
        return log.revision.as_object() if log else None

    def _find_left_out(self) -> Iterator[str]:
        written = self.page.serializable_data()
        before = self.before.serializable_data() if self.before else {}
        enter_words(self.translation, self.page, self.translation.source.as_instance())
        becomes = self.page.serializable_data()
        for rule in self.page.translatable_fields:
            name = rule.field_name
            mine = _plain(written.get(name))
            if mine not in (_plain(becomes.get(name)), _plain(before.get(name))):
                field: Any = rule.get_field(type(self.page))
                label = getattr(field, "verbose_name", None)
                called = label or field.related_model._meta.verbose_name_plural
                yield str(capitalise_label(called))


def _texts_of(page: BasePage) -> dict[str, list[str]]:
    texts: dict[str, list[StringSegmentValue]] = defaultdict(list)
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue):
            texts[segment.path].append(segment)
    return {path: [segment.string.data for segment in here] for path, here in texts.items()}


def is_sound(source: str, target: str) -> bool:
    """Whether `target` can stand in a page: its tags may, and its links are those of `source`."""
    try:
        StringValue.from_translated_html(target)
        validate_translation_links(source, target)
    except ValueError:
        return False
    return True


def _plain(value: Any) -> Any:
    """Without the keys of rows and of paragraphs, which differ and say nothing."""
    if isinstance(value, list):
        return [{key: row[key] for key in row.keys() - {"pk", "locale", "page"}} for row in value]
    if isinstance(value, str) and value.startswith('[{"'):
        return read_long_text(value)
    return value
