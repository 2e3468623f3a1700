from collections.abc import Iterator
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from cms.blocks import body_field
from cms.facts.fields import CountryField, PartialDateBoundField, PartialDateField
from cms.models import AbstractChannel, AbstractContactPoint, BasePage, IndexPage, SharedInline
from cms.models.inlines import Scope, organization_key
from cms.translation.fields import inlines, shared, translated


class OrganizationIndexPage(IndexPage):
    parent_page_types = ["home.HomePage"]
    subpage_types = ["organizations.OrganizationPage"]

    class Meta:
        verbose_name = _("directory of organisations")
        verbose_name_plural = _("directories of organisations")


class OrganizationQuerySet(PageQuerySet):
    def in_alphabetical_order(self) -> "OrganizationQuerySet":
        return self.order_by("title_sort_key__key", "pk")


class OrganizationPage(BasePage):
    """An organisation of any kind; its title is its name."""

    class Kind(models.TextChoices):
        NGO = "ngo", _("non-governmental organisation")
        PUBLIC_BODY = "public_body", _("public body")
        DIASPORA = "diaspora", _("diaspora organisation")
        DONOR = "donor", _("donor or development agency")
        INTERGOVERNMENTAL = "intergovernmental", _("intergovernmental organisation")
        MEDIA = "media", _("media")
        ACADEMIC = "academic", _("academic institution")
        BUSINESS = "business", _("business")
        NETWORK = "network", _("union or network")

    acronym = models.CharField(
        _("acronym"),
        max_length=50,
        blank=True,
        help_text=_("As it is used in this language, such as ATƏT, ОБСЕ, OSCE."),
    )
    description = body_field(blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    scope = models.CharField(
        _("scope"), max_length=15, choices=Scope.choices, default=Scope.NATIONAL
    )
    country = CountryField(blank=True, help_text=_("Where the organisation has its seat."))
    city = models.CharField(
        _("city"), max_length=100, blank=True, help_text=_("As its own language writes it.")
    )
    founded = PartialDateField(_("founded"), blank=True)
    founded_earliest = PartialDateBoundField(of="founded", bound="earliest")
    part_of = organization_key(
        null=True,
        blank=True,
        verbose_name=_("part of"),
        help_text=_("The organisation that this one belongs to."),
    )
    logo = models.ForeignKey(
        "cms.Image",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("logo"),
    )
    verified_on = models.DateField(
        _("verified on"),
        null=True,
        blank=True,
        help_text=_("The day on which somebody last checked that these facts are right."),
    )

    objects = PageManager.from_queryset(OrganizationQuerySet)()

    parent_page_types = ["organizations.OrganizationIndexPage"]
    subpage_types = []

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("acronym"),
        FieldPanel("description"),
    ]
    facts_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("scope")]),
                FieldRowPanel([FieldPanel("country"), FieldPanel("city")]),
                FieldPanel("founded"),
                FieldPanel("part_of"),
                FieldPanel("logo"),
                FieldPanel("verified_on"),
            ],
            heading=_("The organisation"),
        ),
        InlinePanel(
            "other_names",
            heading=_("Other names"),
            label=_("Other name"),
            help_text=_("Under these names, too, readers and editors find the organisation."),
        ),
        InlinePanel("contact_points", heading=_("Contact points"), label=_("Contact point")),
        InlinePanel("channels", heading=_("Channels"), label=_("Channel")),
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        *translated("acronym", "description"),
        *shared("kind", "scope", "country", "city", "founded", "part_of", "logo", "verified_on"),
        *inlines("other_names", "contact_points", "channels"),
    ]
    api_fields = [
        *BasePage.api_fields,
        APIField("acronym", writable=True),
        APIField("description", writable=True),
        APIField("kind", writable=True),
        APIField("scope", writable=True),
        APIField("country", writable=True),
        APIField("city", writable=True),
        APIField("founded", writable=True),
        APIField("part_of", writable=True),
        APIField("logo", writable=True),
        APIField("other_names", writable=True),
        APIField("contact_points", writable=True),
        APIField("channels", writable=True),
        APIField("verified_on", writable=True),
    ]
    api_listing_fields = ["acronym", "kind", "country", "city", "logo"]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("acronym", boost=2),
        index.AutocompleteField("acronym"),
        index.SearchField("description"),
        index.SearchField("city"),
        index.RelatedFields(
            "other_names", [index.SearchField("name", boost=2), index.AutocompleteField("name")]
        ),
        index.FilterField("kind"),
        index.FilterField("scope"),
        index.FilterField("country"),
    ]

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def clean(self) -> None:
        super().clean()
        if any(whole.translation_key == self.translation_key for whole in self._wholes()):
            raise ValidationError({"part_of": _("An organisation cannot be part of itself.")})

    def _wholes(self) -> "Iterator[OrganizationPage]":
        """What this is part of, from the smallest; each once, even where they go in a circle."""
        seen: set[UUID] = set()
        whole = self.part_of
        while whole is not None and whole.translation_key not in seen:
            yield whole
            seen.add(whole.translation_key)
            whole = whole.part_of


class OtherName(SharedInline):
    class Kind(models.TextChoices):
        FORMER = "former", _("former name")
        AS_PRINTED = "as_printed", _("as printed in a source")
        EXONYM = "exonym", _("name in another language")
        SHORT = "short", _("short name")

    page = ParentalKey(OrganizationPage, on_delete=models.CASCADE, related_name="other_names")
    name = models.CharField(_("name"), max_length=255)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)

    translatable_fields = shared("name", "kind")
    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("kind")])]
    api_fields = [APIField("name", writable=True), APIField("kind", writable=True)]

    class Meta(SharedInline.Meta):
        verbose_name = _("other name")

    def __str__(self) -> str:
        return self.name


class OrganizationContactPoint(AbstractContactPoint):
    page = ParentalKey(OrganizationPage, on_delete=models.CASCADE, related_name="contact_points")

    class Meta(AbstractContactPoint.Meta):
        verbose_name = _("contact point")


class OrganizationChannel(AbstractChannel):
    page = ParentalKey(OrganizationPage, on_delete=models.CASCADE, related_name="channels")

    class Meta(AbstractChannel.Meta):
        verbose_name = _("channel")
