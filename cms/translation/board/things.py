"""What exists as pages in one language or more, and who may know of it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet
from wagtail.models import Page, PageViewRestriction

from cms.translation.board.rights import Rights
from cms.translation.states import original_language


class Version(NamedTuple):
    """A page, as far as the board looks at it."""

    key: UUID
    pk: int
    locale: int
    live: bool
    path: str
    title: str
    content_type: int
    children: int
    language: str
    original_language: str

    @property
    def is_original(self) -> bool:
        return self.language == self.original_language


class Thing:
    """Listed as the page that was written first; if that was deleted, as one of the others."""

    def __init__(self, versions: Iterable[Version]) -> None:
        self.versions = {version.locale: version for version in versions}
        self.page = max(self.versions.values(), key=lambda version: version.is_original)
        self.pk, self.live, self.title = self.page.pk, self.page.live, self.page.title
        self.key, self.path = self.page.key, self.page.path


class Things:
    """In the order of the tree, at one query for any number."""

    def __init__(self, pages: QuerySet[Page] | None = None) -> None:
        """What has `pages`: all of the pages of each thing, and by default of all things."""
        found = (Page.objects.all() if pages is None else pages).filter(depth__gt=1)
        versions: dict[UUID, list[Version]] = {}
        self._keys: dict[str, UUID] = {}
        for values in found.order_by("path").values_list(
            "translation_key",
            "pk",
            "locale_id",
            "live",
            "path",
            "draft_title",
            "content_type_id",
            "numchild",
            "locale__language_code",
            original_language(),
        ):
            version = Version(*values)
            versions.setdefault(version.key, []).append(version)
            self._keys[version.path] = version.key
        self._things = {key: Thing(found) for key, found in versions.items()}

    def __iter__(self) -> Iterator[Thing]:
        return iter(sorted(self._things.values(), key=lambda thing: thing.path))

    def known_to(self, rights: Rights) -> list[Thing]:
        """Whose pages a person works with, and those that readers see and that have no page yet
        where the person would work with it: a translator sees what is not translated.
        """
        restricted = tuple(PageViewRestriction.objects.values_list("page__path", flat=True))
        locales = {
            version.locale
            for thing in self._things.values()
            for version in thing.versions.values()
            if version.pk in rights.theirs
        }
        places: dict[tuple[str, int], bool] = {}

        def is_theirs(path: str, locale: int) -> bool:
            """Whether a page of theirs in this language stands for the nearest page above."""
            while path := path[: -Page.steplen]:
                if (path, locale) in places:
                    return places[path, locale]
                above = self.above(path, locale)
                if above:
                    places[path, locale] = above.pk in rights.theirs
                    return places[path, locale]
            return False

        return [
            thing
            for thing in self
            if any(version.pk in rights.theirs for version in thing.versions.values())
            or (
                thing.live
                and not thing.path.startswith(restricted)
                and any(is_theirs(thing.path, locale) for locale in locales - set(thing.versions))
            )
        ]

    def __getitem__(self, key: UUID) -> Thing:
        return self._things[key]

    def above(self, path: str, locale: int) -> Version | None:
        key = self._keys.get(path)
        return self._things[key].versions.get(locale) if key else None

    def parent_of(self, thing: Thing) -> Thing | None:
        key = self._keys.get(thing.path[: -Page.steplen])
        return self._things[key] if key else None
