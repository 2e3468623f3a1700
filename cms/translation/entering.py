"""Enters finished translations as a translator would: into the segments of wagtail-localize."""

from collections.abc import Mapping

from django.db import transaction
from django.db.models import Exists, OuterRef
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.strings import StringValue

from cms.indexing import noted_once
from cms.models import SuggestedTranslation, User
from cms.translation.handwork import is_sound


class UntranslatedTextError(LookupError):
    """A segment for which no translation was given."""


@transaction.atomic
@noted_once()
def enter_translation(
    page: Page, locale: Locale, texts: Mapping[str, str], user: User | None = None
) -> Page:
    """Submits the published `page` for translation into `locale`, and publishes it there.

    `texts` gives the translation of every text by its original words. Raises
    UntranslatedTextError, and changes nothing, when one is missing; and as Wagtail does, an error
    of permission when `user` may not publish there.
    """
    source, _ = TranslationSource.update_or_create_from_instance(page)
    _enter_texts(source, locale, texts, user)
    # Not with `translate_object`, which would first save a draft in the words of the original.
    translation, _ = Translation.objects.update_or_create(
        source=source, target_locale=locale, defaults={"enabled": True}
    )
    translation.save_target(user)
    return page.get_translation(locale).specific


def _enter_texts(
    source: TranslationSource, locale: Locale, texts: Mapping[str, str], user: User | None
) -> None:
    """At once, and without what tells of each by itself: the page is published with all of them."""
    known = {_segment_text(original): text for original, text in texts.items()}
    segments = StringSegment.objects.filter(source=source)
    entered = {}
    for segment in segments.select_related("string"):
        original = segment.string.data
        if original not in known:
            raise UntranslatedTextError(
                f"{source.object_repr} has no {locale} translation of: {original}"
            )
        text = _segment_text(known[original])
        entered[segment.string_id, segment.context_id] = StringTranslation(
            translation_of=segment.string,
            context_id=segment.context_id,
            locale=locale,
            data=text,
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            last_translated_by=user,
            has_error=not is_sound(original, text),
        )
    StringTranslation.objects.bulk_create(
        entered.values(),
        update_conflicts=True,
        unique_fields=["locale", "translation_of", "context"],
        update_fields=[
            *("data", "translation_type", "last_translated_by", "has_error", "field_error"),
            "updated_at",
        ],
    )
    decided = segments.filter(string=OuterRef("translation_of"), context=OuterRef("context"))
    SuggestedTranslation.objects.filter(Exists(decided), locale=locale).delete()


def _segment_text(text: str) -> str:
    """The words as a segment stores them; inline tags such as `<b>` stay."""
    return StringValue.from_source_html(text)[0].data
