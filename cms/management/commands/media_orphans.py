from datetime import timedelta
from typing import Any

from django.core.files.storage import default_storage, storages
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from wagtail.models import UploadedFile

from cms.media.deletion import delete_remembered
from cms.media.large.parts import large_store, sweep
from cms.media.listing import names_in_database, stored_files
from cms.media.names import FOLDERS
from cms.models import UndeletedFile


class Command(BaseCommand):
    help = (
        "Lists the files in the store that nothing refers to, such as those of uploads that were "
        "never finished. Removes nothing unless it is told to."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--remove", action="store_true", help="remove what is listed")
        parser.add_argument(
            "--hours",
            type=int,
            default=24,
            help="leave alone what is newer than this: somebody may be working on it (default: 24)",
        )

    def handle(self, *args: Any, remove: bool, hours: int, **options: Any) -> None:
        before = timezone.now() - timedelta(hours=hours)
        try:
            if remove:
                delete_remembered()
            count, size = self._orphans(before, remove)
        except OSError as error:
            raise CommandError(f"The store of files does not answer or refuses: {error}") from error
        verb = "removed" if remove else "found; --remove removes them"
        self.stdout.write(f"{count} files, {filesizeformat(size)}, {verb}.")
        if remaining := UndeletedFile.objects.count():
            self.stdout.write(f"{remaining} files are still waiting to be deleted.")

    def _orphans(self, before: Any, remove: bool) -> tuple[int, int]:
        # The store is listed first: what comes in meanwhile is then in the database, or newer.
        found = {
            file.name: file
            for alias in ("public", "private")
            for file in stored_files(storages[alias])
            if file.name.startswith(FOLDERS) and file.modified_at < before
        }
        orphans = sorted(found.keys() - names_in_database())
        for name in orphans:
            self.stdout.write(f"{name} ({filesizeformat(found[name].size)})")
            if remove:
                UploadedFile.objects.filter(file=name).delete()
                default_storage.delete(name)
        if store := large_store():
            for name in sweep(store, before, remove=remove):
                self.stdout.write(f"{name} (an upload in parts that was never finished)")
        return len(orphans), sum(found[name].size for name in orphans)
