"""Where translations stand in the tree: where their originals do, in the same order."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.actions.move_page import MovePageAction
from wagtail.models import Page

from cms.languages.names import language_name
from cms.translation.drafts import copy_parent_as_draft
from cms.translation.followers import find_followers, find_leader

#: The root, below which are the home pages, which no language leads.
_ROOT_DEPTH = 1


@dataclass(frozen=True)
class Move:
    """A translation that goes to where its original has gone."""

    page: Page
    #: The new parent of the original.
    parent: Page
    #: In the language of `page`; None as long as there is none.
    destination: Page | None

    def make_destination(self) -> Page:
        """The new parent; a draft to translate, where there is none."""
        return self.destination or copy_parent_as_draft(self.parent.specific, self.page.locale)


def find_moves(page: Page, parent: Page) -> list[Move]:
    """What has to follow `page` when it is moved below `parent`."""
    if parent.depth == _ROOT_DEPTH:
        return []
    parents = {
        version.locale_id: version
        for version in Page.objects.filter(translation_key=parent.translation_key)
    }
    moves = [
        Move(follower, parent, parents.get(follower.locale_id))
        for follower in find_followers([page])
    ]
    return [move for move in moves if not _is_child(move.page, move.destination)]


def find_place_conflict(move: Move) -> str:
    """A sentence, when another page has the address that the translation would get; else empty."""
    if move.destination is None or Page._slug_is_available(
        move.page.slug, move.destination, page=move.page
    ):
        return ""
    return _(
        "Nothing was moved: below “%(parent)s” (%(language)s) another page has the address "
        "“%(slug)s”, which “%(page)s” would need. Change one of the two first."
    ) % {
        "parent": move.destination.get_admin_display_title(),
        "language": language_name(move.page.locale.language_code),
        "slug": move.page.slug,
        "page": move.page.get_admin_display_title(),
    }


def refuse_to_leave_original(page: Page, parent: Page) -> None:
    """Raises ValidationError when `page` would not be where the one that it follows is."""
    leader = find_leader(page)
    if leader.pk != page.pk and leader.get_parent().translation_key != parent.translation_key:
        raise ValidationError(
            _(
                "“%(page)s” was not moved: it is a translation, and stands where its original "
                "does. Move the original, and its translations go along."
            )
            % {"page": page.get_admin_display_title()}
        )


def put_in_order(parent: Page) -> None:
    """Gives the pages that stand below `parent` the order that they have there in all languages."""
    if parent.depth == _ROOT_DEPTH:
        return
    leader = find_leader(parent)
    for version in (leader, *find_followers([leader])):
        if version.pk != parent.pk:
            _arrange(version, parent)


def put_in_place(page: Page) -> None:
    """Gives a new translation the place among its siblings that its original has."""
    parent = page.get_parent()
    if parent.depth == _ROOT_DEPTH:
        return
    leader = find_leader(parent)
    if leader.pk != parent.pk:
        _arrange(parent, leader)
        refresh_place(page)


def lock_tree(*pages: Page) -> None:
    """Until the transaction ends, nobody else moves or deletes pages, nor adds any to `pages`."""
    locked = Page.objects.select_for_update().filter(
        Q(depth=_ROOT_DEPTH) | Q(pk__in=[page.pk for page in pages])
    )
    list(locked.values_list("pk"))


def refresh_place(page: Page) -> None:
    """Old copies of a page would put others where there are some, or forget that there are any."""
    page.refresh_from_db(fields=["path", "depth", "numchild", "url_path"])


def _is_child(page: Page, parent: Page | None) -> bool:
    return parent is not None and page.is_child_of(parent)


def _arrange(parent: Page, example: Page) -> None:
    """Sorts the pages below `parent` as those below `example` are."""
    keys = Page.objects.child_of(example).order_by("path").values_list("translation_key", flat=True)
    children = Page.objects.child_of(parent).order_by("path").values_list("pk", "translation_key")
    before = [pk for pk, _key in children]
    after = _merge(list(children), list(keys))
    stay = _longest_rising([before.index(pk) for pk in after])
    previous: int | None = None
    for pk in after:
        if before.index(pk) not in stay:
            # Anew each time: all that are to the right have moved.
            page = Page.objects.get(pk=pk)
            target = Page.objects.get(pk=previous or before[0])
            _stock_move(page, target, "right" if previous else "left")
        previous = pk


def _stock_move(page: Page, target: Page, pos: str) -> None:
    MovePageAction.execute.__wrapped__(MovePageAction(page, target, pos), True)


def _merge(children: Sequence[tuple[int, UUID]], keys: Sequence[UUID]) -> list[int]:
    """The ids of `children` in the order of `keys`; one whose key is not there stays behind the
    one that it is behind.
    """
    rank = {key: number for number, key in enumerate(keys)}
    behind: dict[int | None, list[int]] = defaultdict(list)
    last: int | None = None
    for pk, key in children:
        if key in rank:
            last = pk
        else:
            behind[last].append(pk)
    known = sorted((rank[key], pk) for pk, key in children if key in rank)
    merged = list(behind[None])
    for _rank, pk in known:
        merged += [pk, *behind[pk]]
    return merged


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """The most of `numbers` that are in rising order as they stand: the others have to be moved."""
    tails: list[int] = []
    previous: dict[int, int | None] = {}
    for number in numbers:
        place = bisect_left(tails, number)
        previous[number] = tails[place - 1] if place else None
        tails[place : place + 1] = [number]
    rising: set[int] = set()
    at: int | None = tails[-1] if tails else None
    while at is not None:
        rising.add(at)
        at = previous[at]
    return rising
