"""The headings of a text and of the page around it make one outline."""

import pytest

from tests.factories import MeetingFactory, StandardPageFactory, body
from tests.pages.reading import headings, read

pytestmark = pytest.mark.django_db


def heading(level, text):
    return ("heading", {"text": text, "level": level})


def outline_of(*blocks):
    return headings(read(StandardPageFactory(title="Ad", body=body(*blocks))))


def test_headings_and_subheadings_stand_below_the_title():
    outline = outline_of(heading("2", "Başlıq"), heading("3", "Yarımbaşlıq"))

    assert outline == [(1, "Ad"), (2, "Başlıq"), (3, "Yarımbaşlıq")]


def test_subheadings_without_a_heading_above_them_are_headings():
    outline = outline_of(
        heading("3", "Bir"), heading("3", "İki"), heading("2", "Üç"), heading("3", "Dörd")
    )

    assert outline == [(1, "Ad"), (2, "Bir"), (2, "İki"), (2, "Üç"), (3, "Dörd")]


def test_a_heading_over_a_whole_text_counts():
    html = read(MeetingFactory(title="Ad", purposes=body(heading("3", "Məqsəd"))))

    assert [level for level, _text in headings(html)] == [1, 2, 3]
