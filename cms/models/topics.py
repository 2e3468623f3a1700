from typing import Any

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from cms.languages import DEFAULT_LANGUAGE, LANGUAGES, language_choices
from cms.languages.fields import SortKeyField
from cms.models.names import NAME_FIELDS, NamedQuerySet, NamesForm


class Topic(index.Indexed, ClusterableModel):
    """One row for all languages, with a name in each: see docs/decisions/0003-translation.md."""

    slug = models.SlugField(
        _("slug"),
        unique=True,
        help_text=_("How addresses and the API call this topic; the same in every language."),
    )

    objects = NamedQuerySet.as_manager()

    panels = [*(FieldPanel(name) for name in NAME_FIELDS), FieldPanel("slug")]
    base_form_class = NamesForm
    search_fields = [index.AutocompleteField("all_names"), index.SearchField("all_names")]

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.name_in(get_language() or DEFAULT_LANGUAGE.code)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Indexes anew once the names are saved as well: saving them comes after the row itself."""
        super().save(*args, **kwargs)
        index.insert_or_update_object(self)

    def name_in(self, language_code: str) -> str:
        """The name in this language, else in the first language that has one."""
        names = {row.language: row.name for row in self.names.all()}
        codes = [language_code, *(language.code for language in LANGUAGES)]
        return next((names[code] for code in codes if code in names), self.slug)

    def all_names(self) -> str:
        return " ".join(row.name for row in self.names.all())


class TopicName(models.Model):
    topic = ParentalKey(Topic, on_delete=models.CASCADE, related_name="names")
    language = models.CharField(_("language"), max_length=5, choices=language_choices())
    name = models.CharField(_("name"), max_length=100)
    sort_key = SortKeyField(of="name", language="language")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["topic", "language"], name="topic_name_per_language"),
            models.UniqueConstraint(
                fields=["language", "name"],
                name="topic_name_unique",
                violation_error_message=_("Another topic already has this name."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
