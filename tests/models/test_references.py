"""From Wagtail's index of references editors learn where something is used."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ReferenceIndex

from articles.models import NewsSource
from tests.factories import NewsFactory, OrganizationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def organizations():
    return [OrganizationFactory() for _ in range(3)]


def name_sources(news, organizations):
    news.sources.set(
        [NewsSource(organization=source, role="reported_by") for source in organizations]
    )
    news.save()


def test_what_the_rows_of_a_page_refer_to_is_known_as_soon_as_it_is_saved(organizations):
    first, second, third = organizations
    news = NewsFactory()
    name_sources(news, [first, second])

    name_sources(news, [second, third])

    users = [ReferenceIndex.get_references_to(source).count() for source in organizations]
    assert users == [0, 1, 1]


def test_a_page_is_searched_for_references_once_however_many_rows_it_has(organizations):
    news = NewsFactory()

    with CaptureQueriesContext(
        connection,
    ) as queries:
        name_sources(news, organizations)

    searches = [q for q in queries if 'FROM "wagtailcore_referenceindex"' in q["sql"]]
    assert len(searches) == 1
