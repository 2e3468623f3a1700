"""The page on which people read the contract."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from playwright.sync_api import Page, Route, expect

from tests.browser import launched
from tests.contracts.contract import CONTRACT

pytestmark = pytest.mark.browser

DOCUMENTATION = "/api/v2/docs/"
SITE = "http://127.0.0.1:8000"


@dataclass
class Read:
    """The page in a browser, with what the browser asked for and complained of."""

    page: Page
    asked: list[str]
    complaints: list[str]


@pytest.fixture(scope="module")
def read() -> Iterator[Read]:
    """Needs no server: the browser gets what Django answers to the test."""
    answers = {path: Client().get(path) for path in (DOCUMENTATION, "/api/v2/openapi.json")}
    asked, complaints = [], []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        url = urlsplit(route.request.url)
        if f"{url.scheme}://{url.netloc}" != SITE:
            route.abort()
        elif url.path in answers:
            route.fulfill(body=answers[url.path].content, headers=dict(answers[url.path].headers))
        else:
            route.fulfill(path=finders.find(url.path.removeprefix("/static/")))

    with launched() as chromium:
        page = chromium.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.route("**/*", answer)
        page.goto(SITE + DOCUMENTATION)
        page.wait_for_selector(".opblock")
        yield Read(page, asked, complaints)


def test_the_page_shows_every_address(read):
    shown = {
        re.sub(r"\s|\u200b", "", text)
        for text in read.page.locator(".opblock-summary-path").all_inner_texts()
    }

    assert shown == set(CONTRACT["paths"])


def test_an_address_shows_its_parameters_and_its_answer(read):
    block = read.page.locator("#operations-default-getPage")

    block.locator(".opblock-summary-control").click()

    expect(block.get_by_text("rich_text_format").first).to_be_visible()
    expect(block.locator(".response[data-code='200']")).to_be_visible()
    block.locator(".opblock-summary-control").click()


def test_the_page_asks_no_other_host_for_anything(read):
    assert {url for url in read.asked if not url.startswith((f"{SITE}/", "data:"))} == set()
    assert f"{SITE}/api/v2/openapi.json" in read.asked


def test_the_browser_would_ask_no_other_host_for_anything(read):
    policy = read.page.evaluate(
        """async () => {
            const blocked = new Promise((resolve) => addEventListener(
                "securitypolicyviolation", (event) => resolve(event.effectiveDirective)));
            fetch("https://www.example.org/").catch(() => {});
            return await blocked;
        }"""
    )

    assert policy == "connect-src"


def test_nothing_goes_wrong_on_the_page(read):
    ours = [text for text in read.complaints if "www.example.org" not in text]

    assert ours == []
