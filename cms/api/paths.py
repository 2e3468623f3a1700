"""Which page is meant by the path of an address, as a front end has it.

A path may lack its first and last slash, and that of the default language its prefix.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import QuerySet
from wagtail.models import Page

from cms.languages import DEFAULT_LANGUAGE, LANGUAGES, Language

_BY_PREFIX = {language.code: language for language in LANGUAGES}


@dataclass(frozen=True)
class SitePath:
    prefix: str
    language: Language
    slugs: tuple[str, ...]


def read_path(path: str) -> SitePath:
    """Whatever follows `?` or `#` says nothing about the page."""
    parts = path.partition("#")[0].partition("?")[0].split("/")
    slugs = tuple(part for part in parts if part)
    if slugs and slugs[0] in _BY_PREFIX:
        return SitePath(slugs[0], _BY_PREFIX[slugs[0]], slugs[1:])
    return SitePath("", DEFAULT_LANGUAGE, slugs)


def spellings(path: str) -> list[str]:
    """The path from the root, as given and with the prefix that it may lack."""
    given = "/" + path.strip().lstrip("/")
    if read_path(given).prefix:
        return [given]
    return [given, f"/{DEFAULT_LANGUAGE.code}{given}"]


def find_page(path: str, homes: Mapping[str, Page], pages: QuerySet[Page]) -> Page | None:
    """The one of `pages` that stands at this path; `homes` are the site's, by language code."""
    meant = read_path(path)
    home = homes.get(meant.language.code)
    return _with_slugs(meant.slugs, [home], pages).first() if home else None


def find_in_other_languages(
    path: str, homes: Mapping[str, Page], pages: QuerySet[Page]
) -> list[Page]:
    """Those of `pages` with the slugs of this path below the home pages of other languages."""
    meant = read_path(path)
    others = [home for code, home in homes.items() if code != meant.language.code]
    return list(_with_slugs(meant.slugs, others, pages).order_by("path"))


def _with_slugs(slugs: tuple[str, ...], homes: list[Page], pages: QuerySet[Page]) -> QuerySet[Page]:
    """Asks for the last slug as well, because that is what the database has an index of."""
    if not slugs:
        return pages.filter(pk__in=[home.pk for home in homes])
    below = "".join(f"{slug}/" for slug in slugs)
    return pages.filter(slug=slugs[-1], url_path__in=[home.url_path + below for home in homes])
