"""Who may keep plain pages: everybody, as long as nobody has signed in."""

import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction

from cms.languages import LANGUAGES
from tests.factories import StandardPageFactory, home
from tests.pages.examples import EXAMPLES
from tests.pages.hiding import demand_login, demand_password
from tests.services.nginx import SITE

pytestmark = pytest.mark.django_db


def session_of(client: Client) -> dict[str, str]:
    name = settings.SESSION_COOKIE_NAME
    return {"HTTP_COOKIE": f"theme=dark; {name}={client.cookies[name].value}"}


def is_kept_nowhere(headers) -> bool:
    headers = {name.lower(): value for name, value in headers.items()}
    return "no-store" in headers["cache-control"] and not headers.keys() & {"etag", "surrogate-key"}


def test_a_plain_page_may_be_kept_by_whoever_stands_in_front(ask):
    answer = ask(home().url)

    assert answer.headers["cache-control"] == (
        "public, max-age=0, s-maxage=1, stale-while-revalidate=10, stale-if-error=86400"
    )
    assert not {"vary", "set-cookie"} & answer.headers.keys()
    assert ask(home().url, HTTP_IF_NONE_MATCH=answer.headers["etag"]).status == 304


def test_it_is_remembered_and_a_change_is_told_at_once(ask):
    page = StandardPageFactory(title="Əvvəl")
    first, second = ask(page.url), ask(page.url, HTTP_COOKIE="theme=dark", HTTP_ACCEPT="text/html")

    Page.objects.filter(pk=page.pk).update(title="Sonra")
    after = ask(page.url, HTTP_IF_NONE_MATCH=first.headers["etag"])

    assert (second.statements, second.body) == (0, first.body)
    assert (after.status, "Sonra" in after.body.decode()) == (200, True)


def test_each_portion_of_a_list_is_remembered_as_such(ask):
    address = home().url

    assert ask(address, query="page=1").statements > 0
    assert ask(address, query="page=2").statements > 0


def test_what_an_editor_sees_is_kept_nowhere_and_readers_never_get_it(ask, editor):
    page = StandardPageFactory()
    session = session_of(editor)

    seen = [ask(page.url, **session), ask(page.url), ask(page.url), ask(page.url, **session)]

    assert ["wagtail-userbar" in answer.body.decode() for answer in seen] == [1, 0, 0, 1]
    assert [is_kept_nowhere(answer.headers) for answer in seen] == [1, 0, 0, 1]
    assert seen[3].statements > 0


@pytest.mark.parametrize("hide", [demand_login, demand_password])
def test_a_private_page_is_kept_nowhere_before_and_after_one_may_read_it(ask, hide, admin):
    page = StandardPageFactory(title="Sirli ad")
    assert not is_kept_nowhere(ask(page.url).headers)
    hide(page)
    reader = admin
    if hide is demand_password:
        reader = Client()
        session = reader.session
        passed = PageViewRestriction.objects.values_list("pk", flat=True)
        session[PageViewRestriction.passed_view_restrictions_session_key] = list(passed)
        session.save()
        reader.cookies[settings.SESSION_COOKIE_NAME] = session.session_key

    answers = [ask(page.url), ask(page.url, **session_of(reader)), ask(page.url)]

    told = ["Sirli ad" in answer.body.decode() for answer in answers]
    assert told == [False, True, False]
    assert [is_kept_nowhere(answer.headers) for answer in answers] == [True, True, True]


def test_a_preview_is_kept_nowhere(editor):
    page = StandardPageFactory(live=False)

    response = editor.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))

    assert response.status_code == 200
    assert is_kept_nowhere(response.headers)


@pytest.mark.parametrize(
    ("path", "more"),
    [
        ("/az/yoxdur/", {}),
        ("/az/_util/login/", {}),
        ("/az/", {"REQUEST_METHOD": "POST"}),
        ("/az/", {"HTTP_AUTHORIZATION": "Bearer x"}),
    ],
)
def test_what_is_no_public_page_is_kept_nowhere(ask, path, more):
    assert is_kept_nowhere(ask(path, **more).headers)


def test_a_page_of_any_type_is_the_same_each_time_it_is_made(ask, front):
    front.memory.capacity = 0
    pages = [make("az") for make in EXAMPLES.values()]

    bodies = [[ask(page.url).body.decode() for _ in range(2)] for page in pages]

    assert [first for first, second in bodies if first != second] == []


def test_nginx_keeps_the_pages_of_all_languages_and_lets_editors_through():
    languages = re.search(r"location ~ \^/\(api/v2\|([a-z|]+)\)/", SITE.read_text())[1]

    assert languages.split("|") == [language.code for language in LANGUAGES]
    assert f"$cookie_{settings.SESSION_COOKIE_NAME}" in SITE.read_text()
