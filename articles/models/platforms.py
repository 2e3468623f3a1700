"""Platforms: lasting undertakings with coordinators, partners, channels and reach."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultipleChooserPanel
from wagtail.api import APIField
from wagtail.search import index

from cms.blocks import body_field
from cms.facts.fields import CountryField, PartialDateBoundField, PartialDateField
from cms.facts.numbers import Comparator
from cms.models import AbstractChannel, BasePage, SharedInline
from cms.models.hashtags import AbstractHashtag
from cms.models.inlines import organization_key
from cms.translation.fields import inlines, shared, translated


class PlatformPage(BasePage):
    aim = models.TextField(
        _("aim"), blank=True, help_text=_("What the platform wants, in its own words.")
    )
    body = body_field(blank=True)

    parent_page_types = ["home.HomePage"]
    subpage_types = ["articles.NewsPage"]

    content_panels = [*BasePage.content_panels, FieldPanel("aim"), FieldPanel("body")]
    facts_panels = [
        MultipleChooserPanel(
            "partners",
            chooser_field_name="organization",
            heading=_("Partners"),
            label=_("Organisation"),
        ),
        InlinePanel("channels", heading=_("Channels"), label=_("Channel")),
        InlinePanel("coordinators", heading=_("Coordinators"), label=_("Coordinator")),
        InlinePanel("reach_figures", heading=_("Reach"), label=_("Figure")),
        InlinePanel("hashtags", heading=_("Hashtags"), label=_("Hashtag")),
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        *translated("aim", "body"),
        *inlines("partners", "channels", "coordinators", "reach_figures", "hashtags"),
    ]
    api_fields = [
        *BasePage.api_fields,
        APIField("aim", writable=True),
        APIField("body", writable=True),
        APIField("partners", writable=True),
        APIField("channels", writable=True),
        APIField("coordinators", writable=True),
        APIField("reach_figures", writable=True),
        APIField("hashtags", writable=True),
    ]
    api_listing_fields = ["aim", "share_image"]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("aim", boost=1.5),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("platform")
        verbose_name_plural = _("platforms")


class PlatformPartner(SharedInline):
    page = ParentalKey(PlatformPage, on_delete=models.CASCADE, related_name="partners")
    organization = organization_key()

    translatable_fields = shared("organization")
    panels = [FieldPanel("organization")]
    api_fields = [APIField("organization", writable=True)]

    class Meta(SharedInline.Meta):
        verbose_name = _("partner")


class PlatformChannel(AbstractChannel):
    page = ParentalKey(PlatformPage, on_delete=models.CASCADE, related_name="channels")

    class Meta(AbstractChannel.Meta):
        verbose_name = _("channel")


class PlatformHashtag(AbstractHashtag):
    page = ParentalKey(PlatformPage, on_delete=models.CASCADE, related_name="hashtags")

    class Meta(AbstractHashtag.Meta):
        verbose_name = _("hashtag")


class Coordinator(SharedInline):
    """Who coordinates the platform in a country, or that nobody does yet."""

    class Role(models.TextChoices):
        COORDINATOR = "coordinator", _("coordinator")
        DEPUTY = "deputy", _("deputy coordinator")
        HEAD = "head", _("head coordinator")

    page = ParentalKey(PlatformPage, on_delete=models.CASCADE, related_name="coordinators")
    country = CountryField()
    name = models.CharField(
        _("name"),
        max_length=255,
        blank=True,
        help_text=_("As printed; leave it empty when the source does not name the person."),
    )
    is_vacant = models.BooleanField(_("the post is vacant"), default=False)
    role = models.CharField(
        _("role"), max_length=15, choices=Role.choices, default=Role.COORDINATOR
    )

    translatable_fields = shared("country", "name", "is_vacant", "role")
    panels = [
        FieldRowPanel([FieldPanel("country"), FieldPanel("role")]),
        FieldRowPanel([FieldPanel("name"), FieldPanel("is_vacant")]),
    ]
    api_fields = [
        APIField("country", writable=True),
        APIField("name", writable=True),
        APIField("is_vacant", writable=True),
        APIField("role", writable=True),
    ]

    class Meta(SharedInline.Meta):
        verbose_name = _("coordinator")
        constraints = [
            models.CheckConstraint(
                condition=Q(is_vacant=False) | Q(name=""),
                name="coordinator_vacant_or_named",
                violation_error_message=_(
                    "A vacant post has no name: delete the name, or untick “vacant”."
                ),
            )
        ]

    def __str__(self) -> str:
        return self.name or self.get_country_display()


class ReachFigure(SharedInline):
    """How many people or things a platform reached, as somebody counted on a certain date."""

    page = ParentalKey(PlatformPage, on_delete=models.CASCADE, related_name="reach_figures")
    label = models.CharField(
        _("what was counted"), max_length=255, help_text=_("For example “views on YouTube”.")
    )
    value = models.PositiveBigIntegerField(_("number"))
    comparator = models.CharField(
        _("number is"), max_length=10, choices=Comparator.choices, default=Comparator.EXACTLY
    )
    as_of = PartialDateField(_("as of"), help_text=_("When it was counted, as far as is known."))
    as_of_latest = PartialDateBoundField(of="as_of", bound="latest")
    source = organization_key(
        null=True,
        blank=True,
        verbose_name=_("who says so"),
        help_text=_("Leave it empty for figures that the platform reports of itself."),
    )

    translatable_fields = [
        *translated("label"),
        *shared("value", "comparator", "as_of", "source"),
    ]
    panels = [
        FieldPanel("label"),
        FieldRowPanel([FieldPanel("comparator"), FieldPanel("value")]),
        FieldPanel("as_of"),
        FieldPanel("source"),
    ]
    api_fields = [
        APIField("label", writable=True),
        APIField("value", writable=True),
        APIField("comparator", writable=True),
        APIField("as_of", writable=True),
        APIField("source", writable=True),
    ]

    class Meta(SharedInline.Meta):
        verbose_name = _("reach figure")

    def __str__(self) -> str:
        return self.label
