import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import Storage, storages
from django.core.management.base import BaseCommand, CommandError

from cms.media.names import DOCUMENTS, RENDITIONS, new_token
from cms.media.storage import S3Store

_CONTENT = b"manage.py media_check wrote this, and was to delete it again."
_WAIT_SECONDS = 10


class Problem(Exception):
    """What is wrong, and what to do about it."""


class Command(BaseCommand):
    help = (
        "Tries out the store of media: writes, reads, signs and deletes a file, and looks whether "
        "everybody can have what they should, and nothing else."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        problems = 0
        for alias, folder in (("public", RENDITIONS), ("private", DOCUMENTS)):
            store = storages[alias]
            self.stdout.write(f"{alias}: {_place(store)}")
            name = f"{folder}/{new_token()}/check.txt"
            for sentence, check in _checks(alias, store, name):
                try:
                    check()
                    self.stdout.write(f"  ok      {sentence}")
                except (Problem, OSError) as error:
                    problems += 1
                    self.stdout.write(f"  PROBLEM {sentence}: {error}")
                    if sentence == "writes":
                        break
        if problems:
            raise CommandError(f"{problems} problems: see above, and docs/deploy.md.")
        self.stdout.write("All is well.")


def _place(store: Storage) -> str:
    if isinstance(store, S3Store):
        where = store.endpoint_url or f"Amazon S3, region {store.region_name or 'not named'}"
        return f"bucket {store.bucket_name} at {where}"
    return f"folder {store.path('')}"


def _checks(alias: str, store: Storage, name: str) -> Iterator[tuple[str, Callable[[], None]]]:
    yield "writes", lambda: _write(store, name)
    yield "reads back what was written", lambda: _read(store, name)
    if isinstance(store, S3Store):
        yield "signs addresses that open a file", lambda: _signs(store, name)
        if alias == "private":
            yield "opens nothing without a signature", lambda: _is_closed(store, name)
        elif settings.AWS_S3_CUSTOM_DOMAIN:
            yield (
                f"everybody can have public files at {settings.AWS_S3_CUSTOM_DOMAIN}",
                lambda: _is_open(store.url(name)),
            )
    yield "deletes", lambda: _delete(store, name)


def _write(store: Storage, name: str) -> None:
    if store.save(name, ContentFile(_CONTENT, name)) != name:
        raise Problem("it was stored under another name")


def _read(store: Storage, name: str) -> None:
    with store.open(name) as file:
        if file.read() != _CONTENT:
            raise Problem("what was read is not what was written")


def _signs(store: S3Store, name: str) -> None:
    if (status := _fetch(store.signed_url(name))) != 200:
        raise Problem(
            f"a signed address is answered with {status}. Look at AWS_S3_REGION_NAME, "
            "AWS_S3_ADDRESSING_STYLE, and whether the clocks of both machines agree"
        )


def _is_closed(store: S3Store, name: str) -> None:
    if _fetch(store.signed_url(name).partition("?")[0]) == 200:
        raise Problem(
            "everybody can read private files. Take the permission to read them out of the "
            "bucket's policy: public are only the folders that docs/deploy.md names"
        )


def _is_open(url: str) -> None:
    if (status := _fetch(url)) != 200:
        raise Problem(
            f"{url} is answered with {status}. Let everybody read the public folders, by the "
            "bucket's policy or through the CDN, see docs/deploy.md"
        )


def _delete(store: Storage, name: str) -> None:
    store.delete(name)
    if store.exists(name):
        raise Problem("the file is still there")


def _fetch(url: str) -> int | str:
    try:
        with urllib.request.urlopen(url, timeout=_WAIT_SECONDS) as answer:  # noqa: S310 - our own
            return int(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code
    except OSError as error:
        return str(error)
