"""Images and documents of our own, so that they can grow.

Wagtail's models of the same names hold the default names of reverse relations; ours have others.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument, DocumentQuerySet
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    ImageQuerySet,
    SourceImageIOError,
)
from wagtail.images.models import Image as WagtailImage
from wagtail.search import index

from cms.languages import language_choices
from cms.languages.active import active_language
from cms.languages.fields import SortKeysField
from cms.media.names import document_name, original_name, rendition_name
from cms.media.storage import StoreError, transaction_kept_whole
from cms.media.texts import Wording, wording
from cms.private_files import private_collection_ids


@contextmanager
def _missing_while_the_store_fails() -> Iterator[None]:
    """Wagtail shows a page without a picture whose file it cannot read, and fails over one whose
    rendition cannot be written.
    """
    try:
        with transaction_kept_whole():
            yield
    except StoreError as error:
        raise SourceImageIOError(str(error)) from error


class WithTexts(models.Manager):
    """Files come with what is said of them: it is asked for wherever they are shown."""

    def get_queryset(self) -> models.QuerySet:
        return super().get_queryset().prefetch_related("texts")


class Image(AbstractImage):
    is_decorative = models.BooleanField(
        _("decoration"),
        default=False,
        help_text=_("The picture tells nothing: those who cannot see it need not hear of it."),
    )
    title_sort_keys = SortKeysField(of="title")
    #: As in CSS, such as `#1e90ff`; empty until somebody looked.
    dominant_color = models.CharField(max_length=7, blank=True, editable=False)
    tags = TaggableManager(_("tags"), blank=True, help_text=None, related_name="cms_images")

    objects = WithTexts.from_queryset(ImageQuerySet)()

    admin_form_fields = (
        *(name for name in WagtailImage.admin_form_fields if name != "description"),
        "is_decorative",
    )
    search_fields = [
        *AbstractImage.search_fields,
        index.RelatedFields(
            "texts",
            [
                index.SearchField("alternative_text"),
                index.AutocompleteField("alternative_text"),
                index.SearchField("caption"),
                index.SearchField("credit"),
            ],
        ),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        default_related_name = "cms_images"

    def get_upload_to(self, filename: str) -> str:
        private = self.collection_id in private_collection_ids()
        return original_name(self.file.storage.get_valid_name(filename), private=private)

    def create_rendition(self, filter: Any) -> "Rendition":
        with _missing_while_the_store_fails():
            return super().create_rendition(filter)

    def create_renditions(self, *filters: Any) -> Any:
        with _missing_while_the_store_fails():
            return super().create_renditions(*filters)

    def wording(self, name: str, language_code: str) -> Wording | None:
        """Of `alternative_text`, `caption` or `credit`; in another language if this one lacks."""
        return wording(self.texts.all(), name, language_code)

    @property
    def default_alt_text(self) -> str:
        """What Wagtail proposes when the picture is put into a text."""
        found = self.wording("alternative_text", active_language().code)
        return found.text if found and not self.is_decorative else ""


class ImageText(models.Model):
    """What is said of an image in one language."""

    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(_("language"), max_length=5, choices=language_choices())
    alternative_text = models.CharField(_("alternative text"), max_length=255, blank=True)
    caption = models.CharField(_("caption"), max_length=500, blank=True)
    credit = models.CharField(_("credit"), max_length=255, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "language"], name="image_text_per_language")
        ]

    def __str__(self) -> str:
        return self.alternative_text


class Rendition(AbstractRendition):
    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition"
            )
        ]

    def get_upload_to(self, filename: str) -> str:
        valid = self.file.storage.get_valid_name(filename)
        return rendition_name(self.image.file.name, valid)


def get_document_upload_to(document: "Document", filename: str) -> str:
    return document_name(document.file.storage.get_valid_name(filename))


class Document(AbstractDocument):
    file = models.FileField(_("file"), upload_to=get_document_upload_to)
    file_size: int | None  # Wagtail's own, in bytes.
    title_sort_keys = SortKeysField(of="title")
    language = models.CharField(
        _("language"),
        max_length=5,
        choices=language_choices(),
        blank=True,
        help_text=_("In which the document is written; leave it empty for one without words."),
    )
    tags = TaggableManager(_("tags"), blank=True, help_text=None, related_name="cms_documents")

    objects = WithTexts.from_queryset(DocumentQuerySet)()

    admin_form_fields = (*WagtailDocument.admin_form_fields, "language")
    search_fields = [
        *AbstractDocument.search_fields,
        index.RelatedFields(
            "texts", [index.SearchField("title"), index.AutocompleteField("title")]
        ),
    ]

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        default_related_name = "cms_documents"

    def clean(self) -> None:
        """Of one whose file waits to become its file, Wagtail would refuse the lack of a name."""
        if self.file:
            super().clean()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Knows its size from the beginning; Wagtail would look when somebody first asks."""
        if self.file and self.file_size is None:
            self.file_size = self.file.size
        super().save(*args, **kwargs)

    def title_in(self, language_code: str) -> Wording:
        """In this language; else in that of the document, in another, or as the library has it."""
        texts = {row.language: row.title for row in self.texts.all()}
        if not texts.get(language_code) and texts.get(self.language):
            language_code = self.language
        found = wording(self.texts.all(), "title", language_code)
        return found or Wording(self.title, self.language)


class DocumentText(models.Model):
    """What a document is called in one language."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(_("language"), max_length=5, choices=language_choices())
    title = models.CharField(_("title"), max_length=255)
    title_sort_keys = SortKeysField(of="title")

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["document", "language"], name="document_title_per_language"
            )
        ]

    def __str__(self) -> str:
        return self.title


class UndeletedFile(models.Model):
    """What nothing refers to any more, and the store did not delete when it was asked to."""

    name = models.CharField(_("name"), max_length=255, unique=True)
    since = models.DateTimeField(_("since"), auto_now_add=True)

    def __str__(self) -> str:
        return self.name
