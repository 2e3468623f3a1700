"""A topic is one row for all languages; translating what it stands on makes no second one."""

import pytest

from articles.models import NewsPage, NewsTopic
from cms.models import Topic, TopicName
from tests.factories import NewsFactory, TopicFactory, translate
from tests.translation.doors import update
from tests.undoing import shared_by_tests

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def _pages(django_db_setup, django_db_blocker):
    with shared_by_tests(django_db_blocker):
        topic = TopicFactory(slug="dil", names={"az": "Dil", "ru": "Язык", "en": "Language"})
        news = NewsFactory(title="Xəbər")
        news.topics = [NewsTopic(topic=topic)]
        news.save_revision().publish()
        yield topic.pk, news.pk, translate(news, "ru", title="Новость").pk


@pytest.fixture
def topic(_pages):
    return Topic.objects.get(pk=_pages[0])


@pytest.fixture
def news(_pages):
    return NewsPage.objects.get(pk=_pages[1])


@pytest.fixture
def translated(_pages):
    return NewsPage.objects.get(pk=_pages[2])


def test_translating_news_with_a_topic_makes_no_second_topic(topic, news, submit, translated):
    for page in (translated, submit(news, "en")):
        assert [row.topic for row in page.topics.all()] == [topic]

    assert Topic.objects.get() == topic
    assert TopicName.objects.count() == 3


def test_the_topic_has_its_name_in_the_language_of_the_page(news, translated):
    assert translated.topics.get().topic.name_in("ru") == "Язык"
    assert news.topics.get().topic.name_in("az") == "Dil"


def test_a_topic_given_to_the_original_later_comes_to_the_translation(
    news, translated, admin, commit
):
    later = TopicFactory(slug="region")
    news.topics.add(NewsTopic(topic=later))
    news.save_revision().publish()

    with commit():
        update(admin, news, publishing=True)

    translated.refresh_from_db()
    assert [row.topic.slug for row in translated.topics.all()] == ["dil", "region"]
    assert Topic.objects.count() == 2
