"""Makes the page of a translation from the words that translators entered.

In place of what wagtail-localize does, which stores a new draft over the page that readers see,
and shows them the original's words where a translation is missing.
"""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import transaction
from wagtail.fields import StreamField
from wagtail.models import Revision
from wagtail_localize.fields import copy_synchronised_fields
from wagtail_localize.models import (
    SegmentOverride,
    StringTranslation,
    Translation,
    TranslationLog,
)
from wagtail_localize.segments.ingest import ingest_segments

from cms.indexing import noted_once
from cms.models import BasePage, User
from cms.translation.publishing import refuse_gaps, say_words_are_in
from cms.translation.records import translated_segments

SaveTarget = Callable[..., None]


def save_pages_our_way() -> None:
    """Every door of wagtail-localize ends in this method: its editor, its updates, scripts."""
    Translation.save_target = _for_pages(Translation.save_target)


def _for_pages(stock: SaveTarget) -> SaveTarget:
    @wraps(stock)
    def save_target(
        translation: Translation, user: User | None = None, publish: bool = True
    ) -> None:
        if not issubclass(translation.source.specific_content_type.model_class(), BasePage):
            stock(translation, user=user, publish=publish)
            return
        try:
            with transaction.atomic(), noted_once():
                _save_page(translation, user, publish)
        except ValidationError as error:
            _note_errors(translation, error)
            raise

    return save_target


def _save_page(translation: Translation, user: User | None, publish: bool) -> None:
    if publish:
        refuse_gaps(translation)
    original = translation.source.as_instance()
    try:
        page = translation.get_target_instance()
    except ObjectDoesNotExist:
        original.copy_for_translation(translation.target_locale, copy_parents=True)
        page = translation.get_target_instance()
    enter_words(translation, page, original)
    page.full_clean()
    if not page.live and not publish:
        page.save(clean=False)
    revision = _save_revision(translation, page, original, user)
    if publish:
        say_words_are_in(revision)
        revision.publish(user=user)


def _save_revision(
    translation: Translation, page: BasePage, original: BasePage, user: User | None
) -> Revision:
    source = translation.source
    revision = page.save_revision(user=user, clean=False)
    source.sync_view_restrictions(original, page)
    TranslationLog.objects.create(
        source=source, locale=translation.target_locale, revision=revision
    )
    return revision


def enter_words(translation: Translation, page: BasePage, original: BasePage) -> None:
    """Gives `page`, without saving it, all that translators entered, and the facts of `original`,
    which is as the source of the translation has it.

    A text that nobody translated stays in the language of the original: this is for drafts, unless
    `refuse_gaps` has let the translation pass.
    """
    source, locale, slug = translation.source, translation.target_locale, page.slug
    copy_synchronised_fields(original, page)
    page.slug = slug
    segments = source._get_segments_for_translation(locale, fallback=True)
    # wagtail-localize leaves alone a long text in which there are no words any more.
    for name in _long_texts(page) - {segment.path.split(".")[0] for segment in segments}:
        setattr(page, name, getattr(original, name))
    ingest_segments(original, page, source.locale, locale, segments)


def _long_texts(page: BasePage) -> set[str]:
    rules = page.translatable_fields
    return {
        rule.field_name
        for rule in rules
        if isinstance(rule.get_field(type(page)), StreamField) and rule.is_translated(page)
    }


def _note_errors(translation: Translation, error: ValidationError) -> None:
    """Where the translation editor shows them, and so that they are left aside the next time."""
    place = {
        "context__object_id": translation.source.object_id,
        "locale": translation.target_locale,
    }
    for path, errors in getattr(error, "error_dict", {}).items():
        texts = StringTranslation.objects.filter(
            translation_of__in=translated_segments(translation).values("string"),
            context__path=path,
            **place,
        )
        overrides = SegmentOverride.objects.filter(context__path=path, **place)
        for entered in (*texts, *overrides):
            entered.set_field_error(errors)
