"""What pages show, under names that the answers of pages and the triggers of the tables share.

An answer that is kept names all that it shows. A row that changes outdates those that name it.
"""

from uuid import UUID

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import Page

Names = frozenset[str]


def page(translation_key: UUID) -> str:
    """A page in all its languages, with all rows that belong to it."""
    return f"p{translation_key.hex}"


def place(path: str) -> str:
    """Which pages stand directly below the one with this path."""
    return f"b{path}"


def image(pk: int) -> str:
    return f"i{pk}"


def document(pk: int) -> str:
    return f"d{pk}"


# The same names in SQL, of a `{row}` of a table.

_OF_PAGE = (
    "(SELECT 'p' || REPLACE(CAST(p.translation_key AS text), '-', '')"
    " FROM wagtailcore_page p WHERE p.id = {{row}}.{column})"
)
#: Where wagtail-localize keeps the key of a page as that of its source.
_OF_KEY = "'p' || REPLACE(CAST({row}.object_id AS text), '-', '')"
_OF_SOURCE = (
    "(SELECT 'p' || REPLACE(CAST(s.object_id AS text), '-', '')"
    " FROM wagtail_localize_translationsource s WHERE s.id = {row}.source_id)"
)
#: By model; nothing for those of which no answer of a page tells.
_IN_SQL: dict[str, tuple[str, ...]] = {
    "wagtailcore.Page": (
        "'p' || REPLACE(CAST({row}.translation_key AS text), '-', '')",
        f"'b' || SUBSTR({{row}}.path, 1, LENGTH({{row}}.path) - {Page.steplen})",
    ),
    "cms.Image": ("'i' || {row}.id",),
    "cms.ImageText": ("'i' || {row}.image_id",),
    "cms.Rendition": ("'i' || {row}.image_id",),
    "cms.Document": ("'d' || {row}.id",),
    "cms.DocumentText": ("'d' || {row}.document_id",),
    "cms.TitleSortKey": (),
    "cms.SourceLayout": (_OF_SOURCE,),
    "cms.PublishedTranslation": (
        "(SELECT 'p' || REPLACE(CAST(s.object_id AS text), '-', '')"
        " FROM wagtail_localize_translation t"
        " JOIN wagtail_localize_translationsource s ON s.id = t.source_id"
        " WHERE t.id = {row}.translation_id)",
    ),
    "wagtailcore.ReferenceIndex": (),
    "taggit.Tag": (),
    "taggit.TaggedItem": (),
    "wagtail_localize.Translation": (_OF_SOURCE,),
    "wagtail_localize.TranslationSource": (_OF_KEY,),
    "wagtail_localize.StringSegment": (_OF_SOURCE,),
    "wagtail_localize.StringTranslation": (
        "(SELECT 'p' || REPLACE(CAST(c.object_id AS text), '-', '')"
        " FROM wagtail_localize_translationcontext c WHERE c.id = {row}.context_id)",
    ),
    "wagtailredirects.Redirect": (),
    "wagtailsearch.IndexEntry": (),
}


def names_in_sql(model: type[models.Model]) -> tuple[str, ...] | None:
    """What answers name that show `{row}`; None when any answer could show it."""
    label = model._meta.label
    if label in _IN_SQL:
        return _IN_SQL[label]
    if issubclass(model, Page):
        return (_OF_PAGE.format(column=model._meta.local_concrete_fields[0].column),)
    for field in model._meta.local_concrete_fields:
        if isinstance(field, ParentalKey) and issubclass(field.related_model, Page):
            return (_OF_PAGE.format(column=field.column),)
    return None
