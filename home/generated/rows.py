"""All rows that belong to a page in its languages, and how a copy has them."""

import json
import uuid
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail.models import Page, ReferenceIndex, Revision
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

from articles.models import NewsPage
from cms.languages import by_code
from cms.languages.sort_keys import sort_key
from cms.models import PublishedTranslation, SourceLayout, TitleSortKey
from cms.search.ranking import IndexEntry
from cms.translation.records import digest_of_layout, written_layout
from home.generated.copies import Copy, spelt, whole
from home.generated.patterns import Marks, alternating
from home.generated.tables import Row, Table, stored_uuid
from home.generated.texts import NUMBER

Model = type[models.Model]
Fill = Callable[[Copy], Any]


class Form:
    """A row of a sample, with what a copy fills in anew, by the places of the columns."""

    def __init__(self, row: Row, fills: dict[int, Fill]) -> None:
        self._row = list(row)
        self._fills = list(fills.items())

    def filled(self, copy: Copy) -> list[Any]:
        row = self._row.copy()
        for place, fill in self._fills:
            row[place] = fill(copy)
        return row


class Sample:
    """`forms` are by table, in which rows are in the order of their primary keys."""

    def __init__(self, key: uuid.UUID) -> None:
        self.key = key
        self.pages = list(
            Page.objects.filter(translation_key=key).order_by("pk").select_related("locale")
        )
        self.model: Any = self.pages[0].specific_class
        self.source = TranslationSource.objects.get(object=key)
        self._lists = {
            relation.get_accessor_name(): relation
            for relation in get_all_child_relations(self.model)
        }
        rows = {model: Table(model).read(pks) for model, pks in self._belongings()}
        self._places: dict[tuple[Model, Any], int] = {
            (model, row[Table(model).key]): place
            for model, found in rows.items()
            for place, row in enumerate(found)
        }
        self.forms = {
            model: [self._form(model, place, row) for place, row in enumerate(found)]
            for model, found in rows.items()
            if found
        }

    def _belongings(self) -> Iterator[tuple[Model, Iterable[Any]]]:
        ids = [page.pk for page in self.pages]
        kind = ContentType.objects.get_for_model(self.model)
        about = {"object_id__in": list(map(str, ids)), "content_type": kind}
        yield Page, ids
        yield self.model, ids
        yield TitleSortKey, ids
        for relation in self._lists.values():
            rows = relation.related_model._default_manager.filter(page__in=ids)
            yield relation.related_model, rows.values_list("pk", flat=True)
        yield Revision, [page.live_revision_id for page in self.pages]
        yield TranslatableObject, [self.key]
        yield SourceLayout, [self.source.pk]
        found: list[models.QuerySet] = [
            ReferenceIndex.objects.filter(**about),
            IndexEntry._default_manager.filter(**about),
            TranslationSource.objects.filter(pk=self.source.pk),
            TranslationContext.objects.filter(object=self.key),
            # Equal texts are one row: those without a number are the same in all copies.
            String.objects.filter(segments__source=self.source, data__contains=NUMBER).distinct(),
            StringSegment.objects.filter(source=self.source),
            TemplateSegment.objects.filter(source=self.source),
            StringTranslation.objects.filter(context__object=self.key),
            Translation.objects.filter(source=self.source),
            PublishedTranslation.objects.filter(translation__source=self.source),
        ]
        for belonging in found:
            yield belonging.model, belonging.values_list("pk", flat=True)

    def _form(self, model: Model, place: int, row: Row) -> Form:
        table = Table(model)
        values = dict(zip(table.columns, row, strict=True))
        fills = {
            at: fill
            for at, field in enumerate(table.fields)
            if (fill := self._fill(model, field, place, values))
        }
        return Form(row, fills)

    def _fill(self, model: Model, field: Any, place: int, row: dict[str, Any]) -> Fill | None:
        value = row[field.column]
        special = _SPECIAL.get((model, field.column))
        if special:
            return special(self, row, value)
        if field.remote_field:
            return self._id(_identified(field), value)
        if field.primary_key:
            return partial(_id, model, place)
        if field.name == "translation_key":
            return partial(_key_of, str(uuid.UUID(str(value))))
        return alternating(value, {NUMBER: _number}) if isinstance(value, str) else None

    def _id(self, model: Model, pk: Any) -> Fill | None:
        """Of the row that a copy has for this one; nothing when they share it."""
        return self._own_id(model, pk) if (model, pk) in self._places else None

    def _own_id(self, model: Model, pk: Any) -> Fill:
        return partial(_id, model, self._places[model, pk])

    def _page_id(self, row: Any, object_id: str) -> Fill:
        place = self._places[Page, int(object_id)]
        return lambda copy: str(copy.ids[Page][place])

    def _path(self, row: dict[str, Any], value: str) -> Fill:
        place = self._places[Page, row["id"]]
        return lambda copy: copy.paths[place]

    def _sort_key(self, row: dict[str, Any], value: str) -> Fill:
        page = self.pages[self._places[Page, row["page_id"]]]
        language = by_code(page.locale.language_code)
        return lambda copy: sort_key(page.title.replace(NUMBER, copy.number), language)

    def _tokens(self, row: dict[str, Any], value: str) -> Fill | None:
        title = self.pages[self._places[Page, int(row["object_id"])]].title
        return alternating(
            value,
            {
                NUMBER: _number,
                spelt(NUMBER): lambda copy: copy.spelt_number,
                whole(title): lambda copy: whole(title.replace(NUMBER, copy.number)),
            },
        )

    def _content_path(self, row: dict[str, Any], value: str) -> Fill | None:
        """With the id of a row of a list, where it leads into one."""
        name, *rest = value.split(".")
        if name not in self._lists:
            return None
        identify = self._own_id(self._lists[name].related_model, int(rest[0]))
        return lambda copy: ".".join([name, str(identify(copy)), *rest[1:]])

    def _content_path_hash(self, row: dict[str, Any], value: Any) -> Fill | None:
        path = self._content_path(row, row["content_path"])
        if path is None:
            return None
        return lambda copy: stored_uuid(ReferenceIndex._get_content_path_hash(path(copy)))

    def _data_hash(self, row: dict[str, Any], value: Any) -> Fill:
        data = row["data"]
        return lambda copy: stored_uuid(String._get_data_hash(data.replace(NUMBER, copy.number)))

    def _layout(self, row: dict[str, Any], value: str) -> Fill:
        text = written_layout(json.loads(self.source.content_json))
        write = alternating(text, {NUMBER: _number}) or _same(text)
        return lambda copy: digest_of_layout(write(copy))

    def _segments(self, row: dict[str, Any], value: str) -> Fill:
        pairs = [
            [self._own_id(TranslationContext, context), self._id(String, string) or _same(string)]
            for context, string in json.loads(value)
        ]
        return lambda copy: json.dumps(sorted([fill(copy) for fill in pair] for pair in pairs))

    def _content(self, row: dict[str, Any], value: str) -> Fill:
        """The page as a revision has it, or the source of translations: what Wagtail writes."""
        content, marks = json.loads(value), Marks()
        page = self._places[Page, content["pk"]]
        fills: dict[str, Fill] = {
            "pk": self._own_id(Page, content["pk"]),
            "path": lambda copy: copy.paths[page],
            "translation_key": lambda copy: str(copy.key),
            "date": _day,
            "date_earliest": _day,
            "latest_revision": partial(_id, Revision, page),
        }
        if content["latest_revision"] is None:
            del fills["latest_revision"]
        content |= {name: marks.of(fill) for name, fill in fills.items()}
        for name, relation in self._lists.items():
            for item in content[name]:
                fill = self._id(relation.related_model, item["pk"])
                item["pk"] = marks.of(fill) if fill else None
                item["page"] = marks.of(partial(_id, Page, page))
                item["translation_key"] = marks.of(partial(_text_key_of, item["translation_key"]))
        return marks.written(content, _number)


def _identified(field: Any) -> Model:
    """The model whose own primary keys a foreign key holds: of a page that is `Page`."""
    while field.remote_field:
        field = field.target_field
    model: Model = field.model
    return model


def _id(model: Model, place: int, copy: Copy) -> Any:
    return copy.ids[model][place]


def _same(value: Any) -> Fill:
    return lambda copy: value


def _number(copy: Copy) -> str:
    return copy.number


def _day(copy: Copy) -> str:
    return copy.day


def _key_of(sample_key: str, copy: Copy) -> Any:
    return stored_uuid(copy.key_of(sample_key))


def _text_key_of(sample_key: str, copy: Copy) -> str:
    return str(copy.key_of(sample_key))


def _always(fill: Fill) -> Callable[[Sample, dict[str, Any], Any], Fill]:
    return lambda sample, row, value: fill


_moment = _always(lambda copy: copy.stored_moment)
_key = _always(lambda copy: copy.stored_key)

_SPECIAL: dict[tuple[Model, str], Callable[[Sample, dict[str, Any], Any], Fill | None]] = {
    (Page, "path"): Sample._path,
    (Page, "translation_key"): _key,
    (Page, "first_published_at"): _moment,
    (Page, "last_published_at"): _moment,
    (NewsPage, "date"): _always(_day),
    (NewsPage, "date_earliest"): _always(_day),
    (TitleSortKey, "key"): Sample._sort_key,
    (Revision, "object_id"): Sample._page_id,
    (Revision, "content"): Sample._content,
    (ReferenceIndex, "object_id"): Sample._page_id,
    (ReferenceIndex, "content_path"): Sample._content_path,
    (ReferenceIndex, "content_path_hash"): Sample._content_path_hash,
    (IndexEntry, "object_id"): Sample._page_id,
    **{(IndexEntry, column): Sample._tokens for column in ("title", "body", "autocomplete")},
    (TranslatableObject, "translation_key"): _key,
    (TranslationSource, "content_json"): Sample._content,
    (String, "data_hash"): Sample._data_hash,
    (SourceLayout, "digest"): Sample._layout,
    (PublishedTranslation, "layout"): Sample._layout,
    (Translation, "uuid"): _always(lambda copy: stored_uuid(uuid.uuid4())),
    (PublishedTranslation, "segments"): Sample._segments,
}
