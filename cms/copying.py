"""What people may do with pages because these are translations of one another."""

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.forms.pages import CopyForm

    def can_move(self) -> bool:
        """A translation goes where its original goes."""
        return bool(super().can_move()) and self._leader.pk == self.page.pk

    def can_move_to(self, destination: Page) -> bool:
        if self.page.is_child_of(destination):
            return bool(destination.permissions_for_user(self.user).can_reorder_children())
        return bool(super().can_move_to(destination))

    def can_reorder_children(self) -> bool:
        """The order is one for all languages: the right on the original decides."""
        if self._leader.pk == self.page.pk:
            return bool(super().can_reorder_children())
        return bool(self._leader.permissions_for_user(self.user).can_reorder_children())

    @cached_property
    def _leader(self) -> Page:
        from cms.translation.followers import find_leader

        return find_leader(self.page)


class PageCopyForm(CopyForm):
    """Keeps a copy in the language of the page that is copied: other languages get translations.

    Without Wagtail's choice of an alias, which no reader would find.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("alias", None)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        parent = cleaned.get("new_parent_page")
        if parent and parent.locale_id != self.page.locale_id:
            self._errors.pop("new_parent_page", None)  # Wagtail only says that it may not be.
            self.add_error(
                "new_parent_page",
                _(
                    "A copy stays in its language: choose a place among the pages of the same "
                    "language. To have the page in another language, submit it for translation."
                ),
            )
        return cleaned
