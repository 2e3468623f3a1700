"""The whole document, as `/api/v2/openapi.json` answers it."""

import json
from functools import cache
from typing import Any

from django.utils import translation

from cms.api.schema.components import Components
from cms.api.schema.endpoints import operations
from cms.api.schema.operations import error_responses, path_items
from cms.api.schema.pages import add_pages
from cms.api.schema.shapes import describe
from cms.api.shapes import ErrorDict

_DESCRIPTION = """
Published pages in three languages, for front ends. Every address answers GET, HEAD and OPTIONS, to
everybody alike; what is a draft, private or expired is nowhere in an answer.

What a page is, is said by `meta.type`; what a block of a long text is, by its `type`.
""".strip()


@cache
def openapi_document() -> dict[str, Any]:
    """The same for all processes of a version of the project, in English."""
    with translation.override("en"):
        components = Components()
        add_pages(components)
        describe(ErrorDict, components)
        paths = path_items(operations(components))
    return {
        "openapi": "3.1.1",
        "info": {"title": "Üçdil", "version": "2", "description": _DESCRIPTION},
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {"schemas": components.sorted(), "responses": error_responses()},
    }


def openapi_json() -> str:
    """As it is kept in `tests/contracts/openapi.json`."""
    return json.dumps(openapi_document(), ensure_ascii=False, indent=2) + "\n"
