"""Enters what happened into the history of pages and of other things."""

from collections.abc import Collection
from typing import Any

from django.db.models import ForeignKey, Model
from wagtail.models.audit_log import BaseLogEntry


def enter_without_asking() -> None:
    """Wagtail validates each entry, and asks for all that it refers to: the kind of the thing, the
    person, the revision, the page. It has just taken them from the things themselves.
    """
    BaseLogEntry.full_clean = _full_clean


def _full_clean(entry: BaseLogEntry, exclude: Collection[str] | None = None, **kwargs: Any) -> None:
    references = {field.name for field in entry._meta.fields if isinstance(field, ForeignKey)}
    Model.full_clean(entry, exclude={*(exclude or ()), *references}, **kwargs)
