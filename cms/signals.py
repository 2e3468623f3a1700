"""What happens beside Wagtail's own work when pages change."""

from typing import Any

from django.dispatch import receiver
from wagtail.models import Page
from wagtail.search import index
from wagtail.signals import page_published


@receiver(page_published)
def index_with_listed_rows(instance: Page, **kwargs: Any) -> None:
    """Wagtail indexes a page as its row is saved, which is before the rows that it lists."""
    index.insert_or_update_object(instance)
