"""Pages: a union of their types, told apart by `meta.type`, as they are told alone and in lists.

A schema named after a type, such as `NewsPage`, is what `/pages/5/` answers. `NewsPageItem` is the
same page in any list, which tells less unless it is asked for more. `NewsPageList` is a list with
`?type=articles.NewsPage`, which tells more than a list of several types.
"""

from collections.abc import Callable, Collection
from typing import Any

from wagtail.models import Page

from cms.api.answers import PageListMetaDict
from cms.api.page_fields import FOUND_FIELDS, META_FIELDS, listing_fields_of, page_fields_of
from cms.api.schema.components import (
    Components,
    Schema,
    array,
    constant,
    record,
    reference,
)
from cms.api.schema.fields import describe_field
from cms.api.schema.kinds import page_models
from cms.api.schema.shapes import describe, words


def add_pages(components: Components) -> None:
    """`Page`, `PageItem`, `PageList` and those of each type."""
    _union("Page", _alone, components)
    _union("PageItem", _listed, components)
    _list("PageList", reference("PageItem"), components)
    for model in page_models():
        listed = listing_fields_of((model,))
        always = {"allOf": [_listed(model, components)], "required": _outside_meta(listed)}
        _list(f"{model.__name__}List", always, components)


def _union(name: str, refer: Callable[[Any, Components], Schema], components: Components) -> None:
    kinds = [refer(model, components) for model in page_models()]
    components.refer(name, Page, lambda: {"oneOf": kinds, "description": "By `meta.type`."})


def _list(name: str, item: Schema, components: Components) -> None:
    meta = describe(PageListMetaDict, components)
    components.refer(name, name, lambda: record({"meta": meta, "items": array(item)}))


def _alone(model: type[Page], components: Components) -> Schema:
    """With all its fields."""
    name = model.__name__
    return components.refer(name, model, lambda: _page(model, None, components))


def _listed(model: type[Page], components: Components) -> Schema:
    """With what every list tells, and perhaps more."""
    name = f"{model.__name__}Item"
    return components.refer(name, model, lambda: _page(model, listing_fields_of(()), components))


def _page(model: type[Page], required: Collection[str] | None, components: Components) -> Schema:
    fields = page_fields_of((model,))
    told = {name: describe_field(field, components) for name, field in fields.items()}
    told["type"] = constant(model._meta.label)
    names = [name for name in fields if required is None or name in required]
    found = {} if required is None else FOUND_FIELDS
    found_told = {name: describe_field(field, components) for name, field in found.items()}
    meta = record(
        {name: told[name] for name in META_FIELDS} | found_told,
        [name for name in names if name in META_FIELDS],
    )
    own = {name: told[name] for name in told if name not in META_FIELDS}
    properties = {"id": own.pop("id"), "meta": meta} | own
    return record(properties, _outside_meta(names)) | _title(model)


def _outside_meta(names: Collection[str]) -> list[str]:
    return ["id", "meta", *(name for name in names if name != "id" and name not in META_FIELDS)]


def _title(model: type[Page]) -> Schema:
    is_written = not (model.__doc__ or "").startswith(f"{model.__name__}(")
    return {"title": str(model._meta.verbose_name)} | words(model.__doc__ if is_written else None)
