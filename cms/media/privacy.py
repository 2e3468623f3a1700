"""Keeps images where their collections say: what becomes private leaves its public addresses.

Documents need no move: none of them has a public address.
"""

import logging
from typing import Any

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q, QuerySet
from django_tasks import task

from cms.media.names import PUBLIC_PREFIXES, original_name
from cms.media.storage import StoreError
from cms.private_files import private_collection_ids

logger = logging.getLogger(__name__)


def misplaced_images() -> QuerySet[Any]:
    """Private ones at public addresses, and public ones without."""
    from cms.models import Image

    is_public = Q(pk__in=[])
    for prefix in PUBLIC_PREFIXES:
        is_public |= Q(file__startswith=prefix)
    should_be_private = Q(collection__in=private_collection_ids())
    return Image.objects.filter((is_public & should_be_private) | (~is_public & ~should_be_private))


def settle_images() -> None:
    """Moves what is misplaced once the change that misplaced it is kept."""
    transaction.on_commit(_enqueue)


def _enqueue() -> None:
    if misplaced_images().exists():
        move_images.enqueue()


@task()
def move_images() -> None:
    """Can be repeated, and begun anew where it was interrupted."""
    failed = 0
    for image in misplaced_images():
        try:
            move(image)
        except StoreError:
            failed += 1
            logger.exception("The file of image %s could not be moved.", image.pk)
    if failed:
        raise StoreError(
            f"{failed} images are still where they were before their collection became private "
            "or public. Run `manage.py media_privacy` when the store of files answers again."
        )


def move(image: Any) -> None:
    """Gives the file another address, and forgets the renditions, which are made anew there.

    The file is copied first and deleted last: whenever this ends, there is one that the row names.
    """
    old = image.file.name
    filename = image.filename
    private = image.collection_id in private_collection_ids()
    with default_storage.open(old) as content:
        new = default_storage.save(original_name(filename, private=private), content)
    with transaction.atomic():
        image.file.name = new
        image.save(update_fields=["file"])
        for rendition in image.renditions.all():
            rendition.delete()
        transaction.on_commit(lambda: default_storage.delete(old))
