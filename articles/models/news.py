"""News of a platform."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    MultipleChooserPanel,
)
from wagtail.api import APIField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from cms.blocks import body_field
from cms.facts.fields import CountryField, PartialDateBoundField, PartialDateField
from cms.models import BasePage, SharedInline, Topic
from cms.models.hashtags import AbstractHashtag
from cms.models.inlines import organization_key
from cms.translation.fields import inlines, shared, translated


class NewsQuerySet(PageQuerySet):
    def newest_first(self) -> "NewsQuerySet":
        return self.order_by(F("date_earliest").desc(nulls_last=True), "-first_published_at", "-pk")


class NewsPage(BasePage):
    class Kind(models.TextChoices):
        NEWS = "news", _("news")
        ANNOUNCEMENT = "announcement", _("announcement")
        PRESS_RELEASE = "press_release", _("press release")
        STATEMENT = "statement", _("statement")
        REPORT = "report", _("report")
        INTERVIEW = "interview", _("interview")
        SURVEY = "survey", _("survey")

    lead = models.TextField(
        _("lead"), help_text=_("The news in one or two sentences; shown in lists as well.")
    )
    body = body_field(blank=True)
    date = PartialDateField(
        _("date of the matter"),
        blank=True,
        help_text=_("When it happened, as far as the source says; not when it was entered here."),
    )
    date_earliest = PartialDateBoundField(of="date", bound="earliest")
    kind = models.CharField(_("kind"), max_length=15, choices=Kind.choices, default=Kind.NEWS)
    image = models.ForeignKey(
        "cms.Image",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("image"),
    )

    objects = PageManager.from_queryset(NewsQuerySet)()

    parent_page_types = ["articles.PlatformPage"]
    subpage_types = []

    content_panels = [*BasePage.content_panels, FieldPanel("lead"), FieldPanel("body")]
    facts_panels = [
        MultiFieldPanel(
            [FieldPanel("kind"), FieldPanel("date"), FieldPanel("image")], heading=_("The matter")
        ),
        InlinePanel("sources", heading=_("Sources"), label=_("Source")),
        MultipleChooserPanel(
            "topics", chooser_field_name="topic", heading=_("Topics"), label=_("Topic")
        ),
        InlinePanel("countries", heading=_("Countries"), label=_("Country")),
        InlinePanel("hashtags", heading=_("Hashtags"), label=_("Hashtag")),
        MultipleChooserPanel(
            "related_pages",
            chooser_field_name="related_page",
            heading=_("Related pages"),
            label=_("Page"),
            help_text=_(
                "Choose the originals. Each reader sees them in the reader’s language where they "
                "are translated."
            ),
        ),
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        *translated("lead", "body"),
        *shared("date", "kind", "image"),
        *inlines("sources", "topics", "countries", "hashtags", "related_pages"),
    ]
    api_fields = [
        *BasePage.api_fields,
        APIField("lead", writable=True),
        APIField("body", writable=True),
        APIField("date", writable=True),
        APIField("kind", writable=True),
        APIField("image", writable=True),
        APIField("sources", writable=True),
        APIField("topics", writable=True),
        APIField("countries", writable=True),
        APIField("hashtags", writable=True),
        APIField("related_pages", writable=True),
    ]
    api_listing_fields = ["lead", "date", "kind", "image"]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead", boost=1.5),
        index.SearchField("body"),
        index.FilterField("kind"),
        index.FilterField("date_earliest"),
    ]

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")


class NewsSource(SharedInline):
    """Who informed of the matter, or who reported it first."""

    class Role(models.TextChoices):
        INFORMED_BY = "informed_by", _("informed of it")
        REPORTED_BY = "reported_by", _("reported it")

    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="sources")
    role = models.CharField(_("part"), max_length=15, choices=Role.choices)
    organization = organization_key(null=True, blank=True)
    name = models.CharField(
        _("name"),
        max_length=255,
        blank=True,
        help_text=_("For a source that is not in the directory, as printed."),
    )
    url = models.URLField(_("web address"), blank=True)

    translatable_fields = shared("role", "organization", "name", "url")
    panels = [
        FieldPanel("role"),
        FieldPanel("organization"),
        FieldRowPanel([FieldPanel("name"), FieldPanel("url")]),
    ]
    api_fields = [
        APIField("role", writable=True),
        APIField("organization", writable=True),
        APIField("name", writable=True),
        APIField("url", writable=True),
    ]

    class Meta(SharedInline.Meta):
        verbose_name = _("source")
        constraints = [
            models.CheckConstraint(
                condition=Q(organization__isnull=False) | ~Q(name=""),
                name="news_source_is_named",
                violation_error_message=_("Choose an organisation, or enter the source’s name."),
            )
        ]

    def __str__(self) -> str:
        return self.name or str(self.organization)


class NewsTopic(SharedInline):
    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="topics")
    topic = models.ForeignKey(
        Topic, on_delete=models.PROTECT, related_name="+", verbose_name=_("topic")
    )

    translatable_fields = shared("topic")
    panels = [FieldPanel("topic")]
    api_fields = [APIField("topic", writable=True)]

    class Meta(SharedInline.Meta):
        verbose_name = _("topic")
        indexes = [models.Index(fields=["topic", "page"], name="news_of_a_topic")]


class NewsCountry(SharedInline):
    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="countries")
    country = CountryField()

    translatable_fields = shared("country")
    panels = [FieldPanel("country")]
    api_fields = [APIField("country", writable=True)]

    class Meta(SharedInline.Meta):
        verbose_name = _("country")

    def __str__(self) -> str:
        return str(self.get_country_display())


class NewsHashtag(AbstractHashtag):
    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="hashtags")

    class Meta(AbstractHashtag.Meta):
        verbose_name = _("hashtag")


class NewsRelatedPage(SharedInline):
    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="related_pages")
    related_page = models.ForeignKey(
        Page, on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )

    translatable_fields = shared("related_page")
    panels = [FieldPanel("related_page")]
    api_fields = [APIField("related_page", writable=True)]

    class Meta(SharedInline.Meta):
        verbose_name = _("related page")
