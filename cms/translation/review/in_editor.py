"""What of a review happens in wagtail-localize's editor."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page, TaskState, WorkflowState

from cms.translation.records import find_followed
from cms.translation.review.steps import (
    count_newer,
    decisions_of,
    find_review,
    hand_over,
    take_back,
    take_in_newer,
)


def answer(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Whoever presses “Publish” and may not hands over; a reviewer approves what is there now."""
    if request.method != "POST" or "action" not in request.POST:
        return None
    translation = find_followed(page)
    if translation is None:
        return None
    permissions = page.permissions_for_user(request.user)
    if permissions.page_locked():
        raise PermissionDenied
    action = request.POST["action"]
    if action == "publish" and not permissions.can_publish():
        action = "hand-over"
    title = translation.source.object_repr
    try:
        if action == "hand-over":
            hand_over(translation, request.user)
            messages.success(
                request,
                _("“%(page)s” was handed over for review. The reviewers are told.")
                % {"page": title},
            )
        elif action == "take-back" and take_back(page, request.user):
            messages.success(
                request,
                _("“%(page)s” was taken back. Nothing of it was changed.") % {"page": title},
            )
        elif not (action == "publish" and _approve(request, page)):
            return None
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect(request.path)


def _approve(request: HttpRequest, page: Page) -> bool:
    task_state = find_review(page)
    if task_state is None or "approve" not in decisions_of(task_state, page, request.user):
        return False
    with transaction.atomic():
        take_in_newer(task_state, request.user)
        task_state.task.specific.on_action(task_state, request.user, "approve", comment="")
    messages.success(
        request, _("“%(page)s” was published.") % {"page": page.get_admin_display_title()}
    )
    return True


@dataclass(frozen=True)
class ReviewNote:
    """What the editor says of a review that is not over."""

    task_state: TaskState
    handed_over_by: Any
    is_sent_back: bool
    newer: int
    may_decide: bool
    may_take_back: bool


def note_review(page: Page, user: Any) -> ReviewNote | None:
    task_state = find_review(page)
    if task_state is None:
        return None
    state = task_state.workflow_state
    is_sent_back = state.status == WorkflowState.STATUS_NEEDS_CHANGES
    return ReviewNote(
        task_state=task_state,
        handed_over_by=state.requested_by,
        is_sent_back=is_sent_back,
        newer=0 if is_sent_back else count_newer(task_state.revision.hand_over),
        may_decide="approve" in decisions_of(task_state, page, user),
        may_take_back=state.user_can_cancel(user),
    )
