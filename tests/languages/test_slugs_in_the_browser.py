"""The browser's half of the transliterator, run by node."""

import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cms
from cms.languages.slugs import slugify
from cms.languages.widgets import LatinSlugInput
from tests.languages.text import any_text, repeatable
from tests.languages.titles import TITLES
from tests.requirements import NODE

SCRIPT = Path(cms.__file__).parent / "static/cms/js/slugs.js"

# Answers each line, a JSON list of a text, the table and the greatest length, by a line.
ANSWER_LINES = """
require(process.argv[1]);
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const [text, table, maxLength] = JSON.parse(line);
  console.log(JSON.stringify(globalThis.ucdil.slugify(text, { table, maxLength })));
});
"""


@pytest.fixture(scope="module")
def browser_slugify():
    attrs = LatinSlugInput().attrs
    table = json.loads(attrs["data-ucdil-slug-table-value"])
    default_length = int(attrs["data-ucdil-slug-max-length-value"])

    with subprocess.Popen(
        [NODE, "-e", ANSWER_LINES, str(SCRIPT)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:

        def ask(text, max_length=default_length):
            print(json.dumps([text, table, max_length]), file=process.stdin, flush=True)
            return json.loads(process.stdout.readline())

        yield ask


@pytest.mark.parametrize(("title", "slug"), TITLES.items())
def test_the_browser_spells_a_title_as_readers_expect(browser_slugify, title, slug):
    assert browser_slugify(title) == slug


@repeatable
@given(text=any_text)
def test_the_browser_and_the_server_agree(browser_slugify, text):
    assert browser_slugify(text) == slugify(text)


@repeatable
@given(text=any_text, max_length=st.integers(min_value=1, max_value=40))
def test_the_browser_and_the_server_shorten_alike(browser_slugify, text, max_length):
    assert browser_slugify(text, max_length) == slugify(text, max_length)
