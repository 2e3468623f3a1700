"""What a person's rights let them do with a page."""

from django.utils.functional import cached_property
from wagtail.models import Page, PagePermissionTester


class BasePagePermissions(PagePermissionTester):
    #: Set where a translation is moved because its original is.
    goes_along = False

    def can_copy_to(self, destination: Page, recursive: bool = False) -> bool:
        if destination.locale_id != self.page.locale_id:
            return False
        return bool(super().can_copy_to(destination, recursive))

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Not by the right to edit alone, as translators have it; moving is asked here as well."""
        if not super().can_delete(ignore_bulk):
            return False
        return bool(self.user.is_superuser or self.permissions & {"add", "publish"})

    def can_move(self) -> bool:
        """A translation goes where its original goes."""
        return bool(super().can_move()) and (self.goes_along or self._leads)

    def can_move_to(self, destination: Page) -> bool:
        if self.page.is_child_of(destination):
            return bool(destination.permissions_for_user(self.user).can_reorder_children())
        return bool(super().can_move_to(destination))

    def can_reorder_children(self) -> bool:
        """The order is one for all languages: the right on the original decides."""
        if self.user.is_superuser or self._leads:
            return bool(super().can_reorder_children())
        return bool(self._leader.permissions_for_user(self.user).can_reorder_children())

    @cached_property
    def _leads(self) -> bool:
        # Lists know it of all their pages by one query.
        if getattr(self.page, "follows_another", None) is False:
            return True
        return self._leader.pk == self.page.pk

    @cached_property
    def _leader(self) -> Page:
        from cms.translation.followers import find_leader

        return find_leader(self.page)
