"""The steps of a review, each all or nothing."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext, ngettext
from wagtail.log_actions import log
from wagtail.models import Page, Revision, TaskState, WorkflowState
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.models import HandOver
from cms.translation.records import find_layout, untranslated_segments

LOG_ACTION = "cms.review_newer_words"


def hand_over(translation: Translation, user: Any) -> None:
    """Begins a review of the words as they are now, or goes on with the one that was sent back.

    What was handed over before is withdrawn. Raises ValidationError with a sentence.
    """
    _refuse_gaps(translation)
    page = _freeze(translation, user).content_object
    with transaction.atomic():
        state = page.current_workflow_state
        if state is not None and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
            state.requested_by = user
            state.resume(user)
            return
        workflow = page.get_workflow()
        if workflow is None:
            raise ValidationError(
                gettext(
                    "Nobody reviews in this language yet. An administrator can assign a workflow "
                    "to the home page."
                )
            )
        if state is not None:
            state.cancel(user)
        workflow.start(page, user)


def take_back(page: Page, user: Any) -> bool:
    """Ends the review without a result, if `user` may."""
    state = page.current_workflow_state
    if state is None or not state.user_can_cancel(user):
        return False
    state.cancel(user)
    return True


def take_in_newer(task_state: TaskState, user: Any) -> None:
    """Lets the review be of the words as they are now. Raises ValidationError with a sentence."""
    translation = task_state.revision.hand_over.translation
    _refuse_gaps(translation)
    task_state.revision = _freeze(translation, user)
    task_state.save()
    page = task_state.revision.content_object
    log(instance=page, action=LOG_ACTION, user=user, revision=task_state.revision)


def find_review(page: Page) -> TaskState | None:
    """The current step of the review of what translators handed over for `page`."""
    state = page.current_workflow_state
    if state is None or state.current_task_state is None:
        return None
    task_state = state.current_task_state
    if not HandOver.objects.filter(revision=task_state.revision_id).exists():
        return None
    return task_state


def decisions_of(task_state: TaskState, page: Page, user: Any) -> set[str]:
    """Names of what `user` may do in this review, such as `approve`."""
    if task_state.status != TaskState.STATUS_IN_PROGRESS:
        return set()
    return {name for name, *_ in task_state.task.specific.get_actions(page, user)}


def count_newer(handed_over: HandOver) -> int:
    """Texts of the original that were typed since the translation was handed over."""
    translation = handed_over.translation
    return StringTranslation.objects.filter(
        context__object_id=translation.source.object_id,
        locale=translation.target_locale_id,
        updated_at__gt=handed_over.created_at,
        translation_of__in=StringSegment.objects.filter(source=translation.source_id).values(
            "string"
        ),
    ).count()


def is_original_newer(handed_over: HandOver) -> bool:
    """Whether the original says something else than what was translated."""
    return handed_over.segments != _segments(handed_over.translation)


def _refuse_gaps(translation: Translation) -> None:
    if count := untranslated_segments(translation).count():
        sentence = ngettext(
            "“%(page)s” was not handed over: %(count)d text is not translated yet. What is "
            "translated is kept.",
            "“%(page)s” was not handed over: %(count)d texts are not translated yet. What is "
            "translated is kept.",
            count,
        )
        raise ValidationError(sentence % {"page": translation.source.object_repr, "count": count})


def _freeze(translation: Translation, user: Any) -> Revision:
    translation.save_target(user=user, publish=False)
    revision = translation.get_target_instance().get_latest_revision()
    HandOver.objects.create(
        revision=revision,
        translation=translation,
        segments=_segments(translation),
        layout=find_layout(translation.source_id),
    )
    return revision


def _segments(translation: Translation) -> list[list[int]]:
    segments = StringSegment.objects.filter(source=translation.source_id).order_by("order")
    return [list(segment) for segment in segments.values_list("context_id", "string_id")]
