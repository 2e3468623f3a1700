"""What happens beside Wagtail's own work when pages change."""

from typing import Any

from django.dispatch import receiver
from wagtail.models import Page, Revision
from wagtail.search import index
from wagtail.signals import page_published

from cms.translation.facts import follow


@receiver(page_published)
def index_with_listed_rows(instance: Page, **kwargs: Any) -> None:
    """Wagtail indexes a page as its row is saved, which is before the rows that it lists."""
    index.insert_or_update_object(instance)


@receiver(page_published)
def bring_translations_up_to_date(instance: Page, revision: Revision, **kwargs: Any) -> None:
    if instance.live:  # Wagtail sends the signal also when it schedules a first publication.
        follow(instance, revision.user)
