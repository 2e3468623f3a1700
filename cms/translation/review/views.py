"""The screen on which a reviewer compares and decides, and what the dashboard says of it."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page, TaskState, WorkflowState

from cms.models import HandOver
from cms.translation.review.comparing import compare
from cms.translation.review.steps import (
    count_newer,
    decisions_of,
    find_review,
    is_original_newer,
    take_in_newer,
)


class ReviewView(WagtailAdminTemplateMixin, TemplateView):
    """Whoever edits the page sees it; who may decide, decides."""

    template_name = "cms/translation/review.html"
    page_title = gettext_lazy("Review")
    header_icon = "clipboard-list"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.page = get_object_or_404(Page, pk=kwargs["page_id"]).specific
        if not self.page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        task_state = find_review(self.page)
        if task_state is None:
            messages.info(
                request,
                _("“%(page)s” is not in review.") % {"page": self.page.get_admin_display_title()},
            )
            return redirect("wagtailadmin_pages:edit", self.page.pk)
        self.task_state = task_state
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit_url = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return [
            *super().get_breadcrumbs_items(),
            {"url": edit_url, "label": self.get_page_subtitle()},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        handed_over = self._handed_over
        state = self.task_state.workflow_state
        context: dict[str, Any] = super().get_context_data(
            page=self.page,
            handed_over=handed_over,
            handed_over_by=state.requested_by,
            is_sent_back=state.status == WorkflowState.STATUS_NEEDS_CHANGES,
            task_state=self.task_state,
            places=compare(handed_over),
            source_locale=handed_over.translation.source.locale,
            newer=count_newer(handed_over),
            is_original_newer=is_original_newer(handed_over),
            may_decide="approve" in self._decisions,
            **kwargs,
        )
        return context

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        action = request.POST.get("action")
        comment = request.POST.get("comment", "").strip()
        if "approve" not in self._decisions or action not in ("publish", "send-back", "take-in"):
            raise PermissionDenied
        if action == "send-back" and not comment:
            messages.error(request, _("Say in the comment what the translator should change."))
            return self.get(request)
        try:
            self._decide(action, comment)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return redirect(request.path)
        return redirect(request.path if action == "take-in" else "wagtailadmin_home")

    def _decide(self, action: str, comment: str) -> None:
        user, title = self.request.user, {"page": self.page.get_admin_display_title()}
        task = self.task_state.task.specific
        if action == "publish":
            task.on_action(self.task_state, user, "approve", comment=comment)
            messages.success(self.request, _("“%(page)s” was published.") % title)
        elif action == "send-back":
            task.on_action(self.task_state, user, "reject", comment=comment)
            messages.success(self.request, _("“%(page)s” was sent back with your comment.") % title)
        else:
            take_in_newer(self.task_state, user)
            messages.success(self.request, _("You see the words as they are now."))

    @cached_property
    def _handed_over(self) -> HandOver:
        found: HandOver = (
            HandOver.objects.select_related(
                "translation__source__locale", "translation__target_locale", "revision"
            )
            .defer("translation__source__content_json")
            .get(revision=self.task_state.revision_id)
        )
        return found

    @cached_property
    def _decisions(self) -> set[str]:
        return decisions_of(self.task_state, self.page, self.request.user)


class SentBackPanel(Component):
    """On the dashboard, to whoever handed over: what reviewers sent back, and why."""

    name = "sent_back"
    template_name = "cms/translation/sent_back.html"
    order = 205

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        states = TaskState.objects.filter(
            status=TaskState.STATUS_REJECTED,
            workflow_state__status=WorkflowState.STATUS_NEEDS_CHANGES,
            workflow_state__requested_by=parent_context["request"].user,
            revision__hand_over__isnull=False,
            pk=F("workflow_state__current_task_state"),
        )
        return {"states": states.select_related("finished_by", "revision").order_by("-finished_at")}
