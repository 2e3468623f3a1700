"""The sites and their home pages in all languages, found by one statement.

Wagtail asks for the site of a request by one, and for what addresses may begin with by one more for
each site; after a change that is most of what a small answer costs.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db.models import F, Subquery
from wagtail.models import Page, Site
from wagtail.models.sites import SiteRootPath

from cms.delivery.moments import expiries

_COLUMNS = [field.attname for field in Site._meta.concrete_fields]


@dataclass(frozen=True)
class Sites:
    """`homes` are pages by language code, drafts and private ones as well, by the translation key
    that they share. `next_expiry` is when the next page of all expires.
    """

    all: list[Site]
    homes: dict[UUID, dict[str, Page]]
    next_expiry: datetime.datetime | None

    def at_host(self, name: str, port: str) -> Site | None:
        """The one that Wagtail's `Site.find_for_request` finds."""
        named = [site for site in self.all if site.hostname == name]
        default = [site for site in self.all if site.is_default_site]
        at_port = [site for site in named if str(site.port) == port]
        for found in (at_port, [site for site in named if site in default], named, default):
            if len(found) == 1:
                return found[0]
        return None

    @cached_property
    def root_paths(self) -> list[SiteRootPath]:
        """What Wagtail's `Site.get_site_root_paths` gives."""
        by_name = sorted(self.all, key=lambda site: (not site.is_default_site, site.hostname))
        return [
            SiteRootPath(site.pk, home.url_path, site.root_url, code)
            for site in sorted(by_name, key=lambda site: site.root_page.url_path, reverse=True)
            for code, home in self.homes[site.root_page.translation_key].items()
        ]


def find_sites(at: datetime.datetime) -> Sites:
    homes: dict[UUID, dict[str, Page]] = defaultdict(dict)
    sites: list[Site] = []
    next_expiry = None
    for page in _home_pages(at):
        homes[page.translation_key][page.locale.language_code] = page
        sites += _sites_rooted_at(page)
        next_expiry = page.next_expiry
    return Sites(sites, dict(homes), next_expiry)


def _home_pages(at: datetime.datetime) -> Any:
    """Each as often as there are sites that begin with it, and once if there is none."""
    keys = Site.objects.order_by().values("root_page__translation_key")
    columns = {f"site_{name}": F(f"sites_rooted_here__{name}") for name in _COLUMNS}
    return (
        Page.objects.filter(translation_key__in=keys)
        .select_related("locale")
        .annotate(**columns, next_expiry=Subquery(expiries(at)[:1]))
        .order_by("path")
    )


def _sites_rooted_at(page: Any) -> Iterator[Site]:
    values = [getattr(page, f"site_{name}") for name in _COLUMNS]
    site = Site.from_db(page._state.db, _COLUMNS, values)
    if site.pk:
        site.root_page = page
        yield site
