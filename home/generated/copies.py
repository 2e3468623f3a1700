"""Copies of pages with all that hangs on them, as rows and in bulk.

Through the models a page takes a tenth of a second: slug, revisions, segments, index. A copy has
the same in its rows, with another number in its texts.
"""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, models, transaction
from modelcluster.models import get_all_child_relations
from wagtail.models import Page, ReferenceIndex
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    TemplateSegment,
    TranslatableObject,
    Translation,
    TranslationContext,
    TranslationSource,
)

from cms.models import PublishedTranslation, SourceLayout, TitleSortKey
from cms.search.backend import IndexEntry
from home.generated.texts import NUMBER


class Sample:
    """A page in all its languages, with every row that belongs to it."""

    def __init__(self, key: uuid.UUID) -> None:
        self.pages = list(
            Page.objects.filter(translation_key=key).order_by("pk").select_related("locale")
        )
        self.model: Any = self.pages[0].specific_class
        ids = [page.pk for page in self.pages]
        kind = ContentType.objects.get_for_model(self.model)
        self.own_columns = [field.column for field in self.model._meta.local_concrete_fields]
        self.own_rows = _rows(self.model._meta.db_table, self.own_columns, ids)
        self.lists = [
            row
            for relation in get_all_child_relations(self.model)
            for row in relation.related_model._default_manager.filter(page__in=ids)
        ]
        about = {"object_id__in": list(map(str, ids)), "content_type": kind}
        self.references = list(ReferenceIndex.objects.filter(**about))
        self.entries = list(IndexEntry._default_manager.filter(**about))
        self.object = TranslatableObject.objects.get(translation_key=key)
        self.source = TranslationSource.objects.get(object=key)
        self.layout = SourceLayout.objects.get(source=self.source)
        self.contexts = list(TranslationContext.objects.filter(object=key))
        self.segments = [
            *StringSegment.objects.filter(source=self.source),
            *TemplateSegment.objects.filter(source=self.source),
        ]
        self.strings = list(String.objects.filter(segments__source=self.source).distinct())
        self.words = list(StringTranslation.objects.filter(context__object=key))
        self.translations = list(Translation.objects.filter(source=self.source))
        self.published = list(PublishedTranslation.objects.filter(translation__source=self.source))


def _rows(table: str, columns: Sequence[str], ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """As they are stored; the first column is the primary key, in whose order they come."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {_quoted(columns)} FROM {_quoted([table])} "  # noqa: S608 - our own names
            f"WHERE {_quoted(columns[:1])} IN ({_places(ids)}) ORDER BY 1",
            ids,
        )
        return cursor.fetchall()


@dataclass
class Copy:
    """With `number` in place of the sample's in all texts; `key` is what its languages share."""

    sample: Sample
    number: int
    key: uuid.UUID
    pages: list[Page] = field(default_factory=list)
    #: What was made of each row of the sample.
    made: dict[models.Model, Any] = field(default_factory=dict)

    def text(self, value: Any) -> Any:
        number = f"{self.number:0{len(NUMBER)}}"
        return value.replace(NUMBER, number) if isinstance(value, str) else value

    def add(self, row: Any, **changes: Any) -> Any:
        """A new row like this one, not saved yet."""
        columns = [column for column in row._meta.local_concrete_fields if not column.primary_key]
        values = {column.attname: self.text(getattr(row, column.attname)) for column in columns}
        self.made[row] = new = type(row)(**values | changes)
        return new

    def id_of(self, page_id: int) -> int:
        ids = [page.pk for page in self.sample.pages]
        return int(self.pages[ids.index(page_id)].pk)


@transaction.atomic
def write(copies: Sequence[Copy], last_steps: dict[str, int]) -> None:
    """`last_steps` is the number of the last child below each path; it goes on counting."""
    _write_pages(copies, last_steps)
    _write_lists(copies)
    _write_indexes(copies)
    _write_segments(copies)


def _write_pages(copies: Sequence[Copy], last_steps: dict[str, int]) -> None:
    unsaved = {"latest_revision_id": None, "live_revision_id": None}
    for copy in copies:
        for page in copy.sample.pages:
            above = page.path[: -page.steplen]
            last_steps[above] += 1
            path = Page._get_path(above, page.depth, last_steps[above])
            new = copy.add(page, path=path, translation_key=copy.key, **unsaved)
            new.locale = page.locale
            copy.pages.append(new)
    pages = Page.objects.bulk_create(page for copy in copies for page in copy.pages)
    TitleSortKey.keep(*pages)
    for path, last in last_steps.items():
        Page.objects.filter(path=path).update(numchild=last)
    for model in {copy.sample.model for copy in copies}:
        _write_own_columns(model, [copy for copy in copies if copy.sample.model is model])


def _write_own_columns(model: type[Page], copies: Sequence[Copy]) -> None:
    """Those of a type beside those of every page: Django writes no such types in bulk."""
    columns = copies[0].sample.own_columns
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {_quoted([model._meta.db_table])} "  # noqa: S608 - our own names
            f"({_quoted(columns)}) VALUES ({_places(columns)})",
            [
                (page.pk, *map(copy.text, row[1:]))
                for copy in copies
                for page, row in zip(copy.pages, copy.sample.own_rows, strict=True)
            ],
        )


def _write_lists(copies: Sequence[Copy]) -> None:
    _write(
        copy.add(
            row,
            page_id=copy.id_of(row.page_id),
            translation_key=uuid.uuid5(copy.key, str(row.translation_key)),
        )
        for copy in copies
        for row in copy.sample.lists
    )


def _write_indexes(copies: Sequence[Copy]) -> None:
    for copy in copies:
        rows = {str(row.pk): str(copy.made[row].pk) for row in copy.sample.lists}
        for row in copy.sample.references:
            path = ".".join(rows.get(part, part) for part in row.content_path.split("."))
            copy.add(
                row,
                object_id=str(copy.id_of(int(row.object_id))),
                content_path=path,
                content_path_hash=ReferenceIndex._get_content_path_hash(path),
            )
        for row in copy.sample.entries:
            copy.add(row, object_id=str(copy.id_of(int(row.object_id))))
    for name in ("references", "entries"):
        _write(copy.made[row] for copy in copies for row in getattr(copy.sample, name))


def _write_segments(copies: Sequence[Copy]) -> None:
    """What is translated, from what, and what of it is published."""
    TranslatableObject.objects.bulk_create(
        TranslatableObject(translation_key=copy.key, content_type=copy.sample.object.content_type)
        for copy in copies
    )
    _write(copy.add(copy.sample.source, object_id=copy.key) for copy in copies)
    SourceLayout.objects.bulk_create(
        SourceLayout(source=copy.made[copy.sample.source], digest=copy.sample.layout.digest)
        for copy in copies
    )
    _write(copy.add(row, object_id=copy.key) for copy in copies for row in copy.sample.contexts)
    _write_strings(copies)
    for copy in copies:
        made = {(type(row), row.pk): new.pk for row, new in copy.made.items()}
        for row in copy.sample.segments:
            changes = {"source_id": made[TranslationSource, row.source_id]}
            changes["context_id"] = made[TranslationContext, row.context_id]
            if isinstance(row, StringSegment):
                changes["string_id"] = made[String, row.string_id]
            copy.add(row, **changes)
        for row in copy.sample.words:
            context, string = row.context_id, row.translation_of_id
            copy.add(
                row,
                context_id=made[TranslationContext, context],
                translation_of_id=made[String, string],
            )
        for row in copy.sample.translations:
            copy.add(row, source_id=made[TranslationSource, row.source_id], uuid=uuid.uuid4())
    for name in ("segments", "words", "translations"):
        _write(copy.made[row] for copy in copies for row in getattr(copy.sample, name))
    PublishedTranslation.objects.bulk_create(
        PublishedTranslation(
            translation=copy.made[row.translation],
            segments=sorted(_segments_of(copy, row)),
            layout=row.layout,
        )
        for copy in copies
        for row in copy.sample.published
    )


def _write_strings(copies: Sequence[Copy]) -> None:
    """Equal texts are one row, and those without a number are those of the sample."""
    for copy in copies:
        for row in copy.sample.strings:
            data = copy.text(row.data)
            copy.add(row, data_hash=String._get_data_hash(data)) if data != row.data else None
            copy.made.setdefault(row, row)
    fresh = {
        (new.locale_id, new.data_hash): new
        for copy in copies
        for row in copy.sample.strings
        if (new := copy.made[row]).pk is None
    }
    _write(fresh.values())
    for copy in copies:
        for row in copy.sample.strings:
            new = copy.made[row]
            copy.made[row] = fresh.get((new.locale_id, new.data_hash), new)


def _segments_of(copy: Copy, row: PublishedTranslation) -> Iterable[list[int]]:
    made = {(type(old), old.pk): new.pk for old, new in copy.made.items()}
    for context, string in row.segments:
        yield [made[TranslationContext, context], made[String, string]]


def _write(rows: Iterable[Any]) -> None:
    by_model: dict[type[models.Model], list[Any]] = defaultdict(list)
    for row in rows:
        by_model[type(row)].append(row)
    for model, alike in by_model.items():
        model._default_manager.bulk_create(alike, batch_size=2000)


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(map(connection.ops.quote_name, names))


def _places(values: Sequence[Any]) -> str:
    return ", ".join(["%s"] * len(values))
