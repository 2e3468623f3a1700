from functools import cached_property

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from wagtail.models import Page, TaskState, WorkflowState, get_default_page_content_type
from wagtail.permissions import policy_registry

from cms.models import User


class Rights:
    """What a person may do with pages, asked once for all of them; sets hold their ids."""

    def __init__(self, user: User | AnonymousUser, pages: QuerySet[Page] | None = None) -> None:
        """Of `pages`, or of all there are."""
        self._user, self._pages = user, pages
        self.may_submit = user.has_perm("wagtail_localize.submit_translation")

    @cached_property
    def theirs(self) -> set[int]:
        return self._may({"add", "change", "publish"}) | self.to_review

    @cached_property
    def to_edit(self) -> set[int]:
        return self._may({"change"}) | self.to_review

    @cached_property
    def to_publish(self) -> set[int]:
        return self._may({"publish"})

    @cached_property
    def to_review(self) -> set[int]:
        """Pages that were handed over, and that this person may let pass or send back."""
        states = TaskState.objects.reviewable_by(self._user).filter(
            workflow_state__base_content_type=get_default_page_content_type()
        )
        return set(map(int, states.values_list("workflow_state__object_id", flat=True)))

    @cached_property
    def in_review(self) -> set[int]:
        states = WorkflowState.objects.filter(
            status=WorkflowState.STATUS_IN_PROGRESS,
            base_content_type=get_default_page_content_type(),
        )
        return set(map(int, states.values_list("object_id", flat=True)))

    def _may(self, actions: set[str]) -> set[int]:
        policy = policy_registry.get_by_type(Page)
        allowed = policy.instances_user_has_any_permission_for(self._user, actions)
        if self._pages is not None:
            allowed = allowed & self._pages
        return set(allowed.order_by().values_list("pk", flat=True))
