from typing import Any

from django.core.management.base import BaseCommand

from cms.translation.kept_states import renew_all_states
from home.installation import install


class Command(BaseCommand):
    help = "Makes the languages, home pages, sections and groups that are missing."

    def handle(self, *args: Any, **options: Any) -> None:
        install(self.stdout.write)
        renew_all_states()
