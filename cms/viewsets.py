"""The admin's screens of topics and of the glossary, whose rows have a name in each language."""

from operator import methodcaller
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.glossary_import import GlossaryIndexView, ImportTermsView
from cms.languages import DEFAULT_LANGUAGE, LANGUAGES, Language
from cms.languages.active import active_language
from cms.models import GlossaryTerm, Topic


def name_column(language: Language, column: type[Column] = Column, **options: Any) -> Column:
    return column(
        f"name_{language.code}",
        label=language.name,
        accessor=methodcaller("name_in", language.code),
        **options,
    )


class NamesViewSet(SnippetViewSet):
    add_to_admin_menu = True

    @property
    def list_display(self) -> list[Column]:
        others = (language for language in LANGUAGES if language != DEFAULT_LANGUAGE)
        edit = self.get_url_name("edit")
        return [
            name_column(DEFAULT_LANGUAGE, TitleColumn, url_name=edit),
            *map(name_column, others),
        ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return alphabetical(self.model)


def alphabetical(model: Any) -> QuerySet[Any]:
    """In the order of the language in which the person sees the admin."""
    return model.objects.in_alphabetical_order(active_language()).prefetch_related("names")


class TopicChooserViewSet(SnippetChooserViewSet):
    def get_object_list(self) -> QuerySet[Topic]:
        return alphabetical(Topic)


class TopicViewSet(NamesViewSet):
    model = Topic
    icon = "tag"
    menu_label = _("Topics")
    menu_name = "topics"
    menu_order = 300
    chooser_viewset_class = TopicChooserViewSet


class GlossaryViewSet(NamesViewSet):
    model = GlossaryTerm
    icon = "openquote"
    menu_label = _("Glossary")
    menu_name = "glossary"
    menu_order = 310
    index_view_class = GlossaryIndexView

    @property
    def list_display(self) -> list[Column]:
        return [*super().list_display, Column("note", label=_("Note"))]

    def get_index_view_kwargs(self) -> dict[str, Any]:
        return super().get_index_view_kwargs() | {"import_url_name": self.get_url_name("import")}

    def get_urlpatterns(self) -> list[URLPattern]:
        view = self.construct_view(ImportTermsView, index_url_name=self.get_url_name("list"))
        return [*super().get_urlpatterns(), path("import/", view, name="import")]
