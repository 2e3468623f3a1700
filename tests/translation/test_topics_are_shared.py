"""A topic is one row for all languages; translating what it stands on makes no second one."""

import pytest

from articles.models import NewsTopic
from cms.models import Topic, TopicName
from tests.factories import NewsFactory, TopicFactory, translate
from tests.translation.doors import update

pytestmark = pytest.mark.django_db


@pytest.fixture
def topic():
    return TopicFactory(slug="dil", names={"az": "Dil", "ru": "Язык", "en": "Language"})


@pytest.fixture
def news(topic):
    news = NewsFactory(title="Xəbər")
    news.topics = [NewsTopic(topic=topic)]
    news.save_revision().publish()
    return news


@pytest.mark.parametrize("language_code", ["ru", "en"])
def test_translating_news_with_a_topic_makes_no_second_topic(
    topic, news, submit, admin, publish, language_code
):
    translated = submit(news, language_code)

    publish(translated)

    assert Topic.objects.get() == topic
    assert TopicName.objects.count() == 3
    assert [row.topic for row in translated.topics.all()] == [topic]


def test_the_topic_has_its_name_in_the_language_of_the_page(topic, news):
    translated = translate(news, "ru", title="Новость")

    assert translated.topics.get().topic.name_in("ru") == "Язык"
    assert news.topics.get().topic.name_in("az") == "Dil"


def test_a_topic_given_to_the_original_later_comes_to_the_translation(
    news, submit, publish, admin, commit
):
    translated = submit(news, "ru")
    publish(translated)
    later = TopicFactory(slug="region")
    news.topics.add(NewsTopic(topic=later))
    news.save_revision().publish()

    with commit():
        update(admin, news, publishing=True)

    translated.refresh_from_db()
    assert [row.topic.slug for row in translated.topics.all()] == ["dil", "region"]
    assert Topic.objects.count() == 2
