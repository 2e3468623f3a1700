"""Which pages are kept in step with which: what follows an original, and whom a page follows."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Exists, OuterRef
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail_localize.models import Translation

from cms.translation.records import find_followed


def find_followers(pages: Iterable[Page]) -> list[Page]:
    """The translations that follow `pages`, also through one another; none of `pages` themselves.

    Two queries for any number.
    """
    start = {(page.translation_key, page.locale_id) for page in pages}
    keys = {key for key, _ in start}
    targets = defaultdict(list)
    followed = Translation.objects.filter(source__object_id__in=keys, enabled=True)
    for key, source, target in followed.values_list(
        "source__object_id", "source__locale_id", "target_locale_id"
    ):
        targets[key, source].append((key, target))
    found, waiting = set(start), list(start)
    while waiting:
        new = [version for version in targets[waiting.pop()] if version not in found]
        found.update(new)
        waiting += new
    candidates = Page.objects.filter(translation_key__in=keys).select_related("locale")
    return [page for page in candidates if (page.translation_key, page.locale_id) in found - start]


def tell_followers(pages: PageQuerySet) -> PageQuerySet:
    """With `follows_another` on each page, as far as it is kept in step with any."""
    followed = Translation.objects.filter(
        source__object_id=OuterRef("translation_key"),
        target_locale=OuterRef("locale"),
        enabled=True,
    )
    return pages.annotate(follows_another=Exists(followed))


def find_leader(page: Page) -> Page:
    """The page that `page` follows and that follows none; `page` itself when it follows none."""
    seen = {page.locale_id}
    while translation := find_followed(page):
        followed = Page.objects.filter(
            translation_key=page.translation_key, locale=translation.source.locale_id
        ).first()
        if followed is None or followed.locale_id in seen:
            break
        seen.add(followed.locale_id)
        page = followed
    return page
