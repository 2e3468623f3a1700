"""What wagtail-localize does not keep: from what the words that readers see were translated."""

from django.db import models


class SourceLayout(models.Model):
    """What the long texts of an original are besides words: pictures, numbers, links, order."""

    source = models.OneToOneField(
        "wagtail_localize.TranslationSource",
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="layout",
    )
    digest = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.source_id}: {self.digest}"


class PublishedTranslation(models.Model):
    """The original as it was when its live translation was published.

    `segments` are pairs of ids: of a place in the original, and of the text that stood there.
    """

    translation = models.OneToOneField(
        "wagtail_localize.Translation",
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="published",
    )
    segments = models.JSONField()
    layout = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return f"{self.translation_id}: {len(self.segments)}"
