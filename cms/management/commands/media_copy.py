import hashlib
import tempfile
from typing import Any

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import FileSystemStorage, Storage
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.template.defaultfilters import filesizeformat

from cms.media.listing import names_in_database
from cms.media.storage import MediaStorage

_PIECE_BYTES = 1024 * 1024
#: Files that are longer go through the disk on their way.
_IN_MEMORY_BYTES = 8 * 1024 * 1024


class Command(BaseCommand):
    help = (
        "Copies all media that the database refers to from the local folder to S3, or back, under "
        "the same names. What is there already is compared and left alone, so that it can be "
        "interrupted and begun again. Nothing is deleted."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("destination", choices=["s3", "local"])

    def handle(self, *args: Any, destination: str, **options: Any) -> None:
        if not settings.AWS_STORAGE_BUCKET_NAME:
            raise CommandError(
                "There is no S3 to copy from or to: set AWS_STORAGE_BUCKET_NAME and the other "
                "variables of S3, see README.md."
            )
        folder, bucket = FileSystemStorage(), MediaStorage()
        source: Storage = folder if destination == "s3" else bucket
        target: Storage = bucket if destination == "s3" else folder
        names = sorted(names_in_database())
        copied = present = copied_bytes = 0
        failures: list[str] = []
        for number, name in enumerate(names, 1):
            try:
                size = copy(source, target, name)
            except OSError as error:
                failures.append(f"{name}: {error}")
                self.stderr.write(failures[-1])
            else:
                copied, present = copied + (size is not None), present + (size is None)
                copied_bytes += size or 0
            if number % 100 == 0 or number == len(names):
                self.stdout.write(f"{number} of {len(names)} files …")
        self.stdout.write(
            f"{copied} files copied ({filesizeformat(copied_bytes)}), {present} were there already."
        )
        if failures:
            raise CommandError(
                f"{len(failures)} files were not copied: see above, and run it again."
            )


def copy(source: Storage, target: Storage, name: str) -> int | None:
    """The size in bytes; `None` when the same content is at the destination already.

    Raises `OSError`, also when what arrived is not what was sent; it is deleted then.
    """
    with source.open(name) as file, tempfile.SpooledTemporaryFile(_IN_MEMORY_BYTES) as buffer:
        sent = hashlib.sha256()
        while piece := file.read(_PIECE_BYTES):
            sent.update(piece)
            buffer.write(piece)
        size = buffer.tell()
        if target.exists(name):
            if checksum(target, name) == sent.digest():
                return None
            target.delete(name)
        buffer.seek(0)
        target.save(name, File(buffer, name))
    if checksum(target, name) != sent.digest():
        target.delete(name)
        raise OSError("what arrived is not what was sent")
    return size


def checksum(store: Storage, name: str) -> bytes:
    read = hashlib.sha256()
    with store.open(name) as file:
        while piece := file.read(_PIECE_BYTES):
            read.update(piece)
    return read.digest()
