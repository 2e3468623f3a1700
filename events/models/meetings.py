import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
)
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.api import APIField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from cms.blocks import body_field
from cms.facts.fields import CountryField, PartialDateBoundField, PartialDateField
from cms.facts.partial_dates import PartialDate
from cms.models import AbstractContactPoint, AbstractParticipation, BasePage, IndexPage
from cms.models.inlines import organization_key
from cms.translation.fields import inlines, shared, translated


class MeetingIndexPage(IndexPage):
    parent_page_types = ["home.HomePage"]
    subpage_types = ["events.MeetingPage"]

    class Meta:
        verbose_name = _("list of meetings")
        verbose_name_plural = _("lists of meetings")


class MeetingQuerySet(PageQuerySet):
    def newest_first(self) -> "MeetingQuerySet":
        return self.order_by(F("starts_earliest").desc(nulls_last=True), "-pk")

    def upcoming(self, on: datetime.date) -> "MeetingQuerySet":
        """Meetings that may not be over on this day, soonest first."""
        return self.filter(ends_latest__gte=on).order_by("starts_earliest", "pk")

    def past(self, on: datetime.date) -> "MeetingQuerySet":
        """Meetings that are surely over on this day, latest first."""
        return self.filter(ends_latest__lt=on).newest_first()


class MeetingPage(BasePage):
    class Mode(models.TextChoices):
        IN_PERSON = "in_person", _("in person")
        ONLINE = "online", _("online")
        HYBRID = "hybrid", _("in person and online")

    class Status(models.TextChoices):
        PLANNED = "planned", _("planned")
        HELD = "held", _("held")
        POSTPONED = "postponed", _("postponed")
        CANCELLED = "cancelled", _("cancelled")
        UNKNOWN = "unknown", _("not known whether it was held")

    lead = models.TextField(
        _("lead"), help_text=_("The meeting in one or two sentences; shown in lists as well.")
    )
    purposes = body_field(_("purposes"), blank=True)
    body = body_field(blank=True)
    outcome = body_field(_("outcome"), blank=True)
    date_note = models.CharField(
        _("note on the date"),
        max_length=255,
        blank=True,
        help_text=_("What readers should know, such as how an uncertain date was inferred."),
    )
    venue = models.CharField(_("venue"), max_length=255, blank=True)
    city = models.CharField(_("city"), max_length=100, blank=True)

    starts = PartialDateField(_("starts on"))
    starts_earliest = PartialDateBoundField(of="starts", bound="earliest")
    starts_at = models.TimeField(_("starts at"), null=True, blank=True)
    ends = PartialDateField(
        _("ends on"), blank=True, help_text=_("Leave it empty for a meeting of one day.")
    )
    ends_latest = PartialDateBoundField(of="ends", otherwise="starts", bound="latest")
    ends_at = models.TimeField(_("ends at"), null=True, blank=True)
    mode = models.CharField(_("mode"), max_length=10, choices=Mode.choices, default=Mode.IN_PERSON)
    status = models.CharField(
        _("status"), max_length=10, choices=Status.choices, default=Status.PLANNED
    )
    country = CountryField(blank=True)
    released_on = models.DateField(
        _("press release of"),
        null=True,
        blank=True,
        help_text=_("The date that the press release carries, when this page comes from one."),
    )
    released_by = organization_key(null=True, blank=True, verbose_name=_("released by"))

    objects = PageManager.from_queryset(MeetingQuerySet)()

    parent_page_types = ["events.MeetingIndexPage"]
    subpage_types = []

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        FieldRowPanel([FieldPanel("city"), FieldPanel("venue")]),
        FieldPanel("date_note", widget=AdminAutoHeightTextInput),
        FieldPanel("purposes"),
        FieldPanel("body"),
        FieldPanel("outcome"),
    ]
    facts_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts"), FieldPanel("starts_at")]),
                FieldRowPanel([FieldPanel("ends"), FieldPanel("ends_at")]),
            ],
            heading=_("When"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("mode"), FieldPanel("status")]),
                FieldPanel("country"),
                FieldPanel("released_on"),
                FieldPanel("released_by"),
            ],
            heading=_("The meeting"),
        ),
        InlinePanel(
            "participations",
            heading=_("Participations"),
            label=_("Participation"),
            help_text=_("One row for each organisation, person or unnamed group that took part."),
        ),
        InlinePanel("programme", heading=_("Programme"), label=_("Programme item")),
        InlinePanel(
            "outputs",
            heading=_("Outputs"),
            label=_("Output"),
            help_text=_("What was promised at the meeting, and whether it exists by now."),
        ),
        InlinePanel("contact_points", heading=_("Contact points"), label=_("Contact point")),
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        *translated("lead", "purposes", "body", "outcome", "date_note", "venue", "city"),
        *shared("starts", "starts_at", "ends", "ends_at", "mode", "status", "country"),
        *shared("released_on", "released_by"),
        *inlines("participations", "programme", "outputs", "contact_points"),
    ]
    api_fields = [
        *BasePage.api_fields,
        APIField("lead", writable=True),
        APIField("purposes", writable=True),
        APIField("body", writable=True),
        APIField("outcome", writable=True),
        APIField("date_note", writable=True),
        APIField("venue", writable=True),
        APIField("city", writable=True),
        APIField("starts", writable=True),
        APIField("starts_at", writable=True),
        APIField("ends", writable=True),
        APIField("ends_at", writable=True),
        APIField("mode", writable=True),
        APIField("status", writable=True),
        APIField("country", writable=True),
        APIField("released_on", writable=True),
        APIField("released_by", writable=True),
        APIField("participations", writable=True),
        APIField("programme", writable=True),
        APIField("outputs", writable=True),
        APIField("contact_points", writable=True),
    ]
    api_listing_fields = [
        "lead",
        "starts",
        "ends",
        "period",
        "mode",
        "status",
        "city",
        "country",
        "share_image",
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead", boost=1.5),
        index.SearchField("city"),
        index.SearchField("venue"),
        index.SearchField("purposes"),
        index.SearchField("body"),
        index.SearchField("outcome"),
        index.FilterField("starts_earliest"),
        index.FilterField("ends_latest"),
        index.FilterField("mode"),
        index.FilterField("status"),
        index.FilterField("country"),
    ]

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_latest__isnull=True) | Q(ends_latest__gte=F("starts_earliest")),
                name="meeting_ends_after_it_starts",
            )
        ]

    def clean(self) -> None:
        super().clean()
        try:
            starts, ends = PartialDate.parse(self.starts), PartialDate.parse(self.ends)
        except ValueError:
            return  # Empty, or refused by the field's own validator.
        if ends.latest < starts.earliest:
            raise ValidationError(
                {"ends": _("The meeting ends before it starts: check the two dates.")}
            )

    def get_editor_warnings(self) -> list[str]:
        warnings = super().get_editor_warnings()
        if (
            self.released_on
            and self.starts
            and self.released_on < PartialDate.parse(self.starts).earliest
            and self.status == self.Status.HELD
        ):
            warnings.append(
                gettext(
                    "The press release is dated before the meeting that it reports. The page was "
                    "saved as it is; if the source says so, explain it in the note on the date."
                )
            )
        return warnings


class MeetingParticipation(AbstractParticipation):
    page = ParentalKey(MeetingPage, on_delete=models.CASCADE, related_name="participations")

    class Meta(AbstractParticipation.Meta):
        verbose_name = _("participation")


class MeetingContactPoint(AbstractContactPoint):
    page = ParentalKey(MeetingPage, on_delete=models.CASCADE, related_name="contact_points")

    class Meta(AbstractContactPoint.Meta):
        verbose_name = _("contact point")
