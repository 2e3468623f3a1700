"""What an answer costs the database does not grow with what it tells."""

import pytest
from wagtail.models import Page

from articles.models import NewsHashtag, NewsPage, NewsSource, NewsTopic
from events.models import MeetingPage
from tests.api.asking import PAGES, count_queries, tables
from tests.editor.forms import PARENTS, TYPES, any_page
from tests.factories import (
    ImageFactory,
    NewsFactory,
    OrganizationFactory,
    PlatformFactory,
    TopicFactory,
)
from tests.pages.examples import EXAMPLES, full_body, row

pytestmark = pytest.mark.django_db

#: What every answer about pages asks first. Each statement is named by the first table in it.
GROUNDS = [
    "wagtailcore_page",  # which sites there are, and their home pages in all languages
    "wagtailcore_pageviewrestriction",  # which pages and files are private, and which locales
]
#: What is asked together for all that the answer shows, whatever that is.
SHOWN = [
    "wagtailcore_page",  # pages above, in other languages and linked to
    "wagtail_localize_translation",  # how far translations are: originals, their texts, words
]


def test_a_card_list_of_news_asks_nothing_for_each_item():
    NewsFactory(image=ImageFactory())

    assert tables(PAGES, type="articles.NewsPage") == [
        *GROUNDS,
        "articles_newspage",  # which of them
        "wagtailcore_page",  # how many there are
        "articles_newspage",  # the items
        *SHOWN,
        "cms_image",  # pictures, what they show in each language, and their renditions
    ]


def test_the_detail_of_a_meeting_asks_together_for_all_that_it_shows():
    meeting = EXAMPLES[MeetingPage]("az")

    assert tables(f"{PAGES}{meeting.pk}/") == [
        *GROUNDS,
        "wagtailcore_page",  # whether there is such a page
        "events_meetingpage",  # the page
        "events_meetingparticipation",  # all rows that belong to it
        "wagtailcore_page",  # pages linked to, files and what they are called and show, videos
        *SHOWN,
    ]


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_many_pages_of_a_type_cost_what_two_cost(model):
    EXAMPLES[model]("az")
    if model in PARENTS:
        for _ in range(2):
            any_page(model)
    query = {"type": model._meta.label, "fields": "*", "order": "id"}
    assert model.objects.live().count() >= 3

    few, many = (count_queries(PAGES, **query, limit=limit) for limit in (2, 20))

    assert many == few


def test_ten_news_with_all_their_fields_cost_what_three_cost():
    platform = PlatformFactory()
    topic, organization = TopicFactory(), OrganizationFactory()
    text = full_body()
    for number in range(10):
        platform.add_child(
            instance=NewsPage(
                title=f"Xəbər {number}",
                lead="Qısaca.",
                locale=platform.locale,
                image=ImageFactory() if number % 3 == 0 else None,
                body=text,
                topics=[row(NewsTopic, "az", topic=topic)],
                hashtags=[row(NewsHashtag, "az", tag="birlik")],
                sources=[row(NewsSource, "az", role="reported_by", organization=organization)],
            )
        )
    query = {"type": "articles.NewsPage", "fields": "*"}

    counts = {count_queries(PAGES, **query, limit=limit) for limit in (3, 6, 10)}

    assert len(counts) == 1


def test_a_list_of_all_types_asks_once_for_each_type():
    for model in TYPES:
        any_page(model)
    before = count_queries(PAGES, limit=100)
    for model in PARENTS:
        any_page(model)

    assert Page.objects.filter(depth__gt=1).count() > 20
    assert count_queries(PAGES, limit=100) == before
