"""Pages in one language, or one for each thing in the best language that it can be read in."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from wagtail.models import Locale, Page

from cms.languages import Language


def in_language(pages: QuerySet[Page], language: Language) -> QuerySet[Page]:
    """Not by a join: an index that begins with the locale is in order then."""
    locale = Locale.objects.filter(language_code=language.code).values("pk")
    return pages.filter(locale=Subquery(locale[:1]))


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
