import time
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.languages import LANGUAGES
from home.generated.rows import Sample
from home.generated.samples import make_samples
from home.generated.tables import settle
from home.generated.writing import find_last_step, write
from home.models import HomePage

#: News in all languages that are written in one transaction.
BATCH = 500


class Command(BaseCommand):
    help = (
        "Writes made-up news in all languages, to try an installation at scale. Run again, it goes "
        "on where it was stopped. Meant for a database of its own: nothing takes them out again."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--pages", type=int, required=True, help="How many there are to be, of all languages."
        )

    def handle(self, *args: Any, pages: int, **options: Any) -> None:
        if pages < 1:
            raise CommandError("--pages is the number of pages that there are to be, from 1.")
        if not HomePage.objects.exists():
            raise CommandError("The site is not installed yet: run `manage.py install` first.")
        samples = [Sample(key) for key in make_samples()]
        done, wanted = find_last_step(samples), -(-pages // len(LANGUAGES))
        self._write(samples, done, wanted)
        settle()
        self.stdout.write(f"There are {max(done, wanted) * len(LANGUAGES)} generated pages.")

    def _write(self, samples: list[Sample], done: int, wanted: int) -> None:
        started = time.monotonic()
        for numbers in _batches(done + 1, wanted):
            write(samples, numbers)
            written = (numbers[-1] - done) * len(LANGUAGES)
            self.stdout.write(
                f"{numbers[-1] * len(LANGUAGES)} pages, "
                f"{written / (time.monotonic() - started):.0f} a second"
            )
            self.stdout.flush()


def _batches(first: int, last: int) -> Iterator[range]:
    for start in range(first, last + 1, BATCH):
        yield range(start, min(start + BATCH, last + 1))
