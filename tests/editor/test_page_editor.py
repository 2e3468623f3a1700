"""What an editor does all day, through the same forms."""

import json

import pytest
from django.urls import reverse
from wagtail.models import Page, get_page_models
from wagtail.test.utils.form_data import inline_formset, streamfield

from articles.models import NewsPage, PlatformPage
from cms.blocks import BodyBlock
from cms.models import BasePage
from events.models import MeetingPage
from home.models import StandardPage
from organizations.models import OrganizationPage
from tests.editor.forms import PARENTS, TYPES, any_page, full, minimal, posted
from tests.editor.people import UNCLOSED_RENDITIONS, prefer
from tests.factories import (
    ImageFactory,
    MeetingFactory,
    OrganizationFactory,
    home,
)

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings(UNCLOSED_RENDITIONS)]

LANGUAGES = ("az", "ru", "en")


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


@pytest.mark.parametrize("model", TYPES, ids=by_name)
def test_the_full_forms_have_every_field(model):
    form = model.get_edit_handler().get_form_class()
    later = {"go_live_at", "expire_at", "comments", "comment_notifications"}

    given = full(model)
    missing = {
        name
        for name in {*form.base_fields, *form.formsets} - later
        if name not in given and f"{name}_year" not in given
    }
    assert not missing


@pytest.mark.parametrize("model", PARENTS, ids=by_name)
@pytest.mark.parametrize(
    ("fill", "action"), [(minimal, "publish"), (full, "")], ids=["publish-minimal", "draft-full"]
)
def test_an_editor_creates_a_page(editor, model, fill, action):
    parent = PARENTS[model]()

    response = editor.post(add_url(model, parent), posted(fill(model), action))

    assert response.status_code == 302, errors_of(response)
    page = model.objects.child_of(parent).get(title="Yeni səhifə")
    assert page.live == (action == "publish")
    assert page.slug == "yeni-sehife"
    assert page.original_language == "az"


@pytest.mark.parametrize("model", TYPES, ids=by_name)
def test_an_editor_edits_a_page_and_publishes_it(editor, model):
    page = any_page(model)

    response = editor.post(edit_url(page), posted(full(model) | {"title": "Başqa başlıq"}))

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
    assert 'value="Qaralama"' in editor.get(edit_url(page)).text


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
    page = model.objects.child_of(parent).get()
    assert editor.get(edit_url(page)).status_code == 200


@pytest.mark.parametrize("model", PARENTS, ids=by_name)
@pytest.mark.parametrize("action", ["publish", ""], ids=["publish", "draft"])
def test_a_form_with_nothing_in_it_is_shown_again(editor, model, action):
    parent = PARENTS[model]()
    rows = {
        name: value if isinstance(value, dict) else "" for name, value in minimal(model).items()
    }

    response = editor.post(add_url(model, parent), posted(rows, action))

    assert response.status_code == 200
    assert "title" in response.context["form"].errors
    assert not model.objects.child_of(parent).exists()


def lists_of(model: type[Page]) -> set[str]:
    return set(model.get_edit_handler().get_form_class().formsets) - {"comments"}


@pytest.mark.parametrize("model", [model for model in TYPES if lists_of(model)], ids=by_name)
@pytest.mark.parametrize("action", ["publish", ""], ids=["publish", "draft"])
def test_an_empty_row_in_any_list_is_no_server_error(editor, model, action):
    page = any_page(model)
    fields = minimal(model)
    for name in lists_of(model):
        fields[name] = {"TOTAL_FORMS": "1", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0",
                        "MAX_NUM_FORMS": "1000", "0": {"ORDER": "1", "DELETE": ""}}  # fmt: skip

    response = editor.post(edit_url(page), posted(fields, action))

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


@pytest.mark.parametrize(
    ("model", "language"),
    # Every type in one language, and one type in every language.
    [*((model, "ru") for model in TYPES), (MeetingPage, "az"), (MeetingPage, "en")],
)
def test_the_editor_opens_in_the_language_of_the_person(editor, model, language):
    prefer(editor, language)
    page = any_page(model)

    html = editor.get(edit_url(page)).text

    assert f'<html lang="{language}" dir="ltr"' in html


@pytest.mark.parametrize(
    ("model", "language"),
    [*((model, "ru") for model in PARENTS), (OrganizationPage, "az"), (OrganizationPage, "en")],
)
def test_a_page_may_be_written_in_any_language_first(editor, model, language):
    parent_in = PARENTS[model]
    parent = parent_in(language=language) if parent_in is not home else home(language)

    response = editor.post(add_url(model, parent), posted(minimal(model)))

    assert response.status_code == 302, errors_of(response)
    page = model.objects.child_of(parent).get()
    assert (page.locale.language_code, page.original_language) == (language, language)


WRONG = [
    ({"starts_day": "31", "starts_month": "4"}, "There is no such day in the calendar."),
    ({"starts_year": ""}, "Enter a year: a date without a year cannot be sorted."),
    ({"starts_year": "20"}, "Write the year with four digits."),
    ({"starts_month": ""}, "Choose the month as well, or leave the day empty."),
    (
        {"ends_day": "5", "ends_month": "12", "ends_year": "2000"},
        "The meeting ends before it starts: check the two dates.",
    ),
    ({"starts_day": "", "starts_month": "", "starts_year": ""}, "This field is required."),
]


@pytest.mark.parametrize(("wrong", "sentence"), WRONG)
def test_a_wrong_date_is_explained_and_what_was_typed_is_kept(editor, wrong, sentence):
    meeting = MeetingFactory(starts="1999-01-01")
    fields = minimal(MeetingPage) | {"title": "Yazılan başlıq", **wrong}

    response = prefer(editor, "en").post(edit_url(meeting), posted(fields))

    assert response.status_code == 200
    assert sentence in response.text
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


@pytest.mark.parametrize(
    ("block", "sentence"),
    [
        ({"image": "", "alternative_text": "x"}, "This field is required."),
        ({"alternative_text": ""}, "Describe what the picture shows, or tick that it is"),
        (
            {"alternative_text": "x", "is_decorative": "on"},
            "Either describe the picture or mark it as decoration, not both.",
        ),
    ],
)
def test_a_picture_without_its_words_is_explained(editor, block, sentence):

    picture = {"image": ImageFactory().pk, "alternative_text": "", "caption": ""} | block
    fields = minimal(StandardPage) | {"body": streamfield([("image", picture)])}

    response = prefer(editor, "en").post(add_url(StandardPage, home()), posted(fields))

    assert response.status_code == 200
    assert sentence in str(response.context["form"].errors["body"].as_data()) + response.text


def test_a_press_release_from_before_the_meeting_is_saved_with_a_warning(editor):
    meeting = MeetingFactory()
    fields = minimal(MeetingPage) | {"status": "held", "released_on": "2000-11-30"}

    response = prefer(editor, "en").post(edit_url(meeting), posted(fields, ""), follow=True)

    warnings = [str(m) for m in response.context["messages"] if m.level_tag == "warning"]
    assert len(warnings) == 1
    assert "The press release is dated before the meeting that it reports." in warnings[0]


@pytest.mark.parametrize("action", ["publish", ""], ids=["publish", "draft"])
def test_a_new_meeting_with_such_a_press_release_is_saved_with_the_warning(editor, action):
    parent = PARENTS[MeetingPage]()
    fields = minimal(MeetingPage) | {"status": "held", "released_on": "2000-11-30"}

    response = prefer(editor, "en").post(
        add_url(MeetingPage, parent), posted(fields, action), follow=True
    )

    assert MeetingPage.objects.child_of(parent).exists()
    assert "The press release is dated before the meeting" in response.text


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "held", "released_on": "2000-12-06"},
        {"status": "planned", "released_on": "2000-11-30"},
        {"status": "held", "released_on": ""},
    ],
)
def test_what_is_usual_is_saved_without_a_warning(editor, fields):
    response = prefer(editor, "en").post(
        edit_url(MeetingFactory()), posted(minimal(MeetingPage) | fields), follow=True
    )

    assert "The press release is dated" not in response.text


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
