"""What is told of single pages is kept, until it might be told otherwise."""

import datetime
from typing import Any

import pytest
from django.db import DatabaseError, connection
from django.utils import timezone
from wagtail.models import Page

from cms.delivery import page_answers
from cms.delivery.versions import read_version
from cms.models import PageAnswer, PageAnswerSource
from organizations.models import OrganizationPage
from tests.delivery.changes import commit
from tests.delivery.conftest import PAGES, references
from tests.factories import (
    NewsFactory,
    OrganizationFactory,
    StandardPageFactory,
    home,
)
from tests.undoing import undone

pytestmark = [pytest.mark.django_db, pytest.mark.services]


def test_a_list_a_page_and_a_search_ask_little_of_the_database(ask, front):
    front.memory.capacity = 0
    for number in range(3):
        NewsFactory(title=f"Festival {number}")
    page = NewsFactory()
    questions = {
        "list": (PAGES, "type=articles.NewsPage&fields=*"),
        "search": (PAGES, "type=articles.NewsPage&search=festival&locale=az"),
        "page": (f"{PAGES}{page.pk}/", ""),
        "suggestion": ("/api/v2/suggest/", "q=fes&locale=az"),
    }
    for path, query in questions.values():
        ask(path, query)

    # One more, of which Django does not know, reads the content version.
    assert {name: ask(*question).statements for name, question in questions.items()} == {
        "list": 2,  # How much there is was counted for the first who asked.
        "search": 2,
        "page": 2,
        "suggestion": 1,
    }


def test_an_answer_that_was_begun_before_a_change_is_not_kept(ask, front, monkeypatch):
    page = StandardPageFactory(title="Əvvəl")
    keep = page_answers.keep

    def change_meanwhile(*arguments: Any) -> None:
        Page.objects.filter(pk=page.pk).update(title="Sonra")
        commit()
        keep(*arguments)

    monkeypatch.setattr(page_answers, "keep", change_meanwhile)
    ask(f"{PAGES}{page.pk}/")

    assert not PageAnswer.objects.filter(page_id=page.pk).exists()


def test_what_another_build_has_kept_is_told_anew(ask, front, monkeypatch):
    front.memory.capacity = 0
    page = StandardPageFactory()
    ask(f"{PAGES}{page.pk}/")
    PageAnswer.objects.update(build="older", told='{"id": 1, "meta": {"locale": "az"}}')

    assert ask(f"{PAGES}{page.pk}/").json["id"] == page.pk
    assert not PageAnswer.objects.filter(build="older").exists()


def test_nothing_is_left_of_what_is_no_longer_told(ask):
    page = StandardPageFactory(title="Gizli olacaq")
    ask(f"{PAGES}{page.pk}/")
    assert "Gizli olacaq" in PageAnswer.objects.get(page_id=page.pk).told

    page.unpublish()
    commit()

    answer = PageAnswer.objects.get(page_id=page.pk)
    assert (answer.told, answer.texts, answer.edition) == ("", "", None)


def test_an_answer_is_good_until_the_next_page_expires(ask):
    page = StandardPageFactory()
    at = timezone.now() + datetime.timedelta(hours=1)
    Page.objects.filter(pk=StandardPageFactory().pk).update(expire_at=at)
    ask(f"{PAGES}{page.pk}/")
    variant = references().variant

    def found(moment: datetime.datetime) -> bool:
        return page.pk in page_answers.find([page.pk], variant, moment, with_texts=False)

    assert found(at - datetime.timedelta(seconds=1))
    assert not found(at)


def test_a_database_that_only_reads_still_tells(ask, monkeypatch, caplog):
    def refuse(*arguments: Any) -> None:
        raise DatabaseError("cannot execute INSERT in a read-only transaction")

    monkeypatch.setattr(page_answers, "_write", refuse)

    assert ask(f"{PAGES}{home().pk}/").status == 200
    assert "could not be kept" in caplog.text


def test_asking_again_leaves_no_second_copy(ask, front):
    front.memory.capacity = 0
    organization = OrganizationFactory()
    for title in ("Bir", "İki", "Üç"):
        OrganizationPage.objects.filter(pk=organization.pk).update(title=title)
        assert ask(f"{PAGES}{organization.pk}/").json["title"] == title

    answer = PageAnswer.objects.get(page_id=organization.pk)
    names = list(PageAnswerSource.objects.filter(answer=answer).values_list("name", flat=True))
    assert len(names) == len(set(names)) > 0


def test_readers_do_not_wait_for_who_changes_something(ask):
    """On PostgreSQL the row of the version is held, on SQLite the whole database."""
    page = StandardPageFactory()
    with undone():
        assert page_answers.hold_version(read_version())
        assert ask(f"{PAGES}{page.pk}/").status == 200
    assert connection.is_usable()
