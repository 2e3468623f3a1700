from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.api import APIField
from wagtail.models import Page
from wagtail.search import index

from cms.blocks import body_field
from cms.models import AbstractContactPoint, BasePage, SharedInline
from cms.translation.fields import inlines, shared, translated


class HomePage(BasePage):
    """The identity of the site in one language."""

    tagline = models.CharField(
        _("tagline"),
        max_length=255,
        blank=True,
        help_text=_("What the site is, in one line under its name."),
    )
    motto = models.TextField(_("motto"), blank=True)
    motto_attribution = models.CharField(
        _("author of the motto"),
        max_length=255,
        blank=True,
        help_text=_("Whose words these are, as readers of this language write the name."),
    )
    body = body_field(blank=True)

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.StandardPage",
        "articles.CollectionIndexPage",
        "articles.PlatformPage",
        "events.MeetingIndexPage",
        "organizations.OrganizationIndexPage",
    ]

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("tagline"),
        MultiFieldPanel([FieldPanel("motto"), FieldPanel("motto_attribution")], _("Motto")),
        FieldPanel("body"),
    ]
    facts_panels = [
        MultipleChooserPanel(
            "featured_pages",
            chooser_field_name="featured_page",
            heading=_("Featured pages"),
            label=_("Page"),
            help_text=_(
                "Shown first, in this order; choose the originals. Each reader sees them in the "
                "reader’s language where they are translated."
            ),
        )
    ]
    # The slug of a home page is always its language: one typed here would be put aside.
    promote_panels = [
        MultiFieldPanel(BasePage.sharing_panels, heading=_("For search engines and sharing")),
        *BasePage.promote_panels[1:],
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        *translated("tagline", "motto", "motto_attribution", "body"),
        *inlines("featured_pages"),
    ]
    api_fields = [
        *BasePage.api_fields,
        APIField("tagline", writable=True),
        APIField("motto", writable=True),
        APIField("motto_attribution", writable=True),
        APIField("body", writable=True),
        APIField("featured_pages", writable=True),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("tagline", boost=1.5),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")


class FeaturedPage(SharedInline):
    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="featured_pages")
    featured_page = models.ForeignKey(
        Page, on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )

    translatable_fields = shared("featured_page")
    panels = [FieldPanel("featured_page")]
    api_fields = [APIField("featured_page", writable=True)]

    class Meta(SharedInline.Meta):
        verbose_name = _("featured page")


class StandardPage(BasePage):
    body = body_field()

    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    facts_panels = [
        InlinePanel("contact_points", heading=_("Contact points"), label=_("Contact point"))
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        *translated("body"),
        *inlines("contact_points"),
    ]
    api_fields = [
        *BasePage.api_fields,
        APIField("body", writable=True),
        APIField("contact_points", writable=True),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")


class StandardPageContactPoint(AbstractContactPoint):
    page = ParentalKey(StandardPage, on_delete=models.CASCADE, related_name="contact_points")

    class Meta(AbstractContactPoint.Meta):
        verbose_name = _("contact point")
