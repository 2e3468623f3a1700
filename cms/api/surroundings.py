"""What stands around the pages of an answer: above, below, beside, and in the other languages.

For all pages of the answer at once: a query for each of these, and none for what nobody asks.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import pairwise
from uuid import UUID

from django.db.models import Q, QuerySet
from wagtail.models import Page

from articles.models import CollectionEntryPage, CollectionPage
from cms.translation.states import State, Version, states_of_things

_HOME_DEPTH = 2


class Surroundings:
    """`public` says which pages may be read; ask only once all pages are `add`ed."""

    def __init__(self, public: Q, locales: Callable[[], Iterable[int]]) -> None:
        self._public = public
        self._locales = locales
        self._pages: list[Page] = []

    def add(self, pages: Iterable[Page]) -> None:
        self._pages.extend(pages)

    def state(self, page: Page) -> State:
        """How far the page, or one of its translations, is translated."""
        return self._states[page.translation_key, page.locale_id]

    def translations(self, page: Page) -> list[Page]:
        """Those that can be read in other languages."""
        return [other for other in self._translations[page.translation_key] if other.pk != page.pk]

    def ancestors(self, page: Page) -> list[Page]:
        """From the home page down to the parent."""
        return [self._by_path[path] for path in _paths_above(page) if path in self._by_path]

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
        return [self._keys_by_path[path] for path in _paths_above(page)]

    @cached_property
    def _translations(self) -> dict[UUID, list[Page]]:
        keys = {page.translation_key for page in self._pages}
        found = self._read(Q(translation_key__in=keys)).order_by("locale_id")
        return _grouped(found, "translation_key")

    @cached_property
    def _states(self) -> dict[Version, State]:
        return states_of_things({page.translation_key for page in self._pages}, self._locales())

    @cached_property
    def _by_path(self) -> dict[str, Page]:
        return {page.path: page for page in self._read(Q(path__in=self._paths_above))}

    @cached_property
    def _keys_by_path(self) -> dict[str, UUID]:
        above = Page.objects.filter(path__in=self._paths_above)
        return dict(above.values_list("path", "translation_key"))

    @property
    def _paths_above(self) -> set[str]:
        return {path for page in self._pages for path in _paths_above(page)}

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

    def _read(self, condition: Q) -> QuerySet[Page]:
        return Page.objects.filter(self._public, condition, depth__gte=_HOME_DEPTH)


def _parent_path(page: Page) -> str:
    return str(page.path[: -page.steplen])


def _paths_above(page: Page) -> list[str]:
    return [page.path[:end] for end in range(page.steplen, len(page.path), page.steplen)]


def _grouped(pages: Iterable[Page], attribute: str) -> dict:
    groups = defaultdict(list)
    for page in pages:
        groups[getattr(page, attribute)].append(page)
    return groups
