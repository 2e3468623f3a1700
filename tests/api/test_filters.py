"""By what lists can be narrowed and sorted."""

import datetime

import pytest

from articles.models import NewsCountry, NewsHashtag, NewsSource, NewsTopic
from cms.api.filters import filters_of
from events.models import MeetingPage, MeetingParticipation
from tests.api.asking import PAGES, ids, pages, refused
from tests.factories import (
    CollectionFactory,
    EntryFactory,
    MeetingFactory,
    NewsFactory,
    OrganizationFactory,
    PlatformFactory,
    StandardPageFactory,
    TopicFactory,
    translate,
)
from tests.pages.examples import row
from tests.pages.hiding import WAYS

pytestmark = pytest.mark.django_db


def news_ids(**query):
    return ids(type="articles.NewsPage", **query)


def meeting_ids(**query):
    return ids(type="events.MeetingPage", **query)


def organization_ids(**query):
    return ids(type="organizations.OrganizationPage", locale="az", **query)


@pytest.fixture
def news():
    """By their dates: known to the day, the month and the year, and not at all."""
    platform = PlatformFactory()
    return {
        date: NewsFactory(parent=platform, date=date).pk
        for date in ("2019-12-31", "2020-09", "2020", "2020-09-30", "2021-01-01", "")
    }


def test_news_are_chosen_by_the_days_that_their_dates_may_mean(news):
    for query, expected in [
        ({"date__gte": "2020-09"}, ["2020-09", "2020-09-30", "2021-01-01"]),
        ({"date__gte": "2020"}, ["2020", "2020-09", "2020-09-30", "2021-01-01"]),
        ({"date__lte": "2020"}, ["2019-12-31", "2020", "2020-09", "2020-09-30"]),
        ({"date__lt": "2020"}, ["2019-12-31"]),
        ({"date__gt": "2020"}, ["2021-01-01"]),
        ({"date__gte": "2020-01-01", "date__lte": "2020-08-31"}, ["2020"]),
    ]:
        assert set(news_ids(**query)) == {news[date] for date in expected}, query


def test_news_come_newest_first_and_what_has_no_date_last_whichever_way_one_sorts(news):
    oldest_first = ["2019-12-31", "2020", "2020-09", "2020-09-30", "2021-01-01"]

    assert news_ids(order="date") == [news[date] for date in [*oldest_first, ""]]
    newest_first = news_ids(order="-date")
    assert newest_first == [news[date] for date in [*reversed(oldest_first), ""]]
    assert news_ids() == newest_first


def test_news_are_chosen_by_kind_topic_country_and_hashtag():
    language, work = TopicFactory(slug="dil"), TopicFactory(slug="is")
    both = NewsFactory(
        kind="report",
        topics=[row(NewsTopic, "az", topic=language), row(NewsTopic, "az", topic=work)],
        countries=[row(NewsCountry, "az", country="TR"), row(NewsCountry, "az", country="CA")],
        hashtags=[row(NewsHashtag, "az", tag="Qarabağ")],
    ).pk
    one = NewsFactory(kind="survey", topics=[row(NewsTopic, "az", topic=work)]).pk
    NewsFactory()

    assert news_ids(topic="dil") == [both]
    assert sorted(news_ids(topic__in="dil,is")) == [both, one]
    assert pages(type="articles.NewsPage", topic__in="dil,is")["meta"]["total_count"] == 2
    assert news_ids(country="TR") == news_ids(country__in="TR,CA") == [both]
    assert news_ids(hashtag="#Qarabağ") == news_ids(hashtag="Qarabağ") == [both]
    assert news_ids(kind="survey") == [one]
    assert sorted(news_ids(kind__in="survey,report")) == [both, one]
    assert news_ids(kind="survey", topic="dil") == []


def test_news_that_have_several_of_the_topics_come_once_in_a_random_order_too():
    topics = [TopicFactory(slug=slug) for slug in ("bir", "iki", "uc")]
    one = NewsFactory(topics=[row(NewsTopic, "az", topic=topic) for topic in topics]).pk

    assert news_ids(topic__in="bir,iki,uc", order="random") == [one]


def test_upcoming_and_past_meetings_part_at_midnight_where_the_site_is():
    meetings = {
        starts: MeetingFactory(starts=starts, ends=ends).pk
        for starts, ends in [
            ("2020-01-14", "2020-01-16"),
            ("2020-01", ""),
            ("2020-01-15", ""),
            ("2020-03", ""),
        ]
    }
    # The 16th of January in Baku, and still the 15th in London.
    at = datetime.datetime(2020, 1, 15, 20, 30, tzinfo=datetime.UTC)

    def found(**query):
        filters = filters_of(MeetingPage)(query, MeetingPage.objects.all(), at=at)
        return set(filters.narrow().values_list("pk", flat=True))

    assert found(past="true") == found(upcoming="false") == {meetings["2020-01-15"]}
    assert found(upcoming="true") == found(past="false")
    assert found(upcoming="true") | found(past="true") == set(meetings.values())


def test_upcoming_meetings_come_soonest_first_and_past_ones_latest_first():
    late, soon = MeetingFactory(starts="2999-02").pk, MeetingFactory(starts="2999-01").pk
    old, older = MeetingFactory(starts="1999-02").pk, MeetingFactory(starts="1999-01").pk

    assert meeting_ids(upcoming="true") == [soon, late]
    assert meeting_ids(past="true") == [old, older]
    assert meeting_ids(upcoming="true", order="-starts") == [late, soon]
    assert meeting_ids() == [late, soon, old, older]


def test_meetings_are_chosen_by_mode_status_country_and_time():
    chosen = MeetingFactory(
        mode="online", status="held", country="AZ", starts="2000-12-06", ends="2000-12-08"
    ).pk
    MeetingFactory(starts="2001")

    for query in (
        {"mode": "online"},
        {"status__in": "held,postponed"},
        {"country": "AZ"},
        {"starts__lte": "2000"},
        {"ends__lt": "2000-12-09"},
        {"starts__gt": "2000-12-05", "starts__lt": "2000-12-07"},
    ):
        assert meeting_ids(**query) == [chosen], query


def test_meetings_and_organisations_are_found_by_each_other_in_every_language():
    host, guest = OrganizationFactory(title="Ev sahibi"), OrganizationFactory(title="Qonaq")
    meeting = MeetingFactory(
        participations=[
            row(MeetingParticipation, "az", role="organizer", organization=host),
            row(MeetingParticipation, "az", role="participant", organization=guest),
        ]
    )
    other = MeetingFactory(
        participations=[row(MeetingParticipation, "az", role="participant", organization=host)]
    )
    russian_host, russian_meeting = translate(host, "ru"), translate(meeting, "ru")

    for organization in (host, russian_host):
        assert set(meeting_ids(locale="az", organization=organization.pk)) == {meeting.pk, other.pk}
        asked = {"organization": organization.pk, "role": "organizer"}
        assert meeting_ids(locale="az", **asked) == [meeting.pk]
        assert meeting_ids(locale="ru", **asked) == [russian_meeting.pk]
    assert meeting_ids(locale="az", role="organizer") == [meeting.pk]
    for asked in (meeting, russian_meeting):
        assert organization_ids(meeting=asked.pk) == [host.pk, guest.pk]
        assert organization_ids(meeting=asked.pk, role="participant") == [guest.pk]
    assert ids(type="organizations.OrganizationPage", locale="ru", meeting=meeting.pk) == [
        russian_host.pk
    ]


@pytest.mark.parametrize("hide", WAYS)
def test_a_meeting_that_is_hidden_does_not_tell_who_took_part(hide):
    seen, unseen = OrganizationFactory(), OrganizationFactory()
    shown, hidden = (
        MeetingFactory(
            participations=[row(MeetingParticipation, "az", role="donor", organization=donor)]
        )
        for donor in (seen, unseen)
    )
    assert organization_ids(meeting=hidden.pk) == [unseen.pk]

    hide(hidden)

    assert organization_ids(meeting=hidden.pk) == organization_ids(meeting=999_999) == []
    assert organization_ids(role="donor") == organization_ids(meeting=shown.pk) == [seen.pk]


@pytest.mark.parametrize("hide", WAYS)
def test_an_organisation_that_is_hidden_does_not_tell_where_it_took_part(hide):
    organization = OrganizationFactory()
    draft = translate(organization, "ru")
    draft.unpublish()
    meeting = MeetingFactory(
        participations=[row(MeetingParticipation, "az", role="donor", organization=organization)]
    )
    assert meeting_ids(organization=organization.pk) == [meeting.pk]
    assert meeting_ids(organization=draft.pk) == []

    hide(organization)

    assert meeting_ids(organization=organization.pk) == []


def test_news_are_found_by_the_organisation_they_come_from():
    agency = OrganizationFactory()
    news = NewsFactory(sources=[row(NewsSource, "az", role="informed_by", organization=agency)])
    NewsFactory()

    assert news_ids(organization=agency.pk) == [news.pk]
    assert news_ids(organization=agency.pk, role="reported_by") == []


def test_an_organisation_that_there_is_not_has_no_meetings():
    MeetingFactory()

    assert meeting_ids(organization=999_999) == meeting_ids(organization=2**31 - 1) == []


@pytest.mark.parametrize("order", ["title", None])
def test_organisations_are_sorted_as_azerbaijani_readers_expect(order):
    for title in ("Xəzər", "Çinar", "Cəmiyyət", "Əsər", "Eldar", "İşıq", "Iğdır", "Zaman"):
        OrganizationFactory(title=title)

    query = {"order": order} if order else {}
    answer = pages(type="organizations.OrganizationPage", fields="_,title", **query)

    assert [item["title"] for item in answer["items"]] == [
        "Cəmiyyət", "Çinar", "Eldar", "Əsər", "Xəzər", "Iğdır", "İşıq", "Zaman",
    ]  # fmt: skip


def test_entries_come_in_the_order_of_their_collection():
    collection = CollectionFactory()
    first = EntryFactory(parent=collection)
    last = EntryFactory(parent=collection)
    section = EntryFactory(parent=first)

    asked = {"type": "articles.CollectionEntryPage", "descendant_of": collection.pk}

    assert ids(**asked) == [first.pk, section.pk, last.pk]
    assert ids(**asked, order="-tree") == [last.pk, section.pk, first.pk]


def test_pages_are_chosen_by_id_and_slug():
    first, second = StandardPageFactory(title="Bir"), StandardPageFactory(title="İki")

    assert ids(id__in=f"{second.pk},{first.pk}") == [first.pk, second.pk]
    assert ids(slug="bir") == ids(id=first.pk) == [first.pk]
    assert ids(slug__in="bir,iki,uc") == [first.pk, second.pk]


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ({"date__gte": "abc"}, "2020-09-30"),
        ({"date__gte": "2020-13"}, "2020-09-30"),
        ({"kind": "novel"}, "press_release"),
        ({"kind__in": "news,novel"}, "press_release"),
        ({"country": "XX"}, "AZ"),
        ({"organization": "abc"}, "whole number"),
        ({"organization": "0"}, "whole number"),
        ({"organization": "9" * 30}, "whole number"),
        ({"id": "1.5"}, "whole number"),
        ({"id__in": "1,a"}, "whole number"),
        ({"id__in": "1,,2"}, "empty"),
        ({"id__in": ""}, "empty"),
        ({"slug": ""}, "empty"),
        ({"topic__in": ""}, "empty"),
        ({"kind": ""}, "empty"),
        ({"date__gte": ""}, "empty"),
        ({"first_published_at__gte": "yesterday"}, "2020-09-30"),
        ({"first_published_at__gte": "0001-01-01"}, "2020-09-30"),
        ({"first_published_at__lt": "9999-12-31T23:59:59-14:00"}, "2020-09-30"),
        ({"show_in_menus": "yes"}, "true or false"),
        ({"starts__gte": "2020"}, "there is no such parameter"),
        ({"date__lt": "2020\0"}, "NUL"),
        ({"order": "lead"}, "date"),
        ({"order": "title,"}, "date"),
        ({"order": "random", "offset": "1"}, "random"),
        ({"limit": "0"}, "from 1 to 100"),
        ({"limit": "101"}, "from 1 to 100"),
        ({"limit": "-1"}, "from 1 to 100"),
        ({"limit": "²"}, "from 1 to 100"),
        ({"offset": "9" * 40}, "from 0 to"),
        ({"search": '"'}, "quotation mark"),
        ({"search": " "}, "letter"),
        ({"search": "x" * 501}, "500"),
        ({"search": "x", "search_operator": "not"}, "and or or"),
        ({"search_operator": "and"}, "search"),
        ({"rich_text_format": "pdf"}, "markdown"),
        ({"site": "example.org"}, "host name"),
        ({"child_of": "abc"}, "child_of"),
        ({"child_of": "9" * 30}, "whole number"),
        ({"child_of": "999999"}, "no such page"),
        ({"nothing": "1"}, "there is no such parameter"),
        ({"fields": "a(" * 2000}, "nested"),
    ],
    ids=str,
)
def test_what_cannot_be_read_is_refused_and_told_what_is_accepted(query, says):
    message = refused(PAGES, type="articles.NewsPage", **query)

    assert says in message
    assert any(message.startswith(name) for name in query)


def test_a_parameter_that_is_given_twice_is_refused(client):
    for address in (f"{PAGES}?locale=az&locale=ru", f"{PAGES}1/?fields=*&fields=*"):
        response = client.get(address)

        assert response.status_code == 400
        assert "more than once" in response.json()["message"]
