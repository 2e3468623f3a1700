"""What a document must be before it is kept: of the type that its name says."""

import zipfile
from collections.abc import Callable
from pathlib import PurePath
from typing import Any, BinaryIO

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.documents.fields import WagtailDocumentField

from cms.media.large.parts import large_store

#: As much of a text as is looked at.
_SAMPLE_BYTES = 64 * 1024

#: How texts begin that a browser or a server would run.
_MARKUP = (b"<!doctype", b"<html", b"<head", b"<body", b"<script", b"<svg", b"<?xml", b"<?php")
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class DocumentField(WagtailDocumentField):
    help_text: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if large_store() is not None:
            self.help_text = format_html(
                '{} <a href="{}">{}</a>',
                str(self.help_text),
                reverse("large_upload"),
                gettext("Upload a larger file"),
            )
        self.error_messages |= {
            "disguised": _(
                "This file is not what its name says: it ends in “.%(extension)s”, and holds "
                "something else. Save it as the right type and upload it again."
            ),
            "macros": _(
                "This file holds macros, small programs that could harm those who open it. Save "
                "it without macros, or as PDF, and upload it again."
            ),
        }

    def to_python(self, data: Any) -> Any:
        uploaded = super().to_python(data)
        if uploaded is None:
            return None
        extension = PurePath(uploaded.name).suffix.lower().removeprefix(".")
        is_of_type = TYPES.get(extension)  # The model refuses extensions that nobody may upload.
        uploaded.seek(0)
        if is_of_type and not is_of_type(uploaded):
            raise ValidationError(
                self.error_messages["disguised"], code="disguised", params={"extension": extension}
            )
        if extension in _OFFICE and _has_macros(uploaded):
            raise ValidationError(self.error_messages["macros"], code="macros")
        uploaded.seek(0)
        return uploaded


def _begins(signature: bytes) -> Callable[[BinaryIO], bool]:
    return lambda file: file.read(len(signature)) == signature


def _is_pdf(file: BinaryIO) -> bool:
    """Readers look for the signature within the first 1024 bytes; nothing that is markup before."""
    beginning = file.read(1024)
    return b"%PDF-" in beginning and not _is_markup(beginning)


def _is_text(file: BinaryIO) -> bool:
    sample = file.read(_SAMPLE_BYTES)
    if sample.startswith(_BYTE_ORDER_MARKS[1:]):
        return not _is_markup(sample.decode("utf-16", "replace").encode())
    return b"\0" not in sample and not _is_markup(sample)


def _is_markup(sample: bytes) -> bool:
    return sample.removeprefix(_BYTE_ORDER_MARKS[0]).lstrip().lower().startswith(_MARKUP)


def _is_zip(file: BinaryIO) -> bool:
    return _names(file) is not None


def _names(file: BinaryIO) -> set[str] | None:
    """Of what is in the archive; `None` for what is no whole archive."""
    file.seek(0)
    if file.read(2) != b"PK":
        return None
    try:
        with zipfile.ZipFile(file) as archive:
            return set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return None


def _holds(folder: str) -> Callable[[BinaryIO], bool]:
    """An Office Open XML package (ECMA-376) with this part."""

    def check(file: BinaryIO) -> bool:
        names = _names(file) or set()
        return "[Content_Types].xml" in names and any(name.startswith(folder) for name in names)

    return check


def _says(media_type: str) -> Callable[[BinaryIO], bool]:
    """An archive that says its type in the file `mimetype`, as OpenDocument and EPUB do."""

    def check(file: BinaryIO) -> bool:
        if "mimetype" not in (_names(file) or ()):
            return False
        try:
            with zipfile.ZipFile(file) as archive, archive.open("mimetype") as entry:
                return entry.read(len(media_type) + 1).strip() == media_type.encode()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError, OSError):
            return False

    return check


def _has_macros(file: BinaryIO) -> bool:
    return any(PurePath(name).name.lower() == "vbaproject.bin" for name in _names(file) or ())


_OFFICE = {"docx", "pptx", "xlsx"}

#: Whether a file, read from its beginning, is what its extension says.
TYPES: dict[str, Callable[[Any], bool]] = {
    "csv": _is_text,
    "mp4": lambda file: file.read(8)[4:] == b"ftyp",
    "webm": _begins(b"\x1a\x45\xdf\xa3"),
    "docx": _holds("word/"),
    "epub": _says("application/epub+zip"),
    "odp": _says("application/vnd.oasis.opendocument.presentation"),
    "ods": _says("application/vnd.oasis.opendocument.spreadsheet"),
    "odt": _says("application/vnd.oasis.opendocument.text"),
    "pdf": _is_pdf,
    "pptx": _holds("ppt/"),
    "rtf": _begins(b"{\\rtf"),
    "txt": _is_text,
    "xlsx": _holds("xl/"),
    "zip": _is_zip,
}
