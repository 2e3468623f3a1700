from argparse import ArgumentParser
from itertools import chain
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation.reloader import translation_file_changed

from cms.languages import catalogues, wagtail_catalogues


class Command(BaseCommand):
    help = "Updates, compiles or checks the catalogues of messages."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("action", choices=["update", "compile", "check"])

    def handle(self, *args: Any, action: str, **options: Any) -> None:
        match action:
            case "update":
                for path in chain(catalogues.update(), wagtail_catalogues.update()):
                    self.stdout.write(f"Updated {path}")
            case "compile":
                for path in catalogues.compile_all():
                    # A new installation goes on in this process, which has found none of them.
                    translation_file_changed(sender=None, file_path=path.with_suffix(".mo"))
            case "check":
                problems = [*catalogues.problems(), *wagtail_catalogues.problems()]
                if problems:
                    raise CommandError("\n".join(problems))
