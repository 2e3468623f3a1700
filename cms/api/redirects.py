"""Where addresses lead that have no page any more, as editors or the moving of pages say."""

import re
from typing import Any
from urllib.parse import urlsplit

import django_filters
from django.db.models import Q, QuerySet
from django.utils.encoding import uri_to_iri
from rest_framework.request import Request
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from cms.api.answers import RedirectDict
from cms.api.filter_kinds import FlagFilter, IdFilter, IdsFilter
from cms.api.filters import Filters
from cms.api.finding import FOUND_BY
from cms.api.parameters import read_id
from cms.api.paths import spellings
from cms.api.references import References
from cms.api.rows import RowsEndpoint, detail_url

_WITH_HOST = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def find_redirect(path: str, site: Site) -> Redirect | None:
    """The one that Wagtail would follow: of the whole path, else without what follows `?`; of this
    site, else of all sites. What it leads to may not be public.
    """
    paths = _old_paths(path)
    found = Redirect.get_for_site(site).filter(old_path__in=paths).select_related("redirect_page")
    return min(
        found,
        key=lambda redirect: (paths.index(redirect.old_path), redirect.site_id is None),
        default=None,
    )


def told_redirects(site: Site, readable: Q) -> QuerySet[Redirect]:
    """Those that lead anywhere, and to no page that not everybody may read."""
    pages = Page.objects.filter(readable).values("pk")
    return (
        Redirect.get_for_site(site)
        .filter(Q(redirect_page__in=pages) | (Q(redirect_page=None) & ~Q(redirect_link="")))
        .select_related("redirect_page")
    )


def location_of(redirect: Redirect, references: References) -> str:
    """The address to which a told redirect leads."""
    if redirect.redirect_page is not None:
        return references.page_url(redirect.redirect_page)
    link = str(redirect.redirect_link)
    if link.startswith("//"):
        return f"{urlsplit(references.absolute('/')).scheme}:{link}"
    return link if _WITH_HOST.match(link) else references.absolute("/" + link.lstrip("/"))


def _old_paths(path: str) -> list[str]:
    """As Wagtail keeps them and in the order in which it looks, which is written as given first."""
    paths = []
    for spelling in spellings(path):
        whole = Redirect.normalise_path(spelling, decode_unicode=False)
        for encoded in (whole, urlsplit(whole).path):
            paths += [uri_to_iri(encoded), encoded]
    return list(dict.fromkeys(paths))


def tell_redirect(redirect: Redirect, references: References) -> RedirectDict:
    page = redirect.redirect_page
    return {
        "id": redirect.pk,
        "meta": {
            "type": "wagtailredirects.Redirect",
            "detail_url": detail_url(references, "redirects", redirect.pk),
        },
        "old_path": redirect.old_path,
        "location": location_of(redirect, references),
        "is_permanent": redirect.is_permanent,
        "page": references.page_link(page) if page else None,
    }


class RedirectFilters(Filters):
    id = IdFilter()
    id__in = IdsFilter(field_name="id", lookup_expr="in")
    old_path = django_filters.CharFilter()
    is_permanent = FlagFilter()


class RedirectsEndpoint(RowsEndpoint):
    model = Redirect
    tell = tell_redirect
    filters = RedirectFilters
    columns = {"id": "id", "old_path": "old_path"}
    is_searchable = False
    found_by = FOUND_BY

    def get_queryset(self) -> QuerySet[Redirect]:
        return told_redirects(self.site, self.readable)

    def find(self, request: Request) -> Any:
        path = request.GET.get("html_path")
        redirect = None if path is None else find_redirect(path, self.site)
        pk = redirect.pk if redirect else read_id(request)
        return self.get_queryset().filter(pk=pk).first()
