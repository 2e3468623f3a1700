"""Media are copied from the folder to S3, and back."""

import os
import signal
import subprocess
import sys
import time

import psycopg
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage, storages
from django.core.management import CommandError

from tests.factories import DocumentFactory, ImageFactory
from tests.media.conftest import needs_s3
from tests.media.store import command, names, read
from tests.migrated import make_copy, url_of

pytestmark = pytest.mark.django_db

START_SECONDS = 60


@needs_s3
def test_media_are_copied_to_s3_and_back_and_what_is_there_is_left_alone(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    image, document = ImageFactory(), DocumentFactory()
    files = {file.name: read(file.name) for file in (image.file, document.file)}

    assert "2 files copied" in command("media_copy", "local")
    assert {name: (tmp_path / name).read_bytes() for name in files} == files
    assert "2 were there already" in command("media_copy", "local")

    storages["public"].delete(image.file.name)
    default_storage.delete(document.file.name)
    default_storage.save(document.file.name, ContentFile(b"half"))
    assert "2 files copied" in command("media_copy", "s3")
    assert {name: read(name) for name in files} == files


@needs_s3
def test_a_file_that_is_lost_does_not_keep_the_others_from_being_copied(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    lost, document = ImageFactory(), DocumentFactory()
    default_storage.delete(lost.file.name)

    with pytest.raises(CommandError, match="1 files were not copied"):
        command("media_copy", "local")

    assert (tmp_path / document.file.name).exists()


def test_without_s3_there_is_nothing_to_copy(settings):
    settings.AWS_STORAGE_BUCKET_NAME = ""

    with pytest.raises(CommandError, match="AWS_STORAGE_BUCKET_NAME"):
        command("media_copy", "s3")


# In a process of its own, which can be killed.


@pytest.fixture
def site(settings, tmp_path):
    """The environment of one with a database and a folder of its own, and the bucket of all."""
    settings.AWS_LOCATION = ""
    settings.STORAGES = dict(settings.STORAGES)
    url = os.environ["DATABASE_URL"]
    return os.environ | {
        "DATABASE_URL": url_of(make_copy(url, "killed"), url),
        "DJANGO_SETTINGS_MODULE": "settings.dev",
        "VAR_DIR": str(tmp_path),
    }


def enter_document(site, name: str) -> None:
    with psycopg.connect(site["DATABASE_URL"]) as database:
        database.execute(
            "INSERT INTO cms_document (title, title_sort_keys, file, file_hash, language,"
            " created_at, collection_id) SELECT 'Hesabat', '{}', %s, '', '', '2024-01-01', id"
            " FROM wagtailcore_collection LIMIT 1",
            [name],
        )


def start_copying(site) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "manage.py", "media_copy", "s3"],
        env=site,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def open_for_its_reader(pipe) -> int:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:  # Nobody reads yet.
            time.sleep(0.05)
    pytest.fail("The second file was never read.")


@needs_s3
def test_copying_that_was_killed_half_way_is_completed_and_nothing_is_there_twice(site, tmp_path):
    folder = f"documents/{tmp_path.name}"
    first, second = (f"{folder}/{name}.txt" for name in ("a", "b"))
    (tmp_path / "media" / folder).mkdir(parents=True)
    (tmp_path / "media" / first).write_bytes(b"first")
    # Of the second there is half; the other half is waited for until the process is killed.
    pipe = tmp_path / "media" / second
    os.mkfifo(pipe)
    for name in (first, second):
        enter_document(site, name)

    with start_copying(site) as copying:
        writer = open_for_its_reader(pipe)
        os.write(writer, b"sec")
        copying.send_signal(signal.SIGKILL)
        copying.wait()
    os.close(writer)
    assert {name for name in names() if name.startswith(folder)} == {first}

    pipe.unlink()
    pipe.write_bytes(b"second")
    with start_copying(site) as copying:
        said, _ = copying.communicate(timeout=START_SECONDS)

    assert "1 files copied" in said, said
    assert "1 were there already" in said
    assert {name for name in names() if name.startswith(folder)} == {first, second}
    assert (read(first), read(second)) == (b"first", b"second")
