from typing import Any

from django.core.management.base import BaseCommand

from home.installation import install


class Command(BaseCommand):
    help = "Makes the languages, home pages, sections and groups that are missing."

    def handle(self, *args: Any, **options: Any) -> None:
        install(self.stdout.write)
