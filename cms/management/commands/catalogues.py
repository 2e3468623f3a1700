from argparse import ArgumentParser
from itertools import chain
from typing import Any

from django.core.management.base import BaseCommand, CommandError

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
                for _ in catalogues.compile_all():
                    pass
            case "check":
                problems = [*catalogues.problems(), *wagtail_catalogues.problems()]
                if problems:
                    raise CommandError("\n".join(problems))
