"""After any change, what is still kept of single pages is what would be computed."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from wagtail.models import Page, PageViewRestriction, Site
from wagtail_localize.models import StringTranslation

from articles.models import CollectionEntryPage, CollectionPage, NewsPage
from cms.api.json import dumps
from cms.api.references import References
from cms.api.telling import _compute
from cms.delivery import page_answers
from cms.models import Image, TopicName
from home.models import HomePage
from organizations.models import OrganizationPage
from tests.delivery.changes import MOVES, change, change_words, commit
from tests.delivery.conftest import ask_front, make_everything, references, serving
from tests.factories import (
    EntryFactory,
    translate,
)
from tests.undoing import shared_by_tests, undone

pytestmark = pytest.mark.django_db


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


@pytest.fixture(scope="module")
def kept_by_readers(django_db_setup, django_db_blocker) -> Iterator[dict[int, Any]]:
    with shared_by_tests(django_db_blocker), serving() as front:
        make_everything()
        for model in sorted({type(page) for page in Page.objects.specific()}, key=str):
            if model is not Page:
                query = f"type={model._meta.label}&limit=100"
                assert ask_front(front, query=query).status == 200
        before = kept()
        assert before == computed()
        yield before


@pytest.fixture
def all_kept(db, kept_by_readers) -> dict[int, Any]:
    """The answers of all pages, kept as those who asked for them left them."""
    return kept_by_readers


#: Tables of which a change is told of some page: else the test beneath would see nothing.
TOLD = {
    "articles_newspage",
    "articles_newssource",
    "cms_document",
    "cms_image",
    "cms_imagetext",
    "cms_topicname",
    "events_programmeitem",
}


@pytest.mark.services
def test_after_a_change_of_any_table_nothing_old_is_kept(all_kept):
    """To compute all pages takes long: changes that outdate the same pages are made together."""
    alike = defaultdict(list)
    for table in sorted(MOVES.keys() - {"wagtailcore_page"}):  # Of it, see what people do below.
        for act in (change, change_words):
            with undone():
                if act(table):
                    commit()
                    alike[act, frozenset(kept())].append((act, table))

    def told_otherwise(*changes: tuple[Callable[[str], bool], str]) -> set[int]:
        with undone():
            for act, table in changes:
                act(table)
            commit()
            now = computed()
        return {pk for pk, told in all_kept.items() if now.get(pk) != told}

    wrong = []
    for (_, left), changes in alike.items():
        if left and left & told_otherwise(*changes):
            wrong += [
                f"{act.__name__} of {table}"
                for act, table in changes
                if left & told_otherwise((act, table))
            ]
    assert wrong == []
    untold = {table for table in TOLD if not told_otherwise((change, table), (change_words, table))}
    assert untold == set()


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
