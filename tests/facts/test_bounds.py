"""The columns that sort and filter by partial dates."""

import datetime
import random

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.models import NewsPage, ReachFigure
from cms.facts.partial_dates import PartialDate
from events.models import MeetingPage, Output
from organizations.models import OrganizationPage
from tests.factories import MeetingFactory, NewsFactory, OrganizationFactory, PlatformFactory

pytestmark = [pytest.mark.django_db, pytest.mark.services]

DAY = datetime.date


def test_saving_keeps_the_bounds_in_step_with_the_text():
    meeting = MeetingFactory(starts="2020-09", ends="2020-10")
    assert (meeting.starts_earliest, meeting.ends_latest) == (DAY(2020, 9, 1), DAY(2020, 10, 31))

    meeting.starts, meeting.ends = "2000?-12-06", ""
    meeting.save()

    meeting.refresh_from_db()
    assert (meeting.starts_earliest, meeting.ends_latest) == (DAY(2000, 12, 6), DAY(2000, 12, 6))


def test_publishing_a_revision_keeps_the_bounds_in_step():
    meeting = MeetingFactory(starts="2020-09")
    meeting.starts = "2021"
    revision = meeting.save_revision()

    meeting.refresh_from_db()
    assert meeting.starts_earliest == DAY(2020, 9, 1)

    revision.publish()
    meeting.refresh_from_db()
    assert (meeting.starts_earliest, meeting.ends_latest) == (DAY(2021, 1, 1), DAY(2021, 12, 31))


def test_emptying_the_text_empties_the_bound():
    news = NewsFactory(date="2020-09")
    news.date = ""
    news.save()

    news.refresh_from_db()
    assert news.date_earliest is None


def test_rows_made_in_bulk_have_their_bounds():
    platform = PlatformFactory()
    ReachFigure.objects.bulk_create(
        [ReachFigure(page=platform, label="views", value=1, as_of=edtf, locale=platform.locale)
         for edtf in ("2020", "2020-02", "2020-02-03")]
    )  # fmt: skip

    assert sorted(platform.reach_figures.values_list("as_of_latest", flat=True)) == [
        DAY(2020, 2, 3),
        DAY(2020, 2, 29),
        DAY(2020, 12, 31),
    ]


def test_the_year_of_foundation_is_kept_as_a_bound():
    assert OrganizationFactory(founded="1999").founded_earliest == DAY(1999, 1, 1)


@pytest.mark.parametrize("shuffle", range(3))
def test_news_are_listed_newest_first_and_undated_ones_last(shuffle):
    platform = PlatformFactory()
    dates = ["2020-11-20", "2020-09", "2000?-12-06", "2000?", "1999-12-31", ""]
    for edtf in random.Random(shuffle).sample(dates, len(dates)):
        NewsFactory(parent=platform, date=edtf)

    listed = NewsPage.objects.child_of(platform).newest_first()

    assert [news.date for news in listed] == dates


def test_news_of_one_day_are_listed_latest_published_first():
    platform = PlatformFactory()
    first = NewsFactory(parent=platform, date="2020-09-30")
    second = NewsFactory(parent=platform, date="2020-09-30")

    assert list(NewsPage.objects.child_of(platform).newest_first()) == [second, first]


MEETINGS = {
    "the day": ("2020-11-20", ""),
    "the month": ("2020-11", ""),
    "the year, inferred": ("2020?", ""),
    "three days": ("2020-11-19", "2020-11-21"),
    "until some day of the month": ("2020-10-31", "2020-11"),
    "the day before": ("2020-11-19", ""),
    "the month before": ("2020-10", ""),
    "the day after": ("2020-11-21", ""),
}


@pytest.fixture
def meetings():
    return {
        name: MeetingFactory(title=name, starts=starts, ends=ends)
        for name, (starts, ends) in MEETINGS.items()
    }


def test_upcoming_lists_meetings_that_may_not_be_over_soonest_first(meetings):
    upcoming = MeetingPage.objects.upcoming(DAY(2020, 11, 20))

    assert [meeting.title for meeting in upcoming] == [
        "the year, inferred",
        "until some day of the month",
        "the month",
        "three days",
        "the day",
        "the day after",
    ]


def test_past_lists_meetings_that_are_surely_over_latest_first(meetings):
    past = MeetingPage.objects.past(DAY(2020, 11, 20))

    assert [meeting.title for meeting in past] == ["the day before", "the month before"]


@pytest.mark.parametrize("on", ["2020-01-01", "2020-11-20", "2020-11-30", "2020-12-31"])
def test_every_meeting_is_either_upcoming_or_past(meetings, on):
    day = DAY.fromisoformat(on)
    upcoming = set(MeetingPage.objects.upcoming(day))
    past = set(MeetingPage.objects.past(day))

    assert upcoming | past == set(meetings.values())
    assert not upcoming & past


def test_meetings_are_listed_newest_first(meetings):
    listed = [meeting.title for meeting in MeetingPage.objects.newest_first()]

    assert listed[0] == "the day after"
    assert listed[-1] == "the year, inferred"


@settings(max_examples=25)
@given(st.lists(st.dates(DAY(1000, 1, 1)), min_size=2, max_size=6))
def test_the_database_sorts_by_the_earliest_day(days):
    texts = [str(PartialDate(day.year, day.month if day.day % 2 else None)) for day in days]
    fields = {field.name: field for field in MeetingPage._meta.fields}
    bounds = []
    for text in texts:
        meeting = MeetingPage(starts=text)
        bounds.append(fields["starts_earliest"].pre_save(meeting, add=True))

    assert bounds == [PartialDate.parse(text).earliest for text in texts]


@pytest.mark.parametrize("model", [MeetingPage, NewsPage, OrganizationPage, ReachFigure, Output])
def test_every_bound_is_an_indexed_column(model):
    bounds = [
        field for field in model._meta.local_fields if field.name.endswith(("_earliest", "_latest"))
    ]

    assert bounds
    with connection.cursor() as cursor:
        constraints = connection.introspection.get_constraints(cursor, model._meta.db_table)
    indexed = {tuple(each["columns"]) for each in constraints.values() if each["index"]}
    assert {(field.column,) for field in bounds} <= indexed


def test_a_meeting_without_a_date_has_no_bound_and_is_listed_last():
    dated = MeetingFactory()
    undated = MeetingFactory()
    undated.starts = ""
    undated.save(clean=False)  # As a draft that is not finished.

    assert undated.starts_earliest is None
    assert list(MeetingPage.objects.newest_first()) == [dated, undated]
