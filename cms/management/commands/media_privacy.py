from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.media.privacy import misplaced_images, move


class Command(BaseCommand):
    help = (
        "Moves images whose collection became private or public, where that did not succeed at "
        "once. Can be repeated."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        failed = moved = 0
        for image in misplaced_images():
            try:
                move(image)
                moved += 1
            except OSError as error:
                failed += 1
                self.stderr.write(f"Image {image.pk}, {image.file.name}: {error}")
        self.stdout.write(f"{moved} images moved.")
        if failed:
            raise CommandError(f"{failed} images could not be moved: see above, and run it again.")
