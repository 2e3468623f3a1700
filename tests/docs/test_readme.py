"""The README and the guides say what the source does; where they part, a test says so."""

import ast
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
README = (ROOT / "README.md").read_text()
MAKEFILE = (ROOT / "Makefile").read_text()
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]

#: Python that reads the environment; settings/environment.py says how, and names no variable.
READERS = [
    *(path for path in (ROOT / "settings").glob("*.py") if path.name != "environment.py"),
    ROOT / "manage.py",
    ROOT / "cms/wsgi.py",
]

#: Set by pytest-xdist in its workers, and by nobody else.
NOT_FOR_PEOPLE = {"PYTEST_XDIST_WORKER"}

#: Read by a library rather than by our settings, with the module that reads them.
READ_BY_LIBRARIES = {
    "AWS_ACCESS_KEY_ID": "storages.backends.s3",
    "AWS_SECRET_ACCESS_KEY": "storages.backends.s3",
}

#: Make's own.
MADE_BY_MAKE = {"MAKECMDGOALS", "MAKEFILE_LIST"}


def section(heading: str) -> str:
    match = re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", README, re.MULTILINE | re.DOTALL)
    assert match, f"README.md has no section “{heading}”"
    return match[1]


def table_cells(text: str, column: int) -> list[str]:
    rows = [line.strip("|").split("|") for line in text.splitlines() if line.startswith("| `")]
    return [row[column].strip() for row in rows]


def names_in_code_marks(cells: list[str]) -> list[str]:
    return [name for cell in cells for name in re.findall(r"`([^`]+)`", cell)]


def variables_in_the_source() -> set[str]:
    names = {name for path in READERS for name in variables_read_by(ast.parse(path.read_text()))}
    return (names | variables_of_make()) - NOT_FOR_PEOPLE


def variables_read_by(tree: ast.AST) -> Iterator[str]:
    """Names given to `read…()`, `required()` and to `os.environ`."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=function), args=args) if re.match(
                "read|required", function
            ):
                yield from texts(args)[:1]
            case ast.Call(
                func=ast.Attribute(value=ast.Attribute(attr="environ"), attr=_), args=args
            ):
                yield from texts(args)[:1]
            case ast.Subscript(value=ast.Attribute(attr="environ"), slice=key):
                yield from texts([key])


def texts(nodes: list[ast.expr]) -> list[str]:
    return [
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def variables_of_make() -> set[str]:
    settable = set(re.findall(r"^(?:export )?(\w+) \?=", MAKEFILE, re.MULTILINE))
    fixed = set(re.findall(r"^(\w+) :=", MAKEFILE, re.MULTILINE))
    used = set(re.findall(r"\$\((\w+)\)", MAKEFILE))
    return settable | (used - fixed - MADE_BY_MAKE)


def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):.*## ", MAKEFILE, re.MULTILINE))


def relative_links(document: Path) -> Iterator[str]:
    prose = re.sub(r"^```.*?^```", "", document.read_text(), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        if not re.match(r"[a-z]+:", target):
            yield target


def anchors(document: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", document.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def relative(document: Path) -> str:
    return str(document.relative_to(ROOT))


def test_the_readme_lists_each_variable_once_with_purpose_default_and_example():
    rows = [line for line in section("Variables").splitlines() if line.startswith("| `")]
    names = names_in_code_marks(table_cells(section("Variables"), 0))

    assert len(names) == len(set(names)) == len(rows)
    assert all(len(row.strip("|").split("|")) == 4 for row in rows)
    assert all(cell.strip() for row in rows for cell in row.strip("|").split("|"))


def test_every_variable_that_the_source_reads_is_in_the_readme():
    listed = set(names_in_code_marks(table_cells(section("Variables"), 0)))

    assert variables_in_the_source() - listed == set()


def test_every_variable_of_the_readme_is_read_by_the_source():
    listed = set(names_in_code_marks(table_cells(section("Variables"), 0)))

    assert listed - variables_in_the_source() == set(READ_BY_LIBRARIES)


@pytest.mark.parametrize(("name", "module"), READ_BY_LIBRARIES.items())
def test_a_variable_left_to_a_library_is_read_by_it(name, module):
    found = importlib.util.find_spec(module)

    assert found
    assert found.origin
    assert f'"{name}"' in Path(found.origin).read_text()


def test_every_way_of_reading_the_environment_is_recognised():
    source = """
a = read(env.str, "ONE", "x")
b = required("TWO", "a purpose")
c = read_database("THREE", f"sqlite:///{x}")
os.environ.setdefault("FOUR", "y")
d = os.environ.get("FIVE", "z")
e = os.environ["SIX"]
"""

    names = set(variables_read_by(ast.parse(source)))

    assert names == {"ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX"}


def test_every_variable_of_the_production_example_is_in_the_table():
    used = set(re.findall(r"^([A-Z][A-Z0-9_]+)=", section("Running in production"), re.MULTILINE))

    assert "SECRET_KEY" in used
    assert used <= set(names_in_code_marks(table_cells(section("Variables"), 0)))


def test_the_production_example_sets_what_production_requires():
    production = ast.parse((ROOT / "settings/production.py").read_text())
    needed = {
        name
        for node in ast.walk(production)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "required"
        for name in texts(node.args)[:1]
    }
    used = set(re.findall(r"^([A-Z][A-Z0-9_]+)=", section("Running in production"), re.MULTILINE))

    assert needed
    assert needed <= used


@pytest.mark.parametrize("path", names_in_code_marks(table_cells(section("Where things are"), 0)))
def test_every_path_of_the_folder_map_exists(path):
    assert (ROOT / path).is_dir() if path.endswith("/") else (ROOT / path).is_file()


def test_the_folder_map_leaves_out_no_app():
    apps = {f"{path.parent.name}/" for path in ROOT.glob("*/apps.py")}

    assert apps <= set(names_in_code_marks(table_cells(section("Where things are"), 0)))


def test_the_readme_names_every_make_verb():
    named = names_in_code_marks(table_cells(section("Make"), 0))

    assert {name.removeprefix("make ") for name in named} == targets()


@pytest.mark.parametrize("document", DOCUMENTS, ids=relative)
def test_every_make_verb_that_a_document_names_exists(document):
    named = set(re.findall(r"(?:`|^)make ([a-z-]+)", document.read_text(), re.MULTILINE))

    assert named <= targets()


@pytest.mark.parametrize("document", DOCUMENTS, ids=relative)
def test_every_relative_link_of_a_document_leads_somewhere(document):
    for link in relative_links(document):
        path, _, anchor = link.partition("#")
        target = (document.parent / path).resolve() if path else document

        assert target.exists(), f"{link} leads nowhere"
        assert not anchor or anchor in anchors(target), f"{link} names no heading"


@pytest.mark.parametrize("document", DOCUMENTS, ids=relative)
def test_every_path_of_ours_that_a_document_names_exists(document):
    roots = "cms|home|articles|events|organizations|settings|tests|docs"
    named = re.findall(rf"`((?:{roots})/[\w./-]*)`", document.read_text())

    assert [path for path in named if not (ROOT / path).exists()] == []


def test_every_decision_is_named_in_the_readme():
    decisions = {relative(path) for path in (ROOT / "docs/decisions").glob("*.md")}

    assert decisions <= set(relative_links(ROOT / "README.md"))
