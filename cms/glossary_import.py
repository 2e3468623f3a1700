"""Takes terms from a spreadsheet into the glossary: many are faster pasted than typed."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import IndexView

from cms.languages import LANGUAGES
from cms.languages.slugs import slugify
from cms.models import GlossaryName, GlossaryTerm
from cms.models.names import LONGEST_NAME

NOTE = "note"
MOST_LINES = 5_000

#: The name of a term by language, and its note.
Row = dict[str, str]


@dataclass
class Import:
    """What became of the lines: numbers of rows, and numbers of lines that say too little."""

    added: int = 0
    known: int = 0
    incomplete: list[int] = field(default_factory=list)


def read_rows(text: str) -> Iterator[tuple[int, Row]]:
    """Rows with the number of their line, from tabs or CSV; the first line names the columns.

    Raises ValidationError when it does not name each language.
    """
    lines = text.strip().lstrip("\ufeff").splitlines()
    separator = max("\t;,", key=lines[0].count) if lines else ","
    codes = {slugify(language.name): language.code for language in LANGUAGES}
    header = next(csv.reader(lines[:1], delimiter=separator), [])
    columns = [codes.get(name, name) for name in map(slugify, header)]
    missing = [language.code for language in LANGUAGES if language.code not in columns]
    if missing:
        raise ValidationError(
            _("The first line has to name the columns; these are missing: %(columns)s.")
            % {"columns": ", ".join(missing)}
        )
    if len(lines) > MOST_LINES:
        raise ValidationError(
            _("These are more than %(most)d lines. Import them in parts.") % {"most": MOST_LINES}
        )
    for number, cells in enumerate(csv.reader(lines[1:], delimiter=separator), start=2):
        if any(cell.strip() for cell in cells):
            yield number, dict(zip(columns, map(str.strip, cells), strict=False))


@transaction.atomic
def import_terms(text: str) -> Import:
    """Adds the rows that are not there yet; changes and deletes nothing."""
    done = Import()
    known = {_names(term) for term in GlossaryTerm.objects.prefetch_related("names")}
    for number, row in read_rows(text):
        names = tuple(row.get(language.code, "") for language in LANGUAGES)
        if not all(0 < len(name) <= LONGEST_NAME for name in names):
            done.incomplete.append(number)
        elif names in known:
            done.known += 1
        else:
            known.add(names)
            term = GlossaryTerm(note=row.get(NOTE, "")[:255])
            term.names = [
                GlossaryName(language=language.code, name=name)
                for language, name in zip(LANGUAGES, names, strict=True)
            ]
            term.save()
            done.added += 1
    return done


def _names(term: GlossaryTerm) -> tuple[str, ...]:
    names = {row.language: row.name for row in term.names.all()}
    return tuple(names.get(language.code, "") for language in LANGUAGES)


class ImportForm(forms.Form):
    rows = forms.CharField(
        label=gettext_lazy("Rows"),
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text=gettext_lazy(
            "Copy them from a spreadsheet, or paste CSV. The first line names the columns: "
            "az, ru, en and, if you like, note. What the glossary has already stays as it is."
        ),
    )

    def clean_rows(self) -> str:
        text: str = self.cleaned_data["rows"]
        for _row in read_rows(text):
            pass
        return text


class ImportTermsView(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    model = GlossaryTerm
    permission_policy = None
    permission_required = "add"
    form_class = ImportForm
    template_name = "wagtailadmin/generic/form.html"
    page_title = gettext_lazy("Import terms")
    header_icon = "upload"
    index_url_name: str = ""
    breadcrumbs_items: list[dict[str, Any]] = []

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": self.success_address, "label": GlossaryTerm._meta.verbose_name_plural},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return context | {
            "action_url": self.request.path,
            "submit_button_label": _("Import"),
            "submit_button_active_label": _("Importing…"),
        }

    def form_valid(self, form: ImportForm) -> HttpResponse:
        done = import_terms(form.cleaned_data["rows"])
        if done.added:
            sentence = ngettext(
                "%(count)d term was added.", "%(count)d terms were added.", done.added
            )
            messages.success(self.request, sentence % {"count": done.added})
        if done.known:
            sentence = ngettext(
                "%(count)d was there already.", "%(count)d were there already.", done.known
            )
            messages.info(self.request, sentence % {"count": done.known})
        if done.incomplete:
            sentence = _(
                "Not added, because a name is missing or longer than %(most)d characters: lines "
                "%(lines)s."
            )
            lines = ", ".join(map(str, done.incomplete))
            messages.warning(self.request, sentence % {"most": LONGEST_NAME, "lines": lines})
        return redirect(self.success_address)

    @property
    def success_address(self) -> str:
        return reverse(self.index_url_name)


class GlossaryIndexView(IndexView):
    import_url_name: str = ""

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        buttons = [*super().header_more_buttons]
        if self.user_has_permission("add"):
            url = reverse(self.import_url_name)
            buttons.append(Button(_("Import"), url=url, icon_name="upload", priority=40))
        return buttons
