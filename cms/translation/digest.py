"""Tells translators by e-mail, once a day at most, which pages are new or have changed.

A process that dies is started again and goes on: who was told is told nothing twice, save the one
person whose letter was under way.
"""

import hashlib
import json
import logging
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from smtplib import SMTPException

from django.conf import settings
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import ngettext
from wagtail.admin.mail import send_mail
from wagtail.models import Locale, Page, TaskState
from wagtail.permissions import policy_registry
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringSegment, Translation

from cms.models import BasePage, Digest, HandOver, User
from cms.translation.states import State, states_of_things

#: How many changed pages, and how many new ones, a letter names.
LISTED = 30

#: After that the process that was to send a letter counts as dead.
_CLAIM = timedelta(minutes=5)

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Waiting:
    """A page that translators have something to do with."""

    translation_id: int
    page: BasePage
    state: State
    fingerprint: str
    """Another one as soon as the original says something else."""

    @property
    def url(self) -> str:
        return _address("wagtailadmin_pages:edit", self.page.pk)


def send_digests(at: datetime, say: Callable[[str], object]) -> int:
    """Returns to how many people a letter could not be sent; `say` hears of each that was."""
    failed = 0
    waiting: dict[Locale, list[Waiting]] = {}
    for user, locales in find_translators().items():
        for locale in locales:
            if locale not in waiting:
                waiting[locale] = list(find_waiting(locale))
        try:
            if _tell(user, [each for locale in locales for each in waiting[locale]], at):
                say(f"Told {user.email} what waits.")
        except (SMTPException, OSError):
            failed += 1
            logger.exception("The digest for %s was not sent; the next run tries again.", user)
    return failed


def find_translators() -> dict[User, list[Locale]]:
    """Who is in a group that was made for translating into a language, and wants letters."""
    locales: dict[User, list[Locale]] = defaultdict(list)
    unwanted = Q(translation_digest__is_wanted=False)
    for locale in Locale.objects.all():
        people = User.objects.filter(
            groups__role__key=f"translators-{locale.language_code}", is_active=True
        )
        for user in people.exclude(email="").exclude(unwanted).order_by("pk"):
            locales[user].append(locale)
    return locales


def find_waiting(locale: Locale) -> Iterator[Waiting]:
    """What is not translated, or not as the original now is, and not in review either."""
    translations = {
        each.source.object_id: each
        for each in Translation.objects.filter(target_locale=locale, enabled=True)
        .select_related("source__layout")
        .defer("source__content_json")
    }
    states = states_of_things(translations, [locale])
    segments = _segments_by_source([each.source_id for each in translations.values()])
    in_review = _segments_in_review(locale)
    pages = Page.objects.filter(locale=locale, translation_key__in=translations).order_by("title")
    for page in pages.specific(defer=True):
        each = translations[page.translation_key]
        state = states[page.translation_key, locale.pk]
        texts = segments[each.source_id]
        if not _is_waiting(state) or in_review.get(each.pk) == texts:
            continue
        layout = getattr(each.source, "layout", None)
        content = json.dumps([sorted(texts), layout.digest if layout else ""])
        fingerprint = hashlib.sha256(content.encode()).hexdigest()
        yield Waiting(each.pk, page, state, fingerprint)


def _is_waiting(state: State) -> bool:
    return state.kind == "outdated" or (
        state.kind == "in_progress" and state.translated < state.total
    )


def _segments_by_source(source_ids: list[int]) -> dict[int, set[tuple[int, int]]]:
    segments: dict[int, set[tuple[int, int]]] = defaultdict(set)
    rows = StringSegment.objects.filter(source__in=source_ids)
    for source, context, string in rows.values_list("source_id", "context_id", "string_id"):
        segments[source].add((context, string))
    return segments


def _segments_in_review(locale: Locale) -> dict[int, set[tuple[int, int]]]:
    handed_over = HandOver.objects.filter(
        translation__target_locale=locale,
        revision__task_states__status=TaskState.STATUS_IN_PROGRESS,
    )
    return {
        each.translation_id: {(context, string) for context, string in each.segments}
        for each in handed_over
    }


def _tell(user: User, waiting: list[Waiting], at: datetime) -> bool:
    digest, _ = Digest.objects.get_or_create(user=user)
    news = [
        each for each in waiting if digest.told.get(str(each.translation_id)) != each.fingerprint
    ]
    editable = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    mine = set(editable.filter(pk__in=[each.page.pk for each in news]).values_list("pk", flat=True))
    news = [each for each in news if each.page.pk in mine]
    if not news or _was_told_today(digest, at) or not _claim(digest, at):
        return False
    try:
        _send(user, news)
    except Exception:
        Digest.objects.filter(pk=digest.pk).update(claimed_at=None)
        raise
    ids = {str(each.translation_id) for each in waiting}
    told = {key: value for key, value in digest.told.items() if key in ids}
    digest.told = told | {str(each.translation_id): each.fingerprint for each in news}
    digest.sent_at, digest.claimed_at = at, None
    digest.save(update_fields=["told", "sent_at", "claimed_at"])
    return True


def _was_told_today(digest: Digest, at: datetime) -> bool:
    """By the calendar, so that a run may begin a little earlier than the day before."""
    return digest.sent_at is not None and timezone.localdate(digest.sent_at) == timezone.localdate(
        at
    )


def _claim(digest: Digest, at: datetime) -> bool:
    """Lets one process alone go on, without keeping others from the database meanwhile."""
    is_free = Q(claimed_at=None) | Q(claimed_at__lt=at - _CLAIM)
    claimed = Digest.objects.filter(is_free, pk=digest.pk, sent_at=digest.sent_at)
    return bool(claimed.update(claimed_at=at))


def _send(user: User, news: list[Waiting]) -> None:
    with translation.override(settings.LANGUAGE_CODE):
        language = UserProfile.get_for_user(user).get_preferred_language()
    changed = [each for each in news if each.state.kind == "outdated"]
    new = [each for each in news if each.state.kind == "in_progress"]
    with translation.override(language):
        subject = ngettext(
            "%(count)d page waits for your translation",
            "%(count)d pages wait for your translation",
            len(news),
        ) % {"count": len(news)}
        text = render_to_string(
            "cms/translation/digest.txt",
            {
                "user": user,
                "changed": changed[:LISTED],
                "new": new[:LISTED],
                "is_shortened": len(changed) > LISTED or len(new) > LISTED,
                "dashboard_url": _address("wagtailadmin_home"),
                "account_url": _address("wagtailadmin_account"),
            },
        )
        send_mail(subject, text.strip() + "\n", [user.email])


def _address(name: str, *arguments: int) -> str:
    return f"{settings.WAGTAILADMIN_BASE_URL}{reverse(name, args=arguments)}"
