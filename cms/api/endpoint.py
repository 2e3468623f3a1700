"""What every endpoint of the delivery API knows: its site, its moment, and what may be read."""

import datetime
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, TypeVar, cast

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.http.request import split_domain_port
from django.utils import timezone
from rest_framework.exceptions import NotFound
from rest_framework.views import APIView
from wagtail.models import Page, Site

from cms.api.cursors import question_of
from cms.api.json import Renderer
from cms.api.parameters import refusal
from cms.api.references import References
from cms.api.rich_text import FORMATS
from cms.delivery.settled import settle_next_expiry, settled, settled_for_now
from cms.languages import Language
from cms.search.ranking import Chosen
from cms.sites import Sites, find_sites
from cms.statements import keys_of

T = TypeVar("T")

#: What every address takes. `_` keeps a browser from answering out of its cache.
COMMON_PARAMETERS = frozenset({"site", "format", "_"})
#: Where what an answer tells can be chosen.
TELLING_PARAMETERS = COMMON_PARAMETERS | {"fields", "rich_text_format"}


class Endpoint(APIView):
    """Whoever asks, the answer is what everybody may read.

    Among the bases of a class it goes before Wagtail's views.
    """

    authentication_classes = ()
    renderer_classes = (Renderer,)

    @cached_property
    def references(self) -> References:
        name = self.request.GET.get("rich_text_format", "html")
        if name not in FORMATS:
            raise refusal("rich_text_format", f"send one of {', '.join(FORMATS)}")
        _ = self._sites  # What points to pages and files asks Wagtail where they are.
        return References(self.request, self._at, name)

    @cached_property
    def _at(self) -> datetime.datetime:
        return timezone.now()

    @cached_property
    def site(self) -> Site:
        asked = self.request.GET.get("site")
        if asked is None:
            site = self._sites.at_host(*self._host)
            if site is None:
                raise NotFound("There is no site here.")
            return site
        hostname, _, port = asked.partition(":")
        named = [site for site in self._sites.all if site.hostname == hostname]
        found = [site for site in named if not port or str(site.port) == port]
        if len(found) != 1:
            raise refusal("site", "send the host name of a site, with its port if need be")
        return found[0]

    @property
    def _host(self) -> tuple[str, str]:
        request = cast(HttpRequest, self.request)
        return split_domain_port(request.get_host())[0], request.get_port()

    @cached_property
    def homes(self) -> dict[str, Page]:
        """The home pages of the site by language code, drafts and private ones as well."""
        return self._sites.homes[self.site.root_page.translation_key]

    def chosen(self, pages: QuerySet[Any], languages: Iterable[Language]) -> Chosen:
        """For a search, of pages in these languages; in any, if none is named."""
        homes = [self.homes.get(language.code) for language in languages]
        ids = tuple(home.locale_id for home in homes if home)
        return Chosen(keys_of(pages), ids if len(ids) == len(homes) else ())

    @cached_property
    def _sites(self) -> Sites:
        """All of them; Wagtail finds there what it would look for."""
        request: Any = self.request

        def find() -> Sites:
            sites = find_sites(self._at)
            settle_next_expiry(request, self._at, sites.next_expiry)
            return sites

        sites = settled(request, "sites", find)
        request._wagtail_site = sites.at_host(*self._host)
        request._wagtail_cached_site_root_paths = sites.root_paths
        return sites

    def count_once(self, what: str, find: Callable[[], T]) -> T:
        """However a list is ordered and divided, there is as much."""
        return self.find_once(what, find, "order", "offset")

    def find_once(self, what: str, find: Callable[[], T], *unbound: str) -> T:
        """As long as nothing changes, for a question; `unbound` parameters are no part of it."""
        request = cast(HttpRequest, self.request)
        question = question_of(request.path, request.GET, *unbound)
        key = (what, self.site.pk, question)
        return settled_for_now(request, key, self._at, find)

    @cached_property
    def within_site(self) -> Q:
        """Selects the pages of the site, in all its languages.

        Wagtail greets with a page that is of no type, until the site is installed: it is not told.
        """
        within = Q(pk__in=[])
        for home in self.homes.values():
            within |= Q(path__startswith=home.path)
        return within & ~Q(content_type=ContentType.objects.get_for_model(Page))

    @cached_property
    def readable(self) -> Q:
        """Selects what everybody may read of the site, in all its languages."""
        return self.references.public & self.within_site
