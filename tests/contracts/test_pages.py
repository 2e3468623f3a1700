"""Pages are what the contract says: alone and in lists, in JSON Schema and in TypeScript."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.contracts import typescript
from tests.contracts.answers import Answers, collect
from tests.contracts.contract import CONTRACT, FILE, problem
from tests.editor.people import UNCLOSED_RENDITIONS
from tests.undoing import shared_by_tests

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings(UNCLOSED_RENDITIONS)]

SCHEMAS = CONTRACT["components"]["schemas"]
TYPES = SCHEMAS["PageType"]["enum"]


@pytest.fixture(scope="module")
def answers(django_db_setup, django_db_blocker) -> Iterator[Answers]:
    """Collected once, for all tests."""
    with shared_by_tests(django_db_blocker):
        yield collect()


def name_of(page_type: str) -> str:
    return page_type.rpartition(".")[2]


# JSON Schema.


@pytest.mark.parametrize("page_type", TYPES)
def test_a_page_is_what_the_contract_says_of_its_type(answers, page_type):
    for page in answers.empty[page_type] + answers.full[page_type]:
        assert page["meta"]["type"] == page_type
        assert problem(name_of(page_type), page) is None
        assert problem("Page", page) is None


@pytest.mark.parametrize("page_type", TYPES)
def test_a_list_of_one_type_is_what_the_contract_says(answers, page_type):
    listed = answers.lists[page_type]

    assert len(listed["items"]) >= 3
    assert problem(f"{name_of(page_type)}List", listed) is None
    assert problem("PageList", listed) is None


@pytest.mark.parametrize("page_type", TYPES)
def test_a_list_with_all_fields_tells_of_each_page_what_is_told_of_it_alone(answers, page_type):
    listed = answers.lists_of_all_fields[page_type]

    assert problem(f"{name_of(page_type)}List", listed) is None
    for item in listed["items"]:
        assert problem(name_of(page_type), item) is None


@pytest.mark.parametrize("number", range(3))
def test_a_list_of_several_types_is_what_the_contract_says(answers, number):
    listed = answers.lists_of_all_types[number]

    assert len({item["meta"]["type"] for item in listed["items"]}) > 1
    assert problem("PageList", listed) is None


def test_the_answers_have_every_kind_of_block(answers):
    found = {block["type"] for pages in answers.full.values() for block in blocks(pages)}

    assert found == set(SCHEMAS["BodyBlock"]["discriminator"]["mapping"])


def blocks(value: Any) -> Iterator[dict]:
    if isinstance(value, list):
        for inner in value:
            yield from blocks(inner)
    elif isinstance(value, dict) and value.keys() == {"type", "value", "id"}:
        yield value
    elif isinstance(value, dict):
        yield from blocks(list(value.values()))


def absent_and_present(schema: str, values: list[dict]) -> Iterator[str]:
    """Names of what may be absent, and never is or always is."""
    for name, declared in SCHEMAS[schema]["properties"].items():
        may_be_absent = "null" in json.dumps(declared.get("type", declared.get("anyOf", "")))
        if may_be_absent and len({value[name] is None for value in values}) == 1:
            yield name


@pytest.mark.parametrize("page_type", TYPES)
def test_what_may_be_absent_is_absent_from_some_answer_and_present_in_another(answers, page_type):
    pages = answers.empty[page_type] + answers.full[page_type]

    assert not list(absent_and_present(name_of(page_type), pages))


#: What the contract has to notice, in a news item.
CHANGES = {
    "a value outside of its choices": lambda page: page["kind"].update(value="gossip"),
    "a page of another type": lambda page: page["meta"].update(type="events.MeetingPage"),
    "a page of no type": lambda page: page["meta"].update(type="articles.Nothing"),
    "a field that is missing": lambda page: page.pop("lead"),
    "a field that is new": lambda page: page.update(gossip="söz"),
    "nothing for a text that has to be there": lambda page: page.update(lead=None),
    "a text for a number": lambda page: page.update(id="5"),
    "an address that is none": lambda page: page["meta"].update(html_url="not an address"),
    "a moment that is none": lambda page: page["meta"].update(first_published_at="yesterday"),
    "a day that no calendar has": lambda page: page["date"].update(earliest="2020-02-31"),
    "a date that is not written as EDTF": lambda page: page["date"].update(edtf="20 May"),
    "a country that there is not": lambda page: page["countries"][0].update(code="XX"),
    "a language that there is not": lambda page: page["meta"].update(locale="de"),
    "a reference without a title": lambda page: page["related_pages"][0].pop("title"),
    "a block of no kind": lambda page: page["body"][0].update(type="marquee"),
    "a block with the value of another": lambda page: page["body"][0].update(value=[]),
    "a level that no heading has": lambda page: heading(page)["level"].update(value="7"),
    "a block that says more": lambda page: heading(page).update(colour="red"),
}


def heading(page: dict) -> dict:
    return next(block["value"] for block in page["body"] if block["type"] == "heading")


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_contract_notices_what_is_wrong(answers, change):
    page = copy.deepcopy(answers.full["articles.NewsPage"][0])
    assert problem("NewsPage", page) is None

    change(page)

    assert problem("NewsPage", page) is not None


# TypeScript.


@pytest.fixture(scope="module")
def printed(answers, tmp_path_factory) -> str:
    """What the committed reader prints of every full page."""
    pages = [page for page_type in TYPES for page in answers.full[page_type]]
    file = tmp_path_factory.mktemp("pages") / "pages.json"
    file.write_text(json.dumps(pages))
    return typescript.read(file)


def test_a_reader_in_strict_typescript_compiles():
    typescript.generate(FILE)

    assert typescript.complaints() == ""


@pytest.mark.parametrize("page_type", TYPES)
def test_the_reader_in_typescript_reads_every_type_of_page(answers, printed, page_type):
    for page in answers.full[page_type]:
        assert f"{page_type} {page['title']}\n" in printed


def test_the_reader_in_typescript_finds_what_is_within(printed):
    expected = {
        "2020-11-20 false Keçirilib.",
        "informed_by,,Agentlik",
        "2000-12-06 10:00:00 hybrid Azerbaijan",
        "participant,,QHT-lər,about,30",
        "Baxış: 20,000",
        "Əvvəlki < Sonrakı",
        "ngo year Birlik",
        "  heading: 2 Başlıq",
        "  figures: 20000",
        "  table: Ad,Yer,Bir,Bakı,İki,Gəncə",
        "  callout: important null",
        "  embed: https://video.example.org/watch?v=1",
    }

    assert expected <= set(printed.splitlines())
