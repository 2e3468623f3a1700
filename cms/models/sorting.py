from typing import Any

from django.db import models
from wagtail.models import Page

from cms.languages import by_code
from cms.languages.sort_keys import sort_key


class TitleSortKey(models.Model):
    """By which pages of all types sort by title as readers of their languages expect.

    The table of Wagtail, which all types share, has no room for it.
    """

    page = models.OneToOneField(
        Page, on_delete=models.CASCADE, primary_key=True, related_name="title_sort_key"
    )
    key = models.CharField(max_length=255, db_index=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.key

    @classmethod
    def keep(cls, *pages: Any) -> None:
        """Brings the keys of pages that were saved in step with their titles."""
        cls._default_manager.bulk_create(
            [
                cls(page_id=page.pk, key=sort_key(page.title, by_code(page.locale.language_code)))
                for page in pages
            ],
            update_conflicts=True,
            unique_fields=["page"],
            update_fields=["key"],
        )
