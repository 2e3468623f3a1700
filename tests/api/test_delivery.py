"""The delivery API as a front end asks it; its refinement has tests of its own."""

import json
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction

from articles.models import NewsPage
from cms.models import BasePage
from events.models import MeetingPage
from home.models import StandardPage
from organizations.models import OrganizationPage
from tests.editor.forms import PARENTS, TYPES, any_page, full, posted
from tests.editor.people import UNCLOSED_RENDITIONS
from tests.factories import (
    DocumentFactory,
    ImageFactory,
    NewsFactory,
    StandardPageFactory,
    home,
    translate,
)

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings(UNCLOSED_RENDITIONS)]

PAGES = "/api/v2/pages/"
LANGUAGES = ("az", "ru", "en")


@pytest.fixture
def reader() -> Client:
    return Client(raise_request_exception=True)


def get(client: Client, path: str, **query: str):
    response = client.get(path, query)
    assert response.status_code == 200, response.content
    assert response["content-type"] == "application/json"
    return response.json()


def ids(client: Client, **query: str) -> set[int]:
    return {item["id"] for item in get(client, PAGES, limit="100", **query)["items"]}


def fill_in(client: Client, page: BasePage) -> None:
    """Every field and list of the page, entered by an editor."""
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    response = client.post(url, posted(full(type(page))))
    assert response.status_code == 302


@dataclass(frozen=True)
class Told:
    """What the API says of a page that has everything: alone, and in the list of its type."""

    pk: int
    alone: dict
    listed: dict


@pytest.fixture(scope="module")
def told_before() -> dict[type[Page], Told]:
    """A page of each type is filled in once, by the first test that asks, and serves all others."""
    return {}


@pytest.fixture
def tell(reader, editor, told_before) -> Callable[[type[Page]], Told]:
    def tell(model: type[Page]) -> Told:
        if model not in told_before:
            page = any_page(model)
            fill_in(editor, page)
            alone = get(reader, f"{PAGES}{page.pk}/", fields="*")
            listed = get(reader, PAGES, type=model._meta.label, fields="*", limit="100")
            told_before[model] = Told(page.pk, alone, listed)
        return told_before[model]

    return tell


def test_an_organisation_tells_what_it_is_part_of(tell):
    assert tell(OrganizationPage).alone["part_of"]["title"] == "Ümid"


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_every_type_answers_with_all_its_fields(tell, model):
    answer = tell(model).alone

    names = {field.name for field in model.api_fields}
    assert names <= set(answer)
    assert answer["meta"]["type"] == model._meta.label
    assert answer["meta"]["locale"] == answer["meta"]["original_locale"] == "az"
    unseen = {name for name in names if answer[name] in (None, "", [])}
    assert not unseen


@pytest.mark.parametrize(
    ("model", "language"),
    [
        pytest.param(model, language, id=f"{model.__name__}-{language}")
        for model in TYPES
        for language in LANGUAGES
        # Every type in one language, one type in every language.
        if language == "ru" or model is NewsPage
    ],
)
def test_every_type_answers_with_fields_that_are_empty(reader, model, language):
    page = any_page(model, language)

    answer = get(reader, f"{PAGES}{page.pk}/", fields="*")

    assert {field.name for field in model.api_fields} <= set(answer)
    assert answer["meta"]["type"] == model._meta.label
    assert answer["meta"]["locale"] == language
    # Sections are written in Azerbaijani; those of other languages are their translations.
    assert answer["meta"]["original_locale"] == (language if model in PARENTS else "az")


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_a_list_of_one_type_answers_with_all_its_fields(tell, model):
    told = tell(model)

    (item,) = (item for item in told.listed["items"] if item["id"] == told.pk)
    assert {field.name for field in model.api_fields} <= set(item)
    assert {item["meta"]["type"] for item in told.listed["items"]} == {model._meta.label}


def rows(answer: dict, name: str) -> list[dict]:
    return [
        {key: value for key, value in row.items() if key not in ("id", "meta")}
        for row in answer[name]
    ]


def test_the_lists_of_a_meeting_are_told_in_full(tell):
    answer = tell(MeetingPage).alone

    organizer, speaker, group = rows(answer, "participations")
    assert organizer["role"] == {"value": "organizer", "label": "təşkilatçı"}
    assert organizer["organization"]["title"] == "Ümid"
    assert (speaker["person"], speaker["organization"]) == ({"name": "Ad Soyad"}, None)
    assert group["group"] == "Gəncədən QHT-lər"
    assert group["count"] == {
        "value": 30,
        "comparator": {"value": "more_than", "label": "bu rəqəmdən çox"},
        "display": "30-dan çox",
    }
    assert rows(answer, "programme")[0]["starts_at"] == "10:30:00"
    output = rows(answer, "outputs")[0]
    assert output["promise"] == "Hesabat"
    assert (output["due"]["edtf"], output["state"]["value"]) == ("2001", "published")
    assert output["document"]["title"] == "Sənəd"
    whatsapp, office, email = rows(answer, "contact_points")
    assert whatsapp["phone"] == {
        "printed": "(055) 669 68 89",
        "e164": "+994556696889",
        "url": "tel:+994556696889",
    }
    assert office["phone"] == {"printed": "(994-12) 95-25-57", "e164": None, "url": None}
    assert email["phone"] is None
    assert answer["starts"] == {
        "edtf": "2000?-12-06",
        "precision": "day",
        "year_is_inferred": True,
        "earliest": "2000-12-06",
        "latest": "2000-12-06",
        "display": "6 dekabr 2000 (il ehtimal edilir)",
    }
    assert answer["ends"]["edtf"] == "2000-12-07"
    assert answer["released_by"]["title"] == "Ümid"


def test_the_lists_of_news_are_told_in_full(tell):
    answer = tell(NewsPage).alone

    informed, reported = rows(answer, "sources")
    assert (informed["role"]["value"], informed["organization"]["title"]) == ("informed_by", "Ümid")
    assert (reported["name"], reported["organization"]) == ("Trend", None)
    assert answer["countries"] == [
        {"code": "TR", "name": "Türkiyə"},
        {"code": "CA", "name": "Kanada"},
    ]
    assert answer["hashtags"] == ["Qarabağ"]
    assert answer["topics"][0]["slug"]
    assert answer["related_pages"][0]["title"]
    assert answer["date"]["display"] == "sentyabr 2020"


def test_every_block_is_told_in_full(tell):
    body = tell(StandardPage).alone["body"]

    values = {block["type"]: block["value"] for block in body}
    assert all(block["id"] for block in body)
    assert values["heading"] == {"text": "Başlıq", "level": {"value": "2", "label": "Başlıq"}}
    assert values["facts"]["facts"] == [{"label": "Region", "value": "İsmayıllı"}]
    assert values["figures"]["figures"][0]["number"]["value"] == 20000
    assert values["figures"]["as_of"]["edtf"] == "2020-09"
    assert len(values["gallery"]["images"]) == 2
    assert "Lahıc" in json.dumps(values["table"], ensure_ascii=False)
    assert all(value for value in values.values())


@pytest.mark.parametrize("query", [{}, {"fields": "*"}, {"type": "home.StandardPage"}])
def test_drafts_are_absent(reader, query):
    shown, draft = StandardPageFactory(), StandardPageFactory(live=False)

    assert shown.pk in ids(reader, **query)
    assert draft.pk not in ids(reader, **query)
    assert reader.get(f"{PAGES}{draft.pk}/").status_code == 404


def test_a_draft_of_a_published_page_is_not_shown(reader):
    page = StandardPageFactory(title="Dərc olunmuş")
    page.title = "Qaralama"
    page.save_revision()

    assert get(reader, f"{PAGES}{page.pk}/", fields="*")["title"] == "Dərc olunmuş"


def test_unpublished_pages_are_absent(reader):
    page = StandardPageFactory()
    page.unpublish()

    assert page.pk not in ids(reader)


@pytest.mark.parametrize("kind", ["password", "login", "groups"])
def test_private_pages_and_those_below_them_are_absent(reader, kind):
    private = StandardPageFactory()
    below = StandardPageFactory(parent=private)
    PageViewRestriction.objects.create(page=private, restriction_type=kind, password="x")

    assert not {private.pk, below.pk} & ids(reader)
    assert reader.get(f"{PAGES}{private.pk}/").status_code == 404
    assert reader.get(f"{PAGES}{below.pk}/").status_code == 404
    assert reader.get(f"{PAGES}find/", {"id": below.pk}).status_code == 404


def test_a_list_can_be_narrowed_to_types_and_to_a_language(reader):
    page, news = StandardPageFactory(), NewsFactory()
    translated = translate(page, "ru")

    both = ids(reader, type="home.StandardPage,articles.NewsPage")
    assert {page.pk, translated.pk, news.pk} <= both
    assert ids(reader, type="articles.NewsPage") == {news.pk}
    assert translated.pk in ids(reader, locale="ru")
    assert page.pk not in ids(reader, locale="ru")
    assert ids(reader, translation_of=str(page.pk)) == {translated.pk}


@pytest.mark.parametrize(
    "query",
    [
        {"type": "articles.Nothing"},
        {"type": "cms.User"},
        {"fields": "password"},
        {"fields": "name_sort_key"},
        {"child_of": "x"},
        {"limit": "101"},
        {"offset": "-1"},
        {"order": "nothing"},
        {"nothing": "1"},
    ],
)
def test_a_question_that_makes_no_sense_is_answered_with_400(reader, query):
    response = reader.get(PAGES, query)

    assert response.status_code == 400
    assert response.json()["message"]


def test_a_page_is_found_by_its_id(reader):
    page = StandardPageFactory()

    response = reader.get(f"{PAGES}find/", {"id": page.pk})

    assert response.status_code == 302
    assert get(reader, response["location"])["id"] == page.pk


def test_a_page_is_found_by_its_path_in_the_default_language(reader):
    page = StandardPageFactory(title="Haqqımızda")

    response = reader.get(f"{PAGES}find/", {"html_path": "haqqimizda"})

    assert response.status_code == 302
    assert f"{PAGES}{page.pk}/" in response["location"]


@pytest.mark.parametrize(
    "path",
    [
        "/api/v2/pages/999999/",
        "/api/v2/pages/find/?html_path=nothing/here",
        "/api/v2/pages/find/?id=999999",
        "/api/v2/pages/find/",
        "/api/v2/images/999999/",
        "/api/v2/documents/999999/",
    ],
)
def test_what_is_not_there_is_answered_in_json(reader, path):
    response = reader.get(path)

    assert response.status_code == 404
    assert response["content-type"] == "application/json"
    assert response.json()["message"]


@pytest.mark.parametrize("path", ["/api/v2/pages/", "/api/v2/images/", "/api/v2/documents/"])
def test_the_delivery_api_only_reads(editor, path):
    for method in ("post", "put", "patch", "delete"):
        assert getattr(editor, method)(path).status_code == 405


def test_images_are_listed_and_told(reader):
    image = ImageFactory(title="Lahıc")

    assert image.pk in {item["id"] for item in get(reader, "/api/v2/images/")["items"]}
    answer = get(reader, f"/api/v2/images/{image.pk}/", fields="*")
    assert (answer["title"], answer["width"], answer["height"]) == ("Lahıc", 1, 1)
    assert answer["meta"]["download_url"]


def test_documents_are_listed_and_told(reader):
    document = DocumentFactory(title="Hesabat")

    assert document.pk in {item["id"] for item in get(reader, "/api/v2/documents/")["items"]}
    answer = get(reader, f"/api/v2/documents/{document.pk}/", fields="*")
    assert answer["title"] == "Hesabat"
    assert answer["meta"]["download_url"]


def test_nothing_is_told_of_people(tell):
    text = json.dumps(tell(OrganizationPage).alone)

    assert "@example.org" not in text.replace("office@example.org", "")
    assert "owner" not in text
    assert "password" not in text


def test_the_home_pages_are_told_in_all_languages(reader):
    for language in LANGUAGES:
        answer = get(reader, f"{PAGES}{home(language).pk}/")
        assert answer["meta"]["locale"] == language


def test_a_page_of_no_type_as_wagtail_leaves_it_is_not_told(reader):
    page = home().add_child(instance=Page(title="Welcome", locale=home().locale))

    assert reader.get(f"{PAGES}{page.pk}/").status_code == 404
    assert reader.get("/api/v2/resolve/?path=/az/welcome/").status_code == 404
    assert page.pk not in ids(reader, fields="*")
    assert page.pk not in ids(reader, locale="az", fallback="ru")


def test_any_number_of_pages_can_be_private(reader):
    """More than a database takes conditions."""
    above, visible = home(), StandardPageFactory()
    private = Page.objects.bulk_create(
        Page(
            path=f"{above.path}{9000 + number}",
            depth=above.depth + 1,
            url_path=f"{above.url_path}{number}/",
            content_type=visible.content_type,
            locale=above.locale,
            title=f"{number}",
            slug=f"{number}",
        )
        for number in range(1000)
    )
    PageViewRestriction.objects.bulk_create(
        PageViewRestriction(page=page, restriction_type="login") for page in private
    )

    told = ids(reader, type="home.StandardPage", locale="ru", fallback="az")

    assert told == {visible.pk}
