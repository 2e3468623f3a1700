from collections.abc import Collection
from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models, transaction
from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    CommentPanel,
    FieldPanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    PublishingPanel,
    TabbedInterface,
)
from wagtail.api import APIField
from wagtail.models import Locale, Page
from wagtail.search import index
from wagtail.utils.decorators import cached_classmethod
from wagtail_localize.fields import SynchronizedField

from cms.copying import PageCopyForm
from cms.indexing import noted_with_its_rows
from cms.languages import language_choices
from cms.languages.widgets import LatinSlugInput
from cms.models.sorting import TitleSortKey
from cms.page_permissions import BasePagePermissions
from cms.stored import find_missing, without
from cms.translation.drafts import copy_parent_as_draft
from cms.translation.fields import FieldRule, shared, translated
from cms.translation.slugs import show_slug, slug_for
from cms.writing.forms import WritingForm

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from cms.models.users import User


#: Nobody enters these, and the database refuses what cannot be: it is not asked beforehand.
_WRITTEN_BY_WAGTAIL = {"content_type", "latest_revision", "live_revision", "path"}


def publishing_panel() -> PublishingPanel:
    """Wagtail's, which says that the schedule is one for all languages."""
    panel = PublishingPanel()
    for child, help_text in zip(
        panel.children,
        (
            _("A translation that is published before that waits until then."),
            _("The translations expire at the same time."),
        ),
        strict=True,
    ):
        child.help_text = help_text
    return panel


class BasePage(Page):
    """What every page type extends; `cms.checks` refuses one that does not.

    Text goes into `content_panels`, facts that all languages share into `facts_panels`.
    """

    share_image = models.ForeignKey(
        "cms.Image",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("image for sharing"),
        help_text=_("Shown when somebody shares the page’s address; landscape works best."),
    )
    original_language = models.CharField(
        _("original language"),
        max_length=5,
        choices=language_choices(),
        editable=False,
        help_text=_("The language in which this page was written first."),
    )

    copy_form_class = PageCopyForm

    # None of these is a page type: they stop Wagtail from offering everything everywhere.
    parent_page_types: ClassVar[list[str]] = []
    subpage_types: ClassVar[list[str]] = []

    facts_panels: ClassVar[list[Panel]] = []
    sharing_panels: ClassVar[list[Panel]] = [
        FieldPanel("seo_title"),
        FieldPanel("search_description"),
        FieldPanel("share_image"),
    ]
    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("slug", widget=LatinSlugInput), *sharing_panels],
            heading=_("For search engines and sharing"),
        ),
        MultiFieldPanel([FieldPanel("show_in_menus")], heading=_("For site menus")),
    ]

    settings_panels: ClassVar[list[Panel]] = [publishing_panel(), CommentPanel()]

    translatable_fields: ClassVar[list[FieldRule]] = [
        *translated("title", "seo_title", "search_description"),
        SynchronizedField("slug"),  # Out of the segments; `slug_for` decides what it is.
        *shared("share_image", "show_in_menus", "go_live_at", "expire_at"),
    ]
    api_fields = [APIField("share_image", writable=True)]
    api_base_form_class = WritingForm
    #: Told in lists, besides what lists tell of every page.
    api_listing_fields: ClassVar[list[str]] = []
    search_fields = [*Page.search_fields, index.FilterField("original_language")]
    search_auto_update = False  # See `cms.indexing`.
    exclude_fields_in_copy = ["original_language"]

    #: Whoever has validated it in this very transaction says so: it is saved without that, once.
    is_validated = False

    class Meta:
        abstract = True

    @cached_classmethod
    def get_edit_handler(cls) -> TabbedInterface:
        tabs = [
            (cls.content_panels, _("Text")),
            (cls.facts_panels, _("Facts for all languages")),
            (cls.promote_panels, _("Promote")),
            (cls.settings_panels, _("Settings")),
        ]
        return TabbedInterface(
            [ObjectList(panels, heading=heading) for panels, heading in tabs if panels],
            base_form_class=cls.base_form_class,
        ).bind_to_model(cls)

    def full_clean(self, exclude: Collection[str] | None = None, **kwargs: Any) -> None:
        self.slug = slug_for(self)
        super().full_clean(exclude={*(exclude or ()), *_WRITTEN_BY_WAGTAIL}, **kwargs)

    def minimal_clean(self) -> None:
        self.slug = slug_for(self)
        super().minimal_clean()

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.is_validated:
            self.is_validated, kwargs["clean"] = False, False
        is_whole = kwargs.get("update_fields") is None
        if not self.original_language:
            self.original_language = self._find_original_language()
        if is_whole:
            self._number_rows()
            if not self._state.adding:
                self._refresh_tree_position()
        with noted_with_its_rows(self, kwargs.get("update_fields")):
            super().save(*args, **kwargs)
        if is_whole or "title" in kwargs["update_fields"]:
            TitleSortKey.keep(self)
        if is_whole:
            show_slug(self)

    @classmethod
    def from_serializable_data(
        cls, data: dict[str, Any], check_fks: bool = True, strict_fks: bool = False
    ) -> Any:
        if check_fks and (missing := find_missing(cls, data)):
            data = without(missing, cls, data)
        else:
            check_fks = False
        return super().from_serializable_data(data, check_fks, strict_fks)

    def copy_for_translation(
        self, locale: Locale, copy_parents: bool = False, alias: bool = False, **kwargs: Any
    ) -> Page:
        """Never makes an alias: one would publish this page's language under another's address."""
        if alias:
            return copy_parent_as_draft(self, locale)
        return super().copy_for_translation(locale, copy_parents=copy_parents, **kwargs)

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """A page that has expired is gone at once, and not when a scheduler has come by."""
        if not path_components and self.expire_at and self.expire_at <= timezone.now():
            raise Http404
        return super().route(request, path_components)

    def permissions_for_user(self, user: "User | AnonymousUser") -> BasePagePermissions:
        return BasePagePermissions(user, self)

    def get_editor_warnings(self) -> list[str]:
        """Sentences about what is unusual but allowed, shown to the editor after saving."""
        return []

    def _number_rows(self) -> None:
        """Keeps the order in which code put rows into a list, and leaves that to no database."""
        for rows in getattr(self, "_cluster_related_objects", {}).values():
            if any(getattr(row, "sort_order", 0) is None for row in rows):
                in_order = sorted(rows, key=lambda row: row.sort_order is None)
                for number, row in enumerate(in_order):
                    row.sort_order = number

    def _refresh_tree_position(self) -> None:
        """Keeps an old copy of this page from writing back where it once stood in the tree.

        Moving a page and adding children change the row alone. wagtail-localize publishes copies
        made before that, as two people saving at the same time do.
        """
        self.refresh_from_db(fields=["path", "depth", "numchild"])

    def _find_original_language(self) -> str:
        sibling = (
            type(self)
            ._default_manager.filter(translation_key=self.translation_key)
            .exclude(pk=self.pk)
            .first()
        )
        if sibling is not None:
            return str(sibling.original_language)
        locale = self.locale if self.locale_id else self.get_default_locale()
        return str(locale.language_code)


class IndexPage(BasePage):
    """A section that lists its children and has an introduction of its own."""

    introduction = models.TextField(
        _("introduction"),
        blank=True,
        help_text=_("One or two sentences above the list."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    translatable_fields = [*BasePage.translatable_fields, *translated("introduction")]
    api_fields = [*BasePage.api_fields, APIField("introduction", writable=True)]
    search_fields = [*BasePage.search_fields, index.SearchField("introduction")]
    max_count_per_parent = 1

    class Meta:
        abstract = True
