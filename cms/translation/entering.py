"""Enters finished translations as a translator would: into the segments of wagtail-localize."""

from collections.abc import Mapping

from django.db import transaction
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.operations import translate_object
from wagtail_localize.strings import StringValue

from cms.models import User


class UntranslatedTextError(LookupError):
    """A segment for which no translation was given."""


@transaction.atomic
def enter_translation(
    page: Page, locale: Locale, texts: Mapping[str, str], user: User | None = None
) -> Page:
    """Submits the published `page` for translation into `locale`, and publishes it there.

    `texts` gives the translation of every text by its original words. Raises
    UntranslatedTextError, and changes nothing, when one is missing; and as Wagtail does, an error
    of permission when `user` may not publish there.
    """
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translate_object(page, [locale], user=user)
    known = {_segment_text(original): text for original, text in texts.items()}
    for segment in StringSegment.objects.filter(source=source).select_related("string"):
        original = segment.string.data
        if original not in known:
            raise UntranslatedTextError(f"{page} has no {locale} translation of: {original}")
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=locale,
            context=segment.context,
            defaults={
                "data": _segment_text(known[original]),
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "last_translated_by": user,
            },
        )
    Translation.objects.get(source=source, target_locale=locale).save_target(user, publish=False)
    translated = page.get_translation(locale).specific
    translated.get_latest_revision().publish(user=user)
    translated.refresh_from_db()
    return translated


def _segment_text(text: str) -> str:
    """The words as a segment stores them; inline tags such as `<b>` stay."""
    return StringValue.from_source_html(text)[0].data
