"""What happens to translations as they are made, and as people are let in or kept out."""

from typing import Any

from django.db.models import QuerySet
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import copy_for_translation_done

from cms.translation.cascade import privacy
from cms.translation.cascade.places import put_in_place


@receiver(copy_for_translation_done)
def give_translation_its_place(target_obj: Any, **kwargs: Any) -> None:
    if isinstance(target_obj, Page):
        put_in_place(target_obj)
        if privacy.is_restricted(target_obj):
            owner = privacy.find_owner(target_obj)
            if owner.pk != target_obj.pk:
                privacy.take_privacy(target_obj, owner)


@receiver(post_save, sender=PageViewRestriction)
def share_privacy(instance: PageViewRestriction, raw: bool, **kwargs: Any) -> None:
    if not raw:
        privacy.share(instance)


@receiver(post_delete, sender=PageViewRestriction)
def withdraw_privacy(instance: PageViewRestriction, origin: Any, **kwargs: Any) -> None:
    model = origin.model if isinstance(origin, QuerySet) else type(origin)
    if model is PageViewRestriction:  # Else it goes with its page.
        privacy.withdraw(instance)


@receiver(m2m_changed, sender=PageViewRestriction.groups.through)
def share_groups(instance: Any, action: str, reverse: bool, **kwargs: Any) -> None:
    if not action.startswith("post_"):
        return
    restrictions = instance.pageviewrestriction_set.all() if reverse else [instance]
    for restriction in restrictions:
        if privacy.find_owner(restriction.page).pk == restriction.page_id:
            privacy.share_privacy(restriction.page)
