import time
import uuid
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Page

from cms.languages import LANGUAGES
from home.generated.copies import Copy, Sample, write
from home.generated.samples import make_samples
from home.models import HomePage

#: News in all languages that are written in one transaction.
BATCH = 200


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
        last_steps = {
            (above := page.path[: -page.steplen]): Page.objects.get(path=above).numchild
            for page in samples[0].pages
        }
        # Each step below a parent is one copy, or one sample; batches are written whole.
        done, wanted = min(last_steps.values()), -(-pages // len(LANGUAGES))
        self._write(samples, last_steps, done, wanted)
        self.stdout.write(f"There are {max(done, wanted) * len(LANGUAGES)} generated pages.")

    def _write(
        self, samples: list[Sample], last_steps: dict[str, int], done: int, wanted: int
    ) -> None:
        started, first = time.monotonic(), done
        for numbers in _batches(done + 1, wanted):
            write([_copy(samples, number) for number in numbers], last_steps)
            written = (numbers[-1] - first) * len(LANGUAGES)
            self.stdout.write(
                f"{numbers[-1] * len(LANGUAGES)} pages, "
                f"{written / (time.monotonic() - started):.0f} a second"
            )
            self.stdout.flush()


def _batches(first: int, last: int) -> Iterator[range]:
    for start in range(first, last + 1, BATCH):
        yield range(start, min(start + BATCH, last + 1))


def _copy(samples: list[Sample], number: int) -> Copy:
    key = uuid.uuid5(uuid.NAMESPACE_URL, f"ucdil:generated:{number}")
    return Copy(samples[number % len(samples)], number, key)
