from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from cms.languages import DEFAULT_LANGUAGE, LANGUAGES, language_choices
from cms.languages.fields import SortKeyField
from cms.models.names import LONGEST_NAME, NAME_FIELDS, NamedQuerySet, NamesForm


class GlossaryTerm(index.Indexed, ClusterableModel):
    """What one thing is called in each language, so that all translators call it the same."""

    note = models.CharField(
        _("note"),
        max_length=255,
        blank=True,
        help_text=_("When to use it, or which other word not to use."),
    )

    objects = NamedQuerySet.as_manager()

    panels = [*(FieldPanel(name) for name in NAME_FIELDS), FieldPanel("note")]
    base_form_class = NamesForm
    search_fields = [
        index.AutocompleteField("all_names"),
        index.SearchField("all_names"),
        index.SearchField("note"),
    ]

    class Meta:
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name_in(get_language() or DEFAULT_LANGUAGE.code)

    def save(self, *args: object, **kwargs: object) -> None:
        """Indexes anew once the names are saved as well: saving them comes after the row itself."""
        super().save(*args, **kwargs)
        index.insert_or_update_object(self)

    def name_in(self, language_code: str) -> str:
        """The name in this language, else in the first language that has one."""
        names = {row.language: row.name for row in self.names.all()}
        codes = [language_code, *(language.code for language in LANGUAGES)]
        return next((names[code] for code in codes if code in names), self.note)

    def all_names(self) -> str:
        return " ".join(row.name for row in self.names.all())


class GlossaryName(models.Model):
    term = ParentalKey(GlossaryTerm, on_delete=models.CASCADE, related_name="names")
    language = models.CharField(_("language"), max_length=5, choices=language_choices())
    name = models.CharField(_("name"), max_length=LONGEST_NAME)
    sort_key = SortKeyField(of="name", language="language")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["term", "language"], name="glossary_name_per_language"),
        ]

    def __str__(self) -> str:
        return self.name
