"""Uploads that could hurt are refused with a sentence, and leave nothing behind."""

import io
import re
import resource

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.urls import reverse
from PIL import Image as Picture
from PIL.ExifTags import IFD
from wagtail.models import Collection, UploadedFile

from cms.media.documents import TYPES
from cms.models import Document, Image
from tests.editor.people import prefer
from tests.factories import PIXEL
from tests.media.files import (
    DOCUMENTS,
    PICTURES,
    gif,
    huge_png,
    office,
    photograph,
    picture,
)
from tests.media.store import names, read

pytestmark = [pytest.mark.django_db, pytest.mark.services]


@pytest.fixture
def editor(editor):
    return prefer(editor, "en")


KINDS = {"picture": ("wagtailimages", Image), "document": ("wagtaildocs", Document)}


def upload(client, kind: str, name: str, content: bytes, **more) -> dict:
    """What the page “Add images” or “Add documents” is answered for one file."""
    file = SimpleUploadedFile(name, content)
    data = {"title": name, "collection": Collection.get_first_root_node().pk, "files[]": file}
    return client.post(reverse(f"{KINDS[kind][0]}:add_multiple"), {**data, **more}).json()


def kept() -> int:
    return (
        Image.objects.count()
        + Document.objects.count()
        + UploadedFile.objects.count()
        + len(names())
    )


@pytest.mark.parametrize(
    ("kind", "extension"),
    [
        *(("picture", extension) for extension in settings.WAGTAILIMAGES_EXTENSIONS),
        *(("document", extension) for extension in settings.WAGTAILDOCS_EXTENSIONS),
    ],
)
def test_a_file_of_each_permitted_type_is_kept_as_it_came(editor, kind, extension):
    content = {**PICTURES, **DOCUMENTS}[extension]

    assert upload(editor, kind, f"fayl.{extension}", content)["success"]

    assert read(KINDS[kind][1].objects.get().file.name) == content


def test_every_type_of_document_is_looked_into():
    assert TYPES.keys() == set(settings.WAGTAILDOCS_EXTENSIONS)


TOO_MANY_PIXELS = "more than 25 million pixels"
DAMAGED = "This picture is damaged"
DISGUISED = "This file is not what its name says"
REFUSED = {
    "bomb": ("picture", "a.png", lambda: huge_png(50_000), TOO_MANY_PIXELS),
    "large": ("picture", "a.png", lambda: huge_png(5_100), TOO_MANY_PIXELS),
    "many frames": ("picture", "a.gif", lambda: gif(5_000), "more than 1000 frames"),
    "half a JPEG": ("picture", "a.jpg", lambda: picture(900, 900)[:3000], DAMAGED),
    "half a PNG": ("picture", "a.png", lambda: picture(900, 900, "PNG")[:900], DAMAGED),
    "half a WebP": (
        "picture",
        "a.webp",
        lambda: picture(900, 900, "WEBP", lossless=True)[:60],
        DAMAGED,
    ),
    "half an AVIF": ("picture", "a.avif", lambda: PICTURES["avif"][:-20], DAMAGED),
    "a beginning and no more": ("picture", "a.png", lambda: PIXEL[:20], DAMAGED),
    "a beginning and nonsense": ("picture", "a.jpg", lambda: b"\xff\xd8\xff" + b"x" * 99, DAMAGED),
    "SVG": ("picture", "a.svg", lambda: b"<svg onload='a()'/>", "Not a supported image format"),
    "SVG as PNG": ("picture", "a.png", lambda: b"<svg onload='a()'/>", "does not match"),
    "HTML as JPEG": ("picture", "a.jpg", lambda: b"<script>a()</script>", "does not match"),
    "words as JPEG": ("picture", "a.jpg", lambda: b"just words", "valid image"),
    "GIF as JPEG": ("picture", "a.jpg", lambda: gif(1), "does not match"),
    "empty picture": ("picture", "a.jpg", lambda: b"", "empty"),
    "HTML": ("document", "a.html", lambda: b"<html>", "not allowed"),
    "HTML as text": ("document", "a.txt", lambda: b"\xef\xbb\xbf \n<!DOCTYPE html>", DISGUISED),
    "HTML as wide text": (
        "document",
        "a.csv",
        lambda: "<script>a()</script>".encode("utf-16"),
        DISGUISED,
    ),
    "HTML as PDF": ("document", "a.pdf", lambda: b"<html><!-- %PDF-1.7 -->", DISGUISED),
    "program as PDF": ("document", "a.pdf", lambda: b"MZ\x90\0", DISGUISED),
    "program as text": ("document", "a.txt", lambda: b"\x7fELF\0\0", DISGUISED),
    "archive as DOCX": ("document", "a.docx", lambda: DOCUMENTS["zip"], DISGUISED),
    "XLSX as DOCX": ("document", "a.docx", lambda: DOCUMENTS["xlsx"], DISGUISED),
    "ODS as ODT": ("document", "a.odt", lambda: DOCUMENTS["ods"], DISGUISED),
    "half an archive": ("document", "a.zip", lambda: DOCUMENTS["zip"][:30], DISGUISED),
    "macros": (
        "document",
        "a.docx",
        lambda: office("word/document.xml", **{"word/vbaProject.bin": b"x"}),
        "macros",
    ),
    "empty document": ("document", "a.pdf", lambda: b"", "empty"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_file_that_could_hurt_is_refused_and_leaves_nothing(editor, case):
    kind, name, make, sentence = REFUSED[case]
    content, before = make(), kept()
    peak_kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    answer = upload(editor, kind, name, content)

    assert not answer["success"]
    assert sentence in answer["error_message"]
    assert kept() == before
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak_kilobytes
    assert grown < 100 * 1024


@pytest.mark.parametrize("kind", KINDS)
def test_of_a_file_that_is_too_long_no_more_is_taken_in_than_could_be_kept(
    editor, settings, kind, monkeypatch
):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 0
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 100_000
    written = []
    write = TemporaryFileUploadHandler.receive_data_chunk
    monkeypatch.setattr(
        TemporaryFileUploadHandler,
        "receive_data_chunk",
        lambda self, data, start: written.append(len(data)) or write(self, data, start),
    )

    answer = upload(editor, kind, "a.png" if kind == "picture" else "a.pdf", b"x" * 1_000_000)

    assert "too big (976.6" in answer["error_message"]
    assert sum(written) < 200_000


@pytest.mark.parametrize("extension", ["jpg", "png", "webp", "avif"])
def test_a_photograph_does_not_tell_where_it_was_taken(editor, extension):
    file_format = "JPEG" if extension == "jpg" else extension.upper()
    content = photograph(file_format)
    assert IFD.GPSInfo in Picture.open(io.BytesIO(content)).getexif()

    assert upload(editor, "picture", f"lahıc.{extension}", content)["success"]

    kept = Picture.open(io.BytesIO(read(Image.objects.get().file.name)))
    assert IFD.GPSInfo not in kept.getexif()
    assert kept.getexif().get_ifd(IFD.GPSInfo) == {}
    assert (kept.getexif()[0x0112], kept.getexif()[0x013B]) == (6, "R. Aliyev")
    assert (kept.size, kept.format) == ((80, 60), file_format)


def test_where_it_was_taken_does_not_outlive_a_form_that_is_sent_again(editor):
    answer = upload(editor, "picture", "a.jpg", photograph(), title="a" * 300)

    assert answer["uploaded_file_id"]
    assert b"GPS" not in (content := read(UploadedFile.objects.get().file.name))
    assert IFD.GPSInfo not in Picture.open(io.BytesIO(content)).getexif()


@pytest.mark.parametrize(
    "name",
    ["../../etc/a.png", "a\nb.png", "gnp.\u202exe.png", "Şəkil 1 (son).png", "a" * 250 + ".png"],
)
def test_a_file_of_any_name_gets_a_plain_address_of_its_own(editor, name):
    answers = [upload(editor, "picture", name, PIXEL, title=name[:200]) for _ in range(2)]

    assert all(answer["success"] for answer in answers)
    first, second = Image.objects.order_by("pk")
    for image in (first, second):
        assert re.fullmatch(r"original_images/[0-9a-f]{16}/[\w.()-]+\.png", image.file.name, re.A)
        assert image.title.isprintable()
    assert first.file.name != second.file.name


def test_a_document_keeps_its_name_for_those_who_save_it(editor):
    upload(editor, "document", "Hesabat – 2024.pdf", DOCUMENTS["pdf"])

    document = Document.objects.get()
    assert document.filename == "Hesabat__2024.pdf"
    assert re.fullmatch(r"documents/[0-9a-f]{16}", document.file.name.rpartition("/")[0])
