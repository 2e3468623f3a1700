"""`manage.py generate_content` writes rows that are what the models would have written."""

import pytest
from django.core.management import CommandError, call_command

from articles.models import NewsPage
from cms.languages import LANGUAGES
from cms.translation.states import states_of
from home.generated import samples
from tests.api.asking import page, pages

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _one_sample(monkeypatch):
    one = {code: titles[:1] for code, titles in samples.TITLES.items()}
    monkeypatch.setattr(samples, "TITLES", one)


def generate(number: int) -> None:
    call_command("generate_content", pages=number, verbosity=0)


def told(number: int) -> dict:
    """All that is told of the news with this number, without what differs between any two."""
    news = NewsPage.objects.get(title__endswith=f"{number:06}", locale__language_code="ru")
    answer = page(news.pk)
    for name in ("id", "topics", "image"):
        answer[name] = bool(answer[name])
    return answer


def test_generated_news_are_told_like_the_one_that_was_written():
    generate(9)

    written, copied = told(0), told(3)
    assert copied["title"] == written["title"].replace("000000", "000003")
    assert copied["body"][0]["value"]["text"] == copied["title"]
    assert copied["hashtags"] == written["hashtags"]
    assert copied["meta"]["translation"] == written["meta"]["translation"]
    assert len(copied["meta"]["translations"]) == len(written["meta"]["translations"]) == 2
    assert {state.kind for state in states_of(NewsPage.objects.all()).values()} == {
        "original",
        "up_to_date",
    }
    assert not NewsPage.objects.filter(title_sort_key=None).exists()
    found = pages(search="000003", locale="ru")["items"]
    assert [item["title"] for item in found] == [copied["title"]]


def test_generating_goes_on_where_it_was_stopped():
    generate(9)
    generate(12)
    generate(12)

    assert NewsPage.objects.count() == 4 * len(LANGUAGES)


def test_generating_fewer_than_one_page_is_refused():
    with pytest.raises(CommandError, match="from 1"):
        generate(0)
