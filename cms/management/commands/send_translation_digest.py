from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cms.translation.digest import send_digests


class Command(BaseCommand):
    help = "Tells translators by e-mail what waits for them: each once a day at most."

    def handle(self, *args: Any, **options: Any) -> None:
        if failed := send_digests(timezone.now(), self.stdout.write):
            raise CommandError(
                f"{failed} letters could not be sent; the log says why. Run this again to try them "
                "once more: nobody gets anything twice."
            )
