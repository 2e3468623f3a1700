from typing import Any

from django.core.management.base import BaseCommand

from cms.media.preparing import prepare
from cms.models import Image


class Command(BaseCommand):
    help = (
        "Makes the sizes and formats of images that readers are going to ask for, where they are "
        "missing. Can be repeated, and begun again where it was interrupted."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        images = Image.objects.order_by("pk")
        total = images.count()
        made = 0
        for number, image in enumerate(images.iterator(chunk_size=100), 1):
            made += prepare(image)
            if number % 100 == 0 or number == total:
                self.stdout.write(f"{number} of {total} images, {made} renditions made …")
        self.stdout.write(f"{made} renditions made.")
