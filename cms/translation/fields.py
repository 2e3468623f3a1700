"""Says of every field whether its text is translated or its value shared by all languages.

wagtail-localize reads `translatable_fields`; each model lists all its editable fields there, so
that nothing is decided by a field's Python type. The system check `cms.E003` compares the two.
"""

from collections.abc import Iterator
from typing import TypeAlias

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.models import COMMENTS_RELATION_NAME
from wagtail_localize.fields import (
    BaseTranslatableField,
    SynchronizedField,
    TranslatableField,
)

FieldRule: TypeAlias = BaseTranslatableField

#: Fields of Wagtail's own that each language has for itself: when it appears, and who made it.
_PER_LANGUAGE = {
    "id", "path", "depth", "numchild", "content_type", "owner", "first_published_at",
    "sort_order", "locale",
}  # fmt: skip


def translated(*names: str) -> list[FieldRule]:
    """Text, written anew in every language."""
    return [TranslatableField(name) for name in names]


def shared(*names: str) -> list[FieldRule]:
    """Facts, entered once on the original and the same in every language."""
    return [SynchronizedField(name, overridable=False) for name in names]


def inlines(*names: str) -> list[FieldRule]:
    """Child relations: rows and their order are shared, the rows' own rules decide on fields."""
    return [TranslatableField(name) for name in names]


def editable_names(model: type[models.Model]) -> Iterator[str]:
    """The names of what a person can edit on `model`: its fields and its child relations."""
    for field in model._meta.get_fields():
        if (
            isinstance(field, models.Field)
            and field.editable
            and not isinstance(field, ParentalKey)
            and not (field.remote_field and getattr(field.remote_field, "parent_link", False))
            and field.name not in _PER_LANGUAGE
        ):
            yield field.name
    if issubclass(model, ClusterableModel):
        for relation in get_all_child_relations(model):
            if relation.name != COMMENTS_RELATION_NAME:
                yield relation.name
