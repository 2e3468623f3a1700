"""What an address answers, in the words of OpenAPI."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cms.api.schema.components import TEXT, Schema, reference
from cms.api.schema.parameters import ID, Parameter

_JSON = "application/json"
_ANSWERS = {
    "200": "What was asked for.",
    "302": "It is told at the address in the header Location, which keeps the other parameters.",
    "404": "There is nothing, or not everybody may read it.",
    "410": "There was something, and it was withdrawn.",
}
#: Why any address may answer with an error: status, name and reason.
_ERRORS = [
    ("400", "BadRequest", "A parameter is unknown or cannot be read: says what is accepted."),
    ("404", "NotFound", _ANSWERS["404"]),
    ("405", "MethodNotAllowed", "The address answers GET, HEAD and OPTIONS."),
    ("406", "NotAcceptable", "The header Accept rules JSON out."),
    ("429", "TooManyRequests", "Too many requests came from one client."),
]


@dataclass(frozen=True)
class Operation:
    """`GET /api/v2/path`; `answers` are schemas by status, `None` for one without content."""

    name: str
    path: str
    summary: str
    answers: Mapping[str, Schema | None]
    parameters: Sequence[Parameter] = ()
    description: str = ""
    #: Whether the header Content-Language says in which language the answer is.
    has_language: bool = False


def path_items(operations: Iterable[Operation]) -> dict[str, Any]:
    return {f"/api/v2/{each.path}": {"get": _operation(each)} for each in operations}


def _operation(operation: Operation) -> dict[str, Any]:
    in_path = {"name": "id", "in": "path", "required": True, "schema": ID}
    responses = {
        status: {"$ref": f"#/components/responses/{name}"} for status, name, _ in _ERRORS
    } | {status: _answer(status, schema, operation) for status, schema in operation.answers.items()}
    return {
        "operationId": operation.name,
        "summary": operation.summary,
        **({"description": operation.description} if operation.description else {}),
        "parameters": [*([in_path] if "{id}" in operation.path else []), *operation.parameters],
        "responses": dict(sorted(responses.items())),
    }


def _answer(status: str, schema: Schema | None, operation: Operation) -> dict[str, Any]:
    headers = {}
    if operation.has_language and status == "200":
        headers["Content-Language"] = {"schema": reference("LanguageCode")}
    if status == "302":
        headers["Location"] = {"schema": TEXT | {"format": "uri"}}
    return {
        "description": _ANSWERS[status],
        **({"headers": headers} if headers else {}),
        **({"content": {_JSON: {"schema": schema}}} if schema else {}),
    }


def error_responses() -> dict[str, Any]:
    content = {_JSON: {"schema": reference("Error")}}
    responses = {name: {"description": reason, "content": content} for _, name, reason in _ERRORS}
    seconds = {"type": "integer", "minimum": 0}
    responses["TooManyRequests"]["headers"] = {
        "Retry-After": {"description": "How many seconds to wait.", "schema": seconds}
    }
    return responses
