"""Reads the plain pages as a visitor's browser would."""

import re

from bs4 import BeautifulSoup, Tag
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from django.utils.translation import gettext
from wagtail.models import Page


def parse(response: HttpResponse) -> BeautifulSoup:
    assert response.status_code == 200, response.status_code
    return BeautifulSoup(response.content.decode(), "html.parser")


def read(page: Page | str, client: Client | None = None) -> BeautifulSoup:
    """What a visitor without an account gets at the address of this page."""
    return parse((client or Client()).get(page if isinstance(page, str) else page.url))


def preview(page: Page) -> BeautifulSoup:
    return parse(page.make_preview_request())


def words(tag: Tag | None) -> str:
    """The text that is shown, with every space a plain one."""
    return " ".join(tag.get_text().split()) if tag else ""


def alternates(html: BeautifulSoup) -> dict[str, str]:
    """Addresses of the translations by language code, as search engines are told."""
    return {
        link["hreflang"]: link["href"]
        for link in html.find_all("link", rel="alternate", hreflang=True)
    }


def meta(html: BeautifulSoup, name: str) -> list[str]:
    return [
        tag["content"]
        for tag in html.find_all("meta")
        if name in (tag.get("property"), tag.get("name"))
    ]


def switcher(html: BeautifulSoup) -> dict[str, str | None]:
    """What the choice of languages offers: the address by language code, None without one."""
    choices = html.find("nav", class_="languages").find_all("li")
    return {item.find(lang=True)["lang"]: item.a["href"] if item.a else None for item in choices}


def headings(html: BeautifulSoup) -> list[tuple[int, str]]:
    found = html.find_all(re.compile("^h[1-6]$"))
    return [(int(tag.name[1]), words(tag)) for tag in found]


def links_to(html: BeautifulSoup, page: Page) -> list[Tag]:
    return html.find("main").find_all("a", href=page.url)


def count_queries(page: Page) -> int:
    """How many queries a second visit needs; the first one fills the caches and makes pictures."""
    read(page)
    with CaptureQueriesContext(connection) as queries:
        read(page)
    return len(queries)


def said_in(language_code: str, message: str) -> str:
    """The translation of a text of the templates, which there has to be."""
    with translation.override(language_code):
        translated = gettext(message)
    assert language_code == "en" or translated != message, f"“{message}” is not translated."
    return translated
