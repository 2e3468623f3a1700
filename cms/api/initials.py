"""With which letters titles begin, as the API tells it."""

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.models import Page

from cms.api.answers import InitialDict
from cms.api.parameters import refusal, require_language
from cms.initials import count_initials
from cms.languages import Language


def read_initials(request: HttpRequest) -> Language:
    if request.GET["initials"] != "true":
        raise refusal("initials", "send true, or leave it out")
    if "search" in request.GET:
        raise refusal("initials", "what is searched for is not listed by letter: leave one out")
    return require_language(request)


def tell_initials(pages: QuerySet[Page], language: Language) -> list[InitialDict]:
    counts = count_initials(pages, language)
    return [{"letter": letter, "total_count": count} for letter, count in counts.items()]
