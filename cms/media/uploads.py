"""Uploads on their way in: no more of them than may be kept reaches the disk or the memory."""

from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler


class BoundedUploadHandler(TemporaryFileUploadHandler):
    """Takes in as much as the largest file that a form accepts, and counts the rest.

    Django takes a file in before any form sees it, however long it is. The form still learns of
    its whole size, and can say it.
    """

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        most = max(settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE, settings.WAGTAILDOCS_MAX_UPLOAD_SIZE)
        if start <= most:
            super().receive_data_chunk(raw_data, start)


def replace_content(file: UploadedFile, content: bytes) -> None:
    """In place, so that nobody who holds the upload keeps what it was before."""
    stream: Any = file
    stream.seek(0)
    stream.truncate()
    stream.write(content)
    stream.seek(0)
    file.size = len(content)
