"""No translation is out before its original: what is published earlier waits for its hour."""

import datetime

from wagtail.models import Page, Revision
from wagtail_localize.models import Translation

from cms.models import BasePage
from cms.translation.followers import find_followers
from cms.translation.publishing import OriginalNotPublishedError


def take_schedule(translation: Translation, page: BasePage, *, is_scheduled: bool) -> None:
    """Gives `page`, which is about to be published, the hour of its original.

    Raises OriginalNotPublishedError when the scheduler publishes it, and nobody knows when its
    original is. What a person publishes is published.
    """
    original = Page.objects.get(
        translation_key=translation.source.object_id, locale=translation.source.locale_id
    )
    page.expire_at = original.expire_at
    page.go_live_at = original.go_live_at if original.live else find_go_live_at(original)
    if is_scheduled and not original.live and page.go_live_at is None:
        raise OriginalNotPublishedError(f"{page} waits for its original.")


def carry_schedule(original: Page) -> None:
    """Lets the translations that wait for `original`, which is scheduled, wait for its hour."""
    waiting = [str(page.pk) for page in find_followers([original]) if not page.live]
    Revision.page_revisions.filter(object_id__in=waiting, approved_go_live_at__isnull=False).update(
        approved_go_live_at=find_go_live_at(original)
    )


def find_go_live_at(page: Page) -> datetime.datetime | None:
    """The hour for which it is scheduled, also one that has just struck."""
    scheduled = page.revisions.filter(approved_go_live_at__isnull=False)
    return scheduled.values_list("approved_go_live_at", flat=True).first()
