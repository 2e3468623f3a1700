"""What is kept of single pages is what would be computed, whatever changes."""

import datetime
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, connection
from django.test import RequestFactory
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Site
from wagtail_localize.models import StringTranslation

from articles.models import CollectionEntryPage, CollectionPage, NewsPage
from cms.api.json import dumps
from cms.api.references import References
from cms.api.telling import _compute
from cms.delivery import page_answers
from cms.delivery.versions import read_version
from cms.models import Image, PageAnswer, PageAnswerSource, TopicName
from home.models import HomePage
from organizations.models import OrganizationPage
from tests.delivery.changes import MOVES, change, change_words, commit
from tests.delivery.conftest import PAGES
from tests.factories import (
    EntryFactory,
    NewsFactory,
    OrganizationFactory,
    StandardPageFactory,
    home,
    translate,
)
from tests.undoing import undone

pytestmark = pytest.mark.django_db


def references() -> References:
    request = RequestFactory().get("/", headers={"host": "127.0.0.1:8000"})
    return References(request, timezone.now(), "html")


def public_ids(context: References) -> list[int]:
    pages = Page.objects.filter(context.public).exclude(content_type__model="page")
    return list(pages.values_list("pk", flat=True))


def computed() -> dict[int, Any]:
    """Of all pages that everybody may read, as JSON has it."""
    context = references()
    answers = _compute(public_ids(context), context)
    return {pk: json.loads(dumps([told.page, told.texts])) for pk, told in answers.items()}


def kept() -> dict[int, Any]:
    context = references()
    found = page_answers.find(public_ids(context), context.variant, context.at, with_texts=True)
    return {pk: [json.loads(each.told), json.loads(each.texts)] for pk, each in found.items()}


@pytest.fixture
def all_kept(everything, ask) -> dict[int, Any]:
    """The answers of all pages, kept as those who asked for them left them."""
    for model in sorted({type(page) for page in Page.objects.specific()}, key=str):
        if model is not Page:
            assert ask(query=f"type={model._meta.label}&limit=100").status == 200
    before = kept()
    assert before == computed()
    return before


def test_after_a_change_of_any_table_nothing_old_is_kept(all_kept):
    wrong, outdated = [], set()
    for table in sorted(MOVES.keys() - {"wagtailcore_page"}):  # Of it, see what people do below.
        for act in (change, change_words):
            with undone():
                if act(table):
                    commit()
                    left, now = kept(), computed()
                    if any(now.get(pk) != told for pk, told in left.items()):
                        wrong.append(table)
                    if any(now.get(pk) != told for pk, told in all_kept.items()):
                        outdated.add(table)

    assert wrong == []
    assert {"articles_newspage", "articles_newssource", "events_programmeitem"} <= outdated
    assert {"cms_image", "cms_imagetext", "cms_document", "cms_topicname"} <= outdated


def first(model: type) -> Any:
    return model.objects.order_by("pk").first()


def rename(page: Page) -> None:
    page.title = "Başqa ad"
    page.slug = "basqa-ad"
    page.save_revision().publish()


def hide_chapter_and_move_it(page: CollectionEntryPage) -> None:
    page.move(EntryFactory(), pos="last-child")


ACTS: dict[str, Callable[[], object]] = {
    "a page is renamed, and is named by others": lambda: rename(first(OrganizationPage)),
    "a page above gets another address": lambda: rename(first(CollectionPage)),
    "a home page is renamed": lambda: rename(first(HomePage)),
    "a chapter comes": lambda: EntryFactory(parent=first(CollectionPage)),
    "a section comes": lambda: EntryFactory(parent=first(CollectionEntryPage)),
    "a chapter goes": lambda: first(CollectionEntryPage).unpublish(),
    "a chapter moves": lambda: hide_chapter_and_move_it(first(CollectionEntryPage)),
    "a page is translated": lambda: translate(first(NewsPage), "en"),
    "a page that texts lead to is withdrawn": lambda: Page.objects.filter(title="Məqsəd").update(
        live=False
    ),
    "words of a translation change": lambda: StringTranslation.objects.all().delete(),
    "a picture is cut otherwise": lambda: Image.objects.update(width=9, height=9),
    "a topic is renamed": lambda: TopicName.objects.update(name="Başqa"),
    "a page is hidden": lambda: PageViewRestriction.objects.create(
        page=first(OrganizationPage), restriction_type="login"
    ),
    "the site moves": lambda: Site.objects.update(hostname="new.example"),
}


def test_after_any_act_nothing_old_is_kept(all_kept):
    for name, act in ACTS.items():
        with undone():
            act()
            commit()
            left, now = kept(), computed()
            assert {pk for pk, told in left.items() if now.get(pk) != told} == set(), name
            assert now != all_kept, f"{name}: nothing of that is told"


def test_what_does_not_show_a_change_is_kept(all_kept):
    page = first(NewsPage)
    NewsPage.objects.filter(pk=page.pk).update(lead="Başqa sözlər")
    commit()

    outdated = all_kept.keys() - kept().keys()
    assert page.pk in outdated
    assert outdated.isdisjoint(OrganizationPage.objects.values_list("pk", flat=True))
    assert len(outdated) < len(all_kept) / 2


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
