from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.api import APIField

from cms.facts.numbers import Comparator
from cms.models.inlines import Scope, SharedInline, organization_key
from cms.translation.fields import shared, translated


class AbstractParticipation(SharedInline):
    """An organisation, a person or an unnamed group, and the part they took."""

    class Role(models.TextChoices):
        ORGANIZER = "organizer", _("organiser")
        CO_ORGANIZER = "co_organizer", _("co-organiser")
        DONOR = "donor", _("donor")
        SPEAKER = "speaker", _("speaker")
        MODERATOR = "moderator", _("moderator")
        PARTICIPANT = "participant", _("participant")
        COORDINATOR = "coordinator", _("coordinator")
        OBSERVER = "observer", _("observer")
        PRESS = "press", _("press")
        GOVERNMENT = "government", _("government")
        OTHER = "other", _("other")

    organization = organization_key(null=True, blank=True)
    person = models.CharField(
        _("person"),
        max_length=255,
        blank=True,
        help_text=_(
            "The name as printed. Choose the organisation as well when the person came for one."
        ),
    )
    group = models.CharField(
        _("group in words"),
        max_length=255,
        blank=True,
        help_text=_("For those whom the source does not name, such as “local NGOs from Gəncə”."),
    )
    role = models.CharField(_("role"), max_length=15, choices=Role.choices)
    scope = models.CharField(_("scope"), max_length=15, choices=Scope.choices, blank=True)
    count = models.PositiveIntegerField(
        _("how many"),
        null=True,
        blank=True,
        help_text=_("The number that the source gives; leave it empty when it gives none."),
    )
    comparator = models.CharField(
        _("number is"), max_length=10, choices=Comparator.choices, default=Comparator.EXACTLY
    )

    translatable_fields = [
        *translated("group"),
        *shared("organization", "person", "role", "scope", "count", "comparator"),
    ]
    panels = [
        FieldRowPanel([FieldPanel("role"), FieldPanel("scope")]),
        FieldPanel("organization"),
        FieldPanel("person"),
        FieldPanel("group"),
        FieldRowPanel([FieldPanel("comparator"), FieldPanel("count")]),
    ]
    api_fields = [
        APIField("role", writable=True),
        APIField("scope", writable=True),
        APIField("organization", writable=True),
        APIField("person", writable=True),
        APIField("group", writable=True),
        APIField("count", writable=True),
        APIField("comparator", writable=True),
    ]

    class Meta(SharedInline.Meta):
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(organization__isnull=False) | ~Q(person="") | ~Q(group=""),
                name="%(app_label)s_%(class)s_names_somebody",
                violation_error_message=_(
                    "Say who took part: choose an organisation, enter a person’s name, or "
                    "describe a group in words."
                ),
            ),
            models.CheckConstraint(
                condition=Q(person="") | Q(group=""),
                name="%(app_label)s_%(class)s_person_or_group",
                violation_error_message=_(
                    "A person and a group are two participations: enter each in a row of its own."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.person or self.group or str(self.organization)
