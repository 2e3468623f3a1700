"""What the search finds in a page and what the page refers to, noted once for all that is saved.

Wagtail notes it at each save, even of what tells of drafts only, and again for each row of the
page's lists; and whoever publishes a translation saves a page many times.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction
from django.db.models.signals import post_delete
from wagtail.models import (
    COMMENTS_RELATION_NAME,
    Comment,
    Page,
    ReferenceIndex,
    get_page_models,
)
from wagtail.search import index

#: In these a page tells of its drafts, of which neither index knows.
_OF_DRAFTS = {
    *("draft_title", "has_unpublished_changes", "latest_revision", "latest_revision_created_at"),
    *("live_revision", COMMENTS_RELATION_NAME),
}

#: Types and keys of pages that were saved, in the order in which they were.
Saved = dict[tuple[type[Page], int], None]
_saved: ContextVar[Saved | None] = ContextVar("saved", default=None)


@contextmanager
def noted_once() -> Iterator[Saved]:
    """Within, pages are saved as often as it takes. At the end they are noted as they are then."""
    outer = _saved.get()
    saved = dict(outer or {})
    token = _saved.set(saved)
    try:
        yield saved
    finally:
        _saved.reset(token)
    if outer is not None:
        outer.update(saved)
        return
    for model, pk in saved:
        _note(model, pk)


@contextmanager
def noted_with_its_rows(page: Page, update_fields: Collection[str] | None) -> Iterator[None]:
    """Within, `page` is saved, and after it the rows of its lists."""
    from wagtail.signal_handlers import disable_reference_index_auto_update

    is_new_to_readers = update_fields is None or not _OF_DRAFTS.issuperset(update_fields)
    # Whoever commented on a page is referred to from it.
    is_noted = is_new_to_readers or Comment.objects.filter(page=page.pk).exists()
    with noted_once() as saved:
        with disable_reference_index_auto_update():
            yield
        if is_noted:
            saved[type(page), page.pk] = None


def forget_deleted_pages() -> None:
    """With `search_auto_update` off, modelsearch does not hear of them."""
    from modelsearch.signal_handlers import post_delete_signal_handler

    for model in get_page_models():
        post_delete.connect(post_delete_signal_handler, sender=model)


def _note(model: type[Page], pk: int) -> None:
    """Wagtail leaves references to a task, which with a worker comes later. But what only private
    pages use is private with the change.
    """
    page = model._default_manager.filter(pk=pk).first()
    if page is None:  # It may have been deleted meanwhile.
        return
    index.insert_or_update_object(page)
    with transaction.atomic():
        ReferenceIndex.create_or_update_for_object(page)
