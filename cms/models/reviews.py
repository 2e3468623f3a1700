"""The review between those who translate or write and those who publish."""

from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, Locale, Page, TaskState


class ReviewTask(AbstractGroupApprovalTask):
    """Whoever is in one of its groups, and may publish the page, publishes it or sends it back.

    A translation stays open to its translators meanwhile: what they handed over is kept apart.
    """

    locale = models.OneToOneField(
        Locale,
        on_delete=models.CASCADE,
        null=True,
        editable=False,
        related_name="review_task",
    )
    """Set in the review that the installation made for a language."""

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")

    @classmethod
    def get_description(cls) -> Any:
        return _("Members of the chosen groups who may publish the page publish it or send it back")

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        if not super().get_actions(obj, user):
            return []
        if isinstance(obj, Page) and not obj.permissions_for_user(user).can_publish():
            return []
        decisions = [("reject", _("Send back"), True), ("approve", _("Publish"), False)]
        if not is_translation(obj):
            return decisions
        return [("review", _("Compare and decide"), False), *decisions]

    def get_form_for_action(self, action: str) -> Any:
        if action == "review":
            return None
        return super().get_form_for_action(action)

    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> Any:
        if action_name == "review":
            page = task_state.workflow_state.content_object
            return reverse("review_translation", args=[page.pk])
        return super().on_action(task_state, user, action_name, **kwargs)

    def locked_for_user(self, obj: Any, user: Any) -> bool:
        return not is_translation(obj) and bool(super().locked_for_user(obj, user))


class HandOver(models.Model):
    """What a translator gave away for review: a draft in the words of that moment.

    `segments` are pairs of ids, in the order of the original: of a place in the original, and of
    the text that stood there. `layout` is as in `PublishedTranslation`.
    """

    revision = models.OneToOneField(
        "wagtailcore.Revision",
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="hand_over",
    )
    translation = models.ForeignKey(
        "wagtail_localize.Translation", on_delete=models.CASCADE, related_name="hand_overs"
    )
    segments = models.JSONField()
    layout = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.translation_id}: {self.revision_id}"


def is_translation(page: Any) -> bool:
    """Whether `page` is kept in step with an original."""
    from cms.translation.records import find_followed

    return isinstance(page, Page) and find_followed(page) is not None
