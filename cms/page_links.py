"""Where a link to a page leads a reader: to that page in the reader's language, if there is one.

Editors choose the original once for all languages. What nobody may read, in no language, is absent.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page

from cms.languages import LANGUAGES, Language, by_code
from cms.visibility import public_pages

_RANK = {language.code: rank for rank, language in enumerate(LANGUAGES)}


@dataclass(frozen=True)
class PageLink:
    page: Page
    language: Language
    #: The page is not in the reader's language, and the link has to say so.
    is_fallback: bool


class PageLinks:
    """For many pages and readers of all languages at once: two queries, or none without pages.

    `public` says which pages may be read, as `public_pages` does.
    """

    def __init__(self, page_ids: Iterable[int], public: Q) -> None:
        chosen = set(page_ids)
        self._keys: dict[int, UUID] = {}
        self._translations: dict[UUID, list[Page]] = defaultdict(list)
        if chosen:
            self._keys = dict(
                Page.objects.filter(pk__in=chosen).values_list("pk", "translation_key")
            )
            readable = Page.objects.filter(
                public,
                translation_key__in=set(self._keys.values()),
                locale__language_code__in=_RANK,
            )
            for page in readable.select_related("locale"):
                self._translations[page.translation_key].append(page)

    def key_of(self, page_id: int) -> UUID | None:
        """The translation key of a chosen page, whether it can be read or not."""
        return self._keys.get(page_id)

    def to(self, page_id: int, language: Language) -> PageLink | None:
        """The page in `language`, else the chosen page itself, else another translation."""
        key = self._keys.get(page_id)
        translations = self._translations.get(key) if key else None
        if not translations:
            return None
        page = min(
            translations,
            key=lambda page: (
                page.locale.language_code != language.code,
                page.pk != page_id,
                _RANK[page.locale.language_code],
            ),
        )
        own = by_code(page.locale.language_code)
        return PageLink(page, own, is_fallback=own != language)


def find_links(page_ids: Iterable[int | None], language: Language) -> dict[int, PageLink]:
    """By the id of the page that was chosen, in its order; three queries, or none."""
    chosen = list(dict.fromkeys(pk for pk in page_ids if pk))
    if not chosen:
        return {}
    links = PageLinks(chosen, public_pages(timezone.now()))
    return {pk: link for pk in chosen if (link := links.to(pk, language))}
