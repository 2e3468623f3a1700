"""What must hold whenever a page is published, through whichever door."""

import logging
from functools import wraps
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import ngettext
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry, Revision
from wagtail_localize.models import Translation

from cms.indexing import noted_once
from cms.languages.names import language_name
from cms.translation.records import (
    find_approved,
    find_followed,
    machine_made,
    untranslated_segments,
)

LOG_ACTION = "cms.postpone_publication"
AWAIT_ORIGINAL = "cms.await_original"

#: What Wagtail's `publish_scheduled` passes on, for the page's history.
_SCHEDULED = "wagtail.publish.scheduled"
_METHOD = "_publish_revision"
_WORDS_ARE_IN = "_words_are_in"

logger = logging.getLogger(__name__)


class UntranslatedTextsError(ValidationError):
    """Nothing half translated is published; `translation` is the one that has gaps."""

    def __init__(self, translation: Translation, count: int, by_machine: int = 0) -> None:
        self.translation = translation
        sentence = ngettext(
            "“%(page)s” was not published (%(language)s): %(count)d text is not translated yet. "
            "What is translated is kept.",
            "“%(page)s” was not published (%(language)s): %(count)d texts are not translated yet. "
            "What is translated is kept.",
            count,
        )
        sentence %= {
            "page": translation.source.object_repr,
            "language": language_name(translation.target_locale.language_code),
            "count": count,
        }
        if by_machine:
            unread = ngettext(
                "%(count)d of them was written by a machine and not saved by a person.",
                "%(count)d of them were written by a machine and not saved by a person.",
                by_machine,
            )
            sentence = f"{sentence} {unread % {'count': by_machine}}"
        super().__init__(sentence)


class OriginalNotPublishedError(Exception):
    """What is scheduled to be published with its original waits for it."""


def refuse_gaps(translation: Translation) -> None:
    """Raises UntranslatedTextsError when a text is not translated, or by a machine only."""
    if count := untranslated_segments(translation).count():
        raise UntranslatedTextsError(translation, count, machine_made(translation).count())


def say_words_are_in(revision: Revision) -> None:
    """Of one that was made of all that translators have entered, in this very transaction: nobody
    needs to enter it again, or to look for gaps.
    """
    setattr(revision, _WORDS_ARE_IN, True)


def guard_publishing() -> None:
    """Makes publishing a page all or nothing, and a translation complete.

    Every way to publish a page ends in this method of Wagtail: the editor, bulk actions,
    workflows, the schedule, the writing API and scripts.
    """
    original = getattr(PublishPageRevisionAction, _METHOD)

    @wraps(original)
    def publish_whole(
        action: PublishPageRevisionAction, revision: Revision, page: Page, **kwargs: Any
    ) -> None:
        with transaction.atomic(), noted_once():
            is_scheduled = kwargs["log_action"] == _SCHEDULED
            try:
                _complete(action, is_scheduled=is_scheduled)
            except (UntranslatedTextsError, OriginalNotPublishedError) as error:
                if not is_scheduled:
                    raise
                _note_postponed(revision, page, error)
            else:
                original(action, action.revision, action.object, **kwargs)

    setattr(PublishPageRevisionAction, _METHOD, publish_whole)


def _complete(action: PublishPageRevisionAction, *, is_scheduled: bool) -> None:
    """Lets a translation be published in the words that translators entered, and in no others.

    A revision may be older than they are, such as the one made when the page was submitted, which
    is in the words of the original. One that was handed over and approved is published as it is.
    """
    from cms.translation.saving import enter_words
    from cms.translation.schedule import take_schedule

    translation = find_followed(action.object)
    if translation is None or find_approved(action.revision):
        return
    before = action.object.serializable_data()
    is_new = getattr(action.revision, _WORDS_ARE_IN, False)
    if not is_new:
        refuse_gaps(translation)
        enter_words(translation, action.object, translation.source.as_instance())
    take_schedule(translation, action.object, is_scheduled=is_scheduled)
    is_changed = action.object.serializable_data() != before
    if is_changed:
        action.revision = action.object.save_revision(user=action.user)
        action.object = action.revision.as_object()
    if is_new or is_changed:
        action.object.is_validated = True


def _note_postponed(
    revision: Revision, page: Page, error: UntranslatedTextsError | OriginalNotPublishedError
) -> None:
    """The schedule stands: the page is published once it can be. Other pages do not wait."""
    is_early = isinstance(error, OriginalNotPublishedError)
    action = AWAIT_ORIGINAL if is_early else LOG_ACTION
    logger.warning("%s", error)
    entries = PageLogEntry.objects.filter(page=page.pk, action=action, revision=revision)
    if not entries.exists():
        log(instance=page, action=action, revision=revision)
