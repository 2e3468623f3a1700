"""A translator hands over, a reviewer compares, publishes or sends back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest
from django.contrib.staticfiles import finders
from django.core import mail
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags
from wagtail.models import Page, PageLogEntry, TaskState, WorkflowState

from cms.languages import by_code
from cms.models import PublishedTranslation
from cms.translation.states import State, states_of
from home.groups import EDITORS, PUBLISHERS, publishers, translators
from home.models import StandardPage
from tests.editor.people import person, prefer
from tests.factories import StandardPageFactory, body, translate
from tests.translation.conftest import commit, submit
from tests.translation.doors import enter_text, source_of, translation_of
from tests.undoing import shared_by_tests

pytestmark = pytest.mark.django_db

__all__ = ["commit", "submit"]

HOME = reverse("wagtailadmin_home")


@dataclass
class Story:
    """An original in Azerbaijani, and those who bring it to Russian readers."""

    original: Page
    translated: Page
    translator: Client
    reviewer: Client

    @property
    def edit_url(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.translated.pk])

    @property
    def review_url(self) -> str:
        return reverse("review_translation", args=[self.translated.pk])

    def type(self, text: str, path: str = "title", by: Client | None = None) -> None:
        response = enter_text(by or self.translator, self.translated, path, quote(text))
        assert response.status_code in (200, 201)

    def press(self, action: str, by: Client | None = None) -> None:
        """A button of the editor."""
        response = (by or self.translator).post(self.edit_url, {"action": action})
        assert response.status_code == 302

    def told(self, by: Client | None = None) -> str:
        """The messages that follow."""
        return messages((by or self.translator).get(self.edit_url))

    def decide(self, action: str, comment: str = "") -> HttpResponse:
        return self.reviewer.post(self.review_url, {"action": action, "comment": comment})

    def hand_over(self) -> None:
        self.press("publish")

    @property
    def live_title(self) -> str | None:
        page = Page.objects.get(pk=self.translated.pk)
        return page.title if page.live else None

    @property
    def state(self) -> State:
        return states_of([self.translated])[self.translated.pk]


def messages(response: HttpResponse) -> str:
    found = re.findall(
        r'<li class="(?:success|error|warning|info)">(.*?)</li>', response.content.decode(), re.S
    )
    return " ".join(" ".join(strip_tags(message).split()) for message in found)


def text_of(response: HttpResponse) -> str:
    return " ".join(strip_tags(response.content.decode()).split())


@pytest.fixture(scope="module")
def _pages(django_db_setup, django_db_blocker) -> Iterator[tuple[Page, Page]]:
    with shared_by_tests(django_db_blocker):
        original = StandardPageFactory(title="Birinci", body=body(("paragraph", "<p>Mətn.</p>")))
        yield original, translate(original, "ru", title="Первая")


@pytest.fixture
def story(_pages, make_client) -> Story:
    """Published in both languages, and typed anew in Russian."""
    original, translated = (StandardPage.objects.get(pk=page.pk) for page in _pages)
    return Story(
        original=original,
        translated=translated,
        translator=prefer(make_client(translators(by_code("ru"))), "en"),
        reviewer=prefer(make_client(publishers(by_code("ru"))), "en"),
    )


def publish_original(story: Story, title: str) -> None:
    page = story.original.specific
    page.title = title
    page.save_revision().publish()


def test_what_was_handed_over_is_published_and_not_what_was_typed_since(story):
    story.type("Новая")
    story.hand_over()
    assert "was handed over for review" in story.told()
    story.type("Недописанная")

    story.decide("publish")

    assert story.live_title == "Новая"
    assert story.state == State("up_to_date", 2, 2)


def test_a_translation_of_an_original_that_changed_since_counts_as_outdated(story):
    story.type("Новая")
    story.hand_over()
    handed_over = PublishedTranslation.objects.get(translation=translation_of(story.translated))
    publish_original(story, "İkinci")

    page = text_of(story.reviewer.get(story.review_url))
    story.decide("publish")

    assert "The original was changed after the translation was handed over" in page
    assert story.live_title == "Новая"
    assert story.state == State("outdated", 1, 2, changed=1)
    now = PublishedTranslation.objects.get(pk=handed_over.pk)
    assert now.segments == handed_over.segments
    assert now.layout == handed_over.layout


def test_with_a_gap_nothing_is_handed_over(story):
    publish_original(story, "İkinci")

    story.hand_over()

    said = story.told()
    assert "was not handed over: 1 text is not translated yet. What is translated is kept." in said
    assert not WorkflowState.objects.exists()


def test_a_reviewer_sends_back_with_a_comment_that_the_translator_sees(story):
    story.type("Новая")
    story.hand_over()

    response = story.decide("send-back", "Назовите <b>точнее</b>.")

    assert "was sent back with your comment" in messages(story.reviewer.get(response.url))
    assert story.live_title == "Первая"
    for screen in (story.edit_url, HOME):
        assert (
            "Назовите &lt;b&gt;точнее&lt;/b&gt;." in story.translator.get(screen).content.decode()
        )
    assert "Назовите" not in story.reviewer.get(HOME).content.decode()


def test_sending_back_needs_a_comment(story):
    story.hand_over()

    response = story.decide("send-back", " ")

    assert "Say in the comment what the translator should change." in messages(response)
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_IN_PROGRESS


def test_what_was_sent_back_is_handed_over_again_in_the_same_review(story):
    story.type("Новая")
    story.hand_over()
    story.decide("send-back", "Иначе.")
    story.type("Иная")

    story.hand_over()
    assert "Иначе." not in story.translator.get(HOME).content.decode()
    story.decide("publish")

    assert story.live_title == "Иная"
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_APPROVED


def test_handing_over_anew_replaces_what_was_handed_over(story):
    story.type("Новая")
    story.hand_over()
    story.type("Новейшая")
    story.hand_over()

    story.decide("publish")

    assert story.live_title == "Новейшая"
    assert TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS).count() == 0


def test_a_reviewer_corrects_a_word_and_takes_it_in(story):
    story.type("Новоя")
    story.hand_over()
    story.type("Новая", by=story.reviewer)
    assert "1 text was saved since, and is not in the review." in text_of(
        story.reviewer.get(story.review_url)
    )

    story.decide("take-in")
    story.decide("publish")

    assert story.live_title == "Новая"


def test_a_reviewer_who_publishes_in_the_editor_approves_the_words_that_stand_there(story):
    story.type("Новоя")
    story.hand_over()
    story.type("Новая", by=story.reviewer)

    story.press("publish", by=story.reviewer)

    assert "was published" in story.told(by=story.reviewer)
    assert story.live_title == "Новая"
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_APPROVED


def test_a_translator_takes_back_what_was_handed_over(story):
    story.type("Новая")
    story.hand_over()

    story.press("take-back")

    assert "was taken back" in story.told()
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_CANCELLED
    assert "is not in review" in messages(story.reviewer.get(story.review_url, follow=True))


def test_the_review_lays_original_published_and_proposed_side_by_side(story):
    publish_original(story, "Birinci səhifə")
    story.type("Первая новая")
    story.hand_over()

    page = story.reviewer.get(story.review_url).content.decode()

    assert "<p>Birinci<ins> səhifə</ins></p>" in page
    assert "<p>Первая</p>" in page
    assert "<p>Первая<ins> новая</ins></p>" in page
    assert "<p>Mətn.</p>" in page


def test_a_review_escapes_what_people_typed(story):
    story.type("&lt;script&gt;alert(1)&lt;/script&gt;")
    story.hand_over()

    page = story.reviewer.get(story.review_url).content.decode()

    assert "<script>alert(1)" not in page
    assert "alert" in page


def test_a_first_translation_is_reviewed_without_anything_published(make_client, submit):
    original = StandardPageFactory(title="Birinci")
    translated = submit(original, "ru")
    story = Story(
        original, translated, make_client(translators(by_code("ru"))), make_client(PUBLISHERS)
    )
    for segment in source_of(original).stringsegment_set.select_related("context"):
        story.type("Слова", segment.context.path)

    story.hand_over()
    assert story.live_title is None
    assert "What readers have" not in text_of(story.reviewer.get(story.review_url))
    story.decide("publish")

    assert story.live_title == "Слова"
    assert story.state.kind == "up_to_date"


def test_only_who_may_publish_decides(story, make_client):
    story.type("Новая")
    story.hand_over()
    before = list(TaskState.objects.values())

    for name in (translators(by_code("ru")), EDITORS, publishers(by_code("en"))):
        client = make_client(name)
        for action in ("publish", "send-back", "take-in"):
            client.post(story.review_url, {"action": action, "comment": "Так"})
            assert (story.live_title, name, action) == ("Первая", name, action)
            assert (list(TaskState.objects.values()), name, action) == (before, name, action)


def test_a_reviewer_who_lost_the_right_to_publish_decides_nothing(story):
    story.hand_over()
    person(story.reviewer).groups.get().page_permissions.filter(
        permission__codename="publish_page"
    ).delete()

    story.decide("publish")

    assert story.live_title == "Первая"
    assert "approve" not in story.reviewer.get(HOME).content.decode()


def test_wagtails_own_doors_lead_to_the_same(story):
    """The queue on the dashboard offers to compare, to publish, to send back."""
    story.type("Новая")
    story.hand_over()
    state = TaskState.objects.get()

    def url(action: str) -> str:
        return reverse(
            "wagtailadmin_pages:workflow_action", args=[story.translated.pk, action, state.pk]
        )

    queue = story.reviewer.get(HOME).content.decode()
    for action in ("review", "approve", "reject"):
        assert url(action) in queue
    assert story.reviewer.post(url("review"))["location"] == story.review_url
    story.reviewer.post(url("approve"))

    assert story.live_title == "Новая"


def test_while_in_review_nothing_handed_over_gets_live_by_another_door(story, admin):
    """Whoever publishes past the review publishes the words that stand there now, and ends it."""
    story.type("Новая")
    story.hand_over()
    story.type("Новейшая")

    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    admin.post(f"{url}?id={story.translated.pk}")

    assert story.live_title == "Новейшая"
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_CANCELLED


def test_facts_of_the_original_reach_what_is_in_review(story):
    page = story.original.specific
    story.type("Новая")
    story.hand_over()
    page.show_in_menus = True
    page.save_revision().publish()

    story.decide("publish")

    assert story.live_title == "Новая"
    assert Page.objects.get(pk=story.translated.pk).show_in_menus


def test_history_tells_every_step(story):
    story.hand_over()
    story.decide("send-back", "Иначе.")
    story.hand_over()
    story.decide("take-in")
    story.decide("publish")

    history = story.reviewer.get(
        reverse("wagtailadmin_pages:history", args=[story.translated.pk])
    ).content.decode()
    assert "Took into the review what was saved since" in history
    actions = PageLogEntry.objects.filter(page=story.translated.pk).values_list("action", flat=True)
    assert {f"wagtail.workflow.{step}" for step in ("start", "reject", "resume", "approve")} <= set(
        actions
    )


@pytest.mark.parametrize(
    ("code", "subject"),
    [
        ("az", "Yoxlanmalıdır: Первая (rus dili)"),
        ("ru", "На проверку: Первая (русский)"),
        ("en", "To review: Первая (Russian)"),
    ],
)
def test_reviewers_are_told_in_their_language_and_no_others(story, make_client, code, subject):
    prefer(story.reviewer, code)
    make_client(publishers(by_code("en")))

    story.hand_over()

    (letter,) = mail.outbox
    assert letter.to == [person(story.reviewer).email]
    assert letter.subject == subject
    assert story.review_url in letter.body


def test_the_translator_is_told_what_became_of_it(story):
    story.hand_over()
    story.decide("send-back", "Назовите «точнее» & лучше.")
    story.hand_over()
    story.decide("publish")

    mine = [letter for letter in mail.outbox if letter.to == [person(story.translator).email]]
    assert [letter.subject for letter in mine] == [
        "Sent back: Первая (Russian)",
        "Published: Первая (Russian)",
    ]
    assert "Назовите «точнее» & лучше." in mine[0].body


def test_a_draft_of_an_editor_is_reviewed_as_any_page(story, make_client):
    editor = make_client(EDITORS)
    publisher = prefer(make_client(PUBLISHERS), "en")
    page = StandardPageFactory(title="Qaralama", live=False)
    page.get_workflow().start(page, person(editor))
    state = TaskState.objects.get()

    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    publisher.post(url)

    page.refresh_from_db()
    assert page.live
    assert "has been submitted for approval" in mail.outbox[0].subject


def test_without_a_workflow_the_editor_says_so(story):
    for workflow in {page.get_workflow() for page in [story.translated]}:
        workflow.deactivate()
    Page.get_first_root_node().workflowpage.delete()

    story.hand_over()

    assert "Nobody reviews in this language yet." in story.told()


def words_of_the_button(client: Client, url: str) -> str:
    found = re.search(
        r'id="words-of-handing-over"[^>]*>(.*?)</script>', client.get(url).content.decode()
    )
    return found[1] if found else ""


def test_the_big_button_hands_over_only_for_who_may_not_publish(story):
    assert "Hand over for review: " in words_of_the_button(story.translator, story.edit_url)
    assert words_of_the_button(story.reviewer, story.edit_url) == ""


def test_the_editor_offers_no_alias_to_who_may_not_publish(story):
    offered = {
        client: "convert_to_alias" in client.get(story.edit_url).content.decode()
        for client in (story.translator, story.reviewer)
    }

    assert offered == {story.translator: False, story.reviewer: True}


def test_the_editor_leads_a_translator_to_the_original_as_readers_see_it(story):
    edit_original = reverse("wagtailadmin_pages:edit", args=[story.original.pk])

    page = story.translator.get(story.edit_url).content.decode()

    assert f'href="{edit_original}"' not in page
    assert f'href="{story.original.full_url}"' in page


def test_what_lies_beneath_the_editor_is_as_it_was_when_this_was_built():
    """The words that are replaced, and the button that is hidden."""
    script = Path(finders.find("wagtail_localize/js/wagtail-localize.js")).read_text()

    for part in ("Publish in ", "Publishing...", "data-w-action-url-value", "canPublish"):
        assert part in script


def test_a_review_costs_no_more_queries_for_more_texts(
    story, django_assert_max_num_queries, make_client
):
    long = StandardPageFactory(body=body(*[("paragraph", f"<p>Mətn {n}.</p>") for n in range(20)]))
    other = Story(long, translate(long, "ru"), story.translator, story.reviewer)
    other.hand_over()

    with django_assert_max_num_queries(60):
        other.reviewer.get(other.review_url)
