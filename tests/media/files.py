"""Files as people upload them, good and bad."""

import io
import struct
import zipfile
import zlib

from PIL import Image as Picture
from PIL.ExifTags import IFD

from tests.factories import PIXEL


def picture(width=80, height=60, file_format="JPEG", **options) -> bytes:
    content = io.BytesIO()
    Picture.new("RGB", (width, height), "teal").save(content, file_format, **options)
    return content.getvalue()


def photograph(file_format="JPEG", **options) -> bytes:
    """Taken upright in Lahıc, with a camera that knew where it was."""
    exif = Picture.Exif()
    exif[0x0112] = 6
    exif[0x013B] = "R. Aliyev"
    exif.get_ifd(IFD.GPSInfo).update({1: "N", 2: (40.0, 50.0, 45.0), 3: "E", 4: (48.0, 23.0, 0.0)})
    return picture(file_format=file_format, exif=exif.tobytes(), **options)


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def huge_png(side: int) -> bytes:
    """A blank square that is small until it is unpacked; most of it is left out, to be quick."""
    rows = zlib.compress(bytes(1 + (side + 7) // 8))
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def gif(frames: int) -> bytes:
    frame = (
        b"\x21\xf9\x04\0\0\0\0\0\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\0"
    )
    header = b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    return header + frame * frames + b";"


def archive(**entries: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for name, data in entries.items():
            file.writestr(name, data)
    return content.getvalue()


def office(part: str, **more: bytes) -> bytes:
    return archive(**{"[Content_Types].xml": b"<Types/>", part: b"<xml/>"}, **more)


def open_document(kind: str) -> bytes:
    return archive(mimetype=f"application/vnd.oasis.opendocument.{kind}".encode())


#: By extension.
PICTURES = {
    "png": PIXEL,
    "jpg": picture(),
    "jpeg": picture(),
    "gif": gif(2),
    "webp": picture(file_format="WEBP"),
    "avif": picture(file_format="AVIF"),
}
DOCUMENTS = {
    "csv": "ad;sayı\n".encode("utf-16"),
    "docx": office("word/document.xml"),
    "epub": archive(mimetype=b"application/epub+zip"),
    "mp4": b"\0\0\0\x18ftypmp42",
    "webm": b"\x1a\x45\xdf\xa3webm",
    "odp": open_document("presentation"),
    "ods": open_document("spreadsheet"),
    "odt": open_document("text"),
    "pdf": b"%PDF-1.7\n%%EOF",
    "pptx": office("ppt/presentation.xml"),
    "rtf": b"{\\rtf1 a}",
    "txt": "Mətn".encode(),
    "xlsx": office("xl/workbook.xml"),
    "zip": archive(a=b"b"),
}
