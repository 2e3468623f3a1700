"""Rows of the lists of a page."""

import pytest

from articles.models import NewsHashtag
from tests.factories import NewsFactory

pytestmark = [pytest.mark.django_db, pytest.mark.services]


def test_rows_that_code_adds_stay_in_the_order_in_which_it_added_them():
    news = NewsFactory()
    news.hashtags = [NewsHashtag(tag="b"), NewsHashtag(tag="c")]
    news.save()

    news.hashtags.add(NewsHashtag(tag="a"))
    news.save()

    kept = NewsHashtag.objects.filter(page=news).order_by("sort_order")
    assert list(kept.values_list("tag", "sort_order")) == [("b", 0), ("c", 1), ("a", 2)]


def test_the_order_that_rows_have_stays():
    news = NewsFactory()
    news.hashtags = [NewsHashtag(tag="b", sort_order=7), NewsHashtag(tag="a", sort_order=3)]
    news.save()

    kept = NewsHashtag.objects.filter(page=news).order_by("sort_order")
    assert list(kept.values_list("tag", "sort_order")) == [("a", 3), ("b", 7)]
