"""What a person's rights let them do with a page."""

from wagtail.models import Page, PagePermissionTester


class BasePagePermissions(PagePermissionTester):
    def can_copy_to(self, destination: Page, recursive: bool = False) -> bool:
        if destination.locale_id != self.page.locale_id:
            return False
        return bool(super().can_copy_to(destination, recursive))

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Not by the right to edit alone, as translators have it; moving is asked here as well."""
        if not super().can_delete(ignore_bulk):
            return False
        return bool(self.user.is_superuser or self.permissions & {"add", "publish"})
