"""What is told of pages. All that there is to tell of them is kept ready for whoever asks next."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from django.db.models import prefetch_related_objects
from django.utils import translation
from wagtail.models import Page

from cms.api.fields import Rows
from cms.api.json import dumps
from cms.api.page_fields import (
    FOUND_FIELDS,
    META_FIELDS,
    highlights_of,
    page_fields_of,
    public_texts,
)
from cms.api.references import References
from cms.api.selection import Selection
from cms.delivery import page_answers
from cms.delivery.page_answers import Keepable
from cms.delivery.settled import VERSION
from cms.delivery.shown import Names
from cms.search.texts import lists_of_texts


@dataclass(frozen=True)
class Told:
    """Of one page: at least what was asked for. `texts` are there for a search, with the names of
    their fields; `shows` for an answer that is to be kept.
    """

    page: dict[str, Any]
    texts: Sequence[tuple[str, str]] = ()
    shows: Names = frozenset()


def tell(
    page_ids: Sequence[int], selection: Selection, references: References
) -> list[dict[str, Any]]:
    """In the order of the ids, without pages that are gone by now."""
    told = _find(page_ids, selection.names, references)
    return [_choose(told[pk], selection, references) for pk in page_ids if pk in told]


def _find(
    page_ids: Collection[int], names: Sequence[str], references: References
) -> dict[int, Told]:
    version = references.request.META.get(VERSION)
    if version is None:
        return _compute(page_ids, references, names)
    variant, at = references.variant, references.at
    with_texts = not FOUND_FIELDS.keys().isdisjoint(names)
    kept = page_answers.find(page_ids, variant, at, with_texts=with_texts)
    told = {
        pk: Told(orjson.loads(each.told), orjson.loads(each.texts or "[]"))
        for pk, each in kept.items()
    }
    if missing := set(page_ids) - told.keys():
        computed = _compute(missing, references)
        page_answers.keep(
            {
                pk: Keepable(dumps(each.page).decode(), dumps(each.texts).decode(), each.shows)
                for pk, each in computed.items()
            },
            variant,
            version,
            at,
        )
        told |= computed
    return told


def _compute(
    page_ids: Collection[int], references: References, names: Sequence[str] | None = None
) -> dict[int, Told]:
    """All that is told of the pages, and what that shows; or only what these `names` say."""
    pages = list(Page.objects.filter(pk__in=page_ids).specific())
    fields = {page.pk: names or [*page_fields_of((type(page),)), *FOUND_FIELDS] for page in pages}
    _prefetch_rows(pages, fields)
    references.surroundings.add(pages)
    answers, noted = {}, {}
    for page in pages:
        with references.noting() as noted[page.pk]:
            answers[page.pk] = _represent(page, fields[page.pk], references)
    references.fulfil(list(answers.values()))
    return {
        page.pk: Told(
            answers[page.pk],
            public_texts(page) if FOUND_FIELDS.keys() & set(fields[page.pk]) else (),
            frozenset() if names else references.shown_by(page, noted[page.pk]),
        )
        for page in pages
    }


def _prefetch_rows(pages: Sequence[Page], fields: Mapping[int, Sequence[str]]) -> None:
    by_model: dict[type[Page], list[Page]] = defaultdict(list)
    for page in pages:
        by_model[type(page)].append(page)
    for model, alike in by_model.items():
        names = fields[alike[0].pk]
        known = page_fields_of((model,)) | FOUND_FIELDS
        lists = [name for name in names if isinstance(known[name].shape, Rows)]
        if FOUND_FIELDS.keys() & set(names):
            lists += lists_of_texts(model)
        prefetch_related_objects(alike, *dict.fromkeys(lists))


def _represent(page: Page, names: Sequence[str], references: References) -> dict[str, Any]:
    fields = page_fields_of((type(page),))
    told: dict[str, Any] = {"id": page.pk, "meta": {}}
    with translation.override(references.locale_of(page).language_code):
        for name in names:
            if name not in FOUND_FIELDS:
                part = told["meta"] if name in META_FIELDS else told
                part[name] = fields[name].tell(page, references)
    return told


def _choose(told: Told, selection: Selection, references: References) -> dict[str, Any]:
    """In the order that the selection has."""
    meta: dict[str, Any] = {}
    chosen: dict[str, Any] = {"id": told.page["id"], "meta": meta}
    for name in selection.names:
        if name in FOUND_FIELDS:
            meta[name] = selection.prune(name, highlights_of(told.texts, references))
        else:
            whole, part = (told.page["meta"], meta) if name in META_FIELDS else (told.page, chosen)
            part[name] = selection.prune(name, whole[name])
    if not meta:
        del chosen["meta"]
    if "id" not in selection.names:
        del chosen["id"]
    return chosen
