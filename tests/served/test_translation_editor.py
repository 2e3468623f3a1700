"""The translation editor as it completes wagtail-localize's, by the keyboard, in a real browser.

When an upgrade builds that screen otherwise, this fails.
"""

import time

import pytest

pytestmark = pytest.mark.browser

ROW = ".js-translation-editor h3 + ul > li"
EDITED = f"{ROW}:has(> div > textarea)"


@pytest.fixture
def editor(sign_in, served):
    """Of a Russian page that is behind its original, as its translator sees it."""
    translated = served.ask("print(Page.objects.get(slug='gusar', locale__language_code='ru').pk)")
    page = sign_in("ru")
    page.goto(f"/admin/pages/{translated}/edit/")
    page.wait_for_selector(".translation-help", state="attached")
    return page


def test_the_keyboard_leads_to_the_next_text_that_is_not_translated(editor):
    title = editor.locator(ROW).first
    title.locator("button").first.focus()
    editor.keyboard.press("Enter")
    assert title.locator("textarea").input_value() == "Гусар"

    editor.keyboard.press("Control+Enter")

    editor.wait_for_function(
        f"document.activeElement.closest({ROW!r})?.classList.contains('incomplete')"
    )
    assert title.locator("textarea").count() == 0
    editor.keyboard.press("Escape")
    assert editor.locator(EDITED).count() == 0


def test_what_only_screen_readers_tell_is_in_the_language_of_the_person(editor):
    editor.locator("footer button .w-sr-only", has_text="Больше действий").wait_for(
        state="attached"
    )

    assert "More actions" not in editor.content()
    assert editor.locator("[aria-label=Actions]").count() == 0


def test_former_words_are_taken_up_by_one_click_to_be_adapted(editor):
    changed = editor.locator(f"{ROW}.incomplete")
    assert changed.locator("del").first.is_visible()

    changed.locator(".translation-help__suggestion button").first.click()

    former = changed.locator(".translation-help__target").first.inner_text()
    assert changed.locator("textarea").input_value() == former


def test_a_lost_tag_is_told_before_saving_and_put_back_by_a_click(editor):
    row = editor.locator(f"{ROW}:has(> p:text('<i>'))").first
    row.locator("button").last.click()
    warning = editor.locator(f"{EDITED} .translation-help__warning")
    assert not warning.is_visible()

    editor.locator(f"{EDITED} textarea").fill("Без выделения ")

    assert "<i>" in warning.inner_text()
    warning.locator("button").first.click()
    editor.keyboard.type("сумах")
    assert "<i>сумах</i>" in editor.locator(f"{EDITED} textarea").input_value()


def test_handing_over_waits_until_what_was_typed_is_saved(editor):
    sent = []

    def save_slowly(route):
        time.sleep(1)
        sent.append(route.request.post_data)
        saved = {
            "string_id": 1,
            "segment_id": 1,
            "data": "x",
            "error": None,
            "comment": "Сохранено",
        }
        route.fulfill(json=saved)

    editor.route("**/strings/*/edit/", save_slowly)
    editor.route("**/pages/*/edit/", lambda route: (sent.append("POST"), route.fulfill(body="")))
    _type(editor, "Слова, которые ещё не сохранены.")

    with editor.expect_response(lambda answer: answer.request.method == "POST"):
        editor.locator("footer button", has_text="Сдать на проверку").click()

    assert len(sent) == 2
    assert "Слова, которые ещё не сохранены." in sent[0]
    assert sent[1] == "POST"


def test_a_text_that_could_not_be_saved_is_kept_and_nothing_is_handed_over(editor):
    editor.route("**/strings/*/edit/", lambda route: route.abort())
    editor.route("**/pages/*/edit/", lambda route: route.fulfill(body="handed over"))
    _type(editor, "Слова, которые не дошли.")

    editor.locator("footer button", has_text="Сдать на проверку").click()

    editor.locator(f"{ROW}.errored", has_text="Слова, которые не дошли.").wait_for()
    editor.wait_for_timeout(300)
    assert not editor.get_by_text("handed over").count()


def _type(editor, text):
    changed = editor.locator(f"{ROW}.incomplete")
    changed.locator("button").first.click()
    editor.locator(f"{EDITED} textarea").fill(text)
