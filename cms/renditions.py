"""The sizes and formats in which readers get a picture.

They are made when an image comes in, see cms/media/preparing.py. One that does not exist yet is
made when a browser first asks for it, at a signed address, and never while an answer waits for it.
"""

import logging
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from pathlib import PurePath
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control
from wagtail.images.utils import generate_signature
from wagtail.images.views.serve import ServeView

from cms.models import Image
from cms.private_files import private_collection_ids

logger = logging.getLogger(__name__)

#: In pixels. An image is never enlarged: the first width beyond its own stands for all others.
WIDTHS = (320, 640, 1280, 1920)

#: The width that a browser without `srcset` gets.
PLAIN_WIDTH = 1280

#: Not for long: an image can become private, and its file gets another address.
_REDIRECT_SECONDS = 300

_MEDIA_TYPES = {"webp": "image/webp", "jpeg": "image/jpeg", "png": "image/png"}
#: Formats that a smaller copy would spoil: drawings scale by themselves, moving pictures move.
_LEFT_ALONE = {".svg", ".gif"}


@dataclass(frozen=True)
class Source:
    media_type: str
    #: Address and width in pixels, from the narrowest.
    candidates: list[tuple[str, int]]


def specs(image: Image) -> list[str]:
    """All that readers may be given of the image, as Wagtail calls them."""
    return [
        _spec(width, file_format) for file_format in _formats(image) for width in _widths(image)
    ]


def sources(image: Image) -> list[Source]:
    """From the format that browsers should prefer to the one that all know; none for a drawing.

    No query where `renditions` are prefetched. Addresses may lack a host.
    """
    made = {rendition.filter_spec: rendition for rendition in image.renditions.all()}
    if lacking := len(set(specs(image)) - made.keys()):
        _note_lacking(image.pk, lacking)
    return [
        Source(
            _MEDIA_TYPES[file_format],
            [
                (_address(image, _spec(width, file_format), made), min(width, image.width))
                for width in _widths(image)
            ],
        )
        for file_format in _formats(image)
    ]


@lru_cache(maxsize=1000)
def _note_lacking(pk: int, count: int) -> None:
    """Once in a process, however often the image is told."""
    logger.warning(
        "Image %s lacks %d renditions, which are made when they are asked for; "
        "`manage.py renditions` makes them now.",
        pk,
        count,
    )


def _formats(image: Image) -> list[str]:
    """The one that browsers should prefer, and the one that all know; none where it would spoil."""
    suffix = PurePath(image.file.name).suffix.lower()
    if suffix in _LEFT_ALONE:
        return []
    return ["webp", "jpeg" if suffix in {".jpg", ".jpeg"} else "png"]


def _spec(width: int, file_format: str) -> str:
    return f"width-{width}|format-{file_format}"


def _widths(image: Image) -> list[int]:
    narrower = [width for width in WIDTHS if width < image.width]
    return [*narrower, *WIDTHS[len(narrower) : len(narrower) + 1]]


def _address(image: Image, spec: str, made: dict[str, Any]) -> str:
    if spec in made:
        return str(made[spec].url)
    return reverse("rendition", args=[generate_signature(image.pk, spec), image.pk, spec])


class RenditionView(ServeView):
    """Makes the rendition and leads to its file."""

    model = Image
    action = "redirect"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        hidden = self.model.objects.filter(
            pk=kwargs["image_id"], collection__in=private_collection_ids()
        )
        if hidden.exists():
            raise Http404
        response = super().get(request, *args, **kwargs)
        if response.status_code == HTTPStatus.GONE:
            return _missing(self.model.objects.get(pk=kwargs["image_id"]))
        patch_cache_control(response, max_age=_REDIRECT_SECONDS)
        return response


def _missing(image: Image) -> HttpResponse:
    """Gone for good, or as long as the store of files does not answer."""
    try:
        is_lost = not image.file.storage.exists(image.file.name)
    except OSError:
        is_lost = False
    if is_lost:
        logger.warning("The original of image %s is not in the store.", image.pk)
        return HttpResponse(
            "The picture is lost.", content_type="text/plain", status=HTTPStatus.GONE
        )
    logger.error("The store does not give or take image %s.", image.pk)
    return HttpResponse(
        "The picture cannot be had now. Try again in a minute.",
        content_type="text/plain",
        status=HTTPStatus.SERVICE_UNAVAILABLE,
        headers={"Retry-After": "60"},
    )
