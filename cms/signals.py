"""What happens beside Wagtail's own work when pages change."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import get_active_log_context
from wagtail.models import Collection, CollectionViewRestriction, Page, Revision
from wagtail.signals import page_published
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from cms.media.preparing import prepare_after_commit
from cms.media.privacy import settle_images
from cms.models import Image, SuggestedTranslation
from cms.translation.facts import follow
from cms.translation.handwork import take_up
from cms.translation.records import note_layout, note_publication
from cms.translation.schedule import carry_schedule


@receiver(page_published)
def bring_translations_up_to_date(instance: Page, revision: Revision, **kwargs: Any) -> None:
    if instance.live:  # Wagtail sends the signal also when it schedules a first publication.
        note_publication(instance, revision)
        follow(instance, revision.user)
    else:
        carry_schedule(instance)


@receiver(post_save, sender=TranslationSource)
def keep_layout_in_step(instance: TranslationSource, **kwargs: Any) -> None:
    note_layout(instance)


@receiver(page_published)
def forget_addresses_of_a_draft(instance: Page, **kwargs: Any) -> None:
    """Wagtail redirects from each slug that a page had, also from those that nobody could know."""
    is_first_publication = instance.first_published_at == instance.last_published_at
    if instance.live and is_first_publication:
        redirects = Redirect.objects.filter(redirect_page=instance.pk, automatically_created=True)
        transaction.on_commit(redirects.delete)


@receiver(post_save, sender=StringTranslation)
def forget_suggestion_once_decided(instance: StringTranslation, **kwargs: Any) -> None:
    if instance.translation_type == StringTranslation.TRANSLATION_TYPE_MANUAL:
        SuggestedTranslation.objects.filter(
            translation_of=instance.translation_of_id,
            context=instance.context_id,
            locale=instance.locale_id,
        ).delete()


@receiver(post_save, sender=CollectionViewRestriction)
@receiver(post_delete, sender=CollectionViewRestriction)
@receiver(post_save, sender=Collection)
def move_images_of_collections(**kwargs: Any) -> None:
    settle_images()


@receiver(post_save, sender=Image)
def take_care_of_image(
    instance: Image, raw: bool, update_fields: frozenset[str] | None, **kwargs: Any
) -> None:
    """Of one that may have another file or collection: what was saved in full, or was moved."""
    if raw:
        return
    if update_fields is None or "file" in update_fields:
        prepare_after_commit(instance.pk)
    if update_fields is None or "collection" in update_fields:
        settle_images()


@receiver(pre_save, sender=Translation)
def take_up_what_was_written_meanwhile(instance: Translation, **kwargs: Any) -> None:
    """A translation that was stopped is followed again, by whatever door, such as a submission."""
    was_stopped = Translation.objects.filter(pk=instance.pk, enabled=False).exists()
    if instance.enabled and was_stopped:
        take_up(instance, get_active_log_context().user)
