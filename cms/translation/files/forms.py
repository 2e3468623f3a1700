from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Locale, Page

from cms.models import User
from cms.translation.files import po, xliff
from cms.translation.files.exporting import keys_below, keys_in, pages_to_translate

#: In bytes. A collection of a thousand long pages stays far below.
LARGEST_FILE = 20 * 1024 * 1024

FORMATS = {"po": po, "xliff": xliff}


class DownloadForm(forms.Form):
    language = forms.ModelChoiceField(
        queryset=Locale.objects.none(),
        label=_("Into the language"),
        empty_label=None,
    )
    page = forms.ModelChoiceField(
        queryset=Page.objects.all(),
        required=False,
        widget=AdminPageChooser,
        label=_("Page"),
        help_text=_("In any language. Without one, the file has all pages."),
    )
    below = forms.BooleanField(
        required=False, initial=True, label=_("With the pages below the chosen one")
    )
    waiting = forms.BooleanField(
        required=False,
        initial=True,
        label=_("Without the pages in which every text is translated"),
    )
    format = forms.ChoiceField(
        choices=[("po", _("PO, for Poedit and others")), ("xliff", _("XLIFF 1.2, for CAT tools"))],
        initial="po",
        widget=forms.RadioSelect,
        label=_("Format"),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        locales = pages_to_translate(user).values("locale")
        language: Any = self.fields["language"]
        language.queryset = Locale.objects.filter(pk__in=locales)

    def keys(self) -> list[Any]:
        """The translation keys of the pages that the file is to have, as far as there are any."""
        page = self.cleaned_data["page"]
        if page is None:
            return keys_in(self.cleaned_data["language"])
        return keys_below(page) if self.cleaned_data["below"] else [page.translation_key]


class UploadForm(forms.Form):
    file = forms.FileField(label=_("File"))

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise forms.ValidationError(
                _("The file is larger than %(size)d MB."),
                params={"size": LARGEST_FILE // 1024 // 1024},
            )
        return file
