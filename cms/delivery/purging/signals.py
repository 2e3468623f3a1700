"""Hears of changes that readers could see, and passes them on once they are committed."""

import logging
from collections.abc import Callable, Sequence
from typing import Any

import requests
from botocore.exceptions import BotoCoreError
from django.conf import settings
from django.db import connection, models, transaction
from django.db.models.signals import post_save, pre_delete
from django_tasks import task
from wagtail.contrib.frontend_cache.utils import get_backends
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    Page,
    PageViewRestriction,
    Site,
)
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move
from wagtail_localize.models import Translation

from cms.delivery.purging.caches import KeyedCache
from cms.delivery.purging.changes import Changes, is_shown_for_the_first_time
from cms.models import Document, DocumentText, Image, ImageText, Topic, TopicName

logger = logging.getLogger(__name__)

#: Told where pages show them; of those with texts of their own, where these are.
THINGS: dict[type[models.Model], str] = {
    Image: "",
    ImageText: "image",
    Document: "",
    DocumentText: "document",
    Topic: "",
    TopicName: "topic",
}
#: Seldom changed, and seen everywhere.
EVERYWHERE = (Collection, CollectionViewRestriction, Locale, PageViewRestriction, Site)


def hear_of_changes() -> None:
    """Not at all when there is nobody to tell."""
    page_published.connect(_page_published)
    page_unpublished.connect(_page_unpublished)
    for signal in (page_slug_changed, post_page_move):
        signal.connect(_everything_changed)
    for signal in (post_save, pre_delete):
        for model in THINGS:
            signal.connect(_thing_changed, sender=model)
        for model in EVERYWHERE:
            signal.connect(_everything_changed, sender=model)
        signal.connect(_redirect_changed, sender=Redirect)
        signal.connect(_translation_changed, sender=Translation)


@task()
def purge(keys: Sequence[str], urls: Sequence[str]) -> None:
    """A CDN that fails is told of in the log: what was published stays published."""
    for problem in find_problems_purging(keys, urls):
        logger.error(
            "%s. It gives what it has until that is too old; manage.py purge_frontend_cache has "
            "it forget everything.",
            problem,
        )


def find_problems_purging(keys: Sequence[str], urls: Sequence[str]) -> list[str]:
    """Tells whoever is configured; what went wrong with each."""
    problems = []
    for name, backend in get_backends().items():
        try:
            backend.purge_batch(urls)
            if isinstance(backend, KeyedCache):
                backend.purge_keys(keys)
        except (requests.RequestException, BotoCoreError) as error:
            problems.append(f"The frontend cache {name} did not forget {', '.join(keys)}: {error}")
    return problems


class _Purge:
    """Once for each transaction, with all that was changed in it."""

    def __init__(self) -> None:
        self.changes = Changes()

    def __call__(self) -> None:
        purge.enqueue(self.changes.keys_to_send, sorted(self.changes.urls))


def _note(change: Callable[[Changes], None]) -> None:
    if not settings.WAGTAILFRONTENDCACHE:
        return
    hooks: list[Any] = connection.run_on_commit
    functions = [hook[1] for hook in hooks]
    noted = next((function for function in functions if isinstance(function, _Purge)), None)
    purge = noted or _Purge()
    change(purge.changes)
    if noted is None:
        transaction.on_commit(purge, robust=True)


def _page_published(instance: Page, **kwargs: Any) -> None:
    if instance.live:  # Wagtail sends the signal also when it schedules a first publication.

        def add(changes: Changes) -> None:
            changes.add_page(instance, comes_or_goes=is_shown_for_the_first_time(instance))

        _note(add)


def _page_unpublished(instance: Page, **kwargs: Any) -> None:
    """Also before one that readers could see is deleted."""
    _note(lambda changes: changes.add_page(instance, comes_or_goes=True))


def _thing_changed(sender: type[models.Model], instance: Any, **kwargs: Any) -> None:
    thing = getattr(instance, THINGS[sender]) if THINGS[sender] else instance
    _note(lambda changes: changes.add_thing(thing))


def _redirect_changed(**kwargs: Any) -> None:
    _note(lambda changes: changes.add_type(Redirect))


def _translation_changed(instance: Translation, **kwargs: Any) -> None:
    """One that is stopped, or followed again, is told as such."""
    _note(lambda changes: changes.add_translations(instance.source.object_id))


def _everything_changed(**kwargs: Any) -> None:
    _note(Changes.add_everything)
