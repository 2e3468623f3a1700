"""What is given from memory, and what never gets into it."""

import datetime
import io
import urllib.parse

import pytest
from django.db import connection
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Site

from cms.delivery.front import _read_version
from tests.delivery.conftest import PAGES
from tests.factories import NewsFactory, StandardPageFactory, home
from tests.undoing import undone

pytestmark = pytest.mark.django_db


def test_an_unchanged_answer_costs_no_statement_of_djangos(ask):
    NewsFactory()

    first, second = ask(), ask()

    assert first.status == second.status == 200
    assert first.statements > 5
    assert second.statements == 0
    assert (first.body, first.headers) == (second.body, second.headers)


def test_what_is_remembered_does_not_count_against_the_limit(ask, settings):
    throttled = {"DEFAULT_THROTTLE_RATES": {"address": "2/minute"}}
    settings.REST_FRAMEWORK = settings.REST_FRAMEWORK | throttled

    statuses = [ask(query=f"limit={limit}").status for limit in (1, 1, 1, 2, 3, 1)]

    assert statuses == [200, 200, 200, 200, 429, 200]


def test_a_change_is_told_at_once(ask):
    page = StandardPageFactory(title="Əvvəl")
    before = ask(f"{PAGES}{page.pk}/")

    Page.objects.filter(pk=page.pk).update(title="Sonra")
    after = ask(f"{PAGES}{page.pk}/", HTTP_IF_NONE_MATCH=before.headers["etag"])

    assert (before.json["title"], after.json["title"]) == ("Əvvəl", "Sonra")
    assert after.status == 200
    assert before.headers["etag"] != after.headers["etag"]


@pytest.mark.parametrize("form", ["{}", "W/{}", '"another", {}', "*"])
def test_who_has_the_answer_hears_that_nothing_has_changed(ask, form):
    known = form.format(ask().headers["etag"])

    answer = ask(HTTP_IF_NONE_MATCH=known)

    assert (answer.status, answer.body) == (304, b"")
    assert answer.headers["etag"] == ask().headers["etag"]
    assert "content-length" not in answer.headers


def test_who_has_the_answer_hears_it_also_from_a_new_process(ask, front):
    etag = ask().headers["etag"]
    front.memory._answers.clear()

    assert ask(HTTP_IF_NONE_MATCH=etag).status == 304


def test_head_has_the_headers_of_get_and_no_body(ask):
    first, got, second = ask(method="HEAD"), ask(), ask(method="HEAD")

    assert first.headers == got.headers == second.headers
    assert (first.body, second.body) == (b"", b"")
    assert got.body


def test_parameters_in_another_order_are_the_same_question(ask):
    ask(query="locale=az&type=home.StandardPage&_=1")

    assert ask(query="type=home%2EStandardPage&locale=az&_=2").statements == 0


def test_what_a_client_says_of_itself_neither_varies_an_answer_nor_gets_into_it(ask):
    hostile = {
        "HTTP_COOKIE": "sessionid=x; csrftoken=y",
        "HTTP_ACCEPT_LANGUAGE": "ru",
        "HTTP_ACCEPT": "application/json; version=evil, */*",
        "HTTP_X_FORWARDED_HOST": "evil.example",
        "HTTP_X_FORWARDED_PROTO": "https",
        "HTTP_X_ORIGINAL_URL": "/admin/",
        "HTTP_X_HTTP_METHOD_OVERRIDE": "POST",
        "HTTP_ORIGIN": "https://evil.example",
        "HTTP_RANGE": "bytes=0-1",
    }
    poisoned = ask(**hostile)

    clean = ask()

    assert clean.statements == 0
    assert (poisoned.body, poisoned.headers) == (clean.body, clean.headers)
    assert "evil" not in str(clean.headers) + clean.body.decode()
    assert clean.headers["access-control-allow-origin"] == "*"
    assert "vary" not in clean.headers


def test_a_host_that_is_not_ours_is_refused_and_changes_nothing(ask):
    before = ask()

    assert ask(HTTP_HOST="evil.example").status == 400
    assert ask(HTTP_HOST="127.0.0.1:8000").body == before.body


def test_each_host_has_its_own_answers(ask, settings):
    settings.ALLOWED_HOSTS = ["*"]
    ask()

    assert ask(HTTP_HOST="another.example").statements > 0


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "FOO"])
def test_odd_methods_neither_get_nor_change_what_is_remembered(ask, method):
    before = ask()

    odd = ask(method=method)

    assert odd.status in (200, 405)
    assert "etag" not in odd.headers
    assert ask().body == before.body


def test_a_question_with_a_body_is_not_remembered(ask):
    body = {"CONTENT_LENGTH": "3", "wsgi.input": io.BytesIO(b"x=1")}

    answer = ask(**body)

    assert answer.headers["cache-control"] == "no-store"
    assert ask().statements > 0


@pytest.mark.parametrize(
    ("path", "more"),
    [
        (PAGES, {"HTTP_AUTHORIZATION": "Bearer x"}),
        (PAGES, {"QUERY_STRING": "order=random"}),
        (PAGES, {"QUERY_STRING": "order=nothing"}),
        (f"{PAGES}999999/", {}),
        ("/api/v3-preview/pages/", {}),
        ("/api/v3-preview/pages/", {"HTTP_AUTHORIZATION": "Bearer x"}),
    ],
)
def test_what_is_not_the_same_for_everybody_is_stored_nowhere(ask, path, more):
    first, second = (ask(path, **more) for _ in range(2))

    for answer in (first, second):
        assert answer.headers["cache-control"] == "no-store"
        assert "etag" not in answer.headers


def test_a_page_is_gone_the_moment_it_expires(ask, monkeypatch):
    page = StandardPageFactory()
    at = timezone.now()
    Page.objects.filter(pk=page.pk).update(expire_at=at + datetime.timedelta(hours=1))
    assert ask(f"{PAGES}{page.pk}/").status == 200
    assert ask(f"{PAGES}{page.pk}/").statements == 0

    later = at + datetime.timedelta(hours=1, seconds=1)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    monkeypatch.setattr("time.time", later.timestamp)

    assert ask(f"{PAGES}{page.pk}/").status == 404


def test_what_was_counted_is_told_until_something_changes_or_expires(ask, front, monkeypatch):
    front.memory.capacity = 0
    page, at = StandardPageFactory(), timezone.now()
    Page.objects.filter(pk=page.pk).update(expire_at=at + datetime.timedelta(hours=1))

    def count(limit: int) -> int:
        answer = ask(query=f"type=home.StandardPage&limit={limit}")
        return answer.json["meta"]["total_count"]

    before = count(1)
    assert count(2) == before
    StandardPageFactory()
    assert count(3) == before + 1

    later = at + datetime.timedelta(hours=1, seconds=1)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)

    assert count(4) == before


def test_what_is_searched_is_chosen_anew_once_something_changes_or_expires(ask, monkeypatch):
    page, at = StandardPageFactory(title="Şəki, Gəncə, Bakı, Şamaxı"), timezone.now()
    Page.objects.filter(pk=page.pk).update(expire_at=at + datetime.timedelta(hours=1))

    def found(word: str) -> list[int]:
        answer = ask(query=f"type=home.StandardPage&locale=az&fields=_,id&search={word}")
        return [item["id"] for item in answer.json["items"]]

    assert found("seki") == found("gence") == [page.pk]
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert found("baki") == []
    PageViewRestriction.objects.all().delete()
    assert found("samaxi") == [page.pk]

    later = at + datetime.timedelta(hours=1, seconds=1)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    monkeypatch.setattr("time.time", later.timestamp)

    assert found("seki,") == []


def test_memory_stays_within_its_bounds_and_keeps_what_is_asked_for(ask, front):
    front.memory.capacity = 200_000
    for number in range(1, 60):
        ask(query=f"limit={number}")
        ask(query="limit=100")

    assert 100_000 < front.memory.size <= 200_000
    assert ask(query="limit=100").statements == 0
    assert ask(query="limit=1").statements > 0


def test_a_change_that_is_taken_back_was_never_told(ask):
    page = StandardPageFactory(title="Əvvəl")
    with undone():
        Page.objects.filter(pk=page.pk).update(title="Sonra")
        assert ask(f"{PAGES}{page.pk}/").json["title"] == "Sonra"

    assert ask(f"{PAGES}{page.pk}/").json["title"] == "Əvvəl"


def test_without_memory_every_answer_is_computed(ask, front):
    front.memory.capacity = 0

    assert [ask().statements > 0, ask().statements > 0] == [True, True]
    assert ask().headers["etag"]


def test_what_all_answers_share_changes_at_once(ask):
    page = StandardPageFactory()
    path = f"{PAGES}{page.pk}/"
    assert ask(path).status == 200

    Site.objects.update(hostname="new.example", port=80)
    assert ask(path).json["meta"]["html_url"].startswith("http://new.example/")

    restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert ask(path).status == 404

    restriction.delete()
    assert ask(path).status == 200


def test_a_new_question_about_known_content_asks_less(ask):
    """Sites, home pages, languages and private places are known from the first answer."""
    NewsFactory()

    first, second = ask(query="limit=1"), ask(query="limit=2")

    assert second.statements <= first.statements - 3


@pytest.mark.parametrize("typed", ["seki", "Şəki gör", "16", "yoxdur", ""])
def test_completing_costs_less_than_five_statements_after_a_change(ask, typed):
    StandardPageFactory(title="Şəki görüşü")
    ask("/api/v2/suggest/", "q=bak&locale=az")
    Page.objects.filter(pk=home().pk).update(title="Başqa")

    asked = ask("/api/v2/suggest/", urllib.parse.urlencode({"q": typed, "locale": "az"}))

    # Which sites there are, which pages are private, what begins so. One more, of which Django does
    # not know, reads the content version.
    assert asked.statements == (3 if typed else 2)


def test_what_a_lost_database_raises_does_not_get_as_far_as_the_server(monkeypatch):
    def lost(*arguments):
        raise connection.Database.OperationalError("the connection is lost")

    monkeypatch.setattr(connection, "ensure_connection", lost)
    monkeypatch.setattr(connection, "close", lambda: None)

    assert _read_version() is None
