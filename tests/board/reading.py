"""The board as a person sees it."""

import csv
import io
from urllib.parse import urlencode

from bs4 import BeautifulSoup, Tag
from django.test import Client
from django.urls import reverse


def open_board(client: Client, **asked: str | list[str]) -> BeautifulSoup:
    response = client.get(f"{reverse('translation_board')}?{urlencode(asked, doseq=True)}")
    assert response.status_code == 200
    return BeautifulSoup(response.text, "html.parser")


def words(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


def rows(board: BeautifulSoup) -> dict[str, list[Tag]]:
    """The cells of the languages by the title of each page, in their order."""
    return {
        words(row.select_one(".title-wrapper")): row.find_all("td")[-3:]
        for row in board.select("table.ucdil-board tbody tr")
    }


def cells(client: Client, title: str, **asked: str | list[str]) -> list[str]:
    return [words(cell) for cell in rows(open_board(client, **asked))[title]]


def titles(client: Client, **asked: str | list[str]) -> list[str]:
    return list(rows(open_board(client, **asked)))


def actions(client: Client, title: str) -> list[str | None]:
    """The addresses of what this person does next in each language."""
    links = [cell.select_one("a") for cell in rows(open_board(client))[title]]
    return [link and link["href"] for link in links]


def spreadsheet(client: Client) -> list[dict[str, str]]:
    response = client.get(reverse("translation_board"), {"export": "csv"})
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))
