"""The base of everything that is listed on a page, and the choices that several of them share."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel
from wagtail.api import APIField
from wagtail.models import Locale, Orderable, TranslatableMixin

from cms.translation.fields import FieldRule


class SharedInline(TranslatableMixin, Orderable):
    """A row in a list on a page; the list and its order are the same in every language.

    Subclasses name their page with a `ParentalKey` called `page`, and list all their editable
    fields in `translatable_fields`.
    """

    page: Any
    translatable_fields: ClassVar[list[FieldRule]] = []
    panels: ClassVar[list[Panel | str]] = []
    api_fields: ClassVar[list[APIField]] = []

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True

    def get_default_locale(self) -> Locale:
        """Of the page, which is at hand: Wagtail would read it again for each row."""
        return self.page.locale


class Scope(models.TextChoices):
    LOCAL = "local", _("local")
    NATIONAL = "national", _("national")
    INTERNATIONAL = "international", _("international")


def organization_key(**options: Any) -> Any:
    """A link to an entry of the directory, which cannot be deleted while it is in use."""
    defaults: dict[str, Any] = {
        "on_delete": models.PROTECT,
        "related_name": "+",
        "verbose_name": _("organisation"),
    }
    return models.ForeignKey("organizations.OrganizationPage", **defaults | options)
