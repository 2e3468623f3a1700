"""What a translator calls the place of a text, and how long a text may be there."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from wagtail import blocks
from wagtail.fields import StreamField

from cms.languages.casing import capitalise_label


def label_of(model: type[models.Model], field_path: str) -> str:
    """`field_path` is as in wagtail-localize, without ids: `body.gallery.images.item.caption`."""
    labels = (_label(step) for step in _steps(model, field_path))
    return " › ".join(dict.fromkeys(str(capitalise_label(label)) for label in labels if label))


def longest_in(model: type[models.Model], field_path: str) -> int | None:
    """In characters, without tags; None where there is no limit."""
    *_around, last = _steps(model, field_path)
    if isinstance(last, models.Field):
        return last.max_length
    form_field = getattr(last, "field", None)
    return getattr(form_field, "max_length", None)


def _steps(model: type[models.Model], field_path: str) -> Iterator[Any]:
    name, *rest = field_path.split(".")
    field: Any = model._meta.get_field(name)
    yield field
    if isinstance(field, StreamField):
        yield from _blocks(field.stream_block, rest)
    elif rest:
        yield from _steps(field.related_model, ".".join(rest))


def _blocks(block: blocks.Block, names: list[str]) -> Iterator[blocks.Block]:
    for name in names:
        if isinstance(block, blocks.ListBlock):
            block = block.child_block
        elif name in getattr(block, "child_blocks", {}):
            block = block.child_blocks[name]
        else:
            return
        yield block


def _label(step: Any) -> str:
    if isinstance(step, blocks.Block):
        # The item of a list is called as the list is.
        return str(step.label) if step.name else ""
    if isinstance(step, models.ForeignObjectRel):
        return str(step.related_model._meta.verbose_name)
    return str(step.verbose_name)
