"""The demonstration's pictures, drawn in code: no downloads, no fonts, no words in them."""

from io import BytesIO

from PIL import Image

from home.demo.drawings.captions import LOGOS, PICTURES, FocalPoint, Picture
from home.demo.drawings.fields import ivanovka, nic
from home.demo.drawings.gatherings import conference, meeting, platform
from home.demo.drawings.highlands import qusar, zaqatala
from home.demo.drawings.marks import MARKS, mark
from home.demo.drawings.patterns import channels, collection_cover, survey
from home.demo.drawings.villages import lahic, xinaliq
from home.demo.drawings.waters import lenkeran, mingecevir, qirmizi_qesebe

__all__ = ["LOGOS", "PICTURES", "FocalPoint", "Picture", "draw", "names", "png_bytes"]

_SCENES = {
    scene.__name__: scene
    for scene in (
        lahic, xinaliq, qirmizi_qesebe, ivanovka, nic, lenkeran, qusar, zaqatala,
        collection_cover, platform, conference, survey, channels, meeting, mingecevir,
    )
}  # fmt: skip


def names() -> list[str]:
    return list(PICTURES)


def draw(name: str) -> Image.Image:
    """The picture in RGB, the same pixels every time; KeyError for a name that nobody drew."""
    canvas = mark(MARKS[name]) if name in MARKS else _SCENES[name]()
    return canvas.finish()


def png_bytes(name: str) -> bytes:
    file = BytesIO()
    draw(name).save(file, "PNG", compress_level=6)
    return file.getvalue()
