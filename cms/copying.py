"""Keeps a copy in the language of the page that is copied; other languages get translations."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.forms.pages import CopyForm


class PageCopyForm(CopyForm):
    """Without Wagtail's choice of an alias, which no reader would find."""

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
