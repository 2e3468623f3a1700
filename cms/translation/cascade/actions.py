"""What an editor does to a page happens to the translations that follow it, or not at all.

Unpublishing, deleting and moving are Wagtail's actions, which every door ends in: the editor, bulk
actions, the schedule, the writing API and scripts. See docs/decisions/0018-cascade.md.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, PageViewRestriction

from cms.translation.cascade.consequences import (
    find_deleted_along,
    find_unpublished_along,
    refuse_deleting,
    refuse_moving,
    refuse_unpublishing,
)
from cms.translation.cascade.places import (
    find_moves,
    find_place_conflict,
    lock_tree,
    put_in_order,
    refresh_place,
    refuse_to_leave_original,
)

Method = Callable[..., Any]


def cascade_acts() -> None:
    """Has to be called once."""
    _wrap(UnpublishPageAction, "check", _refuse_unpublishing)
    _wrap(DeletePageAction, "check", _refuse_deleting)
    _wrap(MovePageAction, "check", _refuse_moving)
    _wrap(UnpublishPageAction, "execute", _all_or_nothing)
    _wrap(UnpublishPageAction, "_unpublish_object", _unpublish_with_followers)
    _wrap(DeletePageAction, "_delete_page", _delete_with_followers)
    _wrap(MovePageAction, "execute", _move_with_followers)
    # So that what `cms.signals` does about privacy belongs to it.
    _wrap(PageViewRestriction, "save", _all_or_nothing)


def _wrap(owner: type, name: str, wrapper: Callable[[Method], Method]) -> None:
    stock = getattr(owner, name)
    setattr(owner, name, wraps(stock)(wrapper(stock)))


def _all_or_nothing(stock: Method) -> Method:
    return transaction.atomic(stock)


def _unpublish_with_followers(stock: Method) -> Method:
    @transaction.atomic
    def unpublish(action: UnpublishPageAction, page: Page, **options: Any) -> None:
        if not options["commit"]:  # Wagtail is deleting it.
            stock(action, page, **options)
            return
        page.refresh_from_db(fields=["live"])  # Another page may have taken it along.
        if not page.live:
            return
        stock(action, page, **options)
        for follower in find_unpublished_along([page]):
            stock(action, follower.specific, **options)

    return unpublish


def _delete_with_followers(stock: Method) -> Method:
    @transaction.atomic
    def delete(
        action: DeletePageAction, page: Page, *args: Any, **kwargs: Any
    ) -> tuple[int, dict[str, int]]:
        lock_tree()
        deleted: tuple[int, dict[str, int]] = (0, {})
        if Page.objects.filter(pk=page.pk).exists():  # Another page may have taken it along.
            refresh_place(page)
            along = find_deleted_along([page])
            deleted = stock(action, page, *args, **kwargs)
            for other in along:
                stock(action, other)
        return deleted

    return delete


def _move_with_followers(stock: Method) -> Method:
    @transaction.atomic
    def move(action: MovePageAction, skip_permission_checks: bool = False) -> None:
        lock_tree(action.page, action.target)
        refresh_place(action.page)
        refresh_place(action.target)
        is_inside = action.pos in ("first-child", "last-child", "sorted-child")
        parent = action.target if is_inside else action.target.get_parent()
        refuse_to_leave_original(action.page, parent)
        stock(action, skip_permission_checks)
        for each in find_moves(action.page, parent):
            if conflict := find_place_conflict(each):
                raise ValidationError(conflict)
            destination = each.make_destination()
            stock(MovePageAction(each.page, destination, "last-child", action.user), True)
        put_in_order(parent)

    return move


# Wagtail asks for the right on the page itself, where somebody acts by himself.


def _refuse_unpublishing(stock: Method) -> Method:
    def check(action: UnpublishPageAction, skip_permission_checks: bool = False) -> None:
        stock(action, skip_permission_checks)
        if action.user and not skip_permission_checks:
            _refuse(
                action,
                refuse_unpublishing(
                    [action.object],
                    action.user,
                    with_descendants=action.include_descendants,
                ),
            )

    return check


def _refuse_deleting(stock: Method) -> Method:
    def check(action: DeletePageAction, skip_permission_checks: bool = False) -> None:
        stock(action, skip_permission_checks)
        if action.user and not skip_permission_checks:
            _refuse(action, refuse_deleting([action.page], action.user))

    return check


def _refuse_moving(stock: Method) -> Method:
    def check(
        action: MovePageAction, parent_after: Page, skip_permission_checks: bool = False
    ) -> None:
        stock(action, parent_after, skip_permission_checks)
        if action.user and not skip_permission_checks:
            _refuse(action, refuse_moving([action.page], parent_after, action.user))

    return check


def _refuse(action: Any, sentence: str) -> None:
    if sentence:
        raise action.permission_error_class(sentence)
