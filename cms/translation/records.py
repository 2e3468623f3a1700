"""Keeps what published translations were made from, so that one can see what changed since."""

import hashlib
import json
import re
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from wagtail.models import Page, Revision, TaskState
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationContext,
    TranslationSource,
)

from cms.models import BasePage, HandOver, PublishedTranslation, SourceLayout

# The editor gives each paragraph a key, which it may give anew without any change by a person.
_BLOCK_KEY = re.compile(r' data-block-key=\\"[^"\\]*\\"')


#: Words that count as a translation: a person entered them, or saved what a machine wrote.
BY_PEOPLE = Q(has_error=False) & ~Q(translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE)


def find_followed(page: Page) -> Translation | None:
    """By which `page` is kept in step with its original, if it is a translation that is."""
    return Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
    ).first()


def find_approved(revision: Revision) -> HandOver | None:
    """What was handed over as `revision`, if a reviewer has let it pass."""
    return HandOver.objects.filter(
        revision=revision, revision__task_states__status=TaskState.STATUS_APPROVED
    ).first()


def note_publication(page: BasePage, revision: Revision) -> None:
    """To be called when `revision` went live: in the words that were handed over and approved, or
    else in all that translators have entered.
    """
    translation = find_followed(page)
    if translation is None:
        return
    if handed_over := find_approved(revision):
        segments = {(place, text) for place, text in handed_over.segments}
        layout = handed_over.layout
    else:
        segments = set(translated_segments(translation).values_list("context_id", "string_id"))
        layout = find_layout(translation.source_id)
    PublishedTranslation.objects.bulk_create(
        [PublishedTranslation(translation=translation, segments=sorted(segments), layout=layout)],
        update_conflicts=True,
        unique_fields=["translation"],
        update_fields=["segments", "layout"],
    )


def forget_missing_rows(translation: Translation, page: BasePage) -> None:
    """A row that left the live `page` left its words behind: if it returns, it comes without."""
    published = PublishedTranslation.objects.filter(translation=translation).first()
    if published is None:
        return
    contexts = TranslationContext.objects.in_bulk([context for context, _ in published.segments])
    kept = [
        [context, string]
        for context, string in published.segments
        if not _is_of_missing_row(contexts[context].path, page)
    ]
    if kept != published.segments:
        published.segments = kept
        published.save(update_fields=["segments"])


def translated_segments(translation: Translation) -> QuerySet[StringSegment]:
    return _segments(translation).filter(_is_translated(translation))


def untranslated_segments(translation: Translation) -> QuerySet[StringSegment]:
    return _segments(translation).exclude(_is_translated(translation))


def machine_made(translation: Translation) -> QuerySet[StringSegment]:
    """Those that a machine translated, and that no person has saved since."""
    return _segments(translation).filter(
        Exists(
            _words(translation).filter(translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE)
        )
    )


def machine_words(translation: Translation) -> list[tuple[str, str]]:
    """Each of those texts, and what the machine wrote for it; both as HTML."""
    written = _words(translation).values("data")[:1]
    texts = machine_made(translation).annotate(written=Subquery(written)).order_by("order")
    return list(texts.values_list("string__data", "written"))


def note_layout(source: TranslationSource) -> None:
    digest = layout_of(json.loads(source.content_json))
    SourceLayout.objects.bulk_create(
        [SourceLayout(source=source, digest=digest)],
        update_conflicts=True,
        unique_fields=["source"],
        update_fields=["digest"],
    )


def find_layout(source_id: int) -> str:
    layout = SourceLayout.objects.filter(source=source_id).first()
    return layout.digest if layout else ""


def read_long_text(value: str) -> Any:
    """The blocks of a serialised long text, without the keys of its paragraphs."""
    return json.loads(_BLOCK_KEY.sub("", value))


def layout_of(content: dict[str, Any]) -> str:
    """A digest of the long texts in the serialised `content` of a page."""
    return digest_of_layout(written_layout(content))


def digest_of_layout(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def written_layout(content: dict[str, Any]) -> str:
    """PostgreSQL returns the keys of JSON in an order of its own, which says nothing."""
    texts = sorted(
        (name, _BLOCK_KEY.sub("", json.dumps(json.loads(value), sort_keys=True)))
        for name, value in content.items()
        if isinstance(value, str) and value.startswith('[{"')
    )
    return json.dumps(texts)


def _segments(translation: Translation) -> QuerySet[StringSegment]:
    return StringSegment.objects.filter(source=translation.source_id)


def _is_translated(translation: Translation) -> Exists:
    return Exists(_words(translation).filter(BY_PEOPLE))


def _words(translation: Translation) -> QuerySet[StringTranslation]:
    """For a query on segments: what was entered for each."""
    return StringTranslation.objects.filter(
        translation_of=OuterRef("string_id"),
        context=OuterRef("context_id"),
        locale=translation.target_locale_id,
    )


def _is_of_missing_row(path: str, page: BasePage) -> bool:
    """Paths such as `reach_figures.<key of the row>.label`; in long texts they have ids, too."""
    name, *rest = path.split(".")
    if not rest or not page._meta.get_field(name).one_to_many:
        return False
    return all(str(row.translation_key) != rest[0] for row in getattr(page, name).all())
