"""Whatever anybody asks, the answer is JSON, and never an error of the server."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from wagtail.models import Page

from articles.models import NewsPage
from cms.api.filters import filters_of
from cms.api.ordering import orderings
from cms.api.page_fields import page_fields_of
from events.models import MeetingPage
from organizations.models import OrganizationPage
from tests.api.asking import reader
from tests.editor.forms import TYPES
from tests.pages.examples import EXAMPLES
from tests.undoing import shared_by_tests

ADDRESSES = [
    "/api/v2/pages/", "/api/v2/pages/{pk}/", "/api/v2/pages/find/", "/api/v2/images/",
    "/api/v2/images/1/", "/api/v2/images/find/", "/api/v2/documents/", "/api/v2/documents/1/",
    "/api/v2/documents/find/", "/api/v2/resolve/", "/api/v2/redirects/", "/api/v2/redirects/1/",
    "/api/v2/redirects/find/", "/api/v2/locales/", "/api/v2/navigation/", "/api/v2/site/",
    "/api/v2/suggest/", "/api/v2/topics/",
]  # fmt: skip

MODELS = (Page, NewsPage, MeetingPage, OrganizationPage)
NAMES = sorted(
    {name for model in MODELS for name in filters_of(model).base_filters}
    | {
        "type", "locale", "fallback", "child_of", "ancestor_of", "descendant_of", "translation_of",
        "search", "search_operator", "order", "limit", "offset", "cursor", "fields",
        "rich_text_format", "site", "html_path", "path", "id", "q", "format", "_",
    }
)  # fmt: skip
FIELDS = sorted({name for model in TYPES for name in page_fields_of((model,))})

#: What people mistype, and what people send who mean harm.
EVIL_TEXTS = [
    "", " ", "0", "1", "-1", "1.5", "1e5", "²", "٣", "9" * 30, "9" * 400, "true", "True",
    "null", "None", "root", "*", "_", "az", "ru,az", "az,,ru", "AZ", "2020", "2020-13",
    "2020-09-30", "2000?-12", "0000", "9999-12-31T23:59:59Z", "0001-01-01",
    "2020-09-30T25:00", '"', '"a', "'", "\\", "%", "%00", "\0", "a\0b", "(", ")", "a(b",
    "a:*", "a & !b", "| a", "<->", "AND", "a OR", "NOT", "NEAR(a b)", "^a", "{a}", "-a",
    "💣", "ŞƏKİ", "\u202e", "a" * 3000, "/", "//", "/az/", "/ru/../az/", "http://a/",
    "?a=b", "#", "html", "api", "json", "event,news", "articles.NewsPage",
    "articles.NewsPage,events.MeetingPage", "wagtailcore.Page", "cms.User", "..", ".",
    "articles.NewsPage,", "title", "-title", "title,-title", "random",
]  # fmt: skip

#: What front ends, people who mistype and people who mean harm send.
VALUES = st.one_of(
    st.sampled_from(EVIL_TEXTS),
    st.sampled_from(FIELDS).map(lambda name: f"{name}(_,id)"),
    st.lists(st.sampled_from(FIELDS), max_size=4).map(",".join),
    st.lists(st.sampled_from(FIELDS), max_size=2).map(lambda names: ",".join(["_", *names])),
    st.sampled_from([model._meta.label for model in TYPES]),
    st.sampled_from(sorted(orderings(NewsPage))),
    st.text(max_size=20),
    st.integers().map(str),
)  # fmt: skip


@pytest.fixture(scope="module")
def pk(django_db_setup, django_db_blocker):
    """Of a page that has everything; shared, because no question changes anything."""
    with shared_by_tests(django_db_blocker):
        EXAMPLES[NewsPage]("az")
        yield EXAMPLES[MeetingPage]("az").pk


@pytest.mark.django_db
@settings(
    max_examples=400,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    address=st.sampled_from(ADDRESSES),
    query=st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=3),
)
@example(address="/api/v2/pages/", query={"search": '"'})
@example(address="/api/v2/pages/", query={"search": "\0"})
@example(address="/api/v2/pages/", query={"type": "articles.NewsPage", "topic": "1,2"})
@example(address="/api/v2/pages/", query={"type": "articles.NewsPage", "date__gte": "abc"})
@example(address="/api/v2/pages/find/", query={"id": "abc"})
@example(address="/api/v2/pages/", query={"offset": "9" * 30})
@example(address="/api/v2/resolve/", query={"path": "/az/", "fields": "_,translation"})
@example(address="/api/v2/pages/", query={"first_published_at__gte": "0001-01-01"})
@example(address="/api/v2/pages/", query={"last_published_at__lt": "9999-12-31T23:59:59-14:00"})
@example(address="/api/v2/pages/", query={"fields": "a(" * 2000})
@example(address="/api/v2/images/", query={"fields": "a(" * 2000})
def test_no_question_is_answered_with_an_error_of_the_server(pk, address, query):
    response = reader().get(address.format(pk=pk), query)

    assert response.status_code in (200, 302, 400, 404, 410), response.content[:300]
    if response.status_code != 302:
        answer = response.json()
        assert answer["message"] if response.status_code in (400, 404) else True


def test_nothing_that_is_searched_for_breaks_the_search(pk):
    """Images and documents are searched by the same engine: each by one of the operators."""
    client = reader()
    for text in EVIL_TEXTS:
        for address, operator in (
            ("/api/v2/pages/", "and"),
            ("/api/v2/pages/", "or"),
            ("/api/v2/images/", "and"),
            ("/api/v2/documents/", "or"),
        ):
            response = client.get(address, {"search": text, "search_operator": operator})

            assert response.status_code in (200, 400), (text, address, operator)
            assert response.json()
