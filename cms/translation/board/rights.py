from functools import cached_property

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, OuterRef, Q
from wagtail.models import Page, TaskState, WorkflowState, get_default_page_content_type
from wagtail.permissions import policy_registry

from cms.models import User

WORKED_WITH = frozenset({"add", "change", "publish"})


class Rights:
    """What a person may do with pages, as conditions on states of translations.

    They are asked by the database of as many pages as a question is about.
    """

    def __init__(self, user: User | AnonymousUser) -> None:
        self._user = user
        self._policy = policy_registry.get_by_type(Page)
        self.may_submit = user.has_perm("wagtail_localize.submit_translation")

    @cached_property
    def knows_all(self) -> bool:
        return self._is_everywhere(WORKED_WITH)

    @cached_property
    def theirs(self) -> Q:
        return self._may(WORKED_WITH) | self.to_review

    @cached_property
    def to_edit(self) -> Q:
        return self._may({"change"})

    @cached_property
    def to_submit(self) -> Q:
        """What has no page in a language, and may be edited as it is listed."""
        if not self.may_submit:
            return Q(pk__in=())
        may_edit = self._may({"change"}, "listed") | Q(listed__in=self._reviewable)
        return Q(page=None, is_live=True) & may_edit

    @cached_property
    def to_publish(self) -> Q:
        return self._may({"publish"})

    @cached_property
    def to_review(self) -> Q:
        """Pages that were handed over, and that this person may let pass or send back."""
        return Q(page__in=self._reviewable)

    @cached_property
    def in_review(self) -> Q:
        states = WorkflowState.objects.filter(
            status=WorkflowState.STATUS_IN_PROGRESS,
            base_content_type=get_default_page_content_type(),
        )
        return Q(page__in=[int(pk) for pk in states.values_list("object_id", flat=True)])

    @cached_property
    def _reviewable(self) -> list[int]:
        states = TaskState.objects.reviewable_by(self._user).filter(
            workflow_state__base_content_type=get_default_page_content_type()
        )
        return [int(pk) for pk in states.values_list("workflow_state__object_id", flat=True)]

    def _may(self, actions: set[str] | frozenset[str], of: str = "page") -> Q:
        if self._is_everywhere(actions):
            return Q(**{f"{of}__isnull": False})
        pages = self._policy.instances_user_has_any_permission_for(self._user, actions)
        # Asked for each of a few, or at once for many: PostgreSQL chooses, as of no list of pages.
        return Q(Exists(pages.order_by().filter(pk=OuterRef(of))))

    def _is_everywhere(self, actions: set[str] | frozenset[str]) -> bool:
        """So that what a person may do with all pages is asked of none."""
        if self._user.is_active and self._user.is_superuser:
            return True
        return any(
            grant.page.is_root() and grant.permission.codename in {f"{a}_page" for a in actions}
            for grant in self._policy.get_cached_permissions_for_user(self._user)
        )
