"""Brings shared facts from an original to its translations, and leaves their words alone."""

from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField
from wagtail_localize.models import Translation, TranslationSource

from cms.models import BasePage, SharedInline, User
from cms.translation.records import forget_missing_rows

LOG_ACTION = "cms.carry_facts"


def follow(original: Page, user: User | None = None) -> None:
    """Lets all that is translated from the published `original` keep up with it.

    Translators find its texts as they are now, and its translations have its facts: their live
    rows, and their drafts, which stay drafts.
    """
    source = TranslationSource.objects.get_for_instance_or_none(original)
    if source is None:
        return
    source.update_from_db()
    original = source.get_source_instance()
    for translation in source.translations.filter(enabled=True):
        carry_facts(translation, original, user)


def catch_up() -> None:
    """Follows what was published while nothing followed, such as before an upgrade."""
    newer = Page.objects.filter(
        translation_key=OuterRef("object_id"),
        locale=OuterRef("locale"),
        live=True,
        last_published_at__gt=OuterRef("last_updated_at"),
    )
    for source in TranslationSource.objects.filter(Exists(newer)):
        follow(source.get_source_instance())


def carry_facts(translation: Translation, original: BasePage, user: User | None = None) -> None:
    target = _find_target(translation)
    if target is None:
        return
    before, draft, draft_title = target.serializable_data(), target.latest_revision, None
    copy_facts(original, target)
    if not target.live:
        target.save(clean=False)
    elif target.serializable_data() != before:
        draft_title = target.draft_title
        _save_live(target, user)
        forget_missing_rows(translation, target)
    if draft is not None and (target.has_unpublished_changes or not target.live):
        _update_draft(draft, original, target)
    if draft_title is not None:
        # Wagtail has put there the title of the live page; a translator may have typed another.
        Page.objects.filter(pk=target.pk).update(draft_title=draft_title)
    if target.live:
        follow(target, user)


def copy_facts(original: BasePage | SharedInline, target: Any) -> None:
    """Changes `target`, without saving it. A new row whose texts are not translated stays out."""
    for rule in original.translatable_fields:
        field = rule.get_field(type(original))
        if isinstance(field, models.ManyToOneRel):
            _copy_rows(original, target, field.name)
        # What a translation may override, as the slug, is no fact.
        elif isinstance(rule, SynchronizedField) and not rule.overridable:
            setattr(target, field.attname, getattr(original, field.attname))


def has_words(row: SharedInline) -> bool:
    return any(
        getattr(row, rule.field_name)
        for rule in row.translatable_fields
        if not isinstance(rule, SynchronizedField)
    )


def _copy_rows(original: models.Model, target: models.Model, name: str) -> None:
    present = {row.translation_key: row for row in getattr(target, name).all()}
    rows = []
    for fact in getattr(original, name).all():
        row = present.get(fact.translation_key)
        if row is None:
            if has_words(fact):
                continue
            row = _counterpart(fact, target)
        copy_facts(fact, row)
        row.sort_order = fact.sort_order
        rows.append(row)
    getattr(target, name).set(rows)


def _counterpart(fact: SharedInline, target: Any) -> SharedInline:
    """The row in the language of `target`: a draft may not have the one that the live page has."""
    model = type(fact)
    key = {"translation_key": fact.translation_key, "locale_id": target.locale_id}
    return model(**key, pk=model.objects.filter(**key).values_list("pk", flat=True).first())


def _find_target(translation: Translation) -> BasePage | None:
    try:
        target = translation.get_target_instance()
    except models.ObjectDoesNotExist:
        return None
    return target if isinstance(target, BasePage) else None


def _save_live(target: BasePage, user: User | None) -> None:
    """With a revision, so that the page's history tells what readers saw when."""
    # An error in the words of a translation must not keep the original from being published.
    target.save(clean=False)
    target.live_revision = target.save_revision(
        user=user, changed=False, clean=False, log_action=LOG_ACTION
    )
    target.save(update_fields=["live_revision"], clean=False)


def _update_draft(draft: Any, original: BasePage, target: BasePage) -> None:
    """Keeps it the newest revision, and the same one, to which comments and reviews hold on."""
    content = draft.as_object()
    copy_facts(original, content)
    draft.content = content.serializable_data()
    draft.created_at = timezone.now()
    draft.save(update_fields=["content", "created_at"])
    target.latest_revision = draft
    target.latest_revision_created_at = draft.created_at
    target.save(update_fields=["latest_revision", "latest_revision_created_at"], clean=False)
