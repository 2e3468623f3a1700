import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import CollectionIndexPage
from events.models import MeetingIndexPage
from organizations.models import OrganizationIndexPage
from tests.editor.people import prefer
from tests.factories import (
    CollectionFactory,
    MeetingFactory,
    NewsFactory,
    OrganizationFactory,
    PlatformFactory,
    StandardPageFactory,
    home,
)

pytestmark = pytest.mark.django_db


def section(model):
    return lambda: model.objects.get(locale__language_code="az")


#: For each page its buttons ask whether it can be translated, and whether it has been.
QUERIES_OF_LOCALIZE = 2

LISTS = {
    "pages": (home, StandardPageFactory),
    "collections": (section(CollectionIndexPage), CollectionFactory),
    "news": (PlatformFactory, NewsFactory),
    "meetings": (section(MeetingIndexPage), MeetingFactory),
    "organisations": (section(OrganizationIndexPage), OrganizationFactory),
}


@pytest.mark.parametrize("name", LISTS)
def test_only_wagtail_localize_asks_the_database_anew_for_each_page_of_a_list(admin, editor, name):
    find_parent, factory = LISTS[name]
    parent = find_parent()
    url = reverse("wagtailadmin_explore", args=[parent.pk])

    def count(client: Client) -> int:
        client.get(url)  # What is asked once a process, or once a session, does not count.
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url).status_code == 200
        return len(queries)

    factory.create_batch(2, parent=parent)
    few = {client: count(client) for client in (admin, editor)}
    factory.create_batch(4, parent=parent)

    for client in (admin, editor):
        assert count(client) <= few[client] + QUERIES_OF_LOCALIZE * 4


@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_the_list_answers_in_the_language_of_the_person(editor, language):
    page = StandardPageFactory()

    html = prefer(editor, language).get(reverse("wagtailadmin_explore", args=[home().pk])).text

    assert f'<html lang="{language}" dir="ltr"' in html
    assert page.title in html
