"""What must hold whenever a page is published, through whichever door."""

from functools import wraps
from typing import Any

from django.db import transaction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction

_METHOD = "_publish_revision"


def guard_publishing() -> None:
    """Makes publishing a page all or nothing, with what follows from it.

    Every way to publish a page ends in this method of Wagtail: the editor, bulk actions,
    workflows, the schedule, the writing API and scripts.
    """
    original = getattr(PublishPageRevisionAction, _METHOD)

    @wraps(original)
    def publish_whole(action: PublishPageRevisionAction, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic():
            original(action, *args, **kwargs)

    setattr(PublishPageRevisionAction, _METHOD, publish_whole)
