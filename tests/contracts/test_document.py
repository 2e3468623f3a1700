"""The contract is OpenAPI, says all, and says what the code says."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from cms.api.schema.document import openapi_json
from tests.contracts.contract import CONTRACT, FILE, schemas

PATHS = CONTRACT["paths"]
#: What the contract itself is read at.
ITSELF = {"/api/v2/openapi.json", "/api/v2/docs/"}


def test_the_committed_contract_is_what_the_code_says():
    assert FILE.read_text() == openapi_json(), (
        "The API is no longer what tests/contracts/openapi.json says. If that is meant, run "
        "`make contract`, look at the difference, and commit it."
    )


def test_the_contract_is_openapi():
    from openapi_spec_validator import OpenAPIV31SpecValidator  # Takes a second.

    OpenAPIV31SpecValidator(CONTRACT).validate()


def test_everybody_can_read_the_contract():
    response = Client().get("/api/v2/openapi.json")

    assert response["content-type"] == "application/json"
    assert response.json() == CONTRACT


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("path", sorted(ITSELF))
def test_the_contract_can_only_be_read(method, path):
    response = getattr(Client(), method)(path)

    assert response.status_code == 405
    assert response.json() == {
        "message": f"This address answers GET, HEAD or OPTIONS, not {method.upper()}."
    }


@pytest.mark.parametrize("path", sorted(ITSELF))
def test_the_contract_takes_no_parameters(path):
    response = Client().get(path, {"version": "1"})

    assert response.status_code == 400
    assert response.json()["message"].startswith("version: there is no such parameter")


def test_browsers_that_want_a_page_for_people_get_one():
    response = Client().get("/api/v2/docs/", HTTP_ACCEPT="text/html")

    assert response.status_code == 200
    assert response["content-type"].startswith("text/html")


# Nothing is left open.


def test_every_schema_says_what_it_is():
    untyped = [
        where
        for where, schema in schemas(CONTRACT)
        if not schema.keys() & {"$ref", "type", "oneOf", "anyOf", "allOf"}
    ]

    assert not untyped


def test_every_object_names_its_properties_and_has_no_others():
    objects = [(where, each) for where, each in schemas(CONTRACT) if each.get("type") == "object"]

    assert objects
    assert not [
        where
        for where, schema in objects
        if not schema.get("properties")
        or schema.get("additionalProperties") is not False
        or not set(schema["required"]) <= set(schema["properties"])
    ]


def test_every_array_says_what_is_in_it():
    arrays = [(where, each) for where, each in schemas(CONTRACT) if each.get("type") == "array"]

    assert arrays
    assert not [where for where, schema in arrays if not schema.get("items")]


def test_blocks_are_told_apart_by_their_type():
    union = CONTRACT["components"]["schemas"]["BodyBlock"]

    mapping = union["discriminator"]["mapping"]
    assert [block["$ref"] for block in union["oneOf"]] == list(mapping.values())
    for kind, reference in mapping.items():
        block = CONTRACT["components"]["schemas"][reference.rpartition("/")[2]]
        assert block["properties"]["type"] == {"type": "string", "const": kind}


# Every address and every error.


def addresses() -> Iterator[str]:
    for path in _patterns(get_resolver().url_patterns, "/"):
        if path.startswith("/api/v2/") and "[" not in path:
            yield re.sub(r"<int:\w+>", "{id}", path)


def _patterns(patterns, prefix: str) -> Iterator[str]:
    for pattern in patterns:
        path = prefix + str(pattern.pattern).removeprefix("^").removesuffix("$")
        match pattern:
            case URLResolver():
                yield from _patterns(pattern.url_patterns, path)
            case URLPattern():
                yield path


def test_every_address_is_in_the_contract():
    assert set(addresses()) - ITSELF == set(PATHS)


@pytest.mark.parametrize("path", PATHS)
def test_every_address_names_its_errors(path):
    assert {"400", "404", "405", "406", "429"} <= set(PATHS[path]["get"]["responses"])
