"""The translation editor as it completes wagtail-localize's, by the keyboard, in a real browser.

When an upgrade builds that screen otherwise, this fails.
"""

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
