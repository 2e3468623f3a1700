"""Who speaks on the site, in one language: what headers and footers show."""

from typing import Any

from django.db.models import Model, QuerySet
from django.utils import translation
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.models import Page

from articles.models import PlatformPage
from articles.models.platforms import PlatformChannel
from cms.api import values
from cms.api.answers import MottoDict, SiteChannelDict, SiteContactPointDict, SiteDict
from cms.api.endpoint import COMMON_PARAMETERS, Endpoint
from cms.api.fallback import in_best_language
from cms.api.parameters import MOST_ITEMS, check, require_language
from cms.api.shapes import PageLinkDict
from cms.languages import LANGUAGES, Language
from home.models import HomePage, StandardPage, StandardPageContactPoint


class SiteEndpoint(Endpoint):
    def get(self, request: Request) -> Response:
        check(request, COMMON_PARAMETERS | {"locale"})
        language = require_language(request)
        homes = HomePage.objects.filter(self.readable, locale__language_code=language.code)
        home = homes.filter(translation_key=self.site.root_page.translation_key).first()
        if home is None:
            raise NotFound("The site has no home page in this language.")
        with translation.override(language.code):
            told = self.references.fulfil(self.tell(home, language))
        return Response(told, headers={"Content-Language": language.code})

    def tell(self, home: HomePage, language: Language) -> SiteDict:
        return {
            "id": home.pk,
            "name": values.text(self.site.site_name),
            "locale": language.code,
            "html_url": self.references.page_url(home),
            "detail_url": self.references.detail_url(home),
            "title": home.title,
            "tagline": values.text(home.tagline),
            "motto": _motto(home),
            "share_image": self.references.image(home.share_image_id),
            "contact_points": [
                self._contact_point(row, language)
                for row in self._rows(StandardPageContactPoint, StandardPage, language)
            ],
            "channels": [
                self._channel(row, language)
                for row in self._rows(
                    PlatformChannel, PlatformPage, language, state=PlatformChannel.State.ACTIVE
                )
            ],
        }

    def _rows(
        self, model: type[Model], pages: type[Page], language: Language, **conditions: Any
    ) -> QuerySet[Any]:
        """Of each page once, in the best language that it has."""
        directly_below = pages._default_manager.filter(
            self.readable, depth=self.site.root_page.depth + 1
        )
        languages = [language, *(other for other in LANGUAGES if other != language)]
        chosen = in_best_language(directly_below, self.readable, languages)
        rows = model._default_manager.filter(page__in=chosen.values("pk"), **conditions)
        return (
            rows.select_related("page")
            .defer("page__body")
            .order_by("page__path", "sort_order")[:MOST_ITEMS]
        )

    def _contact_point(
        self, row: StandardPageContactPoint, language: Language
    ) -> SiteContactPointDict:
        has_phone = row.kind in row.TELEPHONES
        return {
            "id": row.pk,
            "kind": {"value": row.kind, "label": row.get_kind_display()},
            "printed": row.printed,
            "name": values.text(row.name),
            "phone": values.phone(row.printed, row.e164) if has_phone else None,
            "page": self._link(row.page, language),
        }

    def _channel(self, row: PlatformChannel, language: Language) -> SiteChannelDict:
        return {
            "id": row.pk,
            "service": {"value": row.service, "label": row.get_service_display()},
            "handle": values.text(row.handle),
            "url": values.text(row.url),
            "page": self._link(row.page, language),
        }

    def _link(self, page: Page, language: Language) -> PageLinkDict:
        link = self.references.page_link(page)
        return {**link, "is_fallback": link["locale"] != language.code}


def _motto(home: HomePage) -> MottoDict | None:
    if not home.motto:
        return None
    return {"text": home.motto, "attribution": values.text(home.motto_attribution)}
