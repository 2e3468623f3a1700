"""Large files go from the browser into S3; the server begins, verifies and sweeps."""

import io
import urllib.error
import urllib.request

import pytest
from django.core.files.storage import storages
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Collection

from cms.media.large import parts
from cms.models import Document
from tests.editor.people import prefer
from tests.media.conftest import needs_s3
from tests.media.files import DOCUMENTS
from tests.media.store import names, read

pytestmark = [pytest.mark.django_db, pytest.mark.services]

FIVE_MEBIBYTES = 5 * 1024 * 1024  # S3 takes no smaller part, save the last.


@pytest.fixture(autouse=True)
def small_parts(monkeypatch):
    monkeypatch.setattr(parts, "PART_BYTES", FIVE_MEBIBYTES)


@pytest.fixture
def editor(editor):
    return prefer(editor, "en")


def begin(client, filename="film.mp4", size=100):
    return client.post(reverse("large_upload_begin"), {"filename": filename, "size": size})


def put(url: str, data: bytes) -> int:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data, method="PUT")) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


def finish(client, token: str, **more):
    data = {"token": token, "title": "Film", "collection": Collection.get_first_root_node().pk}
    return client.post(reverse("large_upload_finish"), data | more)


def send(client, content: bytes, filename="film.mp4"):
    begun = begin(client, filename, len(content)).json()
    for number, url in enumerate(begun["urls"]):
        start = number * FIVE_MEBIBYTES
        assert put(url, content[start : start + FIVE_MEBIBYTES]) == 200
    return finish(client, begun["token"])


def swept(*arguments: str) -> str:
    said = io.StringIO()
    call_command("media_orphans", "--hours", "0", *arguments, stdout=said)
    return said.getvalue()


@needs_s3
def test_a_file_arrives_in_parts_and_becomes_a_document(editor):
    content = DOCUMENTS["mp4"] + bytes(2 * FIVE_MEBIBYTES)

    response = send(editor, content)

    document = Document.objects.get()
    assert response.json() == {"url": reverse("wagtaildocs:edit", args=[document.pk])}
    assert (document.title, document.file_size) == ("Film", len(content))
    assert document.filename == "film.mp4"
    assert read(document.file.name) == content
    assert "0 files" in swept()


@needs_s3
@pytest.mark.parametrize("extension", ["zip", "docx"])
def test_an_archive_is_looked_into_where_it_lies(editor, extension):
    assert send(editor, DOCUMENTS[extension], f"a.{extension}").status_code == 200


@needs_s3
def test_a_file_that_is_not_what_its_name_says_is_not_kept(editor):
    response = send(editor, b"<html>", "film.mp4")

    assert "not what its name says" in response.json()["error"]
    assert names() == set()
    assert not Document.objects.exists()


@needs_s3
@pytest.mark.parametrize(
    ("filename", "size", "sentence"),
    [
        ("a.exe", 100, "Files of this type cannot be uploaded"),
        ("a.mp4", 3 * 1024**3, "too big"),
        ("a.mp4", 0, "greater than or equal to 1"),
    ],
)
def test_what_may_not_be_uploaded_is_refused_before_it_is_sent(editor, filename, size, sentence):
    response = begin(editor, filename, size)

    assert response.status_code == 400
    assert sentence in response.json()["error"]


@needs_s3
def test_more_than_was_announced_is_not_taken(editor):
    begun = begin(editor, size=10).json()

    assert put(begun["urls"][0], b"x" * 1000) == 403


@needs_s3
def test_a_part_that_is_missing_is_told(editor):
    begun = begin(editor, size=FIVE_MEBIBYTES + 1).json()
    put(begun["urls"][0], bytes(FIVE_MEBIBYTES))

    response = finish(editor, begun["token"])

    assert "did not arrive" in response.json()["error"]
    assert not Document.objects.exists()


@needs_s3
def test_nobody_finishes_what_is_forged_or_was_begun_by_another(editor, make_client):
    begun = begin(editor).json()
    put(begun["urls"][0], bytes(100))

    for client, token in (
        (editor, begun["token"] + "x"),
        (prefer(make_client(), "en"), begun["token"]),
    ):
        assert finish(client, token).status_code == 400
    assert not Document.objects.exists()


@needs_s3
def test_what_was_begun_and_never_finished_is_given_up_or_swept(editor):
    given_up, forgotten = begin(editor).json(), begin(editor, "vergessen.mp4").json()

    editor.post(reverse("large_upload_abandon"), {"token": given_up["token"]})

    assert swept().count("never finished") == 1
    assert "vergessen.mp4" in swept("--remove")
    assert "never finished" not in swept()
    assert put(forgotten["urls"][0], bytes(100)) == 404


@needs_s3
def test_only_those_who_may_add_documents_upload(russian_translator):
    assert begin(russian_translator).status_code in (302, 403)


@needs_s3
def test_the_page_is_linked_where_documents_are_added(editor):
    address = reverse("large_upload")

    assert address in editor.get(reverse("wagtaildocs:add_multiple")).content.decode()
    assert "data-begin" in editor.get(address).content.decode()


def test_without_s3_the_ordinary_page_serves(editor):
    if not isinstance(storages["private"], parts.S3Store):
        assert editor.get(reverse("large_upload"))["Location"] == reverse(
            "wagtaildocs:add_multiple"
        )
