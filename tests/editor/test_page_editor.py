"""What an editor does all day, through the same forms."""

import json
from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import Page, get_page_models
from wagtail.test.utils.form_data import inline_formset, streamfield

from articles.models import NewsPage, PlatformPage
from cms.blocks import BodyBlock
from cms.models import BasePage
from events.models import MeetingPage
from home.models import HomePage, StandardPage
from organizations.models import OrganizationPage
from tests.editor.forms import PARENTS, TYPES, any_page, full, minimal, posted
from tests.editor.people import UNCLOSED_RENDITIONS, prefer
from tests.factories import (
    ImageFactory,
    MeetingFactory,
    OrganizationFactory,
    home,
)
from tests.undoing import shared_by_tests

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings(UNCLOSED_RENDITIONS)]

LANGUAGES = ("az", "ru", "en")


@pytest.fixture(scope="module", autouse=True)
def _things_to_choose(django_db_setup, django_db_blocker):
    with shared_by_tests(django_db_blocker):
        full(NewsPage)
        yield


def by_name(model: type[Page]) -> str:
    return model.__name__


def add_url(model: type[Page], parent: Page) -> str:
    meta = model._meta
    return reverse("wagtailadmin_pages:add", args=[meta.app_label, meta.model_name, parent.pk])


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def errors_of(response) -> str:
    form = response.context["form"] if response.context else None
    return str(form and (form.errors, {k: v.errors for k, v in form.formsets.items()}))


def test_every_page_type_is_tested_here():
    assert {model for model in get_page_models() if issubclass(model, BasePage)} == set(TYPES)


def test_the_full_forms_have_every_block():
    body = full(next(iter(PARENTS)))["body"]

    kinds = {block["type"] for block in body.values() if isinstance(block, dict)}
    assert kinds == set(BodyBlock().child_blocks)


def fields_without(given, model):
    form = model.get_edit_handler().get_form_class()
    later = {"go_live_at", "expire_at", "comments", "comment_notifications"}
    return {
        name
        for name in {*form.base_fields, *form.formsets} - later
        if name not in given and f"{name}_year" not in given
    }


@pytest.mark.parametrize(
    ("model", "language", "fill", "action"),
    [
        # Every type in one language, and one type in every language.
        *((model, "ru", minimal, "publish") for model in PARENTS),
        (OrganizationPage, "az", minimal, "publish"),
        (OrganizationPage, "en", minimal, "publish"),
        *((model, "az", full, "") for model in PARENTS),
    ],
)
def test_an_editor_creates_a_page_in_any_language(editor, model, language, fill, action):
    parent_in = PARENTS[model]
    parent = parent_in(language=language) if parent_in is not home else home(language)

    response = editor.post(add_url(model, parent), posted(fill(model), action))

    assert response.status_code == 302, errors_of(response)
    page = model.objects.child_of(parent).get(title="Yeni səhifə")
    assert page.live == (action == "publish")
    assert page.slug == "yeni-sehife"
    assert (page.locale.language_code, page.original_language) == (language, language)


@pytest.mark.parametrize("model", TYPES, ids=by_name)
def test_an_editor_edits_every_field_of_a_page_and_publishes_it(editor, model):
    page = any_page(model)
    given = full(model) | {"title": "Başqa başlıq"}
    assert not fields_without(given, model)

    response = editor.post(edit_url(page), posted(given))

    assert response.status_code == 302, errors_of(response)
    page = model.objects.get(pk=page.pk)
    assert page.title == "Başqa başlıq"
    assert page.live
    for formset in model.get_edit_handler().get_form_class().formsets:
        assert formset == "comments" or getattr(page, formset).count() > 0, formset


@pytest.mark.parametrize(
    "model", [*(model for model in TYPES if model not in PARENTS), MeetingPage], ids=by_name
)
def test_an_editor_saves_a_draft_that_readers_do_not_see(editor, model):
    page = any_page(model)
    title = page.title

    response = editor.post(edit_url(page), posted(full(model) | {"title": "Qaralama"}, action=""))

    assert response.status_code == 302, errors_of(response)
    page.refresh_from_db()
    assert (page.title, page.draft_title) == (title, "Qaralama")
    assert 'value="Qaralama"' in opened_in("ru", editor, page)


def opened_in(language, editor, page):
    """The editor of a page, in the language of the person."""
    html = prefer(editor, language).get(edit_url(page)).text
    assert f'<html lang="{language}" dir="ltr"' in html
    return html


@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_the_editor_opens_in_the_language_of_the_person(editor, language):
    """Of the other types, drafts are opened by the tests around."""
    assert opened_in(language, editor, MeetingFactory())


@pytest.mark.parametrize("model", PARENTS, ids=by_name)
def test_a_draft_needs_a_title_and_its_slug_and_nothing_else(editor, model):
    parent = PARENTS[model]()
    chosen_from_the_start = ("kind", "mode", "status", "scope")
    fields = {
        name: value if isinstance(value, dict) or name in chosen_from_the_start else ""
        for name, value in minimal(model).items()
    }

    response = editor.post(
        add_url(model, parent), posted(fields | {"title": "Qaralama", "slug": "qaralama"}, "")
    )

    assert response.status_code == 302, errors_of(response)
    assert opened_in("ru", editor, model.objects.child_of(parent).get(title="Qaralama"))


def lists_of(model: type[Page]) -> set[str]:
    return set(model.get_edit_handler().get_form_class().formsets) - {"comments"}


def empty_rows_in_all_lists(model: type[Page]) -> dict[str, dict[str, Any]]:
    row = {"TOTAL_FORMS": "1", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0",
           "MAX_NUM_FORMS": "1000", "0": {"ORDER": "1", "DELETE": ""}}  # fmt: skip
    return dict.fromkeys(lists_of(model), row)


@pytest.mark.parametrize("model", PARENTS, ids=by_name)
@pytest.mark.parametrize("action", ["publish", ""], ids=["publish", "draft"])
def test_a_form_with_nothing_in_it_is_shown_again(editor, model, action):
    parent = PARENTS[model]()
    before = set(model.objects.child_of(parent))
    fields = {
        name: value if isinstance(value, dict) else "" for name, value in minimal(model).items()
    }
    if action:
        fields |= empty_rows_in_all_lists(model)

    response = editor.post(add_url(model, parent), posted(fields, action))

    assert response.status_code == 200
    assert "title" in response.context["form"].errors
    assert set(model.objects.child_of(parent)) == before


@pytest.mark.parametrize(
    ("model", "action"),
    [*((model, "") for model in TYPES if lists_of(model)), (HomePage, "publish")],
)
def test_an_empty_row_in_any_list_is_no_server_error(editor, model, action):
    page = any_page(model)

    response = editor.post(
        edit_url(page), posted(minimal(model) | empty_rows_in_all_lists(model), action)
    )

    assert response.status_code in (200, 302)


@pytest.mark.services  # A zero byte is text to one database and an error to the other.
@pytest.mark.parametrize("model", TYPES, ids=by_name)
def test_garbage_in_every_text_is_answered_with_the_form(editor, model):
    page = any_page(model)
    fields = {
        name: "\ufffd\x00<script>" * 60 if isinstance(value, str) else value
        for name, value in full(model).items()
    }

    response = editor.post(edit_url(page), posted(fields))

    assert response.status_code == 200
    assert "<script>\ufffd" not in response.text
    assert model.objects.get(pk=page.pk).title == page.title


#: Parts of the two dates of a meeting, and what is said of each.
WRONG = [
    (
        {"starts_day": "31", "starts_month": "4", "ends_day": "5", "ends_month": "12"},
        {
            "starts": "There is no such day in the calendar.",
            "ends": "Enter a year: a date without a year cannot be sorted.",
        },
    ),
    (
        {"starts_year": "20", "ends_day": "5", "ends_year": "2000"},
        {
            "starts": "Write the year with four digits.",
            "ends": "Choose the month as well, or leave the day empty.",
        },
    ),
    (
        {"ends_day": "5", "ends_month": "12", "ends_year": "2000"},
        {"ends": "The meeting ends before it starts: check the two dates."},
    ),
    (
        {"starts_day": "", "starts_month": "", "starts_year": ""},
        {"starts": "This field is required."},
    ),
]


@pytest.mark.parametrize(("wrong", "sentences"), WRONG)
def test_a_wrong_date_is_explained_and_what_was_typed_is_kept(editor, wrong, sentences):
    meeting = MeetingFactory(starts="1999-01-01")
    fields = minimal(MeetingPage) | {"title": "Yazılan başlıq", **wrong}

    response = prefer(editor, "en").post(edit_url(meeting), posted(fields))

    assert response.status_code == 200
    assert response.context["form"].errors.keys() == sentences.keys()
    assert all(sentence in response.text for sentence in sentences.values())
    assert 'value="Yazılan başlıq"' in response.text
    for part, value in wrong.items():
        if value and "month" not in part:
            assert f'name="{part}" value="{value}"' in response.text
    meeting.refresh_from_db()
    assert meeting.starts == "1999-01-01"


#: Rows of each list of a page, and what is said of each.
WRONG_ROWS = {
    MeetingPage: [
        (
            "participations",
            {"role": "speaker", "comparator": "exactly"},
            "Say who took part: choose an organisation, enter a person’s name, or describe a group",
        ),
        (
            "participations",
            {"role": "speaker", "comparator": "exactly", "person": "Ad", "group": "Qrup"},
            "A person and a group are two participations: enter each in a row of its own.",
        ),
        (
            "outputs",
            {"promise": "Hesabat", "state": "published"},
            "A published output needs its document",
        ),
        ("contact_points", {"kind": "email", "printed": "office"}, "Enter a valid email address."),
    ],
    PlatformPage: [
        (
            "channels",
            {"service": "youtube", "state": "active"},
            "Give the channel’s name or its address, or mark it as planned.",
        ),
        (
            "coordinators",
            {"country": "TR", "role": "head", "name": "Ad", "is_vacant": "on"},
            "A vacant post has no name: delete the name, or untick “vacant”.",
        ),
        (
            "reach_figures",
            {"label": "baxış", "value": "1", "comparator": "exactly", "as_of_month": "9"},
            "Enter a year: a date without a year cannot be sorted.",
        ),
        (
            "hashtags",
            {"tag": "iki söz"},
            "A hashtag is one word of letters, digits and underscores.",
        ),
    ],
    NewsPage: [
        ("sources", {"role": "informed_by"}, "Choose an organisation, or enter the source’s name."),
    ],
}


@pytest.mark.parametrize("model", WRONG_ROWS, ids=by_name)
@pytest.mark.parametrize("action", ["publish", ""], ids=["publish", "draft"])
def test_a_wrong_row_is_explained_and_kept(editor, model, action):
    page = any_page(model)
    rows = WRONG_ROWS[model]
    lists = {
        name: inline_formset([fields for other, fields, _ in rows if other == name])
        for name, _, _ in rows
    }

    response = prefer(editor, "en").post(edit_url(page), posted(minimal(model) | lists, action))

    assert response.status_code == 200
    for name, fields, sentence in rows:
        assert sentence in response.text
        for value in fields.values():
            assert value in response.text
        errors = response.context["form"].formsets[name].errors
        assert all(errors), errors
        assert not getattr(model.objects.get(pk=page.pk), name).exists()


def test_a_picture_without_its_words_is_explained(editor):
    explained = {
        "This field is required.": {"image": "", "alternative_text": "x"},
        "Describe what the picture shows, or tick that it is": {"alternative_text": ""},
        "Either describe the picture or mark it as decoration, not both.": {
            "alternative_text": "x",
            "is_decorative": "on",
        },
    }
    picture = {"image": ImageFactory().pk, "alternative_text": "", "caption": ""}
    blocks = [("image", picture | wrong) for wrong in explained.values()]
    fields = minimal(StandardPage) | {"body": streamfield(blocks)}

    response = prefer(editor, "en").post(add_url(StandardPage, home()), posted(fields))

    assert response.status_code == 200
    (error,) = response.context["form"].errors["body"].as_data()
    assert error.block_errors.keys() == set(range(len(explained)))
    assert [sentence for sentence in explained if sentence not in response.text] == []


def test_a_press_release_from_before_the_meeting_is_saved_with_a_warning(editor):
    meeting = MeetingFactory()
    fields = minimal(MeetingPage) | {"status": "held", "released_on": "2000-11-30"}

    response = prefer(editor, "en").post(edit_url(meeting), posted(fields, ""), follow=True)

    warnings = [str(m) for m in response.context["messages"] if m.level_tag == "warning"]
    assert len(warnings) == 1
    assert "The press release is dated before the meeting that it reports." in warnings[0]


def test_a_new_meeting_with_such_a_press_release_is_saved_with_the_warning(editor):
    parent = PARENTS[MeetingPage]()
    prefer(editor, "en")
    for action in ("publish", ""):
        slug = {"slug": f"meeting-{action}-1"}
        fields = minimal(MeetingPage) | slug | {"status": "held", "released_on": "2000-11-30"}
        response = editor.post(add_url(MeetingPage, parent), posted(fields, action))
        assert response.status_code == 302, errors_of(response)

    seen = editor.get("/admin/").text

    assert MeetingPage.objects.child_of(parent).count() == 2
    assert seen.count("The press release is dated before the meeting") == 2


def test_what_is_usual_is_saved_without_a_warning(editor):
    prefer(editor, "en")
    for fields in (
        {"status": "held", "released_on": "2000-12-06"},
        {"status": "planned", "released_on": "2000-11-30"},
        {"status": "held", "released_on": ""},
    ):
        meeting = MeetingFactory()
        given = minimal(MeetingPage) | fields | {"slug": meeting.slug}
        response = editor.post(edit_url(meeting), posted(given))
        assert response.status_code == 302, errors_of(response)

    seen = editor.get("/admin/")

    assert [message.level_tag for message in seen.context["messages"]] == ["success"] * 3
    assert "The press release is dated" not in seen.text


def test_saving_by_the_browser_itself_leaves_no_messages(editor):
    meeting = MeetingFactory()
    fields = minimal(MeetingPage) | {"status": "held", "released_on": "2000-11-30"}

    response = prefer(editor, "en").post(
        edit_url(meeting), posted(fields, ""), headers={"accept": "application/json"}
    )

    assert json.loads(response.content)["success"]
    assert "The press release is dated" not in editor.get("/admin/").text


def test_a_list_keeps_the_order_in_which_the_editor_put_it(editor):
    meeting = MeetingFactory()
    fields = minimal(MeetingPage)
    fields["programme"] = {
        "TOTAL_FORMS": "3", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0", "MAX_NUM_FORMS": "1000",
        "0": {"title": "üçüncü", "ORDER": "3", "DELETE": ""},
        "1": {"title": "birinci", "ORDER": "1", "DELETE": ""},
        "2": {"title": "ikinci", "ORDER": "2", "DELETE": ""},
    }  # fmt: skip

    editor.post(edit_url(meeting), posted(fields))

    titles = [item.title for item in MeetingPage.objects.get(pk=meeting.pk).programme.all()]
    assert titles == ["birinci", "ikinci", "üçüncü"]


def test_the_same_organisation_may_be_chosen_twice(editor):
    organization, meeting = OrganizationFactory(), MeetingFactory()
    fields = minimal(MeetingPage)
    fields["participations"] = inline_formset(
        {"role": role, "organization": organization.pk, "comparator": "exactly"}
        for role in ("organizer", "donor")
    )

    editor.post(edit_url(meeting), posted(fields))

    assert MeetingPage.objects.get(pk=meeting.pk).participations.count() == 2
