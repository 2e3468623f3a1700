"""Files to be deleted are remembered until they are: the store may be down just then."""

import logging

from django.core.files.storage import Storage

logger = logging.getLogger(__name__)


def delete_or_remember(store: Storage, name: str) -> None:
    from cms.models import UndeletedFile

    try:
        store.delete(name)
    except OSError as error:
        logger.warning("%s is to be deleted, which the store refuses for now: %s", name, error)
        UndeletedFile.objects.get_or_create(name=name)


def delete_remembered() -> int:
    """How many are gone now. Ends at the first that the store still refuses to delete."""
    from django.core.files.storage import default_storage

    from cms.models import UndeletedFile

    gone = 0
    for row in UndeletedFile.objects.order_by("pk"):
        try:
            default_storage.store_of(row.name).delete(row.name)  # type: ignore[attr-defined]
        except OSError as error:
            logger.warning("%s cannot be deleted yet: %s", row.name, error)
            break
        row.delete()
        gone += 1
    return gone
