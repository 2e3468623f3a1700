"""How pictures and documents are told, wherever they stand."""

from collections.abc import Callable, Iterable

from cms.api.shapes import DocumentDict, FocalPointDict, ImageDict
from cms.languages import Language
from cms.media.texts import Wording
from cms.models import Document, Image
from cms.renditions import PLAIN_WIDTH, sources


def picture(
    image: Image,
    absolute: Callable[[str], str],
    language: Language,
    alternative_text: str | None = None,
    caption: str | None = None,
) -> ImageDict:
    """The words of the use, where it has some, and else those of the library."""
    found = sources(image)
    described = _described(image, language, alternative_text)
    captioned = (
        Wording(caption, language.code) if caption else image.wording("caption", language.code)
    )
    credited = image.wording("credit", language.code)
    return {
        "id": image.pk,
        "alternative_text": described.text if described else None,
        "alternative_text_locale": (described.language if described else None) or None,
        "caption": captioned.text if captioned else None,
        "caption_locale": captioned.language if captioned else None,
        "credit": credited.text if credited else None,
        "credit_locale": credited.language if credited else None,
        "width": image.width,
        "height": image.height,
        "focal_point": _focal_point(image),
        "dominant_color": image.dominant_color or None,
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


def _described(image: Image, language: Language, alternative_text: str | None) -> Wording | None:
    if alternative_text:
        return Wording(alternative_text, language.code)
    if alternative_text == "" or image.is_decorative:
        return Wording("", "")
    return image.wording("alternative_text", language.code)


def attachment(
    document: Document, absolute: Callable[[str], str], language: Language
) -> DocumentDict:
    title = document.title_in(language.code)
    return {
        "id": document.pk,
        "title": title.text,
        "title_locale": title.language or None,
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
