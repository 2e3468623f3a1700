"""`manage.py generate_content` may be stopped at any time, and run again."""

import io

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from articles.models import NewsPage, PlatformPage
from cms.languages import LANGUAGES
from home.generated import samples
from home.management.commands import generate_content

pytestmark = [pytest.mark.django_db, pytest.mark.services]


@pytest.fixture(autouse=True)
def _one_sample(monkeypatch):
    one = {code: titles[:1] for code, titles in samples.TITLES.items()}
    monkeypatch.setattr(samples, "TITLES", one)


def generate(number: int) -> None:
    call_command("generate_content", pages=number, verbosity=0)


class Interrupted(io.StringIO):
    """Stops at its second line, as Ctrl-C would."""

    def write(self, text: str) -> int:
        if "\n" in self.getvalue():
            raise KeyboardInterrupt
        return super().write(text)


def test_generating_goes_on_where_it_was_stopped(monkeypatch):
    monkeypatch.setattr(generate_content, "BATCH", 2)

    with pytest.raises(KeyboardInterrupt):
        call_command("generate_content", pages=21, stdout=Interrupted())
    assert NewsPage.objects.count() == 5 * len(LANGUAGES)
    generate(21)
    generate(21)

    assert NewsPage.objects.count() == 7 * len(LANGUAGES)
    assert {page.title[-6:] for page in NewsPage.objects.all()} == {
        f"{n:06}" for n in [0, *range(2, 8)]
    }
    assert not Page.find_problems()[0]
    assert all(page.numchild == page.get_children().count() for page in PlatformPage.objects.all())


def test_generating_fewer_than_one_page_is_refused():
    with pytest.raises(CommandError, match="from 1"):
        generate(0)
