"""How pictures and documents are told, wherever they stand."""

from collections.abc import Callable, Iterable

from cms.api.shapes import DocumentDict, FocalPointDict, ImageDict
from cms.models import Document, Image
from cms.renditions import PLAIN_WIDTH, sources


def picture(
    image: Image,
    absolute: Callable[[str], str],
    alternative_text: str | None = None,
    caption: str | None = None,
) -> ImageDict:
    found = sources(image)
    return {
        "id": image.pk,
        "alternative_text": (image.description or None)
        if alternative_text is None
        else alternative_text,
        "caption": caption or None,
        "credit": image.credit or None,
        "width": image.width,
        "height": image.height,
        "focal_point": _focal_point(image),
        "src": absolute(_plain(found[-1].candidates) if found else image.file.url),
        "sources": [
            {
                "type": source.media_type,
                "srcset": ", ".join(
                    f"{absolute(address)} {width}w" for address, width in source.candidates
                ),
            }
            for source in found
        ],
    }


def attachment(document: Document, absolute: Callable[[str], str]) -> DocumentDict:
    return {
        "id": document.pk,
        "title": document.title,
        "url": absolute(document.url),
        "filename": document.filename,
        "type": document.content_type,
        "size": document.file_size,
        "language": document.language or None,
    }


def _plain(candidates: Iterable[tuple[str, int]]) -> str:
    """The address of the widest that is not wider than it need be."""
    return [address for address, width in candidates if width <= PLAIN_WIDTH][-1]


def _focal_point(image: Image) -> FocalPointDict | None:
    if not image.has_focal_point():
        return None
    return {
        "x": image.focal_point_x,
        "y": image.focal_point_y,
        "width": image.focal_point_width,
        "height": image.focal_point_height,
    }
