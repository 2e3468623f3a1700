from django.core.files.base import ContentFile
from wagtail.models import Collection
from wagtail.search import index

from cms.languages import DEFAULT_LANGUAGE
from cms.models import Document, Image
from home.demo.drawings import PICTURES, png_bytes

COLLECTION = "Demonstration"


def library_exists() -> bool:
    return Collection.objects.filter(name=COLLECTION).exists()


class Library:
    """Pictures and documents by their keys, made when first asked for."""

    def __init__(self, documents: dict[str, dict[str, str]]) -> None:
        self._collection = Collection.get_first_root_node().add_child(name=COLLECTION)
        self._texts = documents
        self._images: dict[str, Image] = {}
        self._documents: dict[str, Document] = {}

    def image(self, key: str) -> Image:
        if key not in self._images:
            self._images[key] = self._draw(key)
        return self._images[key]

    def document(self, key: str) -> Document:
        if key not in self._documents:
            text = self._texts[key]
            self._documents[key] = Document.objects.create(
                title=text["title"],
                collection=self._collection,
                file=ContentFile(text["text"].encode(), name=text["filename"]),
            )
        return self._documents[key]

    def _draw(self, key: str) -> Image:
        picture = PICTURES[key]
        focus = picture.focal_point
        description = picture.descriptions[DEFAULT_LANGUAGE.code]
        image = Image.objects.create(
            title=description,
            collection=self._collection,
            file=ContentFile(png_bytes(key), name=f"{key}.png"),
            width=picture.width,
            height=picture.height,
            focal_point_x=focus.x,
            focal_point_y=focus.y,
            focal_point_width=focus.width,
            focal_point_height=focus.height,
        )
        for language_code, words in picture.descriptions.items():
            image.texts.create(language=language_code, alternative_text=words)
        index.insert_or_update_object(image)
        return image
