"""What a meeting goes through, and what it promises."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.api import APIField

from cms.facts.fields import PartialDateBoundField, PartialDateField
from cms.models import SharedInline
from cms.models.inlines import organization_key
from cms.translation.fields import shared, translated


class ProgrammeItem(SharedInline):
    page = ParentalKey("events.MeetingPage", on_delete=models.CASCADE, related_name="programme")
    title = models.CharField(_("item"), max_length=255)
    starts_at = models.TimeField(
        _("starts at"), null=True, blank=True, help_text=_("Leave it empty when it is not known.")
    )
    organization = organization_key(null=True, blank=True, verbose_name=_("led by"))

    translatable_fields = [*translated("title"), *shared("starts_at", "organization")]
    panels = [
        FieldRowPanel([FieldPanel("title"), FieldPanel("starts_at")]),
        FieldPanel("organization"),
    ]
    api_fields = [
        APIField("title", writable=True),
        APIField("starts_at", writable=True),
        APIField("organization", writable=True),
    ]

    class Meta(SharedInline.Meta):
        verbose_name = _("programme item")

    def __str__(self) -> str:
        return self.title


class Output(SharedInline):
    """What was promised, to whom and by when, and the document once it exists."""

    class State(models.TextChoices):
        PROMISED = "promised", _("promised")
        PUBLISHED = "published", _("published")
        DROPPED = "dropped", _("given up")

    page = ParentalKey("events.MeetingPage", on_delete=models.CASCADE, related_name="outputs")
    promise = models.CharField(
        _("what was promised"), max_length=255, help_text=_("For example “report on the results”.")
    )
    audience = models.CharField(_("to whom"), max_length=255, blank=True)
    due = PartialDateField(_("by when"), blank=True)
    due_latest = PartialDateBoundField(of="due", bound="latest")
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.PROMISED
    )
    document = models.ForeignKey(
        "cms.Document",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("document"),
    )

    translatable_fields = [
        *translated("promise", "audience"),
        *shared("due", "state", "document"),
    ]
    panels = [
        FieldPanel("promise"),
        FieldPanel("audience"),
        FieldPanel("due"),
        FieldRowPanel([FieldPanel("state"), FieldPanel("document")]),
    ]
    api_fields = [
        APIField("promise", writable=True),
        APIField("audience", writable=True),
        APIField("due", writable=True),
        APIField("state", writable=True),
        APIField("document", writable=True),
    ]

    class Meta(SharedInline.Meta):
        verbose_name = _("output")
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="published") | Q(document__isnull=False),
                name="output_published_with_document",
                violation_error_message=_(
                    "A published output needs its document: choose it, or set the state back "
                    "to “promised”."
                ),
            )
        ]

    def __str__(self) -> str:
        return self.promise
