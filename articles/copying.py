"""Keeps copies of entries from standing deeper than sections may."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.copying import PageCopyForm
from cms.page_permissions import BasePagePermissions


def takes_sections_too_deep(entry: Page, destination: Page, recursive: bool) -> bool:
    """Whether sections of `entry`, copied with it, would stand below a section."""
    return recursive and not entry.is_leaf() and destination.specific_class is entry.specific_class


class EntryPermissions(BasePagePermissions):
    def can_copy_to(self, destination: Page, recursive: bool = False) -> bool:
        if takes_sections_too_deep(self.page, destination, recursive):
            return False
        return bool(super().can_copy_to(destination, recursive))


class EntryCopyForm(PageCopyForm):
    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        parent = cleaned.get("new_parent_page") or self.page.get_parent()
        if takes_sections_too_deep(self.page, parent, bool(cleaned.get("copy_subpages"))):
            self.add_error(
                "new_parent_page",
                _(
                    "Below an entry stand sections, which have none of their own: copy this entry "
                    "without its sections, or to a collection."
                ),
            )
        return cleaned
