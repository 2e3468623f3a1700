"""The form of a registry row: one field for its name in each language, none of them optional."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from cms.languages import LANGUAGES

NAME_FIELDS = {
    f"name_{language.code}": forms.CharField(
        label=format_lazy(_("Name in {language}"), language=language.name), max_length=100
    )
    for language in LANGUAGES
}


class BaseNamesForm(WagtailAdminModelForm):
    """For a model whose names are child rows `names` with a `language` and a `name`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for row in self.instance.names.all():
            self.initial.setdefault(f"name_{row.language}", row.name)

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        for language in LANGUAGES:
            name = self.cleaned_data.get(f"name_{language.code}")
            row = self._row(language)
            row.name = name or row.name
            try:
                row.validate_constraints()
            except ValidationError as error:
                self.add_error(f"name_{language.code}", error.messages)
        return cleaned

    def save(self, commit: bool = True) -> Any:
        names = self.instance.names
        rows = {row.language: row for row in names.all()}
        for language in LANGUAGES:
            row = rows.setdefault(language.code, names.model(language=language.code))
            row.name = self.cleaned_data[f"name_{language.code}"]
        names.set(rows.values())
        return super().save(commit)


NamesForm = type(WagtailAdminModelForm)("NamesForm", (BaseNamesForm,), dict(NAME_FIELDS))
