"""How much of what readers mean is found, and how much of what is found they mean."""

import sys
import tomllib
from pathlib import Path

import pytest

from articles.models import NewsPage
from tests.factories import NewsFactory, PlatformFactory, body
from tests.undoing import shared_by_tests

SET = tomllib.loads(Path(__file__).with_name("quality.toml").read_text())
QUESTIONS = [(text, frozenset(row["find"])) for row in SET["questions"] for text in row["asked"]]


@pytest.fixture(scope="module")
def names(django_db_setup, django_db_blocker):
    """The pages of the set, their short names by their ids."""
    with shared_by_tests(django_db_blocker):
        platforms = {
            code: PlatformFactory(title="Platforma", language=code) for code in ("az", "ru", "en")
        }
        yield {_make(platforms, row).pk: name for name, row in SET["pages"].items()}


def _make(platforms, row):
    language = row.get("language", "az")
    return NewsFactory(
        parent=platforms[language],
        language=language,
        title=row["title"],
        lead=row.get("lead", "-"),
        body=body(("paragraph", f"<p>{row.get('body', '-')}</p>")),
    )


def test_readers_find_what_they_mean_and_little_else(names, db, capsys):
    right = found = meant = 0
    report = [""]
    for text, wanted in QUESTIONS:
        answer = {names[page.pk] for page in NewsPage.objects.search(text)}
        right, found, meant = right + len(answer & wanted), found + len(answer), meant + len(wanted)
        if answer != wanted:
            report.append(
                f"  {text}: misses {sorted(wanted - answer)}, adds {sorted(answer - wanted)}"
            )

    recall, precision = right / meant, right / found
    report.append(f"  {len(QUESTIONS)} questions: {recall=:.3f} {precision=:.3f}")
    with capsys.disabled():
        sys.stdout.write("\n".join(report))
    assert recall >= 0.98
    assert precision >= 0.98


def test_the_set_is_large_enough_to_mean_something():
    assert len(QUESTIONS) >= 120
