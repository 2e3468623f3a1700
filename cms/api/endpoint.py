"""What every endpoint of the delivery API knows: its site, its moment, and what may be read."""

from collections.abc import Callable, Hashable
from functools import cached_property
from typing import TypeVar, cast

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from rest_framework.exceptions import NotFound
from rest_framework.views import APIView
from wagtail.models import Page, Site

from cms.api.cursors import question_of
from cms.api.json import Renderer
from cms.api.parameters import refusal
from cms.api.references import References
from cms.api.rich_text import FORMATS
from cms.delivery.settled import settled, settled_for_now

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
        return References(self.request, timezone.now(), name)

    @cached_property
    def site(self) -> Site:
        asked = self.request.GET.get("site")
        if asked is None:
            host = self.request.get_host()
            site = self._settled(("site", host), lambda: Site.find_for_request(self.request))
            if site is None:
                raise NotFound("There is no site here.")
            self.request._wagtail_site = site  # type: ignore[attr-defined]
            return site
        hostname, _, port = asked.partition(":")
        sites = Site.objects.select_related("root_page").filter(hostname=hostname)
        if port:
            sites = sites.filter(port=port) if port.isdecimal() and len(port) < 6 else sites.none()
        found = list(sites[:2])
        if len(found) != 1:
            raise refusal("site", "send the host name of a site, with its port if need be")
        return found[0]

    @cached_property
    def homes(self) -> dict[str, Page]:
        """The home pages of the site by language code, drafts and private ones as well."""
        key = self.site.root_page.translation_key
        pages = Page.objects.filter(translation_key=key).select_related("locale")
        return self._settled(
            ("homes", key), lambda: {page.locale.language_code: page for page in pages}
        )

    def _settled(self, key: Hashable, find: Callable[[], T]) -> T:
        return settled(cast(HttpRequest, self.request), key, find)

    def count_once(self, what: str, find: Callable[[], T]) -> T:
        """As long as nothing changes: however a list is ordered and divided, there is as much."""
        request = cast(HttpRequest, self.request)
        question = question_of(request.path, request.GET, "order", "offset")
        key = (what, self.site.pk, question)
        return settled_for_now(request, key, self.references.at, find)

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
