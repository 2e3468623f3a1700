from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.api import APIField

from cms.models.inlines import SharedInline
from cms.translation.fields import shared


class AbstractContributor(SharedInline):
    """Somebody who made a publication, named as printed."""

    class Role(models.TextChoices):
        AUTHOR = "author", _("author")
        COMPILER = "compiler", _("compiler")
        EDITOR = "editor", _("editor")
        TRANSLATOR = "translator", _("translator")
        REVIEWER = "reviewer", _("reviewer")
        PHOTOGRAPHER = "photographer", _("photographer")
        ILLUSTRATOR = "illustrator", _("illustrator")
        DESIGNER = "designer", _("designer")
        MANAGER = "manager", _("project manager")

    name = models.CharField(_("name"), max_length=255, help_text=_("The name as printed."))
    role = models.CharField(_("role"), max_length=15, choices=Role.choices, default=Role.AUTHOR)

    translatable_fields = shared("name", "role")
    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("role")])]
    api_fields = [APIField("name", writable=True), APIField("role", writable=True)]

    class Meta(SharedInline.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.name
