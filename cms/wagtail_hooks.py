"""Wiring only: what the admin's screens call, and what they list."""

from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import URLPattern, path, reverse, reverse_lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.menu import MenuItem
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.components import Component
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation

from cms.deletion import refuse_deletion
from cms.media import reports
from cms.media.large.views import urlpatterns as large_urls
from cms.media.privacy import settle_images
from cms.media.serving import lead_to_document, refuse_document
from cms.media.several import urlpatterns as several_urls
from cms.models import BasePage, Document, User
from cms.requests import AdminRequest
from cms.rich_text import ReadersDocumentLinkHandler, ReadersPageLinkHandler
from cms.translation import facts, permissions, publishing
from cms.translation.account import DigestPanel
from cms.translation.board import hooks as board
from cms.translation.cascade import admin as cascade
from cms.translation.editor.urls import urlpatterns as editor_urls
from cms.translation.files.menu import FilesMenuItem
from cms.translation.files.urls import urlpatterns as file_urls
from cms.translation.followers import tell_followers
from cms.translation.machine.views import fill_in, warn_of_machine_words
from cms.translation.review import in_editor, steps
from cms.translation.review.views import ReviewView, SentBackPanel
from cms.translation.views import (
    UpdateCompleteTranslationsView,
    refuse_in_editor,
    take_up_handwork,
)
from cms.viewsets import GlossaryViewSet, TopicViewSet


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_of_the_unusual(request: HttpRequest, page: Page) -> None:
    saved_by_hand = request.accepts("text/html")  # The browser asks for JSON as it saves by itself.
    if saved_by_hand and isinstance(page, BasePage):
        for warning in page.get_editor_warnings():
            messages.warning(request, warning)


@hooks.register("before_delete_page")
def refuse_single_deletion(request: HttpRequest, page: Page) -> HttpResponse | None:
    return refuse_deletion(request, [page])


@hooks.register("before_bulk_action")
def refuse_bulk_action(
    request: HttpRequest, action_type: str, objects: Sequence[Any], action: BulkAction
) -> HttpResponse | None:
    if not issubclass(action.models[0], Page):
        return None
    if action_type == "delete" and (response := refuse_deletion(request, objects)):
        return response
    return cascade.refuse_bulk_action(request, action_type, objects, action.cleaned_form)


@hooks.register("before_unpublish_page")
def refuse_unpublishing(request: HttpRequest, page: Page) -> HttpResponse | None:
    return cascade.refuse_unpublishing(request, page)


@hooks.register("before_delete_page")
def refuse_deleting_translations(request: HttpRequest, page: Page) -> HttpResponse | None:
    return cascade.refuse_deleting(request, page)


@hooks.register("before_move_page")
def refuse_moving(request: HttpRequest, page: Page, parent: Page) -> HttpResponse | None:
    return cascade.refuse_moving(request, page, parent)


@hooks.register("construct_explorer_page_queryset")
def tell_followers_in_lists(
    parent: Page, pages: PageQuerySet, request: HttpRequest
) -> PageQuerySet:
    return tell_followers(pages)


@hooks.register("after_bulk_action")
def move_images_of_another_collection(
    request: HttpRequest, action_type: str, objects: Sequence[Any], action: BulkAction
) -> None:
    """Wagtail's bulk action changes the collection without saving each image."""
    if action_type == "add_to_collection":
        settle_images()


@hooks.register("register_admin_urls")
def report_files_without_words() -> list[URLPattern]:
    return reports.urlpatterns


@hooks.register("register_admin_urls")
def upload_large_files() -> list[URLPattern]:
    return large_urls


@hooks.register("register_admin_urls", order=-1)
def upload_several_files() -> list[URLPattern]:
    return several_urls


@hooks.register("register_reports_menu_item")
def list_images_without_words() -> MenuItem:
    return reports.ReportMenuItem(reports.SilentImagesView, order=500)


@hooks.register("register_reports_menu_item")
def list_documents_without_words() -> MenuItem:
    return reports.ReportMenuItem(reports.UntitledDocumentsView, order=510)


@hooks.register("before_serve_document")
def withhold_documents_of_pages(
    document: Document, request: HttpRequest
) -> HttpResponseBase | None:
    return refuse_document(document, request)


# After all that may refuse it.
@hooks.register("before_serve_document", order=1000)
def send_document_from_store(document: Document, request: HttpRequest) -> HttpResponse | None:
    return lead_to_document(document, request)


@hooks.register("register_rich_text_features", order=10)
def link_to_what_readers_may_see(features: FeatureRegistry) -> None:
    """Wagtail's own handlers also link drafts, private pages and private files."""
    features.register_link_type(ReadersPageLinkHandler)
    features.register_link_type(ReadersDocumentLinkHandler)


# Before wagtail-localize, which answers in its own words.
@hooks.register("before_edit_page", order=-1)
def refuse_to_publish_gaps(request: HttpRequest, page: Page) -> HttpResponse | None:
    permissions.refuse_decisions(request, page)
    return refuse_in_editor(request, page) or in_editor.answer(request, page)


@hooks.register("register_admin_urls")
def review_translations() -> list[URLPattern]:
    return [
        path("translation/review/<int:page_id>/", ReviewView.as_view(), name="review_translation")
    ]


@hooks.register("construct_homepage_panels")
def say_what_was_sent_back(request: HttpRequest, panels: list[Component]) -> None:
    panels.append(SentBackPanel())


@hooks.register("construct_page_action_menu")
def offer_what_is_allowed(
    items: list[ActionMenuItem], request: HttpRequest, context: dict[str, Any]
) -> None:
    permissions.hide_decisions(items, request, context.get("page"))


@hooks.register("before_edit_page", order=-1)
def keep_handwork(request: AdminRequest, page: Page) -> None:
    take_up_handwork(request, page)


# At the address of wagtail-localize's own view, which comes after it.
@hooks.register("register_admin_urls", order=-1)
def update_complete_translations() -> list[URLPattern]:
    return [
        path(
            "localize/update/<int:translation_source_id>/",
            UpdateCompleteTranslationsView.as_view(),
        )
    ]


@hooks.register("before_edit_page", order=-2)
def tell_machine_words_apart(request: HttpRequest, page: Page) -> None:
    warn_of_machine_words(request, page)


# As above.
@hooks.register("register_admin_urls", order=-1)
def fill_in_by_machine() -> list[URLPattern]:
    return [path("localize/translate/<int:translation_id>/machine_translate/", fill_in)]


@hooks.register("register_admin_urls", order=-1)
def translate_in_files() -> list[URLPattern]:
    return file_urls


@hooks.register("register_admin_urls")
def help_in_translation_editor() -> list[URLPattern]:
    return editor_urls


@hooks.register("insert_editor_js")
def complete_translation_editor() -> SafeString:
    """Of all editors, the translation editor alone has what the script looks for."""
    return format_html(
        '<link rel="stylesheet" href="{}"><script src="{}" defer></script>',
        versioned_static("cms/css/translation_editor.css"),
        versioned_static("cms/js/translation_editor.js"),
    )


@hooks.register("register_admin_menu_item")
def list_translation_files() -> MenuItem:
    return FilesMenuItem(
        _("Translation files"),
        reverse_lazy("translation_files"),
        name="translation-files",
        icon_name="download",
        order=350,
    )


@hooks.register("register_page_header_buttons")
def offer_files_of_page(
    page: Page, user: User, next_url: str | None = None, **kwargs: Any
) -> Iterator[Button]:
    locales = Translation.objects.filter(
        source__object_id=page.translation_key, enabled=True
    ).values_list("target_locale", flat=True)
    if found := list(locales):
        language = page.locale_id if page.locale_id in found else found[0]
        # Of the chosen page, also when every text is translated.
        query = urlencode({"page": page.pk, "language": language, "waiting": ""})
        yield Button(
            _("Translation files"),
            f"{reverse('translation_files')}?{query}",
            icon_name="download",
            priority=70,
        )


@hooks.register("register_account_settings_panel")
def ask_about_digests(request: HttpRequest, user: User, profile: UserProfile) -> DigestPanel:
    return DigestPanel(request, user, profile)


@hooks.register("register_log_actions")
def name_actions(actions: LogActionRegistry) -> None:
    actions.register_action(
        facts.LOG_ACTION,
        _("Facts brought up to date"),
        _("Brought the facts up to date with the original"),
    )
    actions.register_action(
        publishing.LOG_ACTION,
        _("Publication postponed"),
        _("Postponed the publication until the translation is complete"),
    )
    actions.register_action(
        steps.LOG_ACTION,
        _("Newer words reviewed"),
        _("Took into the review what was saved since the translation was handed over"),
    )
    actions.register_action(
        publishing.AWAIT_ORIGINAL,
        _("Publication postponed"),
        _("Postponed the publication until the original is published"),
    )


@hooks.register("construct_help_menu")
def leave_release_notes_to_engineers(request: HttpRequest, items: list[MenuItem]) -> None:
    """Wagtail's are written for those who build sites, and wear a badge until they are opened."""
    items[:] = [item for item in items if not item.name.startswith("whats-new")]


register_snippet(TopicViewSet)
register_snippet(GlossaryViewSet)

# Last, for it loads the hooks of wagtail-localize, which are to come after ours.
board.replace_buttons_of_localize()
