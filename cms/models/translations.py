"""What wagtail-localize does not keep: from what the words that readers see were translated, how
far pages are translated, and words that are not final."""

from uuid import uuid4

from django.conf import settings
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


class TranslationState(models.Model):
    """How far a page is translated into a language, as `cms.translation.states` tells it, kept so
    that the board can choose and count among all of them: see `cms.translation.kept_states`.

    There is one for each language, also where the page is missing. `listed` stands for the pages in
    all languages: the original, or if that was deleted, the oldest of the others. Between the
    deletion of a page and the next question for states, rows of it point nowhere.
    """

    translation_key = models.UUIDField()
    locale = models.ForeignKey("wagtailcore.Locale", on_delete=models.CASCADE, related_name="+")
    page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=True,
        related_name="+",
    )
    listed = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    #: Whether `page` is that one.
    is_listed = models.BooleanField()
    #: Whether readers see the one that is listed.
    is_live = models.BooleanField()
    kind = models.CharField(max_length=20)
    translated = models.PositiveIntegerField()
    total = models.PositiveIntegerField()
    changed = models.PositiveIntegerField()
    machine = models.PositiveIntegerField()

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["translation_key", "locale"], name="one_state_in_a_language"
            )
        ]
        indexes = [models.Index(fields=["locale", "kind"], name="states_of_a_kind")]

    def __str__(self) -> str:
        return f"{self.translation_key}, {self.locale_id}: {self.kind}"


class OutdatedState(models.Model):
    """Of which pages the states have to be told anew: triggers write their translation keys down,
    once or more, in the transaction of whatever changes. The key of no page, all zeros, says that
    pages are in other places, which changes no state but what is counted where.
    """

    translation_key = models.UUIDField(db_index=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return str(self.translation_key)


class StatesVersion(models.Model):
    """One row: another value after each time that states were told anew, and never the same again,
    not even in a database that was restored from a copy.
    """

    value = models.UUIDField(default=uuid4)

    def __str__(self) -> str:
        return str(self.value)


class SuggestedTranslation(models.Model):
    """Words for a text of an original that nobody has accepted as its translation.

    They came in a file, marked as not final or unfit to be published as they are. They count as no
    translation; the translation editor offers them.
    """

    translation_of = models.ForeignKey(
        "wagtail_localize.String", on_delete=models.CASCADE, related_name="+"
    )
    context = models.ForeignKey(
        "wagtail_localize.TranslationContext", on_delete=models.CASCADE, related_name="+"
    )
    locale = models.ForeignKey("wagtailcore.Locale", on_delete=models.CASCADE, related_name="+")
    data = models.TextField()
    suggested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    suggested_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["locale", "translation_of", "context"], name="one_suggestion_a_place"
            )
        ]

    def __str__(self) -> str:
        return f"{self.locale_id}: {self.data[:50]}"
