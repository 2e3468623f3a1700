"""What is told of pages. All that there is to tell of them is kept ready for whoever asks next."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
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
from cms.api.together import fill_relations
from cms.delivery import page_answers
from cms.delivery.page_answers import Keepable
from cms.delivery.settled import VERSION, next_expiry
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
    page_ids: Sequence[int],
    selection: Selection,
    references: References,
    model: type[Page] | None = None,
) -> list[dict[str, Any]]:
    """In the order of the ids, without pages that are gone by now; `model` is the type of all, for
    whoever knows it.
    """
    told = _find(page_ids, selection.names, references, model)
    return [_choose(told[pk], selection, references) for pk in page_ids if pk in told]


def _find(
    page_ids: Collection[int],
    names: Sequence[str],
    references: References,
    model: type[Page] | None,
) -> dict[int, Told]:
    version = references.request.META.get(VERSION)
    if version is None:
        return _compute(page_ids, references, names, model)
    variant, at = references.variant, references.at
    with_texts = not FOUND_FIELDS.keys().isdisjoint(names)
    kept = page_answers.find(page_ids, variant, at, with_texts=with_texts)
    told = {
        pk: Told(orjson.loads(each.told), orjson.loads(each.texts or "[]"))
        for pk, each in kept.items()
    }
    if missing := set(page_ids) - told.keys():
        computed = _compute(missing, references, model=model)
        page_answers.keep(
            {
                pk: Keepable(dumps(each.page).decode(), dumps(each.texts).decode(), each.shows)
                for pk, each in computed.items()
            },
            variant,
            version,
            next_expiry(references.request, at),
        )
        told |= computed
    return told


def _compute(
    page_ids: Collection[int],
    references: References,
    names: Sequence[str] | None = None,
    model: type[Page] | None = None,
) -> dict[int, Told]:
    """All that is told of the pages, and what that shows; or only what these `names` say."""
    if model is None:
        pages = list(Page.objects.filter(pk__in=page_ids).specific())
    else:
        pages = list(model._default_manager.filter(pk__in=page_ids))
    fields = {
        type(page): names or [*page_fields_of((type(page),)), *FOUND_FIELDS] for page in pages
    }
    fill_relations(pages, lambda model: _lists(model, fields[model]))
    references.surroundings.add(pages)
    answers, noted = {}, {}
    for page in pages:
        with references.noting() as noted[page.pk]:
            answers[page.pk] = _represent(page, fields[type(page)], references)
    references.fulfil(list(answers.values()))
    return {
        page.pk: Told(
            answers[page.pk],
            public_texts(page) if FOUND_FIELDS.keys() & set(fields[type(page)]) else (),
            frozenset() if names else references.shown_by(page, noted[page.pk]),
        )
        for page in pages
    }


def _lists(model: type[Page], names: Sequence[str]) -> Iterable[str]:
    """The relations in which pages of this type have the rows that these fields tell."""
    known = page_fields_of((model,)) | FOUND_FIELDS
    lists = [name for name in names if isinstance(known[name].shape, Rows)]
    if FOUND_FIELDS.keys() & set(names):
        lists += lists_of_texts(model)
    return dict.fromkeys(lists)


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
