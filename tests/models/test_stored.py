"""Pages are read from their revisions without asking for each thing that they refer to."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import NewsRelatedPage, NewsTopic
from events.models import Output
from tests.factories import (
    DocumentFactory,
    ImageFactory,
    MeetingFactory,
    NewsFactory,
    StandardPageFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db


def name_topics(news, topics):
    news.topics.set([NewsTopic(topic=topic) for topic in topics])
    return news.save_revision()


def test_a_revision_with_many_rows_is_read_at_as_many_statements_as_one_with_a_single_row():
    news, topics = NewsFactory(share_image=ImageFactory()), [TopicFactory() for _ in range(3)]

    def count_statements(revision):
        with CaptureQueriesContext(connection) as queries:
            revision.as_object()
        return len(queries)

    name_topics(news, [])
    revisions = [name_topics(news, chosen) for chosen in (topics[:1], topics)]

    few, many = map(count_statements, revisions)
    assert many == few


def test_a_revision_is_read_without_what_was_deleted_since():
    image, kept, deleted = ImageFactory(), StandardPageFactory(), StandardPageFactory()
    news = NewsFactory(share_image=image)
    news.related_pages.set([NewsRelatedPage(related_page=page) for page in (kept, deleted)])
    revision = news.save_revision()
    image.delete()
    deleted.delete()

    page = revision.as_object()

    assert page.share_image is None
    assert [row.related_page_id for row in page.related_pages.all()] == [kept.pk]


def test_a_revision_is_read_without_what_only_drafts_named_when_it_was_deleted():
    topics, document = [TopicFactory() for _ in range(2)], DocumentFactory()
    drafts = [name_topics(NewsFactory(), topics), promise_report(document)]
    topics[0].delete()
    document.delete()

    news, meeting = (draft.as_object() for draft in drafts)

    assert [row.topic_id for row in news.topics.all()] == [topics[1].pk]
    assert [(row.promise, row.document_id) for row in meeting.outputs.all()] == [("Hesabat", None)]


def promise_report(document):
    meeting = MeetingFactory()
    meeting.outputs.set([Output(promise="Hesabat", document=document)])
    return meeting.save_revision()
