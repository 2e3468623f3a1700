"""What programs can write through the preview of the API v3, and what they read back."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import FieldDoesNotExist
from django.test import Client
from modelcluster.models import get_all_child_relations
from wagtail.api.conf import get_model_field
from wagtail.models import GroupPagePermission, Page, PageLogEntry, Revision
from wagtail_localize.models import StringSegment, TranslationSource

from home.models import StandardPage
from organizations.models import OrganizationPage
from tests.api.preview_content import written, written_body
from tests.api.test_preview import ROOT, bearing, make_token
from tests.editor.forms import PARENTS, SECTIONS, TYPES, any_page
from tests.editor.people import UNCLOSED_RENDITIONS, person
from tests.factories import NewsFactory, OrganizationFactory, StandardPageFactory, home, translate

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings(UNCLOSED_RENDITIONS)]

PAGES = f"{ROOT}pages/"


@pytest.fixture
def program(editor) -> Client:
    """A program with the token of an editor."""
    return bearing(make_token(person(editor)))


def create(program: Client, model: type[Page], parent: Page, action="publish", **fields: Any):
    meta = {"type": model._meta.label, "parent_id": parent.pk, "action": action}
    body = {"title": "Yeni səhifə", **fields, "meta": meta}
    return program.post(PAGES, body, content_type="application/json")


def change(program: Client, page: Page, **fields: Any):
    body = {**fields, "meta": {"action": "publish"}}
    return program.patch(f"{PAGES}{page.pk}/", body, content_type="application/json")


def read(program: Client, page: Page) -> dict[str, Any]:
    response = program.get(f"{PAGES}{page.pk}/")
    assert response.status_code == 200, response.content
    return response.json()


def told(value: Any) -> Any:
    """What the API tells as it was written: without new ids, and with ids of what is named."""
    match value:
        case {"type": "item", "value": inner, "id": _}:
            return told(inner)
        case {"id": pk, "meta": {"type": _}} if len(value) == 2:
            return pk
        case dict():
            left_out = {"id", "meta", "e164"}
            return {name: told(inner) for name, inner in value.items() if name not in left_out}
        case list():
            return [told(inner) for inner in value]
    return value


def assert_told_as_written(answer: dict[str, Any], fields: dict[str, Any]) -> None:
    promoted = {"seo_title", "search_description", "show_in_menus"}
    answer = {**answer, **{name: answer["meta"][name] for name in promoted}}
    answer["published_at"] = fields.get("published_at")  # Told in UTC; see its own test.
    assert {name: told(answer[name]) for name in fields} == fields


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_every_field_that_editors_fill_in_can_be_written(model):
    relations = {relation.get_accessor_name() for relation in get_all_child_relations(model)}
    assert_writable(model, relations)
    for relation in get_all_child_relations(model):
        if relation.get_accessor_name() in {field.name for field in model.api_fields}:
            assert_writable(relation.related_model, set())


def assert_writable(model: type, relations: set[str]) -> None:
    for field in model.api_fields:
        try:
            model_field = get_model_field(model, field.name)
        except FieldDoesNotExist:
            continue
        if field.name in relations or getattr(model_field, "editable", False):
            assert field.writable, f"{model.__name__}.{field.name}"
            assert field.serializer is None, f"{model.__name__}.{field.name}"


#: Every text of the body, as a segment holds it.
WORDS = {
    "Qalın <b>söz</b> və <i>maili</i> söz.", "bir", "Başlıq", "Dağ kəndi", "Lahıc", "Qalereya",
    "Biz birlikdə güclüyük.", "Ad", "Yer", "Qeyd", "Qeyd.", "Faktlar", "Region", "İsmayıllı",
    "Hündürlük", "1200 metr", "baxış", "Platforma", "Cədvəl", "Dil", "Kənd", "tat", "Nüdi",
    "Sənədə keçid", "Film", "Səhifə",
}  # fmt: skip


@pytest.mark.parametrize("model", PARENTS, ids=lambda model: model.__name__)
def test_a_program_creates_a_page_with_every_field_and_every_block_to_be_translated(program, model):
    """As many texts as an editor's words: those of inlines and of every block, to the leaves."""
    fields = written(model)

    response = create(program, model, PARENTS[model](), **fields)

    assert response.status_code == 201, response.content
    page = model.objects.get(title="Yeni səhifə")
    assert page.live
    assert "warnings" not in response.json()["meta"]
    assert_told_as_written(response.json(), fields)
    assert_told_as_written(read(program, page), fields)
    source, _ = TranslationSource.update_or_create_from_instance(page)
    texts = set(StringSegment.objects.filter(source=source).values_list("string__data", flat=True))
    assert {"Yeni səhifə", "Axtarışda", "Təsvir"} <= texts
    if any(field.name in ("body", "foreword", "description") for field in model.api_fields):
        assert texts >= WORDS


@pytest.mark.parametrize("model", SECTIONS, ids=lambda model: model.__name__)
def test_a_program_fills_in_what_an_installation_brings(program, model):
    fields, page = written(model), any_page(model)

    response = change(program, page, **fields)

    assert response.status_code == 200, response.content
    assert_told_as_written(read(program, page), fields)


def test_the_page_and_its_revision_have_the_ids_that_the_program_was_told(program):
    response = create(program, StandardPage, home(), body=written_body())

    page = StandardPage.objects.get(title="Yeni səhifə")
    revision = Revision.objects.get(pk=page.latest_revision_id)
    assert list(page.body.raw_data) == response.json()["body"]
    assert json.loads(revision.content["body"]) == response.json()["body"]


def test_rows_of_a_list_stay_the_same_when_their_ids_are_sent_back(program):
    news = NewsFactory()
    change(program, news, hashtags=[{"tag": "bir"}, {"tag": "iki"}])
    first, second = read(program, news)["hashtags"]

    change(program, news, hashtags=[{**second, "tag": "üç"}, {"tag": "dörd"}, first])

    rows = [(row.pk, row.tag) for row in news.hashtags.all()]
    assert (rows[0], rows[2]) == ((second["id"], "üç"), (first["id"], "bir"))
    assert rows[1][1] == "dörd"


def test_what_a_program_does_not_send_stays_as_it_is(program):
    fields = written(OrganizationPage)
    create(program, OrganizationPage, PARENTS[OrganizationPage](), **fields)
    page = OrganizationPage.objects.get(title="Yeni səhifə")

    change(program, page, city="Şəki")

    assert_told_as_written(read(program, page), fields | {"city": "Şəki"})


def test_a_draft_is_written_without_a_reader_seeing_it(program):
    response = create(program, StandardPage, home(), action=None, body=[])

    assert response.status_code == 201, response.content
    page = StandardPage.objects.get(title="Yeni səhifə")
    assert not page.live
    assert Client().get(f"/api/v2/pages/{page.pk}/").status_code == 404


def test_what_rich_text_may_not_hold_is_left_out_and_said_so(program):
    html = '<p>Mətn<script>alert(1)</script> <a href="javascript:x">keçid</a></p><h2>Başlıq</h2>'

    response = create(program, StandardPage, home(), body=[{"type": "paragraph", "value": html}])

    assert response.status_code == 201, response.content
    (block,) = response.json()["body"]
    assert "<script" not in block["value"]
    assert "javascript" not in block["value"]
    assert "<h2" not in block["value"]
    assert response.json()["meta"]["warnings"]


PARAGRAPH = {"type": "paragraph", "value": "<p>Mətn.</p>"}
TABLE = {"columns": [{"type": "text", "heading": "Dil"}], "rows": [], "caption": ""}
UUID = "7f1f6a0e-2a0c-4a5e-9d5e-0c6b8f6f9a11"


def block(kind: str, value: Any) -> list[dict[str, Any]]:
    return [{"type": kind, "value": value}]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ([5], "0: it can be an object"),
        ([{}], "0: it needs type, value"),
        ([{"type": "paragraph"}], "0: it needs value"),
        ([{**PARAGRAPH, "words": 1}], "0: it can have id, type, value, not words"),
        ([{"type": "nothing", "value": 1}], "0.type: it can be paragraph, heading, image"),
        ([{"type": ["paragraph"], "value": 1}], "0.type: it can be paragraph, heading, image"),
        ([{**PARAGRAPH, "id": "x"}], "0.id: it can be a UUID"),
        ([{**PARAGRAPH, "id": 5}], "0.id: it can be a UUID"),
        ([{**PARAGRAPH, "id": UUID}, {**PARAGRAPH, "id": UUID}], f"1.id: {UUID} is the id of"),
        (block("paragraph", 5), "0.paragraph: Rich text input must be a string"),
        (block("paragraph", {"content": 5}), "0.paragraph: Rich text input objects must"),
        (block("heading", "Başlıq"), "0.heading: it can be an object"),
        (block("heading", {"words": ""}), "0.heading: it can have level, text, not words"),
        (block("heading", {"text": 5}), "0.heading.text: it can be text"),
        (block("heading", {"text": "a\0b"}), "0.heading.text: it holds a null character"),
        (block("heading", {"text": ""}), "0.text: "),
        (block("heading", {"text": "x", "level": "7"}), "0.level: "),
        (block("facts", {"facts": "x"}), "0.facts.facts: it can be a list"),
        (block("facts", {"facts": [5]}), "0.facts.facts.0: it can be an object"),
        (block("facts", {"facts": [{"label": "x"}]}), "0.facts.0.value: "),
        (block("figures", {"figures": [{"value": "5"}]}), "value: it can be a whole number"),
        (block("figures", {"figures": [{"value": True}]}), "value: it can be a whole number"),
        (block("figures", {"figures": [{"value": 10**30}]}), "value: it can be a whole number"),
        (block("image", {"image": "x"}), "0.image.image: it can be an id"),
        (block("image", {"image": 10**30}), "0.image.image: it can be an id"),
        (block("image", {"image": 999_999}), "0.image: "),
        (block("gallery", {"images": []}), "0.images: "),
        (block("table", "x"), "0.table: it can be an object"),
        (block("table", {}), "0.table: it needs columns, rows"),
        (block("table", TABLE | {"columns": [{"type": "x", "heading": ""}]}), "columns.0.type: "),
        (block("table", TABLE | {"rows": [{"values": []}]}), "0.table.rows.0: there are 1 columns"),
        (block("table", TABLE | {"rows": [{"values": [{}]}]}), "0.table.rows.0.0: it can be text"),
        (block("table", TABLE | {"caption": "\0"}), "0.table.caption: it holds a null character"),
        ([], "This field is required."),
    ],
)
def test_a_text_of_the_wrong_shape_is_explained(program, body, sentence):
    response = create(program, StandardPage, home(), body=body)

    assert response.status_code == 422, response.content
    errors = response.json()["errors"]
    assert all(error["loc"] == ["body"] for error in errors)
    assert any(sentence in error["msg"] for error in errors), errors
    assert not StandardPage.objects.exists()


@pytest.mark.parametrize(
    "body",
    ["", "{", "[]", "5", "null", '"x"', "{}", '{"meta": 5}', "[" * 100_000, '{"title": "\\ud800"}'],
)
def test_what_is_no_page_is_explained(program, body):
    page = StandardPageFactory()

    for method, address in (("POST", PAGES), ("PATCH", f"{PAGES}{page.pk}/")):
        response = program.generic(method, address, body, content_type="application/json")

        assert response.status_code in (200, 400, 422), response.content
        assert response.status_code != 200 or (method, body) in {("PATCH", "{}")}


def test_what_is_wrong_is_said_in_english(program):
    response = create(program, StandardPage, home(), body=[], title="")

    messages = {error["msg"] for error in response.json()["errors"]}
    assert messages == {"This field is required."}


def test_a_translation_is_not_written_over(program):
    translation = translate(StandardPageFactory(title="Haqqımızda"), "ru")

    response = change(program, translation, title="О нас")

    assert response.status_code == 422
    assert "translation editor" in response.json()["errors"][0]["msg"]
    translation.refresh_from_db()
    assert translation.title == "Haqqımızda [ru]"


LEFT_OUT = ("create_alias", "convert_alias", "copy_for_translation")


@pytest.mark.parametrize("action", LEFT_OUT)
def test_nobody_makes_a_page_behind_the_back_of_translators(admin, action):
    page, pages = StandardPageFactory(), Page.objects.count()
    program = bearing(make_token(person(admin)))

    response = program.post(
        f"{PAGES}{page.pk}/actions/{action}/",
        {"locale": "ru", "alias": True},
        content_type="application/json",
    )

    assert response.status_code == 404
    assert Page.objects.count() == pages


def test_the_documentation_names_no_address_that_is_left_out(program):
    addresses = program.get(f"{ROOT}openapi.json").json()["paths"]

    assert f"{PAGES}{{page_id}}/actions/publish/" in addresses
    assert not [path for path in addresses if any(action in path for action in LEFT_OUT)]


def test_a_copy_is_an_original_of_its_own(program):
    page = StandardPageFactory(title="Haqqımızda")

    response = program.post(
        f"{PAGES}{page.pk}/actions/copy/", {"keep_live": False}, content_type="application/json"
    )

    assert response.status_code == 201, response.content
    copy = StandardPage.objects.get(pk=response.json()["id"])
    assert copy.translation_key != page.translation_key
    assert copy.original_language == "az"
    assert not copy.live


@pytest.mark.parametrize("action", ["copy", "move"])
def test_a_page_does_not_get_to_the_address_of_another_language(program, action):
    page, other = StandardPageFactory(), home("ru")

    response = program.post(
        f"{PAGES}{page.pk}/actions/{action}/",
        {"destination_id": other.pk},
        content_type="application/json",
    )

    assert response.status_code in (403, 422)
    assert not StandardPage.objects.child_of(other).exists()


def test_what_other_pages_name_is_not_deleted(admin):
    program = bearing(make_token(person(admin)))
    organization = OrganizationFactory(title="Ümid")
    news, section = NewsFactory(title="Xəbər"), organization.get_parent()
    sources = [{"role": "informed_by", "organization": organization.pk}]
    assert change(program, news, sources=sources).status_code == 200

    for page in (organization, section):
        response = program.delete(f"{PAGES}{page.pk}/")

        assert response.status_code == 409
        assert "Xəbər" in response.json()["detail"]
    assert OrganizationPage.objects.filter(pk=organization.pk).exists()
    section.refresh_from_db()
    assert section.numchild == 1
    assert not PageLogEntry.objects.filter(
        action="wagtail.delete", page_id__in=[organization.pk, section.pk]
    ).exists()


@pytest.mark.parametrize("count", [0, 1])
def test_a_page_that_nobody_names_is_deleted_with_those_below_it(admin, count):
    program = bearing(make_token(person(admin)))
    page = StandardPageFactory()
    for _ in range(count):
        StandardPageFactory(parent=page)

    response = program.delete(f"{PAGES}{page.pk}/")

    assert response.status_code == 204
    assert not StandardPage.objects.exists()


def act(program: Client, page: Page, action: str, **data: Any):
    url = f"{PAGES}{page.pk}/actions/{action}/"
    method = program.delete if action == "delete" else program.post
    return method(url, data, content_type="application/json")


def below(parent: Page) -> dict[str, Any]:
    return {"destination_id": parent.pk, "position": "last-child"}


def test_what_a_program_does_to_an_original_happens_to_its_translation(admin):
    program = bearing(make_token(person(admin)))
    page, section = StandardPageFactory(), StandardPageFactory(title="Arxiv")
    russian, russian_section = translate(page, "ru"), translate(section, "ru")

    assert act(program, page, "move", **below(section)).status_code == 200
    russian.refresh_from_db()
    assert russian.is_child_of(Page.objects.get(pk=russian_section.pk))

    assert act(program, page, "unpublish").status_code == 200
    russian.refresh_from_db()
    assert not russian.live

    assert act(program, page, "delete").status_code == 204
    assert not StandardPage.objects.filter(pk=russian.pk).exists()


def test_a_program_is_told_why_a_translation_does_not_leave_its_original(admin):
    program = bearing(make_token(person(admin)))
    section = translate(StandardPageFactory(title="Arxiv"), "ru")
    russian = translate(StandardPageFactory(title="Komanda"), "ru")

    response = act(program, russian, "move", **below(section))

    assert response.status_code == 422
    assert "it is a translation" in response.json()["errors"][0]["msg"]
    russian.refresh_from_db()
    assert russian.is_child_of(home("ru"))


@pytest.mark.parametrize("action", ["unpublish", "move", "delete"])
def test_a_program_does_nothing_when_it_may_not_do_it_to_the_translation(make_client, action):
    group = Group.objects.create(name="Azerbaijani editors")
    for codename in ("add_page", "change_page", "publish_page", "bulk_delete_page"):
        permission = Permission.objects.get(codename=codename)
        GroupPagePermission.objects.create(group=group, page=home(), permission=permission)
    program = bearing(make_token(person(make_client(group.name))))
    page, section = StandardPageFactory(), StandardPageFactory(title="Arxiv")
    russian = translate(page, "ru")
    data = below(section) if action == "move" else {}

    response = act(program, page, action, **data)

    assert response.status_code == 403
    assert russian.title in response.json()["detail"]
    page.refresh_from_db()
    assert page.live
    assert page.is_child_of(home())
    assert StandardPage.objects.get(pk=russian.pk).live
