"""Of all that there are in any language, what a person may know of."""

from collections.abc import Iterable
from functools import cached_property, reduce
from operator import or_
from uuid import UUID

from django.db.models import BooleanField, Case, Exists, OuterRef, Q, QuerySet, Value, When
from wagtail.models import Page, PageViewRestriction

from cms.models import ContentVersion, TitleSortKey, TranslationState
from cms.translation.board.cells import Thing
from cms.translation.board.rights import Rights
from cms.translation.board.told_once import told_once

States = QuerySet[TranslationState]


class Known:
    """The states in all languages of things whose pages a person works with, and of those that
    readers see and that have no page yet where the person would work with it: a translator sees
    what is not translated.
    """

    def __init__(self, rights: Rights) -> None:
        self._rights = rights

    @cached_property
    def to_show(self) -> States:
        """PostgreSQL goes through what is listed until it has as many as are shown."""
        return _of_things(reduce(or_, self._kinds, Q()))

    @cached_property
    def to_count(self) -> States:
        """All: both kinds are asked for apart, or pages are looked up for what few of them have."""
        return _of_things(*self._kinds)

    @cached_property
    def _kinds(self) -> list[Q]:
        """Of the states, each of which makes a thing known; none where all are."""
        rights = self._rights
        return [] if rights.knows_all else [rights.theirs, _to_be_theirs(rights)]


def _of_things(*kinds: Q) -> States:
    states = TranslationState.objects.all()
    chosen = [states.filter(kind).values("translation_key") for kind in kinds if kind]
    return states.filter(reduce(or_, (Q(translation_key__in=keys) for keys in chosen), Q()))


def lack_keys() -> bool:
    """Whether pages were made past the models, which give titles the keys that they sort by."""
    version = ContentVersion.objects.values_list("number", "nonce").first()
    lacking = TranslationState.objects.filter(
        ~Exists(TitleSortKey.objects.filter(page=OuterRef("listed"))), is_listed=True
    )
    # Also the making of keys moves the content version, which a draft does not: it moves states.
    return bool(told_once(lacking.annotate(at=Value(str(version))).values_list("pk", "at")[:1]))


def one_of_each(states: States) -> States:
    """The states of the pages as which things are listed."""
    return states.filter(is_listed=True)


def titles_above(things: Iterable[Thing]) -> dict[UUID, str]:
    """By the keys of `things`, the titles of what they are listed below."""
    above = {thing.key: thing.path[: -Page.steplen] for thing in things}
    found = TranslationState.objects.filter(page__path__in=set(above.values()))
    titles = dict(found.values_list("page__path", "listed__draft_title"))
    return {key: titles.get(path, "") for key, path in above.items()}


def _to_be_theirs(rights: Rights) -> Q:
    """Whether this person works with whatever stands, in a language in which a page is missing, for
    the nearest page above.
    """
    is_public = Q(is_live=True)
    for path in PageViewRestriction.objects.values_list("page__path", flat=True):
        is_public &= ~Q(listed__path__startswith=path)
    is_theirs = Q(pk__in=())
    for locale, places in _places(rights).items():
        # The nearest is the one with the longest path.
        nearest = [
            When(listed__path__startswith=path, then=Value(value))
            for path, value in sorted(places.items(), key=lambda place: -len(place[0]))
        ]
        inside = Case(*nearest, default=False, output_field=BooleanField())
        is_theirs |= Q(locale=locale) & Q(inside)
    return Q(page=None) & is_public & is_theirs


def _places(rights: Rights) -> dict[int, dict[str, bool]]:
    """By languages and paths, whether what is below belongs to this person in that language, as far
    as it differs from what is above.
    """
    states = TranslationState.objects.all()
    sections = states.filter(page__numchild__gt=0)
    is_theirs = Case(When(rights.theirs, then=True), default=False)
    versions: dict[UUID, list[tuple[int, bool]]] = {}
    for key, locale, value in states.filter(
        page__isnull=False, translation_key__in=sections.values("translation_key")
    ).values_list("translation_key", "locale", is_theirs):
        versions.setdefault(key, []).append((locale, value))
    places: dict[int, dict[str, bool]] = {}
    paths = sections.order_by("page__path").values_list("page__path", "translation_key")
    for path, key in paths:
        for locale, value in versions.get(key, ()):
            if _nearest(places.get(locale, {}), path) != value:
                places.setdefault(locale, {})[path] = value
    return places


def _nearest(places: dict[str, bool], path: str) -> bool:
    while path := path[: -Page.steplen]:
        if path in places:
            return places[path]
    return False
