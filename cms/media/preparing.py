"""Makes beforehand what readers are going to ask for."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, BinaryIO

from django.db import transaction
from django_tasks import task
from PIL import Image as Picture
from wagtail.images.models import SourceImageIOError

from cms.renditions import specs

logger = logging.getLogger(__name__)

_is_put_off = ContextVar("_is_put_off", default=False)


@contextmanager
def preparation_put_off() -> Iterator[None]:
    """Images that are saved within are prepared when readers ask, or by `manage.py renditions`."""
    token = _is_put_off.set(True)
    try:
        yield
    finally:
        _is_put_off.reset(token)


def prepare_after_commit(image_id: int) -> None:
    if not _is_put_off.get():
        transaction.on_commit(lambda: prepare_image.enqueue(image_id))


#: Of the small copy in which colours are counted, and of how many kinds they are.
_SAMPLE_PIXELS, _COLORS = 64, 8


@task()
def prepare_image(image_id: int) -> None:
    from cms.models import Image

    if image := Image.objects.filter(pk=image_id).first():
        prepare(image)


def prepare(image: Any) -> int:
    """Makes the renditions that lack, and looks what colour stands out; the number of renditions.

    What cannot be read is told in the log and left as it is: readers get what there is.
    """
    made = set(image.renditions.values_list("filter_spec", flat=True))
    missing = [spec for spec in specs(image) if spec not in made]
    if not missing and image.dominant_color:
        return 0
    try:
        # Fetched once for all; each rendition would fetch it anew.
        with image.file.open("rb") as file:
            if not image.dominant_color:
                image.dominant_color = dominant_color(file)
                image.save(update_fields=["dominant_color"])
            for spec in missing:
                image.get_rendition(spec)
    except (OSError, SourceImageIOError, ValueError) as error:
        logger.warning("Image %s (%s) could not be prepared: %s", image.pk, image.file.name, error)
        return 0
    return len(missing)


def dominant_color(file: BinaryIO) -> str:
    """Of the kind of colours that fills most of a picture, as in CSS; transparent is white."""
    file.seek(0)
    with Picture.open(file) as picture:
        picture.draft("RGB", (_SAMPLE_PIXELS, _SAMPLE_PIXELS))
        sample = picture.convert("RGBA").resize((_SAMPLE_PIXELS, _SAMPLE_PIXELS))
    opaque = Picture.new("RGBA", sample.size, "white")
    opaque.alpha_composite(sample)
    few = opaque.convert("RGB").quantize(_COLORS)
    counts: Any = few.getcolors() or [(0, 0)]
    _, most = max(counts)
    palette = few.getpalette() or [255, 255, 255]
    red, green, blue = palette[3 * most : 3 * most + 3]
    return f"#{red:02x}{green:02x}{blue:02x}"
