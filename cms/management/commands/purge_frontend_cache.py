from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cms.delivery.purging.changes import Changes
from cms.delivery.purging.signals import find_problems_purging


class Command(BaseCommand):
    help = "Has the CDN forget all answers, after changes that went past Django. Can be repeated."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.WAGTAILFRONTENDCACHE:
            raise CommandError("There is no CDN to be told: set FRONTEND_CACHE.")
        changes = Changes()
        changes.add_everything()
        problems = find_problems_purging(changes.keys_to_send, sorted(changes.urls))
        if problems:
            raise CommandError("\n".join(problems))
        self.stdout.write("The CDN was told to forget everything.")
