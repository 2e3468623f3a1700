"""The parameters that several addresses take, and what each accepts."""

from collections.abc import Iterable
from typing import Any

from cms.api.parameters import DEFAULT_LIMIT, LARGEST_ID, MOST_ITEMS, MOST_OFFSET
from cms.api.rich_text import FORMATS
from cms.api.schema.components import TEXT, Schema, array, constant, one_of, reference
from cms.api.search import LONGEST_SEARCH, OPERATORS

Parameter = dict[str, Any]

ID: Schema = {"type": "integer", "minimum": 1, "maximum": LARGEST_ID}
FLAG: Schema = {"type": "boolean"}
_LANGUAGE = reference("LanguageCode")
_PLACE: Schema = {"anyOf": [ID, constant("root")]}

_FIELDS = """
Which fields the answer has, with commas: names are added to those that are told anyway, `-name` is
taken away. At the beginning, `*` stands for all fields and `_` for none. In brackets is chosen
within a field: `fields=_,title,participations(role,count)`. An answer without some of its fields
is not held to what is required here.
""".strip().replace("\n", " ")

#: Schema and meaning by name.
_PARAMETERS: dict[str, tuple[Schema, str]] = {
    "_": (TEXT, "Says nothing; another value keeps a browser from answering out of its cache."),
    "format": (one_of(["json"]), "There is only one."),
    "site": (TEXT, "The host name of a site, with its port if need be, when there are several."),
    "fields": (TEXT, _FIELDS),
    "rich_text_format": (one_of(FORMATS) | {"default": "html"}, "How rich text is written."),
    "type": (
        array(reference("PageType")),
        "Of these types only. Of one type a list tells more, can be narrowed further, and is the "
        "schema named after it, such as `NewsPageList`.",
    ),
    "locale": (_LANGUAGE, "In this language."),
    "fallback": (
        array(_LANGUAGE),
        "What is not in the language of `locale` is told in the first of these that it is in.",
    ),
    "child_of": (_PLACE, "Directly below the page with this id, or below the home page."),
    "descendant_of": (_PLACE, "Anywhere below the page with this id, or below the home page."),
    "ancestor_of": (ID, "Above the page with this id."),
    "translation_of": (_PLACE, "Translations of the page with this id, or of the home page."),
    "search": (TEXT | {"maxLength": LONGEST_SEARCH}, "Words to be found; best matches come first."),
    "q": (TEXT | {"maxLength": LONGEST_SEARCH}, "What somebody has typed so far."),
    "search_operator": (one_of(OPERATORS), "Whether all words are to be found, or any."),
    "initials": (
        constant("true"),
        "With how many titles begin with each letter of the language of `locale`.",
    ),
    "limit": (
        {"type": "integer", "minimum": 1, "maximum": MOST_ITEMS, "default": DEFAULT_LIMIT},
        "How many items at most.",
    ),
    "offset": (
        {"type": "integer", "minimum": 0, "maximum": MOST_OFFSET, "default": 0},
        "How many items are left out at the beginning.",
    ),
    "cursor": (
        TEXT,
        "Where to go on: `*` at the beginning, then what `meta.next_cursor` said, with all else as "
        "before. However far one goes, no item is left out or told twice, whatever is published "
        "meanwhile, and it takes no longer. Not with `offset`, `search` or a random order.",
    ),
    "id": (ID, "The one with this id."),
    "path": (TEXT, "The path of an address on the site, such as `/en/news/`."),
    "html_path": (
        TEXT,
        "The path of a page: `/en/news/`. The slashes at both ends can be left out, and for the "
        "default language its prefix.",
    ),
}


def query(name: str, schema: Schema, description: str, **more: Any) -> Parameter:
    parameter = {"name": name, "in": "query", "description": description, "schema": schema, **more}
    if schema.get("type") == "array":
        parameter |= {"style": "form", "explode": False}
    return parameter


def named(names: Iterable[str], *, required: Iterable[str] = ()) -> list[Parameter]:
    """Those that mean the same at every address, by name."""
    must = {name: {"required": True} for name in required}
    return [query(name, *_PARAMETERS[name]) | must.get(name, {}) for name in sorted(names)]
