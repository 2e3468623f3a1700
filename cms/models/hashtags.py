from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField

from cms.models.inlines import SharedInline
from cms.translation.fields import shared


class AbstractHashtag(SharedInline):
    tag = models.CharField(
        _("hashtag"),
        max_length=100,
        validators=[
            RegexValidator(
                r"^#?\w+$", _("A hashtag is one word of letters, digits and underscores.")
            )
        ],
        help_text=_("As it is used, with or without the # sign."),
    )

    translatable_fields = shared("tag")
    panels = [FieldPanel("tag")]
    api_fields = [APIField("tag", writable=True)]

    class Meta(SharedInline.Meta):
        abstract = True

    def __str__(self) -> str:
        return f"#{self.tag}"

    def clean(self) -> None:
        super().clean()
        self.tag = self.tag.removeprefix("#")
