"""The forms in which pictures and documents are uploaded and described."""

import logging
from dataclasses import dataclass
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.db import DatabaseError, transaction
from django.forms import CharField, Field
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from cms.languages import LANGUAGES
from cms.media.documents import DocumentField
from cms.media.pictures import PictureField
from cms.models import Rendition

logger = logging.getLogger(__name__)

NOT_STORED = _(
    "The file was not saved: the store of files does not answer. Nothing else was lost; try again "
    "in a few minutes, and tell the administrator if it lasts."
)


@dataclass(frozen=True)
class TextField:
    """One that there is in each language, in the rows `texts` of the file."""

    name: str
    label: Any
    max_length: int
    help_text: Any = ""

    def form_field(self, language_name: str) -> CharField:
        return CharField(
            label=format_lazy("{label} ({language})", label=self.label, language=language_name),
            max_length=self.max_length,
            help_text=self.help_text,
            required=False,
        )


class UploadForm:
    """What the forms of both kinds of file do; comes before Wagtail's own."""

    file_field: type[Field]
    text_fields: ClassVar[list[TextField]]
    instance: Any
    data: Any
    original_file: Any
    initial: dict[str, Any]
    fields: dict[str, Field]
    cleaned_data: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            self.fields["file"] = self.file_field(
                label=field.label, required=field.required, widget=field.widget
            )
        rows = {row.language: row for row in self.instance.texts.all()} if self.instance.pk else {}
        for text in self.text_fields:
            for language in LANGUAGES:
                key = f"{text.name}_{language.code}"
                self.fields[key] = text.form_field(language.name)
                if language.code in rows:
                    self.initial.setdefault(key, getattr(rows[language.code], text.name))

    def clean_title(self) -> str:
        """A line: browsers propose the name of the file, and files have names of all kinds."""
        title = self.cleaned_data["title"]
        shown = "".join(character if character.isprintable() else " " for character in title)
        if not (line := " ".join(shown.split())):
            raise ValidationError(gettext("Write a title that can be seen."))
        return line

    def _post_clean(self) -> None:
        """Stores the file while the form can still say that the store does not take it."""
        super()._post_clean()  # type: ignore[misc] # It is Django's, and in the other base.
        if "file" in self.changed_data and not self.errors:  # type: ignore[attr-defined]
            self._store()

    def _store(self) -> None:
        file = self.instance.file
        name = file.field.generate_filename(self.instance, file.name)
        try:
            file.name = file.storage.save(name, file.file)
        except OSError:
            logger.exception("The store did not take %s.", name)
            # The form is shown again, with the file that there is. Setting it would read it.
            self.instance.__dict__["file"] = self.original_file
            self.add_error("file", NOT_STORED)  # type: ignore[attr-defined]
        else:
            # Saving the row does not store it once more, nor read it back.
            file._committed = True
            self.instance.dominant_color = ""

    def save(self, commit: bool = True) -> Any:
        """Deletes the file that was replaced, and what was made of it, once the new one is kept."""
        replaced = self.original_file if "file" in self.changed_data else None  # type: ignore[attr-defined]
        self.original_file = None
        try:
            with transaction.atomic():
                instance = super().save(commit=commit)  # type: ignore[misc]
                if replaced and commit:
                    self._forget(replaced.name)
        except DatabaseError:
            if "file" in self.changed_data:  # type: ignore[attr-defined]
                default_storage.delete(self.instance.file.name)
            raise
        return instance

    def _forget(self, name: str) -> None:
        for rendition in getattr(self.instance, "renditions", Rendition.objects.none()).all():
            rendition.delete()
        transaction.on_commit(lambda: default_storage.delete(name))

    def _save_m2m(self) -> None:
        super()._save_m2m()  # type: ignore[misc] # It is Django's, and in the other base.
        for language in LANGUAGES:
            self._save_texts(language.code)
        # The search is about to read them.
        getattr(self.instance, "_prefetched_objects_cache", {}).pop("texts", None)

    def _save_texts(self, language_code: str) -> None:
        """A form that was sent without a field leaves the text as it is."""
        texts = {
            text.name: self.cleaned_data[key]
            for text in self.text_fields
            if self.add_prefix(key := f"{text.name}_{language_code}") in self.data  # type: ignore[attr-defined]
        }
        if any(texts.values()):
            self.instance.texts.update_or_create(language=language_code, defaults=texts)
        elif texts:
            for row in self.instance.texts.filter(language=language_code):
                row.delete()


class ImageForm(UploadForm, BaseImageForm):
    file_field = PictureField
    text_fields = [
        TextField(
            "alternative_text",
            _("Alternative text"),
            255,
            _("What the picture shows, for those who cannot see it."),
        ),
        TextField("caption", _("Caption"), 500),
        TextField(
            "credit",
            _("Credit"),
            255,
            _("Who made the picture or holds the rights to it, as it must be printed."),
        ),
    ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        described = any(cleaned.get(f"alternative_text_{language.code}") for language in LANGUAGES)
        if described and cleaned.get("is_decorative"):
            self.add_error(
                "is_decorative",
                gettext("Either describe the picture or mark it as decoration, not both."),
            )
        return dict(cleaned)


class DocumentForm(UploadForm, BaseDocumentForm):
    file_field = DocumentField
    text_fields = [
        TextField(
            "title",
            _("Title"),
            255,
            _("As readers of this language see it. Without it they see another title."),
        ),
    ]
