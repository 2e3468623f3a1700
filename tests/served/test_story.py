"""A stale translation is mended, sent back, handed over again and published, in a real browser."""

import re

import pytest
import requests

pytestmark = pytest.mark.browser


def _translation(served) -> dict:
    """Of the page that the demonstration leaves outdated, as the API tells it in Russian."""
    answer = requests.get(
        f"{served.address}/api/v2/pages/",
        params={"type": "articles.CollectionEntryPage", "locale": "ru", "fields": "abstract"},
        timeout=30,
    ).json()
    return next(item for item in answer["items"] if item["title"] == "Гусар")


def test_a_stale_translation_is_mended_sent_back_and_published(sign_in, served):
    before = _translation(served)
    assert before["meta"]["translation"]["state"] == "outdated"

    page = sign_in("ru")
    page.get_by_role("link", name="Обновить: Qusar").click()
    page.locator(".translation-help ins").first.wait_for()
    page.get_by_role("button", name=re.compile("^Взять и исправить")).first.click()
    page.locator("textarea:focus").fill("У подножия Большого Кавказа: театр, Шахдаг и ковры.")
    page.keyboard.press("Control+Enter")
    page.locator("p", has_text="Шахдаг и ковры").first.wait_for()
    _hand_over(page)
    page.context.clear_cookies()

    page = sign_in("reviewer")
    _open_review(page)
    page.locator("td ins", has_text="Шахдаг").wait_for()
    page.fill("[name=comment]", "The original says nothing of the theatre any more.")
    page.locator("button[value=send-back]").click()
    page.get_by_text("was sent back").first.wait_for()
    assert _translation(served)["abstract"] == before["abstract"]
    page.context.clear_cookies()

    page = sign_in("ru")
    page.get_by_text("says nothing of the theatre").wait_for()
    page.get_by_role("link", name="Гусар").first.click()
    page.locator("li", has_text="театр, Шахдаг").get_by_role("button", name="Редактировать").click()
    page.locator("textarea:focus").fill("У подножия Большого Кавказа: Шахдаг и ковры.")
    page.keyboard.press("Control+Enter")
    page.locator("p", has_text="Кавказа: Шахдаг и ковры").first.wait_for()
    _hand_over(page)
    page.context.clear_cookies()

    page = sign_in("reviewer")
    _open_review(page)
    page.locator("button[value=publish]").click()
    page.get_by_text("was published").first.wait_for()

    after = _translation(served)
    assert after["abstract"] == "У подножия Большого Кавказа: Шахдаг и ковры."
    assert after["meta"]["translation"]["state"] == "up_to_date"


def _hand_over(page):
    page.locator("footer button", has_text="Сдать на проверку: Русский").click()
    page.get_by_text("сдана на проверку").first.wait_for()


def _open_review(page):
    row = page.locator("#awaiting-review-section tr", has_text="Гусар")
    row.locator(".w-dropdown__toggle").click()
    page.get_by_role("button", name="Compare and decide").click()
    page.wait_for_url("**/translation/review/**")
