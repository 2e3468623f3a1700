"""Images and documents of our own, so that they can grow.

Wagtail's models of the same names hold the default names of reverse relations; ours have others.
"""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage

from cms.languages import language_choices


class Image(AbstractImage):
    credit = models.CharField(
        _("credit"),
        max_length=255,
        blank=True,
        help_text=_("Who made the picture or holds the rights to it, as it must be printed."),
    )
    tags = TaggableManager(_("tags"), blank=True, help_text=None, related_name="cms_images")

    admin_form_fields = (*WagtailImage.admin_form_fields, "credit")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        default_related_name = "cms_images"


class Rendition(AbstractRendition):
    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition"
            )
        ]


class Document(AbstractDocument):
    file_size: int | None  # Wagtail's own, in bytes.
    language = models.CharField(
        _("language"),
        max_length=5,
        choices=language_choices(),
        blank=True,
        help_text=_("In which the document is written; leave it empty for one without words."),
    )
    tags = TaggableManager(_("tags"), blank=True, help_text=None, related_name="cms_documents")

    admin_form_fields = (*WagtailDocument.admin_form_fields, "language")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        default_related_name = "cms_documents"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Knows its size from the beginning; Wagtail would look when somebody first asks."""
        if self.file and self.file_size is None:
            self.file_size = self.file.size
        super().save(*args, **kwargs)
