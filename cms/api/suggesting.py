"""Titles that somebody may be typing."""

from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.models import Locale, Page

from cms.api.answers import SuggestionDict, SuggestionListDict
from cms.api.endpoint import COMMON_PARAMETERS, Endpoint
from cms.api.fallback import in_language
from cms.api.parameters import (
    DEFAULT_LIMIT,
    MOST_ITEMS,
    check,
    read_integer,
    refusal,
    require_language,
)
from cms.api.search import LONGEST_SEARCH
from cms.api.values import highlighted
from cms.languages import Language
from cms.search.highlights import Beginning, Highlight, Part
from cms.search.ranking import Chosen, FoldingCompletionCompiler


class SuggestEndpoint(Endpoint):
    """Pages in the language whose titles have words that begin like those of `q`, in any spelling;
    organisations by their other names too. The title that begins so comes first.

    Nothing is suggested to who has not typed a letter or digit yet.
    """

    def get(self, request: Request) -> Response:
        check(request, COMMON_PARAMETERS | {"q", "locale", "limit"})
        language = require_language(request)
        typed = request.GET.get("q")
        if typed is None:
            raise refusal("q", "send what somebody has typed")
        if len(typed) > LONGEST_SEARCH:
            raise refusal("q", f"it is longer than {LONGEST_SEARCH} characters")
        most = read_integer(request, "limit", DEFAULT_LIMIT, 1, MOST_ITEMS)
        told = self.tell(typed, language, most)
        return Response(told, headers={"Content-Language": language.code})

    def tell(self, typed: str, language: Language, most: int) -> SuggestionListDict:
        beginning = Beginning(typed)

        def choose() -> Chosen:
            pages = Page.objects.filter(self.readable)
            return self.chosen(in_language(pages, language), [language])

        chosen = self.find_once("chosen", choose, "q")
        search = FoldingCompletionCompiler(Page.objects.all(), typed)
        found = search.ranked_rows(chosen, 0, most)
        items = [self._tell(page, language, beginning) for page in found]
        return {"meta": {"total_count": len(items)}, "items": items}

    def _tell(self, page: Page, language: Language, beginning: Beginning) -> SuggestionDict:
        page.locale = Locale(pk=page.locale_id, language_code=language.code)
        title = beginning.highlight(page.title) or Highlight((Part(page.title, False),))
        return {**self.references.page_link(page), "highlighted_title": highlighted(title)}
