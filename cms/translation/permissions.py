"""Who may do what at the addresses of wagtail-localize, which by itself asks too little.

The rules go by address, so that they hold whichever view answers there.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import Resolver404, URLResolver, reverse
from django.utils.functional import cached_property
from wagtail.admin import auth
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.models import Page
from wagtail.snippets.views.snippets import get_snippet_model_from_url_params
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.wagtail_hooks import register_admin_urls

from cms.models import User

Rule = Callable[..., bool]

#: Names of the buttons of the page editor that take a translation away from its original, or back.
_DECISIONS = {"localize-restart-translation", "localize-convert-to-alias"}


def _anybody(user: User) -> bool:
    return True


def _whoever_edits_the_page(user: User, page_id: int) -> bool:
    return bool(get_object_or_404(Page, pk=page_id).permissions_for_user(user).can_edit())


def _whoever_edits_the_original(user: User, translation_source_id: int) -> bool:
    source = get_object_or_404(TranslationSource, pk=translation_source_id)
    return _may_edit(user, _existing(source.get_source_instance))


def _whoever_edits_the_translation(user: User, translation_id: int, **at: Any) -> bool:
    return _may_edit(user, find_target(translation_id))


def _whoever_writes_the_translation(user: User, translation_id: int, **at: Any) -> bool:
    page = find_target(translation_id)
    return _may_edit(user, page) and not page.permissions_for_user(user).page_locked()


def _whoever_publishes_the_translation(user: User, translation_id: int) -> bool:
    return may_publish(user, find_target(translation_id))


def _whoever_publishes_the_page(user: User, page_id: int) -> bool:
    return may_publish(user, get_object_or_404(Page, pk=page_id))


def _whoever_manages_the_snippets(
    user: User, app_label: str, model_name: str, pk: str | None = None
) -> bool:
    model = get_snippet_model_from_url_params(app_label, model_name)
    names = (f"{app_label}.{action}_{model._meta.model_name}" for action in ("add", "change"))
    return any(map(user.has_perm, names))


#: By the names of wagtail-localize's addresses. What is not here is refused.
RULES: dict[str, Rule] = {
    "javascript_catalog": _anybody,
    "submit_page_translation": _whoever_edits_the_page,
    "submit_snippet_translation": _whoever_manages_the_snippets,
    "update_translations": _whoever_edits_the_original,
    "edit_string_translation": _whoever_writes_the_translation,
    "edit_override": _whoever_writes_the_translation,
    "download_pofile": _whoever_edits_the_translation,
    "upload_pofile": _whoever_writes_the_translation,
    "machine_translate": _whoever_writes_the_translation,
    "preview_translation": _whoever_edits_the_translation,
    "stop_translation": _whoever_publishes_the_translation,
    "convert_to_alias": _whoever_publishes_the_page,
    "translations_report": _anybody,
    "translations_report_results": _anybody,
    "snippets_api_listing": _whoever_manages_the_snippets,
    "snippets_api_detail": _whoever_manages_the_snippets,
}


class LocalizePermissionMiddleware:
    """Asks `RULES`, in place of the views, of everybody who may enter the admin at all."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        if not request.path.startswith(self._admin):
            return None
        try:
            match = self._localize.resolve(request.path.removeprefix(self._admin))
        except Resolver404:
            return None
        user = request.user
        if not user.has_perm("wagtailadmin.access_admin"):
            return None  # The admin sends them to sign in.
        rule = RULES.get(match.url_name or "")
        if rule is not None and rule(user, **match.kwargs):
            return None
        return refuse(request)

    @cached_property
    def _admin(self) -> str:
        return reverse("wagtailadmin_home")

    @cached_property
    def _localize(self) -> URLResolver:
        (resolver,) = register_admin_urls()
        return resolver


def refuse(request: HttpRequest) -> HttpResponse:
    if request.method not in ("GET", "POST"):
        raise PermissionDenied
    response: HttpResponse = auth.permission_denied(request)
    return response


def refuse_decisions(request: HttpRequest, page: Page) -> None:
    """The page editor sends these to wagtail-localize, which would ask for no more than editing."""
    is_decision = request.method == "POST" and _DECISIONS & request.POST.keys()
    if is_decision and not may_publish(request.user, page):
        raise PermissionDenied


def hide_decisions(items: list[ActionMenuItem], request: HttpRequest, page: Page | None) -> None:
    if page is not None and not may_publish(request.user, page):
        items[:] = [item for item in items if item.name not in _DECISIONS]


def may_publish(user: Any, page: Any) -> bool:
    return isinstance(page, Page) and bool(page.permissions_for_user(user).can_publish())


def find_unpublishable(user: Any, source: TranslationSource) -> Iterator[Translation]:
    """Kept-up translations of `source` whose pages `user` may not publish."""
    for translation in source.translations.filter(enabled=True).select_related("target_locale"):
        with suppress(ObjectDoesNotExist):
            if not may_publish(user, translation.get_target_instance()):
                yield translation


def find_target(translation_id: int) -> Any:
    """The page that is translated; raises Http404 when there is none."""
    translation = get_object_or_404(
        Translation.objects.select_related("source").defer("source__content_json"),
        pk=translation_id,
    )
    return _existing(translation.get_target_instance)


def _may_edit(user: User, page: Any) -> bool:
    return isinstance(page, Page) and bool(page.permissions_for_user(user).can_edit())


def _existing(find: Callable[[], Any]) -> Any:
    try:
        return find()
    except ObjectDoesNotExist as error:
        raise Http404 from error
