"""Every address takes the parameters that the contract names, and what it says of them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pytest

from tests.api.asking import reader
from tests.contracts.contract import CONTRACT

pytestmark = pytest.mark.django_db

PATHS = CONTRACT["paths"]
SCHEMAS = CONTRACT["components"]["schemas"]
ANY_TYPE = "wagtailcore.Page"


@dataclass(frozen=True)
class Question:
    """At a path of the contract, of lists of pages for one type."""

    path: str
    page_type: str = ANY_TYPE

    def __str__(self) -> str:
        return self.path if self.page_type == ANY_TYPE else f"{self.path}-{self.page_type}"

    def ask(self, **query: str):
        asked = {"type": self.page_type} if self.page_type != ANY_TYPE else {}
        return reader().get(self.path.format(id=1), asked | query)

    def concerns(self, part: dict) -> bool:
        return self.page_type in part.get("x-page-types", [self.page_type])

    @property
    def parameters(self) -> dict[str, dict]:
        """The schemas of what the contract lets one ask."""
        return {
            each["name"]: each["schema"]
            for each in PATHS[self.path]["get"]["parameters"]
            if each["in"] == "query" and self.concerns(each)
        }

    @property
    def own_parameters(self) -> set[str]:
        """Without those that mean the same for every type."""
        if self.page_type == ANY_TYPE:
            return set(self.parameters)
        return self.parameters.keys() - Question(self.path).parameters.keys() | {"order"}

    @property
    def required(self) -> set[str]:
        """What has to be sent with everything else."""
        declared = PATHS[self.path]["get"]["parameters"]
        names = {each["name"] for each in declared if each["in"] == "query" and "required" in each}
        return names | ({"locale"} if "fallback" in self.parameters else set())

    def queries(self, names: Iterable[str]) -> Iterator[dict[str, str]]:
        """All of these parameters in each, until each has had all its values."""
        values = {name: self.values(self.parameters[name]) for name in names}
        for number in range(max(map(len, values.values()), default=0)):
            yield {name: each[number % len(each)] for name, each in values.items()}

    def values(self, schema: dict) -> list[str]:
        """Some that the contract allows: each side of a union, ends of ranges, short lists."""
        match _resolve(schema):
            case {"anyOf": kinds}:
                return [v for kind in kinds if self.concerns(kind) for v in self.values(kind)]
            case {"enum": values}:
                return values[:3]
            case {"type": "boolean"}:
                return ["true", "false"]
            case {"const": value}:
                return [value]
            case {"type": "integer", "minimum": least, "maximum": most}:
                return [str(least), str(most)]
            case {"type": "array", "items": items}:
                values = self.values(items)
                return [values[0], ",".join(values)]
            case {"format": "date"}:
                return ["2020-09-30"]
            case {"format": "date-time"}:
                return ["2020-09-30T12:00:00Z"]
            case {"pattern": _}:
                return ["2020", "2020?-09", "2020-09-30"]
        return ["a"]


def _resolve(schema: dict) -> dict:
    return SCHEMAS[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema


def wrong_values(schema: dict) -> list[str]:
    """Some that the contract rules out, if it rules out any."""
    match _resolve(schema):
        case {"anyOf": kinds}:
            return wrong_values(kinds[0])
        case {"type": "integer", "minimum": least, "maximum": most}:
            return [str(least - 1), str(most + 1), "1.5", "a"]
        case {"type": "array", "items": items}:
            return wrong_values(items)
        case {"enum": _} | {"type": "boolean"} | {"format": _} | {"pattern": _}:
            return ["nothing"]
        case {"maxLength": most}:
            return ["a" * (most + 1)]
    return []


QUESTIONS = [
    *(Question(path) for path in PATHS),
    *(Question("/api/v2/pages/", page_type) for page_type in SCHEMAS["PageType"]["enum"]),
]
#: What they name has to exist, or to stand beside something else.
NOT_FREE = {
    "site", "fields", "child_of", "descendant_of", "ancestor_of", "translation_of",
    "search_operator", "cursor",
}  # fmt: skip
#: What does not go with all others.
APART = {"initials", "initial"}


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_an_address_takes_the_parameters_that_the_contract_names(question):
    response = question.ask(nothing="1")

    assert response.status_code == 400
    taken = re.fullmatch(
        r"nothing: there is no such parameter; there are (.*)\.", response.json()["message"]
    )
    assert taken
    assert set(taken[1].split(", ")) == set(question.parameters)


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_an_address_takes_the_values_that_the_contract_allows(question):
    names = question.own_parameters - NOT_FREE

    refused = [
        (query, response.json()["message"])
        for together in (names - APART, names & APART)
        for query in question.queries(together | question.required)
        if (response := question.ask(**query)).status_code == 400
    ]

    assert not refused


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_an_address_refuses_the_values_that_the_contract_rules_out(question):
    required = {name: question.values(question.parameters[name])[0] for name in question.required}

    taken = [
        (name, value)
        for name in question.own_parameters
        for value in wrong_values(question.parameters[name])
        if question.ask(**required | {name: value}).status_code != 400
    ]

    assert not taken
