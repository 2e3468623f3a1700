"""What an act on pages does to others, and whom it needs the right for."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.languages.names import language_name
from cms.translation.cascade.places import Move, find_moves, find_place_conflict
from cms.translation.followers import find_followers

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from cms.models import User


def find_unpublished_along(pages: Iterable[Page], *, with_descendants: bool = False) -> list[Page]:
    """What is taken down when `pages` are."""
    pages = list(pages)
    if with_descendants:
        pages += list(Page.objects.filter(_is_below(pages)).exclude(pk__in=_ids(pages)).live())
    return [page for page in find_followers(pages) if page.live]


def find_deleted_along(pages: Iterable[Page]) -> list[Page]:
    """What goes, each with all below it, when `pages` are deleted with all below them."""
    pages = list(pages)
    found: list[Page] = []
    while True:
        taken = [*pages, *found]
        new = [
            page
            for page in find_followers(Page.objects.filter(_is_below(taken)))
            if not any(page.path.startswith(other.path) for other in taken)
        ]
        if not new:
            return found
        found += [page for page in new if not any(page.is_descendant_of(other) for other in new)]


def find_moved_along(pages: Iterable[Page], parent: Page) -> list[Move]:
    """What goes along when `pages` are moved below `parent`."""
    return [move for page in pages for move in find_moves(page, parent)]


def refuse_unpublishing(
    pages: Sequence[Page], user: "User | AnonymousUser", *, with_descendants: bool
) -> str:
    """A sentence, when `user` may not take down all that has to be; else empty."""
    if with_descendants:
        # Those that the person may not take down stay, and so do those that follow them.
        below = Page.objects.filter(_is_below(pages)).live().specific(defer=True)
        pages = [
            *pages,
            *(page for page in below if page.permissions_for_user(user).can_unpublish()),
        ]
    refused = [
        page
        for page in find_unpublished_along(pages)
        if not page.permissions_for_user(user).can_unpublish()
    ]
    if not refused:
        return ""
    return _(
        "Nothing was unpublished: it would also take down %(pages)s, which you may not unpublish. "
        "Ask a publisher of that language."
    ) % {"pages": name(refused)}


def refuse_deleting(pages: Sequence[Page], user: "User | AnonymousUser") -> str:
    """A sentence, when `user` may not delete all that has to be; else empty."""
    refused = [
        page
        for page in find_deleted_along(pages)
        if not page.permissions_for_user(user).can_delete()
    ]
    if not refused:
        return ""
    return _(
        "Nothing was deleted: it would also delete %(pages)s, which you may not delete. "
        "Ask a publisher of that language."
    ) % {"pages": name(refused)}


def refuse_moving(pages: Sequence[Page], parent: Page, user: "User | AnonymousUser") -> str:
    """A sentence, when what has to go along cannot, or when `user` may not move it; else empty."""
    moves = find_moved_along(pages, parent)
    for move in moves:
        if conflict := find_place_conflict(move):
            return conflict
    refused = [move.page for move in moves if not _may_move(move, user)]
    if not refused:
        return ""
    return _(
        "Nothing was moved: it would also move %(pages)s, which you may not move there. "
        "Ask a publisher of that language."
    ) % {"pages": name(refused)}


def name(pages: Iterable[Page]) -> str:
    """The titles of `pages`, each with its language."""
    return ", ".join(
        _("“%(title)s” (%(language)s)")
        % {
            "title": page.specific_deferred.get_admin_display_title(),
            "language": language_name(page.locale.language_code),
        }
        for page in pages
    )


def _may_move(move: Move, user: "User | AnonymousUser") -> bool:
    right = move.page.permissions_for_user(user)
    right.goes_along = True
    if move.destination is not None:
        return bool(right.can_move_to(move.destination))
    above = move.parent.get_ancestors().order_by("-depth")
    for page in above:
        there = Page.objects.filter(
            translation_key=page.translation_key, locale=move.page.locale_id
        ).first()
        if there is not None:
            permissions = there.permissions_for_user(user)
            return bool(right.can_move() and permissions.can_add_subpage())
    return False


def _is_below(pages: Iterable[Page]) -> Q:
    below = Q(pk__in=[])
    for page in pages:
        below |= Q(path__startswith=page.path)
    return below


def _ids(pages: Iterable[Page]) -> list[int]:
    return [page.pk for page in pages]
