"""One item for each thing, in the best language in which it can be read."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import Page

from cms.languages import Language


def in_best_language(
    pages: QuerySet[Page], public: Q, languages: Sequence[Language]
) -> QuerySet[Page]:
    """Of the pages that are translations of each other the one whose language comes first.

    Pages in none of `languages` are left out. `public` says which pages may be read at all: one
    that may not be read gives way to the next language.
    """
    versions = Page.objects.filter(public, translation_key=OuterRef("translation_key"))
    best = Q(pk__in=[])
    for rank, language in enumerate(languages):
        better = [other.code for other in languages[:rank]]
        is_better = Exists(versions.filter(locale__language_code__in=better))
        best |= Q(~is_better, locale__language_code=language.code)
    return pages.filter(best)
