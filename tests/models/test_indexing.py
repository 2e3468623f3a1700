"""What is saved many times in one act of an editor is noted once for searches and for usage."""

from contextlib import nullcontext, suppress

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from modelsearch.backends import get_search_backend
from wagtail.models import Comment, Page, ReferenceIndex

from cms.indexing import noted_once
from cms.models import User
from cms.search.backend import IndexEntry
from home.models import StandardPage
from tests.factories import ImageFactory, StandardPageFactory, translate

pytestmark = pytest.mark.django_db


def found(words):
    return [page.pk for page in get_search_backend().search(words, StandardPage)]


@pytest.fixture
def noted():
    """How often was written to the index of the search, and how often that of references read."""
    with CaptureQueriesContext(connection) as queries:
        yield lambda: [
            sum(f'{verb} "{table}"' in query["sql"] for query in queries)
            for verb, table in (
                ("INSERT INTO", IndexEntry._meta.db_table),
                ("FROM", ReferenceIndex._meta.db_table),
            )
        ]


def test_a_draft_is_noted_nowhere_and_its_publication_once(request):
    page = StandardPageFactory()
    page.title, page.share_image = "Xinaliq", ImageFactory()
    noted = request.getfixturevalue("noted")

    revision = page.save_revision()

    assert noted() == [0, 0]
    assert found("Xinaliq") == []

    revision.publish()

    assert noted() == [1, 1]
    assert found("Xinaliq") == [page.pk]
    assert ReferenceIndex.get_references_to(page.share_image).exists()


def test_what_a_page_uses_is_known_with_its_publication_before_any_worker_comes(settings):
    settings.TASKS = {"default": {"BACKEND": settings.TASKS_BACKENDS["database"]}}
    page = StandardPageFactory()
    page.share_image = ImageFactory()

    page.save_revision().publish()

    assert ReferenceIndex.get_references_to(page.share_image).exists()


def test_a_translation_that_is_published_is_noted_once(request):
    page = StandardPageFactory(title="Lahıc")
    noted = request.getfixturevalue("noted")

    translation = translate(page, "en", title="Village")

    assert noted() == [1, 1]
    assert found("Village") == [translation.pk]


def test_what_was_not_saved_in_the_end_is_not_noted():
    page = StandardPageFactory(title="Bir")

    with noted_once():
        for title, collecting in (("Iki", noted_once()), ("Dord", nullcontext())):
            with suppress(RuntimeError), collecting, transaction.atomic():
                page.title = title
                page.save()
                raise RuntimeError

    assert (found("Bir"), found("Iki"), found("Dord")) == ([page.pk], [], [])


def test_a_deleted_page_is_not_found():
    page = StandardPageFactory(title="Lahıc")
    Page.objects.get(pk=page.pk).delete()

    assert not IndexEntry.objects.filter(object_id=str(page.pk)).exists()


def test_who_commented_on_a_draft_is_noted():
    page, user = StandardPageFactory(), User.objects.create_user("a@example.org")
    page.wagtail_admin_comments.add(Comment(user=user, text="Why?", contentpath="title"))

    page.save_revision()

    assert ReferenceIndex.get_references_to(user).count() == 1

    page.wagtail_admin_comments.set([])
    page.save_revision()

    assert not ReferenceIndex.get_references_to(user).exists()
