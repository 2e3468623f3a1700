"""Notes what there is to translate in an original, at a constant number of statements.

wagtail-localize asks for each text, its place, its segment and the path of its field one by one.
"""

import json
import uuid
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    String,
    StringSegment,
    Template,
    TemplateSegment,
    TranslatableObject,
    TranslationContext,
    TranslationSource,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments

Refresh = Callable[[TranslationSource], None]
Values = Iterable[Any]

#: What makes a segment another one, besides where it stands.
_CONTENTS: Mapping[type[models.Model], tuple[str, ...]] = {
    StringSegment: ("string_id", "attrs"),
    TemplateSegment: ("template_id",),
    RelatedObjectSegment: ("object_id",),
    OverridableSegment: ("data_json",),
}


def note_segments_at_once() -> None:
    """Whoever makes or updates an original for translation ends in this method."""
    TranslationSource.refresh_segments = _at_once(TranslationSource.refresh_segments)


def _at_once(stock: Refresh) -> Refresh:
    @wraps(stock)
    @transaction.atomic
    def refresh_segments(source: TranslationSource) -> None:
        original = source.as_instance()
        found = _contents(source, list(extract_segments(original)), original)
        for model, columns in _CONTENTS.items():
            _note(model, source, ("context_id", "order", *columns), found[model])

    return refresh_segments


def _contents(
    source: TranslationSource, values: Values, original: Any
) -> Mapping[type[models.Model], dict[tuple[Any, ...], None]]:
    """The rows that each table should have, in the order of the page and each once."""
    places = _find_places(source, values, original)
    strings, templates = _find_strings(source, values), _find_templates(values)
    found: dict[type[models.Model], dict[tuple[Any, ...], None]] = defaultdict(dict)
    for value in values:
        place = (places[value.path], value.order)
        match value:
            case TemplateSegmentValue():
                found[TemplateSegment][*place, templates[_uuid_of_template(value)]] = None
            case RelatedObjectSegmentValue():
                related, _ = TranslatableObject.objects.get_or_create(
                    content_type=value.content_type, translation_key=value.translation_key
                )
                found[RelatedObjectSegment][*place, related.pk] = None
            case OverridableSegmentValue():
                found[OverridableSegment][*place, _as_json(value.data)] = None
            case _:
                string = strings[String._get_data_hash(value.string.data)]
                found[StringSegment][*place, string, _as_json(value.attrs)] = None
    return found


def _note(
    model: Any, source: TranslationSource, columns: tuple[str, ...], rows: Iterable[tuple[Any, ...]]
) -> None:
    present = {
        tuple(row): pk
        for pk, *row in model.objects.filter(source=source).values_list("pk", *columns)
    }
    if outdated := present.keys() - rows:
        model.objects.filter(pk__in=[present[row] for row in outdated]).delete()
    model.objects.bulk_create(
        model(source=source, **dict(zip(columns, row, strict=True)))
        for row in rows
        if row not in present
    )


def _find_places(source: TranslationSource, values: Values, original: Any) -> dict[str, int]:
    """Their ids, by the paths of the contents."""
    paths = {TranslationContext._get_path_id(value.path): value.path for value in values}
    rows = TranslationContext.objects.filter(object_id=source.object_id)

    def make(path_id: uuid.UUID) -> TranslationContext:
        place = TranslationContext(object_id=source.object_id, path_id=path_id, path=paths[path_id])
        place.save = lambda **kwargs: None  # `get_field_path` would save each by itself.
        place.get_field_path(original)
        return place

    places = _find_or_make(rows, "path_id", paths, make)
    for place in places.values():
        place.get_field_path(original)  # Very old ones have none yet.
    return {place.path: place.pk for place in places.values()}


def _find_strings(source: TranslationSource, values: Values) -> dict[uuid.UUID, int]:
    """Their ids, by the digests of the texts."""
    texts = [value.string.data for value in values if hasattr(value, "string")]
    digests = {String._get_data_hash(text): text for text in texts}
    rows = String.objects.filter(locale=source.locale_id)

    def make(digest: uuid.UUID) -> String:
        return String(locale_id=source.locale_id, data_hash=digest, data=digests[digest])

    found = _find_or_make(rows, "data_hash", digests, make)
    return {digest: string.pk for digest, string in found.items()}


def _find_templates(values: Values) -> dict[uuid.UUID, int]:
    """Their ids, by their digests."""
    templates = {
        _uuid_of_template(value): value
        for value in values
        if isinstance(value, TemplateSegmentValue)
    }

    def make(digest: uuid.UUID) -> Template:
        value = templates[digest]
        return Template(
            uuid=digest,
            template=value.template,
            template_format=value.format,
            string_count=value.string_count,
        )

    found = _find_or_make(Template.objects.all(), "uuid", templates, make)
    return {digest: template.pk for digest, template in found.items()}


def _find_or_make(
    rows: Any, column: str, wanted: Iterable[uuid.UUID], make: Callable[[uuid.UUID], Any]
) -> dict[uuid.UUID, Any]:
    """By the `column`, in which values are unique; others may be making the same rows."""

    def find(keys: list[uuid.UUID]) -> dict[uuid.UUID, Any]:
        found = rows.filter(**{f"{column}__in": keys}) if keys else ()
        return {getattr(row, column): row for row in found}

    wanted = list(wanted)
    found = find(wanted)
    missing = [key for key in wanted if key not in found]
    rows.model.objects.bulk_create(map(make, missing), ignore_conflicts=True)
    return found | find(missing)


def _uuid_of_template(value: TemplateSegmentValue) -> uuid.UUID:
    namespace = uuid.uuid5(Template.BASE_UUID_NAMESPACE, value.format)
    return uuid.uuid5(namespace, value.template)


def _as_json(data: Any) -> str:
    return json.dumps(data, cls=DjangoJSONEncoder)
