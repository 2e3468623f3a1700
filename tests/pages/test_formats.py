"""Words, dates and numbers of the plain pages."""

import datetime

import pytest
from django.utils import translation

from cms.facts.numbers import Comparator
from cms.languages import LANGUAGES, by_code
from cms.languages.numbers import ends_with_back_vowel, format_compared_number, format_number
from cms.templatetags import cms_tags

AZ, RU, EN = (by_code(code) for code in ("az", "ru", "en"))


@pytest.fixture(params=LANGUAGES, ids=lambda language: language.code)
def language(request):
    with translation.override(request.param.code):
        yield request.param


@pytest.fixture
def in_english():
    with translation.override("en"):
        yield


@pytest.mark.parametrize(
    ("code", "text", "capitalised"),
    [
        ("az", "iştirakçı", "İştirakçı"),
        ("az", "əlaqələndirici", "Əlaqələndirici"),
        ("ru", "организатор", "Организатор"),
        ("en", "in person", "In person"),
    ],
)
def test_a_label_begins_with_the_capital_of_its_language(code, text, capitalised):
    with translation.override(code):
        assert cms_tags.capitalised(text) == capitalised


@pytest.mark.parametrize(
    ("code", "written"),
    [("az", "20 noyabr 2020"), ("ru", "20 ноября 2020 г."), ("en", "November 20, 2020")],
)
def test_a_day_is_written_as_readers_of_the_language_write_it(code, written):
    with translation.override(code):
        html = cms_tags.day(datetime.date(2020, 11, 20))

    assert spaces(html) == f'<time datetime="2020-11-20">{written}</time>'


def test_the_day_of_a_moment_is_the_day_in_baku(in_english, settings):
    settings.TIME_ZONE = "Asia/Baku"
    late = datetime.datetime(2020, 11, 20, 21, 30, tzinfo=datetime.UTC)

    assert "November 21, 2020" in cms_tags.day(late)
    assert "2020, 01:30" in cms_tags.moment(late)


@pytest.mark.parametrize("filter_", [cms_tags.day, cms_tags.moment])
def test_an_absent_date_is_nothing(filter_):
    assert filter_(None) == ""


@pytest.mark.parametrize(
    ("edtf", "html"),
    [
        ("2020", '<time datetime="2020">2020</time>'),
        ("2020-09", '<time datetime="2020-09">September 2020</time>'),
        ("2020-09-30", '<time datetime="2020-09-30">September 30, 2020</time>'),
    ],
)
def test_a_partial_date_is_as_precise_as_what_is_known(in_english, edtf, html):
    assert cms_tags.partial_date(edtf) == html


def test_an_inferred_year_is_said_to_people_and_not_claimed_to_machines(in_english):
    assert cms_tags.partial_date("2000?-12-06") == "December 6, 2000 (year inferred)"


@pytest.mark.parametrize("text", ["", "in spring", "2020-13"])
def test_text_that_is_no_date_is_shown_as_it_is(language, text):
    assert cms_tags.partial_date(text) == text


def test_text_that_is_no_date_cannot_bring_markup(in_english):
    assert "<script>" not in cms_tags.until("2020", "<script>")


@pytest.mark.parametrize("ends", ["", "2020-05-12"])
def test_a_span_of_one_day_is_one_date(in_english, ends):
    assert cms_tags.until("2020-05-12", ends) == cms_tags.partial_date("2020-05-12")


def test_a_span_has_both_its_dates(in_english):
    html = cms_tags.until("2020-05-12", "2020-06")

    assert html.split(" – ") == [
        '<time datetime="2020-05-12">May 12, 2020</time>',
        '<time datetime="2020-06">June 2020</time>',
    ]


def test_a_span_says_once_that_its_year_is_inferred(in_english):
    html = cms_tags.until("2000?-12-06", "2000?-12-08")

    assert html == "December 6, 2000 – December 8, 2000 (year inferred)"


@pytest.mark.parametrize(
    ("language", "written"), [(AZ, "28.000"), (RU, "28 000"), (EN, "28,000")], ids=str
)
def test_a_number_is_grouped_as_in_its_language(language, written):
    assert spaces(format_number(28000, language)) == written


@pytest.mark.parametrize(
    ("comparator", "written"),
    [
        (Comparator.EXACTLY, "20,000"),
        (Comparator.ABOUT, "about 20,000"),
        (Comparator.MORE_THAN, "more than 20,000"),
        (Comparator.AT_LEAST, "at least 20,000"),
        (Comparator.FEWER_THAN, "fewer than 20,000"),
        (Comparator.AT_MOST, "at most 20,000"),
    ],
)
def test_a_number_comes_with_the_words_for_how_it_is_meant(comparator, written):
    assert format_compared_number(20000, comparator, EN) == written


@pytest.mark.parametrize("comparator", Comparator)
@pytest.mark.parametrize("value", [0, 6, 7, 30, 1_000_000])
def test_every_compared_number_shows_the_number(language, comparator, value):
    assert format_number(value, language) in format_compared_number(value, comparator, language)


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (0, "sıfır"),
        (6, "altı"),
        (10, "on"),
        (30, "otuz"),
        (40, "qırx"),
        (60, "altmış"),
        (90, "doxsan"),
        (109, "yüz doqquz"),
        (1_000_000, "bir milyon"),
        (2_000_000_000, "iki milyard"),
    ],
)
def test_numbers_read_with_a_back_vowel_at_the_end(value, read):
    assert ends_with_back_vowel(value), read


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (1, "bir"),
        (4, "dörd"),
        (8, "səkkiz"),
        (20, "iyirmi"),
        (50, "əlli"),
        (70, "yetmiş"),
        (80, "səksən"),
        (100, "yüz"),
        (1000, "min"),
        (20_000, "iyirmi min"),
        (1_250_000, "bir milyon iki yüz əlli min"),
    ],
)
def test_numbers_read_with_a_front_vowel_at_the_end(value, read):
    assert not ends_with_back_vowel(value), read


def test_rows_are_grouped_by_role_in_the_order_of_their_first_occurrence():
    rows = [Row("donor", 1), Row("speaker", 2), Row("donor", 3)]

    groups = cms_tags.by_role(rows)

    assert [(role, [row.number for row in rows]) for role, rows in groups] == [
        ("donor", [1, 3]),
        ("speaker", [2]),
    ]


class Row:
    def __init__(self, role, number):
        self.role, self.number = role, number

    def get_role_display(self):
        return self.role


def spaces(text):
    """With every kind of space as the plain one."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")
