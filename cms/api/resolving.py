"""What is at a path, in one answer: a page, a redirect, or why there is nothing."""

from typing import Any

from django.db.models import QuerySet
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.models import Page

from cms.api.answers import GoneDict, NotFoundDict, RedirectFoundDict
from cms.api.endpoint import TELLING_PARAMETERS
from cms.api.pages import PagesEndpoint
from cms.api.parameters import check, refusal
from cms.api.paths import find_in_other_languages, find_page
from cms.api.redirects import find_redirect, location_of, told_redirects
from cms.api.selection import parse_fields
from cms.api.shapes import TranslationDict
from cms.visibility import withdrawn_pages


class ResolveEndpoint(PagesEndpoint):
    """`fields` and `rich_text_format` apply to a page, as they do at its own address."""

    def resolve_view(self, request: Request) -> Response:
        check(request, TELLING_PARAMETERS | {"path"})
        path = request.GET.get("path")
        if path is None:
            raise refusal("path", "send the path of an address, such as /az/")
        parse_fields(request.GET.get("fields"))
        page = find_page(path, self.homes, self.get_base_queryset())
        if page is not None:
            return self._answer_page(page)
        redirect = self._find_redirect(path)
        if redirect is not None:
            return Response(redirect)
        page = find_page(path, self.homes, self._withdrawn())
        if page is not None:
            return Response(self._gone(page.specific), status=410)
        return Response(self._not_found(path), status=404)

    def _answer_page(self, page: Page) -> Response:
        response = self.answer(page)
        response.data = {
            "kind": "page",
            "page": response.data,
            "alternates": self._alternates(page),
        }
        return response

    def _find_redirect(self, path: str) -> RedirectFoundDict | None:
        found = find_redirect(path, self.site)
        redirect = found and told_redirects(self.site, self.readable).filter(pk=found.pk).first()
        if redirect is None:
            return None
        page = redirect.redirect_page
        return {
            "kind": "redirect",
            "location": location_of(redirect, self.references),
            "is_permanent": redirect.is_permanent,
            "page": self.references.page_link(page) if page else None,
            "alternates": self._alternates(page.specific) if page else [],
        }

    def _withdrawn(self) -> QuerySet[Page]:
        return Page.objects.filter(withdrawn_pages(self.references.at), self.within_site)

    def _gone(self, page: Page) -> GoneDict:
        return {
            "kind": "gone",
            "message": "A page was here, and has been withdrawn.",
            "alternates": self._alternates(page),
        }

    def _not_found(self, path: str) -> NotFoundDict:
        """Pages with the same slugs may differ; each language is told once, nearest first."""
        found = find_in_other_languages(path, self.homes, self.get_base_queryset())
        pages = [page.specific for page in found]
        self.references.surroundings.add(pages)
        alternates = [self.references.translation_link(page) for page in pages]
        for page in pages:
            alternates += self._alternates(page)
        by_locale: dict[str, TranslationDict] = {}
        for alternate in alternates:
            by_locale.setdefault(alternate["locale"], alternate)
        return {
            "kind": "not_found",
            "message": "There is no such page.",
            "alternates": list(by_locale.values()),
        }

    def _alternates(self, page: Page) -> Any:
        self.references.surroundings.add([page])
        return self.references.fulfil(self.references.translations(page))
