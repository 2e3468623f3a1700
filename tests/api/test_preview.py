"""Wagtail's API v3 is a preview: only programs with a token pass."""

import pytest
from django.test import Client
from django.urls import URLResolver, get_resolver
from django.utils import timezone
from wagtail.models import APIToken

from articles.models import CollectionEntryPage
from cms.models import User
from events.models import MeetingPage
from home.models import StandardPage
from tests.editor.forms import PARENTS
from tests.editor.people import person
from tests.factories import EntryFactory, MeetingFactory, StandardPageFactory, home

pytestmark = pytest.mark.django_db

ROOT = "/api/v3-preview/"


def patterns() -> list[str]:
    resolver = next(
        each
        for each in get_resolver().url_patterns
        if isinstance(each, URLResolver) and str(each.pattern) == ROOT[1:]
    )
    return [str(each.pattern) for each in resolver.url_patterns]


def addresses() -> list[str]:
    """An example of every address of the preview."""
    examples = {
        "<page_id>": "1",
        "<revision_id>": "1",
        "<site_id>": "1",
        "<redirect_id>": "1",
        "<document_id>": "1",
        "<image_id>": "1",
        "<type_name>": "home.StandardPage",
        "<type>": "cms.Topic",
        "<pk>": "1",
    }
    found = set()
    for pattern in patterns():
        for name, value in examples.items():
            pattern = pattern.replace(name, value)
        assert "<" not in pattern, pattern
        found.add(ROOT + pattern)
    return sorted(found)


ADDRESSES = [*addresses(), ROOT + "nothing", ROOT + "nothing/here/", ROOT + "pages"]


@pytest.fixture
def token(editor) -> str:
    return make_token(person(editor))


def make_token(user: User) -> str:
    _, plaintext = APIToken.create_token(user=user, name="front end")
    return plaintext


def bearing(token: str) -> Client:
    return Client(enforce_csrf_checks=True, headers={"authorization": f"Bearer {token}"})


def assert_refused(response) -> None:
    assert response.status_code == 401
    assert response["content-type"].startswith("application/")
    assert response["www-authenticate"] == "Bearer"
    assert response.json()["status"] == 401
    assert "Authorization: Bearer" in response.json()["detail"]


@pytest.mark.parametrize("method", ["get", "post", "patch", "delete", "put", "head", "options"])
def test_nothing_is_answered_without_a_token(method):
    client = Client(enforce_csrf_checks=True)
    for address in ADDRESSES:
        response = getattr(client, method)(address)

        assert response.status_code == 401, address
        if method != "head":
            assert_refused(response)


def test_signing_in_to_the_admin_is_no_token(admin):
    for address in ADDRESSES:
        assert_refused(admin.get(address))


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Bearer",
        "Bearer ",
        "Bearer nonsense",
        "Bearer wagtail_nonsense",
        "Bearer \u018f",
        "Bearer " + "x" * 5000,
        "Basic ZWRpdG9yOnNlY3JldA==",
        "Token abc",
    ],
)
def test_a_wrong_token_is_refused(header):
    for address in (ROOT, ROOT + "pages/", ROOT + "openapi.json", ROOT + "docs/"):
        assert_refused(Client().get(address, headers={"authorization": header}))


def test_a_token_with_one_letter_changed_is_refused(token):
    wrong = token[:-1] + ("a" if token[-1] != "a" else "b")

    assert_refused(bearing(wrong).get(ROOT + "pages/"))


def test_a_revoked_token_is_refused(token):
    APIToken.objects.update(revoked_at=timezone.now())

    assert_refused(bearing(token).get(ROOT + "pages/"))


def test_the_token_of_an_inactive_person_is_refused(token):
    User.objects.update(is_active=False)

    assert_refused(bearing(token).get(ROOT + "pages/"))


def test_the_token_of_a_deleted_person_is_refused(token):
    User.objects.all().delete()

    assert_refused(bearing(token).get(ROOT + "pages/"))


@pytest.mark.parametrize("address", ["docs/", "schema/", "whoami/", "pages/"])
def test_a_program_with_a_token_reads(token, address):
    assert bearing(token).get(ROOT + address).status_code == 200


def test_a_program_with_a_token_learns_what_is_not_there(token):
    response = bearing(token).get(ROOT + "nothing/here/")

    assert response.status_code == 404
    assert response.json()["detail"]


def test_a_program_with_a_token_reads_a_page(token):
    page = StandardPageFactory(title="Haqqımızda")

    answer = bearing(token).get(f"{ROOT}pages/{page.pk}/").json()

    assert answer["title"] == "Haqqımızda"


def create(token: str, model, parent, **fields):
    meta = {"type": model._meta.label, "parent_id": parent.pk, "action": "publish"}
    return bearing(token).post(
        ROOT + "pages/",
        {"title": "Yeni səhifə", "meta": meta, **fields},
        content_type="application/json",
    )


BODY = [
    {"type": "heading", "value": {"text": "Başlıq", "level": "2"}},
    {"type": "paragraph", "value": "<p>Mətn.</p>"},
    {
        "type": "facts",
        "value": {"title": "", "facts": [{"label": "Region", "value": "İsmayıllı"}]},
    },
]


def test_a_program_creates_a_page_whose_blocks_have_ids(token):
    response = create(token, StandardPage, home(), body=BODY)

    assert response.status_code == 201, response.content
    page = StandardPage.objects.get(title="Yeni səhifə")
    assert page.live
    assert page.slug == "yeni-sehife"
    assert page.original_language == "az"
    assert [block.block_type for block in page.body] == ["heading", "paragraph", "facts"]
    assert all(block.id for block in page.body)
    facts = page.body.raw_data[2]["value"]["facts"]
    assert all(fact["id"] and fact["type"] == "item" for fact in facts)


def test_a_program_creates_a_meeting_with_a_partial_date(token):
    fields = {"lead": "Görüş.", "starts": "2000?-12-06", "mode": "online", "status": "held"}

    response = create(token, MeetingPage, PARENTS[MeetingPage](), **fields)

    assert response.status_code == 201, response.content
    assert MeetingPage.objects.get(title="Yeni səhifə").starts == "2000?-12-06"


def test_a_program_that_sends_no_date_is_told_what_a_date_is(token):
    fields = {"lead": "Görüş.", "starts": "6 dekabr", "mode": "online", "status": "held"}

    response = create(token, MeetingPage, PARENTS[MeetingPage](), **fields)

    assert response.status_code == 422
    assert "starts" in response.text
    assert not MeetingPage.objects.exists()


def test_changing_another_field_keeps_the_date(token):
    meeting = MeetingFactory(starts="2000?-12-06")

    response = bearing(token).patch(
        f"{ROOT}pages/{meeting.pk}/",
        {"title": "Başqa ad", "meta": {"type": "events.MeetingPage", "action": "publish"}},
        content_type="application/json",
    )

    assert response.status_code == 200, response.content
    meeting.refresh_from_db()
    assert (meeting.title, meeting.starts) == ("Başqa ad", "2000?-12-06")


@pytest.mark.parametrize(
    "fields",
    [
        {"body": [{"type": "nothing", "value": 1}]},
        {"body": "text"},
        {"body": []},
        {"title": ""},
        {"title": "x" * 300, "body": BODY},
    ],
)
def test_wrong_fields_are_explained(token, fields):
    response = create(token, StandardPage, home(), **{"body": BODY, **fields})

    assert response.status_code == 422
    assert response.json()["errors"]
    assert not StandardPage.objects.exists()


def test_the_tree_rules_hold_for_programs(token):
    section = EntryFactory(parent=EntryFactory())

    response = create(token, CollectionEntryPage, section, body=BODY)

    assert response.status_code in (403, 422)
    assert not section.get_children().exists()


@pytest.mark.parametrize("language", ["az", "en"])
def test_a_translator_creates_nothing_by_token(russian_translator, language):
    token = make_token(person(russian_translator))

    response = create(token, StandardPage, home(language), body=BODY)

    assert response.status_code == 403
    assert not StandardPage.objects.exists()
