"""What an answer costs the database does not grow with what it tells."""

import pytest
from wagtail.models import Page

from articles.models import NewsHashtag, NewsPage, NewsSource, NewsTopic
from events.models import MeetingPage
from tests.api.asking import PAGES, count_queries, pages, tables
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

#: What every answer about pages asks first.
SURROUNDINGS = [
    "wagtailcore_page",  # which sites there are, and their home pages in all languages
    "wagtailcore_pageviewrestriction",  # which pages are private
]
#: How far the pages are translated.
STATES = [
    "wagtailcore_page",  # which of them are published, and their original languages
    "wagtail_localize_translation",  # which follow an original, and from what they were made
    "wagtail_localize_stringsegment",  # the texts of the originals
    "wagtail_localize_stringtranslation",  # and which of these are translated
]
#: What a page points to, whatever its type: of each kind once for the whole answer.
FILES = [
    "wagtailcore_collectionviewrestriction",  # which files are private
    "cms_document",
    "cms_documenttext",  # what they are called in each language
    "cms_image",
    "cms_imagetext",  # what they show in each language
    "cms_rendition",
    "wagtailembeds_embed",
]
LINKS = [
    "wagtailcore_page",  # what the linked pages are translations of
    "wagtailcore_page",  # their translations that can be read
]


def test_a_card_list_of_news_asks_nothing_for_each_item():
    NewsFactory(image=ImageFactory())

    assert tables(PAGES, type="articles.NewsPage") == [
        *SURROUNDINGS,
        "articles_newspage",  # which of them
        "wagtailcore_page",  # how many there are
        "wagtailcore_page",  # the items
        "articles_newspage",
        "wagtailcore_locale",
        *STATES,
        "wagtailcore_collectionviewrestriction",  # which pictures are private
        "cms_image",
        "cms_imagetext",
        "cms_rendition",
    ]


def test_the_detail_of_a_meeting_asks_once_for_each_kind_of_thing():
    meeting = EXAMPLES[MeetingPage]("az")

    assert tables(f"{PAGES}{meeting.pk}/") == [
        *SURROUNDINGS,
        "wagtailcore_page",  # whether there is such a page
        "wagtailcore_page",  # the page
        "events_meetingpage",
        "events_meetingparticipation",
        "events_programmeitem",
        "events_output",
        "events_meetingcontactpoint",
        "wagtailcore_locale",
        "wagtailcore_page",  # its ancestors
        *STATES,
        "wagtailcore_page",  # its translations
        *LINKS,
        *FILES,
        "organizations_organizationpage",  # acronyms
    ]


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_many_pages_of_a_type_cost_what_two_cost(model):
    EXAMPLES[model]("az")
    if model in PARENTS:
        for _ in range(4):
            any_page(model)
    query = {"type": model._meta.label, "fields": "*", "order": "id"}
    assert pages(**query)["meta"]["total_count"] >= 3

    few, many = (count_queries(PAGES, **query, limit=limit) for limit in (2, 20))

    assert many == few


def test_thirty_news_with_all_their_fields_cost_what_five_cost():
    platform = PlatformFactory()
    topic, organization = TopicFactory(), OrganizationFactory()
    text = full_body()
    for number in range(30):
        platform.add_child(
            instance=NewsPage(
                title=f"Xəbər {number}",
                lead="Qısaca.",
                locale=platform.locale,
                image=ImageFactory() if number % 10 == 0 else None,
                body=text,
                topics=[row(NewsTopic, "az", topic=topic)],
                hashtags=[row(NewsHashtag, "az", tag="birlik")],
                sources=[row(NewsSource, "az", role="reported_by", organization=organization)],
            )
        )
    query = {"type": "articles.NewsPage", "fields": "*"}

    counts = {count_queries(PAGES, **query, limit=limit) for limit in (5, 20, 30)}

    assert len(counts) == 1


def test_a_list_of_all_types_asks_once_for_each_type():
    for model in TYPES:
        any_page(model)
    before = count_queries(PAGES, limit=100)
    for model in PARENTS:
        any_page(model)

    assert Page.objects.filter(depth__gt=1).count() > 20
    assert count_queries(PAGES, limit=100) == before
