"""What a front end shows around its pages: languages, menu and topics."""

from collections import defaultdict

from django.db.models import Count, QuerySet
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.models import Page

from articles.models import NewsPage
from cms.api.answers import (
    LocaleDict,
    LocaleListDict,
    MenuItemDict,
    NavigationDict,
    TopicItemDict,
    TopicListDict,
)
from cms.api.endpoint import COMMON_PARAMETERS, Endpoint
from cms.api.parameters import check, read_portion, require_language
from cms.languages import DEFAULT_LANGUAGE, LANGUAGES, Language
from cms.models import TopicName

#: Pages of a menu and below it. A menu has a handful; this many are never loaded by mistake.
_LONGEST_MENU = 500


class LocalesEndpoint(Endpoint):
    """The languages of the site, the default first."""

    def get(self, request: Request) -> Response:
        check(request, COMMON_PARAMETERS)
        return Response(self.tell())

    def tell(self) -> LocaleListDict:
        homes = Page.objects.filter(
            self.references.public, pk__in=[home.pk for home in self.homes.values()]
        )
        by_code = {self.references.locale_of(home).language_code: home for home in homes}
        return {
            "meta": {"total_count": len(LANGUAGES)},
            "items": [self._tell(language, by_code.get(language.code)) for language in LANGUAGES],
        }

    def _tell(self, language: Language, home: Page | None) -> LocaleDict:
        return {
            "code": language.code,
            "name": language.name,
            "label": language.label,
            "direction": language.direction,
            "is_default": language == DEFAULT_LANGUAGE,
            "home": self.references.page_link(home) if home else None,
        }


class NavigationEndpoint(Endpoint):
    """The pages that editors show in menus: those below the home page, and those below these."""

    def get(self, request: Request) -> Response:
        check(request, COMMON_PARAMETERS | {"locale"})
        language = require_language(request)
        return Response(self.tell(language), headers={"Content-Language": language.code})

    def tell(self, language: Language) -> NavigationDict:
        home = self.homes.get(language.code)
        below: dict[str, list[Page]] = defaultdict(list)
        for page in self._shown_below(home) if home else ():
            below[page.path[: -page.steplen]].append(page)
        top = below[home.path] if home else []
        return {
            "meta": {"total_count": len(top)},
            "items": [self._tell(page, below[page.path]) for page in top],
        }

    def _shown_below(self, home: Page) -> QuerySet[Page]:
        levels = (home.depth + 1, home.depth + 2)
        shown = Page.objects.filter(
            self.references.public, show_in_menus=True, path__startswith=home.path, depth__in=levels
        )
        return shown.order_by("path")[:_LONGEST_MENU]

    def _tell(self, page: Page, children: list[Page]) -> MenuItemDict:
        return {
            **self.references.page_link(page),
            "children": [self.references.page_link(child) for child in children],
        }


class TopicsEndpoint(Endpoint):
    """Those that have a name in the language, in the order of its alphabet."""

    def get(self, request: Request) -> Response:
        check(request, COMMON_PARAMETERS | {"locale", "limit", "offset"})
        language, portion = require_language(request), read_portion(request)
        return Response(self.tell(language, portion), headers={"Content-Language": language.code})

    def tell(self, language: Language, portion: slice) -> TopicListDict:
        names = TopicName.objects.filter(language=language.code).select_related("topic")
        told = list(names.order_by("sort_key", "name", "pk")[portion])
        topics = [name.topic_id for name in told]
        counts = self.count_once(f"news {topics}", lambda: self._count_news(language, topics))
        return {
            "meta": {"total_count": names.count()},
            "items": [self._tell(name, counts.get(name.topic_id, 0)) for name in told],
        }

    def _count_news(self, language: Language, topics: list[int]) -> dict[int, int]:
        news = NewsPage.objects.filter(self.readable, locale__language_code=language.code)
        rows = news.filter(topics__topic__in=topics).order_by().values_list("topics__topic")
        return dict(rows.annotate(Count("pk", distinct=True)))

    def _tell(self, name: TopicName, news_count: int) -> TopicItemDict:
        return {
            "id": name.topic_id,
            "slug": name.topic.slug,
            "name": name.name,
            "news_count": news_count,
        }
