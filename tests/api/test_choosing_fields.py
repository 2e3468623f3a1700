"""The parameter `fields`, with the syntax of Wagtail's own API, in lists and details."""

import pytest

from articles.models import NewsPage
from tests.api.asking import PAGES, page, pages, refused
from tests.editor.forms import TYPES, any_page
from tests.factories import (
    ImageFactory,
    MeetingFactory,
    NewsFactory,
    OrganizationFactory,
    TopicFactory,
)
from tests.pages.examples import row

pytestmark = pytest.mark.django_db

CARD = {
    "id", "type", "detail_url", "html_url", "slug", "first_published_at", "locale",
    "original_locale", "translation", "title",
}  # fmt: skip


def names(item: dict) -> set[str]:
    return (item.keys() - {"meta"}) | item.get("meta", {}).keys()


def listed(model, **query):
    return pages(type=model._meta.label, **query)["items"][0]


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_a_list_tells_what_a_card_needs(model):
    any_page(model)

    item = listed(model)

    assert names(item) == CARD | set(model.api_listing_fields)


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_a_list_tells_all_that_a_detail_tells_when_asked(model):
    any_page(model)

    item = listed(model, fields="*")

    assert page(item["id"]) == item


@pytest.fixture
def news():
    return NewsFactory(
        image=ImageFactory(),
        topics=[row(NewsPage.topics.rel.related_model, "az", topic=TopicFactory(slug="dil"))],
    )


def test_fields_are_added_and_taken_away(news):
    everything = names(page(news.pk))
    default = CARD | set(NewsPage.api_listing_fields)

    for fields, expected in {
        "_,title": {"title"},
        "_,locale,title": {"locale", "title"},
        "_,id": {"id"},
        "_": set(),
        "*,-body,-lead": everything - {"body", "lead"},
        "body": default | {"body"},
        "-lead,-title": default - {"lead", "title"},
    }.items():
        assert names(listed(NewsPage, fields=fields)) == expected, fields


def test_fields_within_a_field_are_chosen(news):
    assert page(news.pk, fields="_,image(_,id,width)") == {
        "image": {"id": news.image.pk, "width": 1}
    }
    for fields, expected in {
        "_,kind(_,value)": {"kind": {"value": "news"}},
        "_,topics(_,slug)": {"topics": [{"slug": "dil"}]},
        "_,image(_,sources(_,type))": {
            "image": {"sources": [{"type": "image/webp"}, {"type": "image/png"}]}
        },
    }.items():
        assert page(news.pk, fields=fields) == expected, fields


def test_the_rows_of_a_list_are_chosen_from():
    meeting = MeetingFactory(
        participations=[
            row(
                MeetingFactory._meta.model.participations.rel.related_model, "az",
                role="speaker", person="Leyla", organization=OrganizationFactory(title="Ümid"),
            )
        ]
    )  # fmt: skip

    answer = page(meeting.pk, fields="_,participations(_,person,organization(_,title))")

    assert answer == {
        "participations": [{"person": {"name": "Leyla"}, "organization": {"title": "Ümid"}}]
    }


NO_FIELDS = [
        "nothing", "_,nothing", "-nothing", "title,", "title(", "title)", "(", "*,title", "title,*",
        "title(id)", "body(value)", "image(nothing)", "topics(nothing)", "kind(value(x))", " title",
        "parent(nothing)", "meta", "password", "name_sort_key",
]  # fmt: skip


def test_a_field_that_there_is_not_is_refused(news):
    of_news = {"type": "articles.NewsPage"}
    questions = [(PAGES, of_news), (PAGES, of_news | {"limit": 1}), (f"{PAGES}{news.pk}/", {})]

    for fields in NO_FIELDS:
        for address, query in questions:
            message = refused(address, fields=fields, **query)
            assert message.startswith("fields: "), (address, fields)


def test_pages_of_several_types_tell_what_they_have_in_common():
    NewsFactory(), MeetingFactory()

    answer = pages(type="articles.NewsPage,events.MeetingPage", fields="*")

    assert {item["meta"]["type"] for item in answer["items"]} == {
        "articles.NewsPage",
        "events.MeetingPage",
    }
    for item in answer["items"]:
        assert "lead" in item
        assert not {"starts", "date"} & item.keys()
    assert refused(PAGES, type="articles.NewsPage,events.MeetingPage", fields="date")
