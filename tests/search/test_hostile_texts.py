"""Nothing that is searched for, and nothing that is written, breaks the search."""

import pytest
from modelsearch.query import Not, Or, Phrase, PlainText
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from home.models import StandardPage
from tests.factories import StandardPageFactory, body
from tests.undoing import shared_by_tests

pytestmark = [pytest.mark.django_db, pytest.mark.services]

#: What an engine of full text takes for more than words, and what it cannot hold.
HARMFUL = [
    '"', '"a', "'", "''", "\\", "%", "_", "\0", "(", ")", "((", "*", "a*", ":", "a:*", "& |", "!",
    "<->", "AND", "OR", "NOT", "NEAR(a b)", "^a", "{title} : a", "-a", "--", ";", "💣", "\u202e",
    "\ud800", "; DROP TABLE x", "%s", "%(a)s", "{0}", "0", "tk", "a" * 10_000, "a " * 5_000,
    '"' * 10_000, "".join(map(chr, range(32, 2_000))), "ı̇", "ﬁ", "ß", "²", "٣", "საქართველო",
]  # fmt: skip


@pytest.fixture(scope="module")
def _page(django_db_setup, django_db_blocker):
    with shared_by_tests(django_db_blocker):
        yield StandardPageFactory(title="Şəki").pk


@pytest.fixture
def page(_page, db) -> StandardPage:
    return StandardPage.objects.get(pk=_page)


@pytest.mark.parametrize("text", HARMFUL, ids=range(len(HARMFUL)))
def test_no_question_reaches_the_engine_as_more_than_words(page, text):
    for query in (text, Phrase(text), Not(PlainText(text)), Or([PlainText(text), Phrase(text)])):
        Page.objects.search(query).count()
        list(Page.objects.search(query))
        list(Page.objects.search(query, operator="or"))
        list(Page.objects.autocomplete(query))


def test_a_question_without_a_word_finds_nothing(page):
    for text in ("", " ", "💣", "\0", "%", '"', "()", "!!"):
        assert list(StandardPage.objects.search(text)) == [], text
        assert list(StandardPage.objects.autocomplete(text)) == [], text


@pytest.mark.parametrize("text", HARMFUL, ids=range(len(HARMFUL)))
def test_no_text_of_a_page_breaks_the_index(page, text):
    page.title = text.replace("\0", "").replace("\ud800", "")[:200] or "-"

    get_search_backend().add(page)


def test_a_text_as_long_as_a_library_is_found_by_its_beginning():
    text = " ".join(f"söz{number}" for number in range(60_000))
    StandardPageFactory(title="Uzun", body=body(("paragraph", f"<p>{text}</p>")))

    assert [page.title for page in Page.objects.search("soz17")] == ["Uzun"]
