"""Registry rows, with a name in each language: their order, and their form, in which none of the
names is optional.
"""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from cms.languages import LANGUAGES, Language

LONGEST_NAME = 100

NAME_FIELDS = {
    f"name_{language.code}": forms.CharField(
        label=format_lazy(_("Name in {language}"), language=language.name), max_length=LONGEST_NAME
    )
    for language in LANGUAGES
}


class NamedQuerySet(models.QuerySet):
    """Of a model whose names are child rows `names` with a `language` and a `sort_key`."""

    def in_alphabetical_order(self, language: Language) -> "NamedQuerySet":
        """By the names in this language; rows that have none in it come last."""
        relation: Any = self.model._meta.get_field("names")
        names = relation.related_model._default_manager.filter(
            **{relation.field.name: models.OuterRef("pk")}, language=language.code
        )
        key = models.Subquery(names.values("sort_key")[:1])
        return self.order_by(key.asc(nulls_last=True), *(self.model._meta.ordering or ()))


class BaseNamesForm(WagtailAdminModelForm):
    """For a model whose names are child rows `names` with a `language` and a `name`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = self.instance.names
        rows = {row.language: row for row in names.all()}
        self.rows = {
            f"name_{language.code}": rows.get(language.code) or names.model(language=language.code)
            for language in LANGUAGES
        }
        for field, row in self.rows.items():
            self.initial.setdefault(field, row.name)

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        for field in self.rows.keys() & self.cleaned_data.keys():
            row = self.rows[field]
            row.name = self.cleaned_data[field]
            try:
                row.validate_constraints()
            except ValidationError as error:
                self.add_error(field, error.messages)
        return cleaned

    def save(self, commit: bool = True) -> Any:
        self.instance.names.set(self.rows.values())
        return super().save(commit)


NamesForm = type(WagtailAdminModelForm)("NamesForm", (BaseNamesForm,), dict(NAME_FIELDS))
