"""Electronic collections: a publication, its entries, and sections within an entry."""

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Page
from wagtail.search import index

from articles.copying import EntryCopyForm, EntryPermissions
from cms.blocks import body_field
from cms.models import AbstractContributor, BasePage, IndexPage, SharedInline, User
from cms.models.inlines import organization_key
from cms.translation.fields import inlines, shared, translated


class CollectionIndexPage(IndexPage):
    parent_page_types = ["home.HomePage"]
    subpage_types = ["articles.CollectionPage"]

    class Meta:
        verbose_name = _("list of electronic collections")
        verbose_name_plural = _("lists of electronic collections")


class CollectionPage(BasePage):
    class Licence(models.TextChoices):
        CC0 = "cc0-1.0", "CC0 1.0"
        CC_BY = "cc-by-4.0", "CC BY 4.0"
        CC_BY_SA = "cc-by-sa-4.0", "CC BY-SA 4.0"
        CC_BY_NC = "cc-by-nc-4.0", "CC BY-NC 4.0"
        CC_BY_ND = "cc-by-nd-4.0", "CC BY-ND 4.0"
        CC_BY_NC_SA = "cc-by-nc-sa-4.0", "CC BY-NC-SA 4.0"
        CC_BY_NC_ND = "cc-by-nc-nd-4.0", "CC BY-NC-ND 4.0"
        ALL_RIGHTS_RESERVED = "all-rights-reserved", _("all rights reserved")

    subtitle = models.CharField(_("subtitle"), max_length=255, blank=True)
    foreword = body_field(_("foreword"), blank=True)
    cover = models.ForeignKey(
        "cms.Image",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("cover"),
        help_text=_("An upright picture works best."),
    )
    published_at = models.DateTimeField(
        _("published at"),
        null=True,
        blank=True,
        help_text=_("When the collection itself came out; it may be long before it was entered."),
    )
    publisher = organization_key(null=True, blank=True, verbose_name=_("publisher"))
    licence = models.CharField(
        _("licence"),
        max_length=20,
        choices=Licence.choices,
        blank=True,
        help_text=_("Leave it empty when the publisher has not said."),
    )

    parent_page_types = ["articles.CollectionIndexPage"]
    subpage_types = ["articles.CollectionEntryPage"]
    admin_default_ordering = "ord"

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("subtitle"),
        FieldPanel("foreword"),
    ]
    facts_panels = [
        MultiFieldPanel(
            [
                FieldPanel("cover"),
                FieldPanel("publisher"),
                FieldRowPanel([FieldPanel("published_at"), FieldPanel("licence")]),
            ],
            heading=_("Publication"),
        ),
        InlinePanel("contributors", heading=_("Contributors"), label=_("Contributor")),
        InlinePanel("supporters", heading=_("Supporters"), label=_("Supporter")),
        InlinePanel("identifiers", heading=_("Identifiers"), label=_("Identifier")),
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        *translated("subtitle", "foreword"),
        *shared("cover", "published_at", "publisher", "licence"),
        *inlines("contributors", "supporters", "identifiers"),
    ]
    api_fields = [
        *BasePage.api_fields,
        APIField("subtitle", writable=True),
        APIField("foreword", writable=True),
        APIField("cover", writable=True),
        APIField("published_at", writable=True),
        APIField("publisher", writable=True),
        APIField("licence", writable=True),
        APIField("contributors", writable=True),
        APIField("supporters", writable=True),
        APIField("identifiers", writable=True),
    ]
    api_listing_fields = ["subtitle", "cover", "published_at"]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("subtitle", boost=1.5),
        index.SearchField("foreword"),
        index.FilterField("published_at"),
    ]

    class Meta:
        verbose_name = _("electronic collection")
        verbose_name_plural = _("electronic collections")


class CollectionContributor(AbstractContributor):
    page = ParentalKey(CollectionPage, on_delete=models.CASCADE, related_name="contributors")

    class Meta(AbstractContributor.Meta):
        verbose_name = _("contributor")


class CollectionSupporter(SharedInline):
    class Kind(models.TextChoices):
        FUNDER = "funder", _("funded it")
        PARTNER = "partner", _("was a partner")
        SPONSOR = "sponsor", _("gave goods or services")

    page = ParentalKey(CollectionPage, on_delete=models.CASCADE, related_name="supporters")
    organization = organization_key()
    kind = models.CharField(_("how"), max_length=10, choices=Kind.choices)

    translatable_fields = shared("organization", "kind")
    panels = [FieldPanel("organization"), FieldPanel("kind")]
    api_fields = [APIField("organization", writable=True), APIField("kind", writable=True)]

    class Meta(SharedInline.Meta):
        verbose_name = _("supporter")


class CollectionIdentifier(SharedInline):
    class Scheme(models.TextChoices):
        ISBN = "isbn", "ISBN"
        ISSN = "issn", "ISSN"
        DOI = "doi", "DOI"
        UDC = "udc", _("UDC")
        URL = "url", _("web address")

    page = ParentalKey(CollectionPage, on_delete=models.CASCADE, related_name="identifiers")
    scheme = models.CharField(_("kind"), max_length=5, choices=Scheme.choices)
    value = models.CharField(_("identifier"), max_length=255, help_text=_("As printed."))

    translatable_fields = shared("scheme", "value")
    panels = [FieldRowPanel([FieldPanel("scheme"), FieldPanel("value")])]
    api_fields = [APIField("scheme", writable=True), APIField("value", writable=True)]

    class Meta(SharedInline.Meta):
        verbose_name = _("identifier")

    def __str__(self) -> str:
        return f"{self.get_scheme_display()} {self.value}"


_DEPTH_OF_ENTRIES = 5


class CollectionEntryPage(BasePage):
    """An entry of a collection, in the order of the page tree, or a section of an entry."""

    abstract = models.TextField(
        _("abstract"),
        blank=True,
        help_text=_("Two or three sentences for lists and search results."),
    )
    body = body_field()

    parent_page_types = ["articles.CollectionPage", "articles.CollectionEntryPage"]
    subpage_types = ["articles.CollectionEntryPage"]
    admin_default_ordering = "ord"
    copy_form_class = EntryCopyForm

    content_panels = [*BasePage.content_panels, FieldPanel("abstract"), FieldPanel("body")]
    facts_panels = [
        InlinePanel("contributors", heading=_("Contributors"), label=_("Contributor")),
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        *translated("abstract", "body"),
        *inlines("contributors"),
    ]
    api_fields = [
        *BasePage.api_fields,
        APIField("abstract", writable=True),
        APIField("body", writable=True),
        APIField("contributors", writable=True),
    ]
    api_listing_fields = ["abstract"]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("abstract", boost=1.5),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("entry of a collection")
        verbose_name_plural = _("entries of collections")

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        """Sections stand one level below an entry, and have none of their own."""
        return super().can_create_at(parent) and not cls._is_section(parent)

    def can_move_to(self, parent: Page) -> bool:
        would_be_section = isinstance(parent.specific, CollectionEntryPage)
        if would_be_section and (self._is_section(parent) or not self.is_leaf()):
            return False
        return super().can_move_to(parent)

    def permissions_for_user(self, user: User | AnonymousUser) -> EntryPermissions:
        return EntryPermissions(user, self)

    @staticmethod
    def _is_section(page: Page) -> bool:
        # The root, a home page, the list of collections, a collection, an entry: the tree rules
        # leave no other place. Asking for its parent would ask the database for each in a list.
        return page.depth > _DEPTH_OF_ENTRIES and page.specific_class is CollectionEntryPage


class EntryContributor(AbstractContributor):
    page = ParentalKey(CollectionEntryPage, on_delete=models.CASCADE, related_name="contributors")

    class Meta(AbstractContributor.Meta):
        verbose_name = _("contributor")
