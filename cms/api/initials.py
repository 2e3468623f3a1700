"""With which letters titles begin, for the index of a directory."""

from collections import Counter

from django.db.models import Count, F, QuerySet
from django.db.models.functions import Left
from django.http import HttpRequest
from wagtail.models import Page

from cms.api.answers import InitialDict
from cms.api.parameters import refusal, require_language
from cms.languages import LANGUAGES, Language, by_code
from cms.languages.sort_keys import NO_LETTER, initial_of, initials


def read_initials(request: HttpRequest) -> Language:
    if request.GET["initials"] != "true":
        raise refusal("initials", "send true, or leave it out")
    if "search" in request.GET:
        raise refusal("initials", "what is searched for is not listed by letter: leave one out")
    return require_language(request)


def count_initials(pages: QuerySet[Page], language: Language) -> list[InitialDict]:
    """One query. A page that is told as a fallback counts by the letter of its own language."""
    rows = pages.order_by().values(
        code=Left("title_sort_key__key", 2), language=F("locale__language_code")
    )
    counts: Counter[str] = Counter()
    for row in rows.annotate(count=Count("pk", distinct=True)):
        counts[initial_of(row["code"] or "", by_code(row["language"]))] += row["count"]
    own, others = initials(language), (letter for each in LANGUAGES for letter in initials(each))
    always = set(list(own)[: len(language.alphabet)])
    return [
        {"letter": letter, "total_count": counts[letter]}
        for letter in dict.fromkeys([*own, *others, NO_LETTER])
        if letter in always or counts[letter]
    ]
