"""Tells an editor, before anything is done, which translations it will be done to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from cms.languages.names import language_name
from cms.translation.cascade.consequences import (
    find_deleted_along,
    find_moved_along,
    find_unpublished_along,
)
from cms.translation.cascade.privacy import find_owner, find_sharers
from cms.translation.followers import find_followers, find_leader
from cms.translation.states import State, states_of


@dataclass(frozen=True)
class Told:
    """A page, in words: its title, its language, how far it is translated, what else there is."""

    title: str
    url: str
    language: str
    state: str
    note: str = ""


@dataclass(frozen=True)
class Consequences:
    heading: str = ""
    pages: list[Told] = field(default_factory=list)
    #: What to know about them.
    remark: str = ""
    #: Those that do not follow the original any more.
    untouched: list[Told] = field(default_factory=list)
    #: About a translation that is acted on alone.
    alone: list[str] = field(default_factory=list)


def tell_unpublishing(pages: Sequence[Page]) -> Consequences:
    along = find_unpublished_along(pages)
    return Consequences(
        heading=ngettext(
            "This translation is unpublished too:",
            "These translations are unpublished too:",
            len(along),
        ),
        pages=_tell(along, {page.pk: _count_live_below(page) for page in along}),
        remark=_(
            "When the original is published again, they are not: each translation is published "
            "by itself."
        ),
        untouched=_tell(page for page in _find_detached(pages) if page.live),
        alone=_tell_alone(pages),
    )


def tell_deleting(pages: Sequence[Page]) -> Consequences:
    along = find_deleted_along(pages)
    return Consequences(
        heading=ngettext(
            "This translation is deleted too:",
            "These translations are deleted too:",
            len(along),
        ),
        pages=_tell(along, {page.pk: _count_below(page) for page in along}),
        remark=_("The words of the translators stay in the translation memory."),
        untouched=_tell(_find_detached(pages)),
        alone=_tell_alone(pages),
    )


def tell_moving(pages: Sequence[Page], parent: Page | None = None) -> Consequences:
    """Below `parent`; None as long as nobody has chosen where."""
    if parent is None:
        along, notes = find_followers(pages), {}
    else:
        moves = find_moved_along(pages, parent)
        along = [move.page for move in moves]
        notes = {move.page.pk: _tell_destination(move.destination, parent) for move in moves}
    return Consequences(
        heading=ngettext(
            "This translation is moved too:", "These translations are moved too:", len(along)
        ),
        pages=_tell(along, notes),
        untouched=_tell(_find_detached(pages)),
    )


def tell_staying(pages: Sequence[Page]) -> Consequences:
    """Of pages that cannot be moved, because they are translations."""
    return Consequences(
        alone=[
            _(
                "“%(page)s” is a translation, and stands where its original does. Move "
                "“%(original)s” (%(language)s), and it goes along."
            )
            % {"page": _title(page), "original": _title(leader), "language": _language(leader)}
            for page, leader in _find_leaders(pages)
        ],
    )


def tell_privacy(page: Page) -> Consequences:
    owner = find_owner(page)
    if owner.pk != page.pk:
        return Consequences(
            alone=[
                _(
                    "The privacy of this page is that of “%(original)s” (%(language)s). Change it "
                    "there, and it changes in all languages."
                )
                % {"original": _title(owner), "language": _language(owner)}
            ]
        )
    sharers = find_sharers(page)
    return Consequences(
        heading=ngettext(
            "The same will hold for this translation, and for those made later:",
            "The same will hold for these translations, and for those made later:",
            len(sharers),
        ),
        pages=_tell(sharers),
    )


def tell_state(state: State) -> str:
    match state.kind:
        case "in_progress":
            return _("not published, %(translated)d of %(total)d texts translated") % {
                "translated": state.translated,
                "total": state.total,
            }
        case "up_to_date":
            return _("published, up to date")
        case "outdated":
            return ngettext(
                "published, %(changed)d text of the original has changed since",
                "published, %(changed)d texts of the original have changed since",
                state.changed,
            ) % {"changed": state.changed}
        case "detached":
            return _("does not follow the original any more")
    return _("original")


def _tell(pages: Iterable[Page], notes: Mapping[int, str] = MappingProxyType({})) -> list[Told]:
    pages = list(pages)
    states = states_of(pages)
    return [
        Told(
            title=_title(page),
            url=reverse("wagtailadmin_pages:edit", args=[page.pk]),
            language=_language(page),
            state=tell_state(states[page.pk]),
            note=notes.get(page.pk, ""),
        )
        for page in pages
    ]


def _tell_alone(pages: Sequence[Page]) -> list[str]:
    chosen = {page.pk for page in pages}
    return [
        _(
            "“%(page)s” is a translation. Its original, “%(original)s” (%(language)s), stays as "
            "it is."
        )
        % {"page": _title(page), "original": _title(leader), "language": _language(leader)}
        for page, leader in _find_leaders(pages)
        if leader.pk not in chosen
    ]


def _find_leaders(pages: Sequence[Page]) -> list[tuple[Page, Page]]:
    found = [(page, find_leader(page)) for page in pages]
    return [(page, leader) for page, leader in found if leader.pk != page.pk]


def _find_detached(pages: Sequence[Page]) -> list[Page]:
    """In other languages than those of `pages`, where one of these is an original."""
    keys = [page.translation_key for page in pages if find_leader(page).pk == page.pk]
    others = Page.objects.filter(translation_key__in=keys).exclude(
        pk__in=[page.pk for page in pages]
    )
    others = list(others.select_related("locale"))
    states = states_of(others)
    return [page for page in others if states[page.pk].kind == "detached"]


def _count_live_below(page: Page) -> str:
    count = page.get_descendants().live().count()
    return _with_below(
        count,
        ngettext(
            "with %(count)d published page below it, if you also choose the pages below",
            "with %(count)d published pages below it, if you also choose the pages below",
            count,
        ),
    )


def _count_below(page: Page) -> str:
    count = page.get_descendants().count()
    return _with_below(
        count,
        ngettext("with %(count)d page below it", "with %(count)d pages below it", count),
    )


def _with_below(count: int, words: str) -> str:
    return words % {"count": count} if count else ""


def _tell_destination(destination: Page | None, parent: Page) -> str:
    if destination is not None:
        return _("goes to “%(parent)s”") % {"parent": _title(destination)}
    return _("goes to a draft of “%(parent)s” in that language, which is made to be translated") % {
        "parent": _title(parent)
    }


def _title(page: Page) -> str:
    return str(page.specific_deferred.get_admin_display_title())


def _language(page: Page) -> str:
    return language_name(page.locale.language_code)
