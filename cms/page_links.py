"""Where a link to a page leads a reader: to that page in the reader's language, if there is one.

Editors choose the original once for all languages. What nobody may read, in no language, is absent.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from wagtail.models import Page

from cms.languages import LANGUAGES, Language, by_code

_RANK = {language.code: rank for rank, language in enumerate(LANGUAGES)}


@dataclass(frozen=True)
class PageLink:
    page: Page
    language: Language
    #: The page is not in the reader's language, and the link has to say so.
    is_fallback: bool


def find_links(page_ids: Iterable[int | None], language: Language) -> dict[int, PageLink]:
    """By the id of the page that was chosen, in its order; always three queries, or none.

    The page in `language`, else the chosen page itself, else another translation.
    """
    chosen = list(dict.fromkeys(pk for pk in page_ids if pk))
    if not chosen:
        return {}
    keys = dict(Page.objects.filter(pk__in=chosen).values_list("pk", "translation_key"))
    readable = (
        Page.objects.filter(translation_key__in=keys.values(), locale__language_code__in=_RANK)
        .live()
        .public()
        .select_related("locale")
        .order_by("translation_key")
    )
    translations = {
        key: list(pages) for key, pages in groupby(readable, lambda page: page.translation_key)
    }
    return {
        pk: _link(pk, translations[keys[pk]], language)
        for pk in chosen
        if keys.get(pk) in translations
    }


def _link(chosen: int, translations: list[Page], language: Language) -> PageLink:
    page = min(
        translations,
        key=lambda page: (
            page.locale.language_code != language.code,
            page.pk != chosen,
            _RANK[page.locale.language_code],
        ),
    )
    own = by_code(page.locale.language_code)
    return PageLink(page, own, is_fallback=own != language)
