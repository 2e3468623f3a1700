"""An upload in parts, as S3 knows it: begun, finished, given up, swept."""

import io
import math
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.core import signing
from django.core.files.storage import storages

from cms.media.names import document_name
from cms.media.storage import S3Store, told_as_store_errors

PART_BYTES = 16 * 1024 * 1024
LARGEST_BYTES = 2 * 1024**3

#: How long the addresses of the parts are good for, and how long an upload can take.
UPLOAD_SECONDS = 6 * 60 * 60

_SALT = "cms.media.large"


def large_store() -> S3Store | None:
    """Where large files go; nothing where there is no S3."""
    store = storages["private"]
    return store if isinstance(store, S3Store) else None


@dataclass(frozen=True)
class Upload:
    """`name` is that of the document to be, `upload_id` is S3's."""

    name: str
    upload_id: str
    size: int
    user_id: int

    def token(self) -> str:
        """For the browser to keep; it can read it, and change nothing of it."""
        return signing.dumps(asdict(self), salt=_SALT, compress=True)

    @classmethod
    def of(cls, token: str, user_id: int) -> "Upload":
        """Raises `signing.BadSignature` for what is forged, too old, or somebody else's."""
        upload = cls(**signing.loads(token, salt=_SALT, max_age=UPLOAD_SECONDS))
        if upload.user_id != user_id:
            raise signing.BadSignature("This upload is somebody else's.")
        return upload

    @property
    def sizes(self) -> list[int]:
        whole, rest = divmod(self.size, PART_BYTES)
        return [PART_BYTES] * whole + [rest] * bool(rest)


def begin(store: S3Store, filename: str, size: int, user_id: int) -> Upload:
    name = document_name(store.get_valid_name(filename))
    with told_as_store_errors():
        answer = _client(store).create_multipart_upload(
            **_key(store, name), **store._get_write_parameters(name)
        )
    return Upload(name, answer["UploadId"], size, user_id)


def part_urls(store: S3Store, upload: Upload) -> list[str]:
    """Each takes one part of exactly its size."""
    return [
        _client(store).generate_presigned_url(
            "upload_part",
            Params={
                **_key(store, upload.name),
                "UploadId": upload.upload_id,
                "PartNumber": number,
                "ContentLength": size,
            },
            ExpiresIn=UPLOAD_SECONDS,
        )
        for number, size in enumerate(upload.sizes, 1)
    ]


def finish(store: S3Store, upload: Upload) -> int:
    """Puts the parts together; the size of the whole in bytes.

    Which parts came, S3 is asked and not the browser. Raises `OSError` when one is missing.
    """
    with told_as_store_errors():
        client, key = _client(store), _key(store, upload.name)
        pages = client.get_paginator("list_parts").paginate(**key, UploadId=upload.upload_id)
        parts = [
            {"PartNumber": part["PartNumber"], "ETag": part["ETag"]}
            for page in pages
            for part in page.get("Parts", ())
        ]
        if len(parts) != math.ceil(upload.size / PART_BYTES):
            raise OSError(f"{len(parts)} parts of {len(upload.sizes)} arrived")
        client.complete_multipart_upload(
            **key, UploadId=upload.upload_id, MultipartUpload={"Parts": parts}
        )
    return store.size(upload.name)


def give_up(store: S3Store, upload: Upload) -> None:
    with told_as_store_errors():
        _client(store).abort_multipart_upload(**_key(store, upload.name), UploadId=upload.upload_id)


def sweep(store: S3Store, before: datetime, *, remove: bool) -> Iterator[str]:
    """The names of uploads that were begun before that moment and never finished."""
    prefix = f"{store.location}/" if store.location else ""
    with told_as_store_errors():
        client = _client(store)
        pages = client.get_paginator("list_multipart_uploads").paginate(
            Bucket=store.bucket_name, Prefix=prefix
        )
        for page in pages:
            for begun in page.get("Uploads", ()):
                if begun["Initiated"] >= before:
                    continue
                yield begun["Key"].removeprefix(prefix)
                if remove:
                    client.abort_multipart_upload(
                        Bucket=store.bucket_name, Key=begun["Key"], UploadId=begun["UploadId"]
                    )


def _client(store: S3Store) -> Any:
    return store.connection.meta.client


def _key(store: S3Store, name: str) -> dict[str, str]:
    return {"Bucket": store.bucket_name, "Key": store._normalize_name(name)}


class RemoteFile(io.RawIOBase):
    """A file in S3, of which only what is read is fetched."""

    def __init__(self, store: S3Store, name: str, size: int) -> None:
        self._store, self._name, self._size, self._at = store, name, size, 0

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence] + offset
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: Any) -> int:
        last = min(self._at + len(buffer), self._size) - 1
        if last < self._at:
            return 0
        with told_as_store_errors():
            answer = _client(self._store).get_object(
                **_key(self._store, self._name), Range=f"bytes={self._at}-{last}"
            )
            with answer["Body"] as body:
                data = body.read()
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)
