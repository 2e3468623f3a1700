"""All files: those in a store, and those that rows of the database refer to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.core.files.storage import Storage, default_storage
from django.db import models
from wagtail.models import UploadedFile

from cms.media.storage import S3Store, told_as_store_errors


@dataclass(frozen=True)
class Stored:
    name: str
    size: int
    modified_at: datetime


def stored_files(store: Storage) -> Iterator[Stored]:
    """Of S3 in one request for a thousand files, of a folder one by one."""
    if isinstance(store, S3Store):
        yield from _in_bucket(store)
    else:
        yield from _in_folder(store, "")


def _in_bucket(store: S3Store) -> Iterator[Stored]:
    prefix = f"{store.location}/" if store.location else ""
    with told_as_store_errors():
        for entry in store.bucket.objects.filter(Prefix=prefix):
            yield Stored(entry.key.removeprefix(prefix), entry.size, entry.last_modified)


def _in_folder(store: Storage, folder: str) -> Iterator[Stored]:
    try:
        folders, files = store.listdir(folder)
    except FileNotFoundError:  # Nothing was ever uploaded, or it was removed just now.
        return
    prefix = f"{folder}/" if folder else ""
    for file in files:
        name = prefix + file
        yield Stored(name, store.size(name), store.get_modified_time(name))
    for child in folders:
        yield from _in_folder(store, prefix + child)


def names_in_database() -> set[str]:
    """Of every file that any row refers to, whatever it is; not of uploads still without a row."""
    return {
        name
        for model in apps.get_models()
        if model is not UploadedFile
        for field in model._meta.concrete_fields
        if isinstance(field, models.FileField) and field.storage == default_storage
        for name in model._base_manager.values_list(field.name, flat=True)
        if name
    }
