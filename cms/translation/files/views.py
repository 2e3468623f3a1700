"""The screen on which translators download and upload files, and wagtail-localize's two doors."""

import io
import zipfile
from types import ModuleType
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from cms.languages.names import language_name
from cms.models import User
from cms.requests import AdminRequest
from cms.translation.files import po, xliff
from cms.translation.files.exporting import exports_of, translations_for
from cms.translation.files.forms import FORMATS, DownloadForm, UploadForm
from cms.translation.files.importing import OUTCOMES, Outcome, Report, import_words
from cms.translation.files.units import BrokenFileError, Export

#: How many texts of a kind are listed one by one.
_LISTED = 200

_SENTENCES: dict[Outcome, Any] = {
    "imported": gettext_lazy("These are translated now."),
    "fuzzy": gettext_lazy(
        "The file marks these as not final. They are kept as suggestions, and count as not "
        "translated until somebody accepts them."
    ),
    "meanwhile": gettext_lazy(
        "Somebody translated these here after the file was made. What is here was kept, and what "
        "the file has is kept as a suggestion."
    ),
    "unfit": gettext_lazy(
        "These cannot be published as they are. They are kept as suggestions, to be corrected in "
        "the translation editor."
    ),
    "stale": gettext_lazy(
        "The original has other words in these places now. Download the file anew to translate "
        "them."
    ),
    "unmatched": gettext_lazy(
        "These belong to no page of this site that you translate into this language."
    ),
    "unchanged": gettext_lazy("These are the same here, or empty in the file."),
}
_HEADINGS: dict[Outcome, Any] = {
    "imported": gettext_lazy("Imported"),
    "fuzzy": gettext_lazy("Not final"),
    "meanwhile": gettext_lazy("Translated here meanwhile"),
    "unfit": gettext_lazy("To be corrected"),
    "stale": gettext_lazy("Changed in the original"),
    "unmatched": gettext_lazy("Unknown"),
    "unchanged": gettext_lazy("Unchanged"),
}


class FilesView(WagtailAdminTemplateMixin, FormView):
    """Uploads by POST. The part for downloading leads to `download`."""

    template_name = "cms/translation/files.html"
    form_class = UploadForm
    page_title = gettext_lazy("Translation files")
    header_icon = "download"
    _show_breadcrumbs = True
    request: AdminRequest

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        initial = {name: self.request.GET[name] for name in self.request.GET}
        download = DownloadForm(initial=initial, user=self.request.user)
        context = super().get_context_data(**kwargs)
        context["download_form"] = download
        context["media"] = download.media + context["form"].media
        return context

    def form_valid(self, form: UploadForm) -> HttpResponse:
        try:
            report = _import(form.cleaned_data["file"].read(), self.request.user)
        except BrokenFileError as error:
            form.add_error("file", _explain(error))
            return self.form_invalid(form)
        return _show(self.request, report)


@require_GET
def download(request: AdminRequest) -> HttpResponse:
    form = DownloadForm(request.GET, user=request.user)
    if form.is_valid():
        translations = translations_for(request.user, form.cleaned_data["language"], form.keys())
        exports = exports_of(translations, waiting_only=form.cleaned_data["waiting"])
        if exports:
            return _answer(exports, FORMATS[form.cleaned_data["format"]])
        messages.warning(request, _("There are no such texts, so there is no file."))
    else:
        for errors in form.errors.values():
            messages.error(request, " ".join(map(str, errors)))
    return redirect(f"{reverse('translation_files')}?{request.GET.urlencode()}")


@require_GET
def download_page(request: AdminRequest, translation_id: int) -> HttpResponse:
    """From the translation editor: all texts of one page."""
    translation = _find(request.user, translation_id)
    exports = exports_of([translation])
    if not exports:
        messages.warning(request, _("There are no such texts, so there is no file."))
        return redirect(_editor(translation))
    return _answer(exports, po)


@require_POST
def upload_page(request: AdminRequest, translation_id: int) -> HttpResponse:
    """From the translation editor, into the language of its page."""
    translation = _find(request.user, translation_id)
    form = UploadForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            report = _import(
                form.cleaned_data["file"].read(), request.user, translation.target_locale
            )
        except BrokenFileError as error:
            messages.error(request, _explain(error))
        else:
            return _show(request, report, _editor(translation))
    else:
        messages.error(request, " ".join(map(str, form.errors["file"])))
    return redirect(get_valid_next_url_from_request(request) or _editor(translation))


def _import(content: bytes, user: User, locale: Locale | None = None) -> Report:
    kind = xliff if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") else po
    upload = kind.read(content)
    if locale is not None and upload.target_language not in ("", locale.language_code):
        raise BrokenFileError(
            _("The file is into another language (%(other)s) than this page (%(language)s).")
            % {
                "other": language_name(upload.target_language),
                "language": language_name(locale.language_code),
            }
        )
    return import_words(upload, user)


def _explain(error: BrokenFileError) -> str:
    return f"{error} {_('Nothing was imported.')}"


def _show(request: AdminRequest, report: Report, back: str = "") -> HttpResponse:
    listed = {
        outcome: [] if outcome == "unchanged" else report.of(outcome)[:_LISTED]
        for outcome in OUTCOMES
    }
    pages = dict(
        Page.objects.filter(
            locale=report.language,
            translation_key__in={each.page_key for group in listed.values() for each in group},
        ).values_list("translation_key", "pk")
    )
    groups = [
        {
            "outcome": outcome,
            "heading": _HEADINGS[outcome],
            "sentence": _SENTENCES[outcome],
            "count": len(results),
            "results": [(each, pages.get(each.page_key)) for each in listed[outcome]],
            "left_out": max(0, len(results) - _LISTED),
        }
        for outcome in OUTCOMES
        if (results := report.of(outcome))
    ]
    context = {
        "title": _("What came of the file"),
        "groups": groups,
        "language": report.language,
        "back": back or reverse("translation_files"),
    }
    return render(request, "cms/translation/imported.html", context)


def _answer(exports: list[Export], kind: ModuleType) -> HttpResponse:
    """One file, or an archive of as many as the originals have languages."""
    files = {_name(export, kind): kind.write(export) for export in exports}
    if len(files) == 1:
        [(name, content)] = files.items()
        content_type = kind.CONTENT_TYPE
    else:
        name, content_type = f"{exports[0].target_language}.zip", "application/zip"
        content = _archive(files)
    return HttpResponse(
        content,
        content_type=content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _name(export: Export, kind: ModuleType) -> str:
    only = export.pages[0].address.strip("/").split("/")[-1] if len(export.pages) == 1 else "pages"
    return f"{only}-{export.source_language}-{export.target_language}.{kind.EXTENSION}"


def _archive(files: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            # Without the time, so that the same texts make the same archive.
            archive.writestr(zipfile.ZipInfo(name), files[name], zipfile.ZIP_DEFLATED)
    return content.getvalue()


def _find(user: User, translation_id: int) -> Translation:
    translation = get_object_or_404(Translation, pk=translation_id)
    found = translations_for(user, translation.target_locale, [translation.source.object_id])
    for each in found:
        if each.pk == translation.pk:
            return each
    raise PermissionDenied


def _editor(translation: Translation) -> str:
    try:
        page = translation.get_target_instance()
    except models.ObjectDoesNotExist:
        return reverse("translation_files")
    return reverse("wagtailadmin_pages:edit", args=[page.pk])
