"""Which images and documents lack their words in a language whose pages use them."""

from typing import Any

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.db.models import (
    BooleanField,
    CharField,
    Exists,
    ExpressionWrapper,
    Model,
    OuterRef,
    Q,
    QuerySet,
)
from django.db.models.functions import Cast
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django_filters.filterset import filterset_factory
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page, ReferenceIndex
from wagtail.permissions import policy_registry

from cms.languages import LANGUAGES, language_choices
from cms.languages.active import active_language
from cms.languages.fields import key_for
from cms.languages.names import language_name
from cms.models import Document, DocumentText, Image, ImageText

_ACTIONS = ["add", "change", "delete"]


def used_in(model: type[Model], language_code: str) -> Exists:
    """Whether a published page in this language uses the file."""
    pages = Page.objects.live().filter(locale__language_code=language_code)
    uses = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(model),
        to_object_id=Cast(OuterRef("pk"), CharField()),
        object_id__in=pages.annotate(key=Cast("pk", CharField())).values("key"),
    )
    return Exists(uses)


class _Filters(WagtailFilterSet):
    language = django_filters.ChoiceFilter(
        label=_("Missing in"), choices=language_choices(), method="missing_in"
    )

    def missing_in(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(**{f"lacks_{value}": True})


class _Report(ReportView):
    model: Any
    edit_url_name: str
    is_searchable = False
    any_permission_required = _ACTIONS
    list_export = ["title", "missing"]
    export_headings = {"title": _("Title"), "missing": _("Missing in")}

    @cached_property
    def columns(self) -> list[Column]:
        return [
            TitleColumn("title", label=_("Title"), url_name=self.edit_url_name),
            Column("missing", label=_("Missing in")),
        ]

    def lacks(self, language_code: str) -> Q:
        raise NotImplementedError

    def get_queryset(self) -> QuerySet:
        mine = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, _ACTIONS
        )
        flags = {
            f"lacks_{language.code}": ExpressionWrapper(
                self.lacks(language.code) & Q(used_in(self.model, language.code)),
                output_field=BooleanField(),
            )
            for language in LANGUAGES
        }
        anywhere = Q(pk__in=[])
        for flag in flags:
            anywhere |= Q(**{flag: True})
        return (
            mine.annotate(**flags)
            .filter(anywhere)
            .order_by(key_for("title_sort_keys", active_language()), "pk")
        )

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        for file in object_list:
            file.missing = ", ".join(
                language_name(language.code)
                for language in LANGUAGES
                if getattr(file, f"lacks_{language.code}")
            )
        return object_list


class SilentImagesView(_Report):
    model = Image
    page_title = _("Images without alternative text")
    header_icon = "image"
    edit_url_name = "wagtailimages:edit"
    index_url_name = "silent_images"
    index_results_url_name = "silent_images_results"
    filterset_class = filterset_factory(Image, _Filters, fields=[])

    def lacks(self, language_code: str) -> Q:
        texts = ImageText.objects.filter(image=OuterRef("pk"), language=language_code)
        return Q(is_decorative=False) & ~Q(Exists(texts.exclude(alternative_text="")))


class UntitledDocumentsView(_Report):
    model = Document
    page_title = _("Documents without a title")
    header_icon = "doc-full"
    edit_url_name = "wagtaildocs:edit"
    index_url_name = "untitled_documents"
    index_results_url_name = "untitled_documents_results"
    filterset_class = filterset_factory(Document, _Filters, fields=[])

    def lacks(self, language_code: str) -> Q:
        """Its title in the library counts in the language that the document is written in."""
        texts = DocumentText.objects.filter(document=OuterRef("pk"), language=language_code)
        return ~Q(language=language_code) & ~Q(Exists(texts))


REPORTS = [SilentImagesView, UntitledDocumentsView]

urlpatterns = [
    pattern
    for view in REPORTS
    for address in [view.index_url_name.replace("_", "-")]
    for pattern in (
        path(f"reports/{address}/", view.as_view(), name=view.index_url_name),
        path(
            f"reports/{address}/results/",
            view.as_view(results_only=True),
            name=view.index_results_url_name,
        ),
    )
]


class ReportMenuItem(MenuItem):
    def __init__(self, view: type[_Report], order: int) -> None:
        self._model = view.model
        super().__init__(
            view.page_title,
            reverse(view.index_url_name),
            name=view.index_url_name.replace("_", "-"),
            icon_name=view.header_icon,
            order=order,
        )

    def is_shown(self, request: Any) -> bool:
        policy = policy_registry.get_by_type(self._model)
        return bool(policy.user_has_any_permission(request.user, _ACTIONS))
