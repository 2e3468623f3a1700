"""The page tree is sound after every act of translation."""

from collections.abc import Iterator

import pytest
from django.urls import reverse
from wagtail.models import Page

from articles.models import CollectionPage
from cms.models import BasePage
from tests.editor.people import sign_in_as_new
from tests.factories import (
    CollectionFactory,
    EntryFactory,
    PlatformFactory,
    StandardPageFactory,
    home,
)
from tests.translation.doors import submit_page
from tests.translation.soundness import assert_sound, unsound
from tests.undoing import shared_by_tests

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def _pages(django_db_setup, django_db_blocker) -> Iterator[tuple[int, int]]:
    with shared_by_tests(django_db_blocker):
        collection = CollectionFactory(title="Toplu")
        first = EntryFactory(parent=collection, title="Birinci")
        EntryFactory(parent=first, title="Bölmə")
        EntryFactory(parent=collection, title="İkinci")
        translated = submit_page(sign_in_as_new(), collection, "ru", with_subtree=True)
        yield collection.pk, translated.pk


@pytest.fixture
def collection(_pages):
    """A collection with two entries, the first of which has a section."""
    return CollectionPage.objects.get(pk=_pages[0])


@pytest.fixture
def translated(_pages):
    """What came of it when it was submitted with all below it, in Russian."""
    return CollectionPage.objects.get(pk=_pages[1])


def shape(page: Page) -> list[tuple[int, int, str]]:
    """The tree below `page`: depth, number of children and title of each page, in order."""
    return [
        (below.depth, below.numchild, below.title)
        for below in Page.objects.descendant_of(page, inclusive=True)
    ]


def test_submitting_a_subtree_gives_a_sound_tree_of_the_same_shape(collection, translated):
    assert_sound()
    assert shape(translated) == shape(collection)
    assert [child.title for child in translated.get_children()] == ["Birinci", "İkinci"]


def test_submitting_a_subtree_into_one_language_after_another_gives_a_sound_tree(
    submit, collection, translated
):
    in_english = submit(collection, "en", with_subtree=True)

    translated.refresh_from_db()
    assert (translated.numchild, in_english.numchild) == (2, 2)
    assert_sound()


def test_deleting_a_translated_collection_deletes_its_entries(translated, admin):
    below = list(translated.get_descendants().values_list("pk", flat=True))

    response = admin.post(reverse("wagtailadmin_pages:delete", args=[translated.pk]))

    assert response.status_code == 302
    assert len(below) == 3
    assert not Page.objects.filter(pk__in=[translated.pk, *below]).exists()
    assert_sound()


def test_moving_a_page_takes_what_is_below_its_translation_along(submit, admin):
    about = StandardPageFactory(title="Haqqımızda")
    team = StandardPageFactory(parent=about, title="Komanda")
    StandardPageFactory(parent=team, title="Şura")
    target = StandardPageFactory(title="Arxiv")
    submit(about, "ru", with_subtree=True)
    new_parent = submit(target, "ru")

    response = admin.post(reverse("wagtailadmin_pages:move_confirm", args=[team.pk, target.pk]))

    assert response.status_code == 302
    assert_sound()
    assert [(below.depth, below.title) for below in new_parent.get_descendants()] == [
        (4, "Komanda"),
        (5, "Şura"),
    ]


def test_an_old_copy_saved_after_a_child_was_added_keeps_the_child():
    platform = PlatformFactory()
    old_copy = type(platform).objects.get(pk=platform.pk)
    old_revision = platform.save_revision()
    StandardPageFactory(parent=platform, title="Alt səhifə")

    old_copy.aim = "Məqsəd."
    old_copy.save()
    old_revision.publish()

    platform.refresh_from_db()
    assert platform.numchild == 1
    assert [child.title for child in platform.get_children()] == ["Alt səhifə"]
    assert_sound()


def test_an_old_copy_saved_after_a_move_does_not_put_the_page_back():
    about, archive = StandardPageFactory(), StandardPageFactory()
    old_copy = type(about).objects.get(pk=about.pk)
    about.move(archive, pos="last-child")

    old_copy.save()

    assert [child.pk for child in archive.get_children()] == [about.pk]
    assert_sound()


def test_stock_localize_still_forgets_children_that_it_publishes(
    collection, submit, settings, monkeypatch, stock_publishing
):
    """When this fails, upstream is mended, and `_refresh_tree_position` may go for that reason."""
    settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = True
    monkeypatch.setattr(BasePage, "_refresh_tree_position", lambda page: None)

    translated = submit(collection, "en", with_subtree=True)

    assert translated.numchild == 0
    assert translated.path in unsound()


def test_the_new_installation_is_a_sound_tree():
    assert_sound()
    assert [home(code).numchild for code in ("az", "ru", "en")] == [3, 3, 3]


HARM = [
    *({"numchild": 7}, {"depth": 7}),
    *({"path": path} for path in ("000100010099", "00010009000A", "00010001000a", "000100010")),
]


@pytest.mark.parametrize("harm", HARM, ids=str)
def test_what_is_unsound_is_what_treebeard_finds(harm):
    page = StandardPageFactory()
    assert unsound() == []
    assert not any(Page.find_problems())

    Page.objects.filter(pk=page.pk).update(**harm)

    assert unsound()
    assert any(Page.find_problems())
