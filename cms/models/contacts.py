from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.api import APIField

from cms.facts.phones import to_e164
from cms.models.inlines import SharedInline
from cms.translation.fields import shared


class AbstractContactPoint(SharedInline):
    class Kind(models.TextChoices):
        PHONE = "phone", _("telephone")
        MOBILE = "mobile", _("mobile telephone")
        WHATSAPP = "whatsapp", _("WhatsApp")
        FAX = "fax", _("fax")
        EMAIL = "email", _("e-mail")
        ADDRESS = "address", _("postal address")

    TELEPHONES = (Kind.PHONE, Kind.MOBILE, Kind.WHATSAPP, Kind.FAX)

    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    printed = models.CharField(
        _("as printed"),
        max_length=255,
        help_text=_(
            "Exactly as the source prints it. A number of today’s numbering plan is also kept in "
            "international form; an old one stays as it is."
        ),
    )
    e164 = models.CharField(_("international form"), max_length=16, blank=True, editable=False)
    name = models.CharField(
        _("person or department"),
        max_length=255,
        blank=True,
        help_text=_("Whom one reaches there, as printed."),
    )

    translatable_fields = shared("kind", "printed", "name")
    panels = [FieldRowPanel([FieldPanel("kind"), FieldPanel("printed")]), FieldPanel("name")]
    api_fields = [
        APIField("kind", writable=True),
        APIField("printed", writable=True),
        APIField("e164"),
        APIField("name", writable=True),
    ]

    class Meta(SharedInline.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.printed

    def clean(self) -> None:
        super().clean()
        if self.kind == self.Kind.EMAIL:
            try:
                validate_email(self.printed)
            except ValidationError as error:
                raise ValidationError({"printed": error.messages}) from error

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.e164 = to_e164(self.printed) if self.kind in self.TELEPHONES else ""
        super().save(*args, **kwargs)


class AbstractChannel(SharedInline):
    """Where a body publishes: an account, a page or a group on a service."""

    class Service(models.TextChoices):
        WEBSITE = "website", _("website")
        FACEBOOK = "facebook", "Facebook"
        INSTAGRAM = "instagram", "Instagram"
        LINKEDIN = "linkedin", "LinkedIn"
        TELEGRAM = "telegram", "Telegram"
        TIKTOK = "tiktok", "TikTok"
        TWITTER = "twitter", "X (Twitter)"
        WHATSAPP = "whatsapp", "WhatsApp"
        YOUTUBE = "youtube", "YouTube"
        OTHER = "other", _("other")

    class State(models.TextChoices):
        ACTIVE = "active", _("active")
        PLANNED = "planned", _("planned")
        CLOSED = "closed", _("closed")

    service = models.CharField(_("service"), max_length=10, choices=Service.choices)
    handle = models.CharField(
        _("name there"),
        max_length=255,
        blank=True,
        help_text=_("The name of the account, page or group, as printed."),
    )
    url = models.URLField(_("web address"), blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.ACTIVE)

    translatable_fields = shared("service", "handle", "url", "state")
    panels = [
        FieldRowPanel([FieldPanel("service"), FieldPanel("state")]),
        FieldRowPanel([FieldPanel("handle"), FieldPanel("url")]),
    ]
    api_fields = [
        APIField("service", writable=True),
        APIField("handle", writable=True),
        APIField("url", writable=True),
        APIField("state", writable=True),
    ]

    class Meta(SharedInline.Meta):
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(state="planned") | ~Q(handle="") | ~Q(url=""),
                name="%(app_label)s_%(class)s_can_be_found",
                violation_error_message=_(
                    "Give the channel’s name or its address, or mark it as planned."
                ),
            )
        ]

    def __str__(self) -> str:
        return self.handle or self.url or self.get_service_display()
