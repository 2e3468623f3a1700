"""The committed contract, and whether something is as it says."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, FormatChecker

FOLDER = Path(__file__).parent
FILE = FOLDER / "openapi.json"
CONTRACT: dict[str, Any] = json.loads(FILE.read_text())

_URN = "urn:ucdil:contract"
_REGISTRY = Registry().with_resource(
    _URN, Resource.from_contents(CONTRACT, default_specification=DRAFT202012)
)


def problem(name: str, value: Any) -> str | None:
    """What keeps the value from being what the contract calls by this name."""
    return _problem(f"/components/schemas/{name}", value)


def problem_with_answer(path: str, status: int, value: Any) -> str | None:
    """What keeps the value from being an answer at this path of the contract."""
    response = CONTRACT["paths"][path]["get"]["responses"][str(status)]
    if "$ref" in response:
        pointer = response["$ref"].removeprefix("#")
    else:
        escaped = path.replace("/", "~1").replace("{", "%7B").replace("}", "%7D")
        pointer = f"/paths/{escaped}/get/responses/{status}"
    return _problem(f"{pointer}/content/application~1json/schema", value)


def _problem(pointer: str, value: Any) -> str | None:
    from jsonschema.exceptions import best_match

    error = best_match(_validator(pointer).iter_errors(value))
    return error and f"{error.json_path}: {error.message[:300]}"


@cache
def _validator(pointer: str) -> "Draft202012Validator":
    # Takes a second, which every process that collects the tests would wait for.
    from jsonschema import Draft202012Validator

    return Draft202012Validator(
        {"$ref": f"{_URN}#{pointer}"}, registry=_REGISTRY, format_checker=_format_checker()
    )


@cache
def _format_checker() -> "FormatChecker":
    """Looks at each text once: a grammar parses it as an IRI, longer than all else takes."""
    from jsonschema import Draft202012Validator, FormatChecker

    formats = Draft202012Validator.FORMAT_CHECKER
    check_once = cache(formats.check)

    class OnceForEachText(FormatChecker):
        def check(self, instance: object, format: str) -> None:
            (check_once if isinstance(instance, str) else formats.check)(instance, format)

    return OnceForEachText()


def schemas(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema of an OpenAPI document, those within others included, with where it stands."""
    for where, holder in _holders(document, "#"):
        yield from _with_inner(holder, where)


def _holders(part: Any, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(part, list):
        for number, inner in enumerate(part):
            yield from _holders(inner, f"{where}/{number}")
    elif isinstance(part, dict):
        for name, inner in part.items():
            if name == "schema":
                yield f"{where}/schema", inner
            elif name == "schemas":
                yield from ((f"{where}/schemas/{key}", each) for key, each in inner.items())
            else:
                yield from _holders(inner, f"{where}/{name}")


def _with_inner(schema: dict[str, Any], where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    yield where, schema
    for name, inner in schema.get("properties", {}).items():
        yield from _with_inner(inner, f"{where}/properties/{name}")
    if "items" in schema:
        yield from _with_inner(schema["items"], f"{where}/items")
    for union in ("oneOf", "anyOf", "allOf"):
        for number, inner in enumerate(schema.get(union, ())):
            yield from _with_inner(inner, f"{where}/{union}/{number}")
