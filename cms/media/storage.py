"""Where media lie: in a folder, or in S3; what everybody may have apart from all else.

The name of a file says whether everybody may have it. The bucket's policy, the web server and this
module all go by the same two prefixes.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

from boto3.exceptions import Boto3Error
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import Storage, storages
from django.db import connection, transaction
from django.urls import reverse
from django.utils.deconstruct import deconstructible
from storages.backends.s3 import S3Storage
from storages.utils import clean_name

from cms.media.deletion import delete_or_remember
from cms.media.names import is_public

#: For how long a signed address opens a file; whoever may have it gets a new one each time.
SIGNED_SECONDS = 300

#: Of copies that browsers and CDNs keep: under the same name there is never another file.
IMMUTABLE = "public, max-age=31536000, immutable"


class StoreError(OSError):
    """The store of files does not answer, or refuses."""


@contextmanager
def told_as_store_errors() -> Iterator[None]:
    try:
        yield
    except (BotoCoreError, Boto3Error, ClientError) as error:
        raise StoreError(str(error)) from error


def transaction_kept_whole() -> AbstractContextManager[Any]:
    """For what may end in a `StoreError` that is caught: a transaction that goes on can go on.

    None is opened where there is none: it would last as long as the store takes.
    """
    return transaction.atomic() if connection.in_atomic_block else nullcontext()


class S3Store(S3Storage):
    """A bucket, whose failures are `StoreError`s.

    A worker is not kept waiting for longer than a web server waits for it.
    """

    read_seconds: float = 10

    def get_default_settings(self) -> dict[str, Any]:
        addressing: Any = {"addressing_style": settings.AWS_S3_ADDRESSING_STYLE}
        config = Config(
            connect_timeout=3,
            read_timeout=self.read_seconds,
            retries={"mode": "standard", "total_max_attempts": 2},
            s3=addressing,
            signature_version="s3v4",
        )
        return {
            **super().get_default_settings(),
            "client_config": config,
            # Names are made of chance: to look whether one is taken would be a request for nothing.
            "file_overwrite": True,
            # What is read of larger files lies on the disk meanwhile.
            "max_memory_size": settings.FILE_UPLOAD_MAX_MEMORY_SIZE,
        }

    def _save(self, name: str, content: File) -> str:
        with told_as_store_errors():
            return str(super()._save(name, content))

    def _open(self, name: str, mode: str = "rb") -> File:
        with told_as_store_errors():
            file = super()._open(name, mode)
            if "r" in mode:
                file.file  # noqa: B018 - fetches the content now rather than somewhere else later
            return file

    def delete(self, name: str) -> None:
        with told_as_store_errors():
            super().delete(name)

    def exists(self, name: str) -> bool:
        with told_as_store_errors():
            return bool(super().exists(name))

    def size(self, name: str) -> int:
        with told_as_store_errors():
            return int(super().size(name))

    def listdir(self, path: str) -> tuple[list[str], list[str]]:
        with told_as_store_errors():
            folders, files = super().listdir(path)
            return folders, files

    def signed_url(self, name: str, **parameters: str) -> str:
        """Opens the file for whoever has this address, and not for long."""
        key = self._normalize_name(clean_name(name))
        return str(
            self.connection.meta.client.generate_presigned_url(
                "get_object",
                Params={"Bucket": self.bucket_name, "Key": key, **parameters},
                ExpiresIn=SIGNED_SECONDS,
            )
        )


class PublicS3Store(S3Store):
    def get_object_parameters(self, name: str) -> dict[str, str]:
        return {"CacheControl": IMMUTABLE}


class PrivateS3Store(S3Store):
    """In a bucket of its own, if there is one; never at an address that does not expire."""

    def get_default_settings(self) -> dict[str, Any]:
        return {
            **super().get_default_settings(),
            "bucket_name": settings.AWS_PRIVATE_STORAGE_BUCKET_NAME,
            "custom_domain": None,
        }

    def get_object_parameters(self, name: str) -> dict[str, str]:
        return {"CacheControl": "private, no-store", "ContentDisposition": "attachment"}


@deconstructible(path="cms.media.storage.MediaStorage")
class MediaStorage(Storage):
    """All media by their names; each in the store that its name says."""

    def store_of(self, name: str) -> Storage:
        return storages["public" if is_public(name) else "private"]

    def _open(self, name: str, mode: str = "rb") -> File:
        return self.store_of(name).open(name, mode)

    def _save(self, name: str, content: File) -> str:
        return self.store_of(name).save(name, content)

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        """The store sees to it as it saves; S3 need not, see `S3Store`."""
        return self.store_of(name).get_available_name(name, max_length)

    def delete(self, name: str) -> None:
        """At once, or as soon as the store deletes it."""
        delete_or_remember(self.store_of(name), name)

    def exists(self, name: str) -> bool:
        return self.store_of(name).exists(name)

    def size(self, name: str) -> int:
        return self.store_of(name).size(name)

    def path(self, name: str) -> str:
        return self.store_of(name).path(name)

    def get_modified_time(self, name: str) -> Any:
        return self.store_of(name).get_modified_time(name)

    def listdir(self, path: str) -> tuple[list[str], list[str]]:
        """Of both stores, which may be one and the same."""
        listings = [storages[alias].listdir(path) for alias in ("public", "private")]
        folders, files = (sorted({*a, *b}) for a, b in zip(*listings, strict=True))
        return folders, files

    def url(self, name: str | None) -> str:
        """Of a public file, where readers get it from without asking us, if they can."""
        assert name is not None  # noqa: S101 - a file field without a file has no address
        store = self.store_of(name)
        if is_public(name) and has_lasting_addresses(store):
            return store.url(name)
        return reverse("media", args=[name])


def has_lasting_addresses(store: Storage) -> bool:
    """Those that S3 signs expire, and must not stand in what is kept: pages, answers, caches."""
    return not isinstance(store, S3Store) or bool(store.custom_domain)
