"""Readers keep the last complete translation until there is a new one that is complete as well."""

import datetime
import inspect
from collections.abc import Callable, Iterator
from urllib.parse import urlencode

import pytest
from django.contrib.messages import get_messages
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import (
    APIToken,
    GroupApprovalTask,
    Page,
    PageLogEntry,
    Workflow,
    WorkflowTask,
)
from wagtail.rich_text import RichText
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.views.update_translations import UpdateTranslationsView

from cms.models import User
from cms.translation.publishing import UntranslatedTextsError, refuse_gaps
from cms.translation.states import State, states_of
from home.models import StandardPage
from tests.editor.people import sign_in_as_new
from tests.factories import StandardPageFactory, body, translate
from tests.translation.doors import enter_text, source_of, submit_page, translation_of, update
from tests.undoing import shared_by_tests, undone

pytestmark = pytest.mark.django_db

SENTENCE = (
    "“%s” was not published (Russian): 2 texts are not translated yet. What is translated is kept."
)
PARAGRAPHS = ("Bir.", "İki.")


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def admin(admin):
    prefer_language(admin, "en")
    return admin


def prefer_language(client: Client, code: str) -> None:
    user = User.objects.get(pk=client.session["_auth_user_id"])
    UserProfile.objects.create(user=user, preferred_language=code)


@pytest.fixture(scope="module")
def _pages(django_db_setup, django_db_blocker) -> Iterator[tuple[int, int]]:
    with shared_by_tests(django_db_blocker):
        yield make_outdated().pk, submit_page(sign_in_as_new(), make_page(), "ru").pk


def make_page() -> StandardPage:
    """Three texts: the title, and two paragraphs."""
    paragraphs = [("paragraph", f"<p>{text}</p>") for text in PARAGRAPHS]
    return StandardPageFactory(title="Haqqımızda", body=body(*paragraphs))


def make_outdated() -> StandardPage:
    page = make_page()
    russian = translate(page, "ru", title="О нас")
    edited = fresh(page)
    edited.title = "Biz kimik"
    edited.body[0].value = RichText("<p>Yeni.</p>")
    edited.save_revision().publish()
    return russian


@pytest.fixture
def outdated(_pages):
    """A Russian translation, after the title and the first paragraph of its original changed."""
    return StandardPage.objects.get(pk=_pages[0])


@pytest.fixture
def submitted(_pages):
    """One of which nothing is translated yet."""
    return StandardPage.objects.get(pk=_pages[1])


def original_of(translated: Page) -> StandardPage:
    return StandardPage.objects.get(
        translation_key=translated.translation_key, locale__language_code="az"
    )


def fresh(page: Page) -> StandardPage:
    return StandardPage.objects.get(pk=page.pk)


def read(page: Page) -> str:
    """What readers see of it."""
    response = Client().get(page.url)
    return response.content.decode() if response.status_code == 200 else ""


def type_everything(translated: Page, *, mark: str = " [yeni]") -> None:
    """What a translator types, without publishing it: the words of the original, marked."""
    source = translation_of(translated).source
    for segment in source.stringsegment_set.select_related("string", "context"):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=translated.locale,
            defaults={"data": segment.string.data + mark, "translation_type": "manual"},
        )


# The doors. Each tries to publish; those for people give the sentences that they see.


def by_editor(translated: Page, admin: Client) -> list[str]:
    url = reverse("wagtailadmin_pages:edit", args=[translated.pk])
    return sentences(admin.post(url, {"action": "publish"}))


def by_bulk_action(translated: Page, admin: Client) -> list[str]:
    return publish_together(admin, translated)


def publish_together(admin: Client, *pages: Page) -> list[str]:
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    query = urlencode({"id": [page.pk for page in pages], "next": "/admin/"}, doseq=True)
    return sentences(admin.post(f"{url}?{query}"))


def by_update(translated: Page, admin: Client) -> list[str]:
    source = translation_of(translated).source
    url = reverse("wagtail_localize:update_translations", args=[source.pk])
    return sentences(admin.post(url, {"publish_translations": "on"}))


def by_workflow(translated: Page, admin: Client) -> list[str]:
    user = User.objects.get(pk=admin.session["_auth_user_id"])
    workflow, _ = Workflow.objects.get_or_create(name="Moderation")
    task, _ = GroupApprovalTask.objects.get_or_create(name="Approval")
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task, sort_order=1)
    translated = fresh(translated)
    translated.save_revision()
    state = workflow.start(translated, user)
    url = reverse(
        "wagtailadmin_pages:workflow_action",
        args=[translated.pk, "approve", state.current_task_state.pk],
    )
    return sentences(admin.post(url))


def by_writing_api(translated: Page, admin: Client) -> list[str]:
    user = User.objects.get(pk=admin.session["_auth_user_id"])
    _, token = APIToken.create_token(user=user, name="program")
    response = Client(headers={"authorization": f"Bearer {token}"}).post(
        f"/api/v3-preview/pages/{translated.pk}/actions/publish/"
    )
    if response.status_code == 200:
        return []
    assert response.status_code == 422
    return [error["msg"] for error in response.json()["errors"]]


def by_revision(translated: Page, admin: Client) -> list[str]:
    try:
        fresh(translated).get_latest_revision().publish()
    except UntranslatedTextsError as error:
        return error.messages
    return []


def by_action(translated: Page, admin: Client) -> list[str]:
    try:
        PublishPageRevisionAction(fresh(translated).get_latest_revision()).execute()
    except UntranslatedTextsError as error:
        return error.messages
    return []


def by_script(translated: Page, admin: Client) -> list[str]:
    try:
        translation_of(translated).save_target(publish=True)
    except UntranslatedTextsError as error:
        return error.messages
    return []


def sentences(response) -> list[str]:
    """What is told, on this page or on the next."""
    return [str(message).strip() for message in get_messages(response.wsgi_request)]


DOORS = [
    by_editor, by_bulk_action, by_update, by_workflow, by_writing_api, by_revision, by_action,
    by_script,
]  # fmt: skip


def every_door() -> Iterator[Callable[[Page, Client], list[str]]]:
    """What went through one is undone before the next."""
    for door in DOORS:
        with undone():
            yield door


def test_through_no_door_do_readers_get_a_translation_with_gaps(outdated, admin):
    before = read(outdated)
    assert "О нас" in before

    for door in every_door():
        said = door(outdated, admin)

        assert read(outdated) == before, door
        assert SENTENCE % "Biz kimik" in said, door


def test_through_no_door_does_a_page_with_gaps_appear_and_words_are_kept(submitted, admin):
    enter_text(admin, submitted, "title", "О нас")

    for door in every_door():
        said = door(submitted, admin)

        assert not fresh(submitted).live, door
        assert read(submitted) == "", door
        assert SENTENCE % "Haqqımızda" in said, door
        state = states_of([submitted])[submitted.pk]
        assert state == State("in_progress", translated=1, total=3), door


def test_through_every_door_go_all_the_words_that_are_typed(outdated, admin):
    type_everything(outdated)

    for door in every_door():
        door(outdated, admin)

        page = fresh(outdated)
        assert page.title == "Biz kimik [yeni]", door
        assert [block.value.source for block in page.body] == [
            "<p>Yeni. [yeni]</p>",
            "<p>İki. [yeni]</p>",
        ], door
        assert not page.has_unpublished_changes, door
        assert page.live_revision.as_object().title == page.title, door
        assert states_of([page])[page.pk] == State("up_to_date", translated=3, total=3), door


def test_a_first_publication_is_in_the_words_of_the_translator(submitted, admin):
    type_everything(submitted)

    for door in every_door():
        door(submitted, admin)

        page = fresh(submitted)
        assert page.live, door
        assert (page.title, page.slug) == ("Haqqımızda [yeni]", "haqqimizda-yeni"), door
        assert "Bir. [yeni]" in read(page), door


def test_one_missing_text_is_said_in_the_singular_and_in_the_language_of_the_admin(
    outdated, make_client
):
    enter_text(make_client(), outdated, "title", "Кто мы")
    client = make_client()
    prefer_language(client, "ru")

    by_editor(outdated, client)

    editor = client.get(reverse("wagtailadmin_pages:edit", args=[outdated.pk]))
    (said,) = (str(message) for message in editor.context["messages"])
    assert "1 текст ещё не переведён" in said


def test_who_may_not_publish_is_refused_before_anything_is_said(outdated, make_client):
    client = make_client("Translators (English)")

    response = client.post(
        reverse("wagtailadmin_pages:edit", args=[outdated.pk]), {"action": "publish"}
    )

    assert response.status_code == 302
    assert response.url == reverse("wagtailadmin_home")


def test_a_bulk_action_with_a_gap_in_one_page_publishes_none(outdated, admin):
    other = StandardPageFactory(title="Başqa", live=False)

    said = publish_together(admin, other, outdated)

    assert not fresh(other).live
    assert "None of the pages that you chose was published." in said


def test_the_dialogue_of_a_workflow_leads_back_to_the_page(outdated, admin):
    admin.defaults["HTTP_X_REQUESTED_WITH"] = "XMLHttpRequest"
    user = User.objects.get(pk=admin.session["_auth_user_id"])
    workflow = Workflow.objects.create(name="Moderation")
    task = GroupApprovalTask.objects.create(name="Approval")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    state = workflow.start(fresh(outdated), user)

    response = admin.post(
        reverse(
            "wagtailadmin_pages:workflow_action",
            args=[outdated.pk, "approve", state.current_task_state.pk],
        )
    )

    assert response.json() == {
        "step": "success",
        "redirect": reverse("wagtailadmin_pages:edit", args=[outdated.pk]),
    }
    state.refresh_from_db()
    assert state.status == state.STATUS_IN_PROGRESS


def test_updating_from_the_original_publishes_what_is_complete_and_says_what_is_not(
    outdated, admin
):
    page = original_of(outdated)
    english = translate(page, "en", title="About us")
    edit_original(page, "Bizim haqqımızda")
    enter_text(admin, english, "title", "Who we are")

    said = by_update(outdated, admin)

    assert fresh(english).title == "Who we are"
    assert fresh(outdated).title == "О нас"
    refused = [sentence for sentence in said if "not published" in sentence]
    assert refused == [SENTENCE % "Bizim haqqımızda"]


def test_the_form_for_updating_promises_nothing_in_the_original_language(outdated, admin):
    page = original_of(outdated)
    url = reverse("wagtail_localize:update_translations", args=[source_of(page).pk])

    form = admin.get(url).content.decode()

    assert "readers keep the last complete translation" in form
    assert "use the original language until translated" not in form


def test_updating_from_the_original_without_publishing_leaves_readers_what_they_have(
    outdated, admin
):
    before = read(outdated)

    update(admin, original_of(outdated))

    assert read(outdated) == before


def test_a_draft_saved_from_the_segments_leaves_readers_what_they_have(outdated):
    before = read(outdated)

    translation_of(outdated).save_target(publish=False)

    assert read(outdated) == before
    page = fresh(outdated)
    assert page.has_unpublished_changes
    assert page.get_latest_revision().as_object().title == "Biz kimik"


def test_a_publication_cannot_be_scheduled_with_gaps(submitted):
    page = fresh(submitted)
    page.go_live_at = timezone.now() + datetime.timedelta(days=1)

    with pytest.raises(UntranslatedTextsError):
        page.save_revision().publish()

    assert not page.revisions.filter(approved_go_live_at__isnull=False).exists()


@pytest.fixture
def due(submitted):
    """Complete when it was scheduled, for a moment that has come since."""
    type_everything(submitted, mark=" [ru]")
    let_it_be_due(submitted)
    return fresh(submitted)


def let_it_be_due(page: Page) -> None:
    revision = page.save_revision()
    revision.approved_go_live_at = timezone.now() - datetime.timedelta(minutes=1)
    revision.save()


def edit_original(page: Page, title: str) -> None:
    edited = fresh(page)
    edited.title = title
    edited.save_revision().publish()


def test_what_is_complete_appears_at_its_time(due):
    call_command("publish_scheduled")

    assert fresh(due).live
    assert fresh(due).title == "Haqqımızda [ru]"


def test_what_has_a_gap_at_its_time_waits_until_it_is_complete(due, caplog):
    edit_original(original_of(due), "Biz kimik")

    for _ in range(2):
        call_command("publish_scheduled")

    assert not fresh(due).live
    entries = PageLogEntry.objects.filter(page=due.pk, action="cms.postpone_publication")
    assert entries.count() == 1
    assert "1 text is not translated yet" in caplog.text

    type_everything(due)
    call_command("publish_scheduled")
    assert fresh(due).live
    assert fresh(due).title == "Biz kimik [yeni]"


def test_the_schedule_of_other_pages_does_not_wait(due):
    edit_original(original_of(due), "Biz kimik")
    other = StandardPageFactory(title="Başqa", live=False)
    let_it_be_due(other)

    call_command("publish_scheduled")

    assert fresh(other).live


def test_a_text_that_the_original_lost_is_lost_in_the_translation():
    page = make_page()
    russian = translate(page, "ru")
    edited = fresh(page)
    edited.body, edited.seo_title = [], ""
    edited.save_revision().publish()
    assert len(fresh(russian).body) == 2

    translation_of(russian).save_target(publish=True)

    assert len(fresh(russian).body) == 0


def test_publishing_from_the_editor_makes_one_revision_in_the_name_of_the_person(outdated, admin):
    type_everything(outdated)
    number = outdated.revisions.count()

    by_editor(outdated, admin)

    page = fresh(outdated)
    assert page.revisions.count() == number + 1
    assert str(page.live_revision.user_id) == admin.session["_auth_user_id"]
    entry = PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish").latest("timestamp")
    assert str(entry.user_id) == admin.session["_auth_user_id"]


def test_a_translation_that_does_not_follow_any_more_is_published_as_it_is(outdated):
    Translation.objects.update(enabled=False)
    page = fresh(outdated)
    page.title = "По-своему"

    page.save_revision().publish()

    assert fresh(outdated).title == "По-своему"


def test_an_original_is_never_refused():
    page = make_page()
    russian = translate(page, "ru")
    edit_original(page, "Biz kimik")
    edit_original(page, "Bizim haqqımızda")

    assert fresh(page).title == "Bizim haqqımızda"
    with pytest.raises(UntranslatedTextsError):
        refuse_gaps(translation_of(russian))


def test_what_lies_beneath_is_as_it_was_when_this_was_built():
    """When this fails after an upgrade, see whether every door still passes our guards."""
    publish = inspect.signature(inspect.unwrap(PublishPageRevisionAction._publish_revision))
    assert list(publish.parameters) == [
        *("self", "revision", "object", "user", "changed", "log_action", "previous_revision"),
    ]
    execute = inspect.getsource(PublishPageRevisionAction.execute)
    assert (
        "self._publish_revision(\n            self.revision,\n            self.object," in execute
    )
    assert "save_target(" in inspect.getsource(UpdateTranslationsView.form_valid)
    assert list(inspect.signature(TranslationSource._get_segments_for_translation).parameters) == [
        *("self", "locale", "fallback"),
    ]


def test_stock_localize_still_publishes_the_original_where_a_translation_is_missing(
    outdated, commit, stock_publishing
):
    """When this fails, upstream publishes no mixtures, and our guards may go."""
    with commit():
        translation_of(outdated).save_target()

    page = fresh(outdated)
    assert page.title == "Biz kimik"
    assert [block.value.source for block in page.body] == ["<p>Yeni.</p>", "<p>İki. [ru]</p>"]
