"""What stands around the pages of an answer: above, below, beside, and in the other languages;
and the pages that they link to.

For all of the answer at once: a query for what is above, linked to and in other languages, one for
what is below or beside, one for the states of translations, and none for what nobody asks.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cached_property
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, Case, F, Q, When
from wagtail.models import Locale, Page

from articles.models import CollectionEntryPage, CollectionPage
from cms.translation.states import State, Stored, Version, original_language, states_of_versions

_HOME_DEPTH = 2
#: What is told of pages that are only named.
_COLUMNS = (
    "path", "depth", "translation_key", "locale", "content_type",
    "live", "slug", "url_path", "title",
)  # fmt: skip


class Surroundings:
    """`public` says which pages may be read, `linked_keys` gives the translation keys of those that
    are linked to by now. What is asked for once all pages are `add`ed is found at once.
    """

    def __init__(
        self,
        public: Q,
        locales: Callable[[], Mapping[int, Locale]],
        linked_keys: Callable[[], Iterable[UUID]],
    ) -> None:
        self._public = public
        self._locales = locales
        self._linked_keys = linked_keys
        self._pages: list[Page] = []
        self._by_key: dict[UUID, list[Any]] = {}
        self._by_path: dict[str, Any] = {}

    def add(self, pages: Iterable[Page]) -> None:
        self._pages.extend(pages)

    def state(self, page: Page) -> State:
        """How far the page, or one of its translations, is translated."""
        return self._states[page.translation_key, page.locale_id]

    def translations(self, page: Page) -> list[Page]:
        """Those that can be read in other languages."""
        return [other for other in self.versions(page.translation_key) if other.pk != page.pk]

    def versions(self, key: UUID) -> list[Page]:
        """Those with this translation key that can be read."""
        return [page for page in self._all_versions(key) if page.is_told]

    @staticmethod
    def acronym_of(version: Any) -> str | None:
        """Of an organisation that `versions` gave."""
        return version.acronym or None

    def ancestors(self, page: Page) -> list[Page]:
        """From the home page down to the parent."""
        above = map(self._at_path, _paths_above(page))
        return [page for page in above if page and page.is_told]

    def entries(self, page: Page) -> list[Page]:
        """Directly below a collection, or the sections of an entry, in their order."""
        return self._entries[page.path]

    def neighbours(self, entry: Page) -> tuple[Page | None, Page | None]:
        """Before and after this entry, among those of the same collection or the same entry."""
        siblings = [None, *self._entries[_parent_path(entry)], None]
        for before, (at, after) in zip(siblings, pairwise(siblings[1:]), strict=False):
            if at and at.pk == entry.pk:
                return before, after
        return None, None

    def places(self, page: Page) -> list[str]:
        """The paths of those below which the answer of `page` tells of any that stand there."""
        if isinstance(page, CollectionEntryPage):
            return [_parent_path(page), page.path]
        if isinstance(page, CollectionPage):
            return [page.path, *(entry.path for entry in self.entries(page))]
        return []

    def keys_above(self, page: Page) -> list[UUID]:
        """The translation keys of all pages above, whether they can be read or not."""
        above = map(self._at_path, _paths_above(page))
        return [page.translation_key for page in above if page]

    @cached_property
    def _states(self) -> dict[Version, State]:
        keys = {page.translation_key for page in self._pages}
        stored = {
            (key, page.locale_id): Stored(
                page.live, self._locales()[page.locale_id].language_code == page.written_in
            )
            for key in keys
            for page in self._all_versions(key)
        }
        return states_of_versions(keys, self._locales(), stored)

    def _all_versions(self, key: UUID) -> list[Any]:
        if key not in self._by_key:
            self._look_around({key})
        return self._by_key[key]

    def _at_path(self, path: str) -> Any:
        """The page there, unless it was deleted a moment ago."""
        if path not in self._by_path:
            self._look_around(set())
        return self._by_path.setdefault(path, None)

    def _look_around(self, keys: set[UUID]) -> None:
        """For all that is known to be needed by now, whether it can be read or not."""
        keys = keys | {page.translation_key for page in self._pages} | {*self._linked_keys()}
        keys -= self._by_key.keys()
        paths = {path for page in self._pages for path in _paths_above(page)}
        paths -= self._by_path.keys()
        condition = Q(translation_key__in=keys) | Q(path__in=paths)
        own = {page.translation_key for page in self._pages}
        types = {page.specific_class for page in self._pages}
        found = self._read(condition, types)
        others = {page.specific_class for page in found if page.translation_key in own} - types
        if others:  # Hardly ever is a translation of another type than its original.
            found = self._read(condition, types | others)
        self._by_key |= {key: [] for key in keys}
        for page in found:
            page.locale = self._locales()[page.locale_id]
            if page.translation_key in keys:
                self._by_key[page.translation_key].append(page)
            if page.path in paths:
                self._by_path[page.path] = page

    def _read(self, condition: Q, types: Collection[Any]) -> list[Any]:
        """With `written_in` for pages of these types: each is one more table to look into."""
        told = When(self._public & Q(depth__gte=_HOME_DEPTH), then=True)
        found = Page.objects.filter(condition).annotate(
            is_told=Case(told, default=False, output_field=BooleanField()),
            written_in=original_language(types),
            acronym=F("organizationpage__acronym"),
        )
        return list(found.only(*_COLUMNS).order_by("locale_id"))

    @cached_property
    def _entries(self) -> dict[str, list[Page]]:
        """Those of the whole collection, by the path of what they stand below."""
        below = Q(pk__in=[])
        for top in {
            _parent_path(page) if isinstance(page, CollectionEntryPage) else page.path
            for page in self._pages
        }:
            below |= Q(path__startswith=top, path__gt=top)
        found = defaultdict(list)
        entries = CollectionEntryPage.objects.filter(self._public, below).order_by("path")
        for entry in entries.defer("body", "abstract"):
            found[_parent_path(entry)].append(entry)
        return found


def _parent_path(page: Page) -> str:
    return str(page.path[: -page.steplen])


def _paths_above(page: Page) -> list[str]:
    return [page.path[:end] for end in range(page.steplen, len(page.path), page.steplen)]
