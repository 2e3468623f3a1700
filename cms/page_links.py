"""Where a link to a page leads a reader: to that page in the reader's language, if there is one.

Editors choose the original once for all languages. What nobody may read, in no language, is absent.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

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


def best_link(page_id: int, versions: Iterable[Page], language: Language) -> PageLink | None:
    """Of the chosen page or its translations, `versions` that can be read and know their locale:
    the one in `language`, else the chosen page itself, else another.
    """
    known = [page for page in versions if page.locale.language_code in _RANK]
    if not known:
        return None
    page = min(
        known,
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
    keys = dict(Page.objects.filter(pk__in=chosen).values_list("pk", "translation_key"))
    versions: dict[UUID, list[Page]] = defaultdict(list)
    readable = Page.objects.filter(
        public_pages(timezone.now()), translation_key__in=set(keys.values())
    )
    for page in readable.select_related("locale"):
        versions[page.translation_key].append(page)
    links = {pk: best_link(pk, versions[keys[pk]], language) for pk in chosen if pk in keys}
    return {pk: link for pk, link in links.items() if link}
