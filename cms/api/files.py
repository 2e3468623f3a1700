"""Images and documents: what Wagtail's own API tells of them, and what pages tell of them."""

from collections.abc import Mapping
from typing import Any

import django_filters
from django.db.models import Case, OuterRef, QuerySet, Subquery, When
from django.db.models.functions import Coalesce
from django.utils import translation
from rest_framework.request import Request

from cms.api.answers import DocumentItemDict, ImageItemDict
from cms.api.filter_kinds import IdFilter, IdsFilter, NumberFilter, chosen
from cms.api.filters import Filters
from cms.api.media import attachment, picture
from cms.api.parameters import read_language, refusal
from cms.api.references import References
from cms.api.rows import RowsEndpoint, detail_url
from cms.api.selection import Selection
from cms.languages import DEFAULT_LANGUAGE, LANGUAGES, language_choices
from cms.languages.active import active_language
from cms.languages.fields import key_for
from cms.models import Document, DocumentText, Image
from cms.private_files import attached_to_withheld_pages

#: The databases join so many tables and not many more.
_MOST_TAGS = 20


class TagsFilter(django_filters.CharFilter):
    """Several with commas: the file has all of them."""

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        tags = list(dict.fromkeys(filter(None, (value or "").split(","))))
        if len(tags) > _MOST_TAGS:
            raise refusal("tags", f"send at most {_MOST_TAGS} tags")
        for tag in tags:
            qs = qs.filter(tags__name=tag)
        return qs


class FileFilters(Filters):
    id = IdFilter()
    id__in = IdsFilter(field_name="id", lookup_expr="in")
    title = django_filters.CharFilter()
    tags = TagsFilter()


class FilesEndpoint(RowsEndpoint):
    """Files in private collections are absent, whoever asks, and so are those of drafts and of
    private pages. Words are in the language of `locale` where the library has them in it, and else
    in another.
    """

    model: Any
    more_parameters = frozenset({"locale"})

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        self.language = read_language(request) or DEFAULT_LANGUAGE

    def get_queryset(self) -> QuerySet[Any]:
        hidden = self.references.private_collections
        withheld = attached_to_withheld_pages(self.model, self.references.at)
        files = self.model.objects.exclude(collection__in=hidden).exclude(withheld)
        return files.prefetch_related("tags")

    def sorting(self) -> Mapping[str, Any]:
        return self.columns | {"title": self.told_title_key()}  # type: ignore[operator]

    def told_title_key(self) -> Any:
        """By which titles sort as readers of the language expect, as they are told in it."""
        return key_for("title_sort_keys", self.language)

    def _choose(self, row: Any, selection: Selection) -> dict[str, Any]:
        with translation.override(self.language.code):
            return super()._choose(row, selection)


# Images.


def tell_image(image: Image, references: References) -> ImageItemDict:
    """With the words of the library; a page may have others for the same picture."""
    return {
        **picture(image, references.absolute, active_language()),
        "meta": {
            "type": "cms.Image",
            "detail_url": detail_url(references, "images", image.pk),
            "tags": _tags(image),
            "download_url": references.absolute(image.file.url),
        },
        "title": image.title,
    }


class ImageFilters(FileFilters):
    width = NumberFilter()
    height = NumberFilter()


class ImagesEndpoint(FilesEndpoint):
    model = Image
    tell = tell_image
    filters = ImageFilters
    columns = {name: name for name in ("id", "title", "width", "height", "created_at")}

    def get_queryset(self) -> QuerySet[Image]:
        return super().get_queryset().prefetch_related("renditions")


# Documents.


def tell_document(document: Document, references: References) -> DocumentItemDict:
    told = attachment(document, references.absolute, active_language())
    return {
        **told,
        "meta": {
            "type": "cms.Document",
            "detail_url": detail_url(references, "documents", document.pk),
            "tags": _tags(document),
            "download_url": told["url"],
        },
    }


class DocumentFilters(FileFilters):
    language = chosen("language", language_choices())["language"]


class DocumentsEndpoint(FilesEndpoint):
    model = Document
    tell = tell_document
    filters = DocumentFilters
    columns = {name: name for name in ("id", "title", "created_at")}

    def told_title_key(self) -> Any:
        """Of the text that `Document.title_in` tells."""
        key = key_for("title_sort_keys", self.language)
        texts = DocumentText.objects.filter(document=OuterRef("pk"))
        ranks = [When(language=each.code, then=rank) for rank, each in enumerate(LANGUAGES)]
        choices = (
            texts.filter(language=self.language.code),
            texts.filter(language=OuterRef("language")),
            texts.order_by(Case(*ranks)),
        )
        return Coalesce(*(Subquery(found.values_list(key)[:1]) for found in choices), key)


def _tags(file: Image | Document) -> list[str]:
    return sorted(tag.name for tag in file.tags.all())
