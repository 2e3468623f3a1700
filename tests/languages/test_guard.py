"""Letter case and comparison of human text are asked of `cms.languages`, and of nothing else."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

APPS = ("cms", "home", "articles", "events", "organizations", "settings")
ROOT = Path(settings.BASE_DIR)

_CASING = "cms.languages.casing"
#: What is wrong for Azerbaijani (`I` and `ı`, `İ` and `i`), and what to use.
INSTEAD = {
    "lower": f"{_CASING}.lower(text, language)",
    "upper": f"{_CASING}.upper(text, language)",
    "title": f"{_CASING}.title(text, language)",
    "capitalize": f"{_CASING}.capitalise(text, language)",
    "swapcase": f"{_CASING}",
    "casefold": "cms.languages.folding.forms(word)",
    "capfirst": f"{_CASING}.capitalise(text, language), or the template filter `capitalised`",
    "icontains": "the search: `queryset.search(text)` or `queryset.autocomplete(text)`",
    "iexact": "the search, or a column that holds what is compared",
    "istartswith": "`queryset.autocomplete(text)`",
    "iendswith": "the search",
    "iregex": "the search",
    "toLowerCase": "toLocaleLowerCase(language)",
    "toUpperCase": "toLocaleUpperCase(language)",
}
METHODS = {"lower", "upper", "title", "capitalize", "swapcase", "casefold"}
LOOKUPS = re.compile("(?:^|__)(icontains|iexact|istartswith|iendswith|iregex)$")
TEMPLATE = re.compile(r"\|\s*(lower|upper|title|capfirst)\b")
SCRIPT = re.compile(r"\.(toLowerCase|toUpperCase)\(")

#: Where the text is no human's: codes and names of ASCII letters.
OTHER_TEXTS = {
    ("cms/api/schema/components.py", "title"): "names of addresses",
    ("cms/delivery/headers.py", "lower"): "names of headers",
    ("cms/delivery/keys.py", "lower"): "names of models",
    ("cms/delivery/memory.py", "lower"): "names of headers",
    ("cms/media/documents.py", "lower"): "bytes",
    ("cms/media/large/forms.py", "lower"): "suffixes of files",
    ("cms/media/large/views.py", "lower"): "suffixes of files",
    ("cms/renditions.py", "lower"): "suffixes of files",
    ("cms/search/ranking.py", "casefold"): "the operators and, or",
    ("cms/search/tokens.py", "lower"): "base32",
    ("cms/static/cms/js/slugs.js", "toLowerCase"): "slugs, spelt without a language",
    ("cms/templates/cms/includes/document.html", "upper"): "suffixes of files",
    ("cms/translation/machine/deepl.py", "upper"): "codes of languages",
    ("home/demo/accounts.py", "capitalize"): "names of demonstration accounts",
    ("settings/environment.py", "lower"): "host names",
}


def _in_python(source: str) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(attr=name), args=[], keywords=[]) if name in METHODS:
                yield node.lineno, name
            case ast.Call(func=ast.Name(id="capfirst")):
                yield node.lineno, "capfirst"
            case ast.keyword(arg=str(name)) if found := LOOKUPS.search(name):
                yield node.value.lineno, found[1]
            case ast.Constant(value=str(text)) if found := LOOKUPS.search(text):
                yield node.lineno, found[1]


def _by_line(pattern: re.Pattern[str], source: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(source.splitlines(), start=1):
        for found in pattern.finditer(line):
            yield number, found[1]


def uses(path: str, source: str) -> Iterator[tuple[int, str]]:
    match path.rpartition(".")[2]:
        case "py":
            yield from _in_python(source)
        case "html" | "txt":
            yield from _by_line(TEMPLATE, source)
        case "js":
            yield from _by_line(SCRIPT, source)


def found_in_source() -> dict[tuple[str, str], int]:
    """By path and name, the first line."""
    found: dict[tuple[str, str], int] = {}
    for path in _files():
        for line, name in uses(path, (ROOT / path).read_text()):
            found.setdefault((path, name), line)
    return found


def _files() -> Iterator[str]:
    for app in APPS:
        for file in sorted((ROOT / app).rglob("*.*")):
            path = str(file.relative_to(ROOT))
            is_ours = not path.startswith("cms/languages/") and "/migrations/" not in path
            if is_ours and file.suffix in (".py", ".html", ".txt", ".js"):
                yield path


def test_human_text_changes_its_case_and_is_compared_in_its_language():
    found = found_in_source()

    wrong = [
        f"{path}:{line} uses {name}: use {INSTEAD[name]}"
        for (path, name), line in found.items()
        if (path, name) not in OTHER_TEXTS
    ]
    assert not wrong, "\n".join(wrong)
    assert not OTHER_TEXTS.keys() - found.keys(), "These exceptions are no longer needed."


@pytest.mark.parametrize(
    ("path", "source", "name"),
    [
        ("a.py", "title.lower()", "lower"),
        ("a.py", "Page.objects.filter(title__icontains=text)", "icontains"),
        ("a.py", 'Q(**{"title__iexact": text})', "iexact"),
        ("a.py", 'Filter(lookup_expr="icontains")', "icontains"),
        ("a.py", "capfirst(label)", "capfirst"),
        ("a.html", "{{ page.title|upper }}", "upper"),
        ("a.js", "text.toLowerCase()", "toLowerCase"),
    ],
)
def test_the_guard_sees_what_it_is_to_see(path, source, name):
    assert [found for _, found in uses(path, source)] == [name]
    assert INSTEAD[name]


def test_the_guard_sees_no_more():
    harmless = "page.title\ndirectory.title(text, language)\nlower(text, language)"

    assert not list(uses("a.py", harmless))
