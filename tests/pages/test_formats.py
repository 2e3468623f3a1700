"""Words, dates and numbers of the plain pages."""

import datetime

import pytest
from django.utils import translation
from django.utils.formats import date_format

from cms.facts.numbers import Comparator
from cms.facts.partial_dates import PartialDate
from cms.languages import LANGUAGES, by_code
from cms.languages.dates import format_range
from cms.languages.numbers import format_compared_number, format_number, format_ordinal
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


@pytest.mark.parametrize(
    ("code", "written"),
    [("az", "20 noyabr 2020"), ("ru", "20 ноября 2020 г."), ("en", "Nov. 20, 2020")],
)
def test_the_admin_writes_months_as_the_orthography_has_them(code, written):
    """Django has `20 Noyabr 2020`."""
    with translation.override(code):
        assert spaces(date_format(datetime.date(2020, 11, 20))) == written


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


def test_both_dates_of_a_span_are_readable_to_machines(in_english):
    html = cms_tags.until("2000-12-06", "2000-12-08")

    assert html == (
        '<time datetime="2000-12-06">December 6</time>–<time datetime="2000-12-08">8, 2000</time>'
    )


def test_a_span_says_once_that_its_year_is_inferred(in_english):
    html = cms_tags.until("2000?-12-06", "2000?-12-08")

    assert html == "December 6–8, 2000 (year inferred)"


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
        (Comparator.MORE_THAN, "over 20,000"),
        (Comparator.AT_LEAST, "at least 20,000"),
        (Comparator.FEWER_THAN, "fewer than 20,000"),
        (Comparator.AT_MOST, "at most 20,000"),
    ],
)
def test_a_number_comes_with_the_words_for_how_it_is_meant(comparator, written):
    assert format_compared_number(20000, comparator, EN) == written


@pytest.mark.parametrize("comparator", Comparator)
@pytest.mark.parametrize("value", [0, 6, 7, 30, 1_250])
def test_every_compared_number_shows_the_number(language, comparator, value):
    assert format_number(value, language) in format_compared_number(value, comparator, language)


@pytest.mark.parametrize(
    ("value", "about", "more"),
    [
        (0, "0-a", "0-dan"),  # sıfır
        (1, "1-ə", "1-dən"),
        (2, "2-yə", "2-dən"),
        (6, "6-ya", "6-dan"),
        (7, "7-yə", "7-dən"),
        (9, "9-a", "9-dan"),
        (10, "10-a", "10-dan"),
        (20, "20-yə", "20-dən"),
        (28, "28-ə", "28-dən"),
        (30, "30-a", "30-dan"),
        (40, "40-a", "40-dan"),
        (50, "50-yə", "50-dən"),
        (90, "90-a", "90-dan"),
        (100, "100-ə", "100-dən"),
        (109, "109-a", "109-dan"),
        (1000, "1 minə", "1 mindən"),
        (1_250, "1.250-yə", "1.250-dən"),
        (28_000, "28 minə", "28 mindən"),
        (1_250_000, "1.250.000-ə", "1.250.000-dən"),
        (2_000_000, "2 milyona", "2 milyondan"),
        (3_000_000_000, "3 milyarda", "3 milyarddan"),
    ],
)
def test_an_azerbaijani_number_has_the_ending_of_how_it_is_read(value, about, more):
    written = [
        spaces(format_compared_number(value, comparator, AZ))
        for comparator in (Comparator.ABOUT, Comparator.MORE_THAN, Comparator.FEWER_THAN)
    ]

    assert written == [f"{about} yaxın", f"{more} çox", f"{more} az"]


@pytest.mark.parametrize(
    ("comparator", "written"),
    [
        (Comparator.EXACTLY, "20 000"),
        (Comparator.ABOUT, "около 20 000"),
        (Comparator.MORE_THAN, "более 20 000"),
        (Comparator.FEWER_THAN, "менее 20 000"),
    ],
)
def test_a_russian_number_comes_with_its_words(comparator, written):
    assert spaces(format_compared_number(20_000, comparator, RU)) == written


@pytest.mark.parametrize(
    ("language", "ordinals"),
    [
        (
            AZ,
            "0-cı 1-ci 2-ci 3-cü 4-cü 5-ci 6-cı 9-cu 10-cu 30-cu 40-cı 90-cı 100-cü 2000-ci",
        ),
        (RU, "1-й 2-й 2000-й"),
        (EN, "1st 2nd 3rd 4th 11th 12th 13th 21st 101st 111th 2000th"),
    ],
    ids=["az", "ru", "en"],
)
def test_ordinals_end_as_they_are_read(language, ordinals):
    """CLDR has 2000-cu in Azerbaijani, as if it were read by its last figure."""
    numbers = [int("".join(filter(str.isdigit, ordinal))) for ordinal in ordinals.split()]

    assert [format_ordinal(number, language) for number in numbers] == ordinals.split()
    with translation.override(language.code):
        assert cms_tags.ordinal(numbers[0]) == ordinals.split()[0]


RANGES = [
    ("2000-12-06", "2000-12-08", "6–8 dekabr 2000", "6–8 декабря 2000 г.", "December 6–8, 2000"),
    (
        "2000-11-28", "2000-12-02", "28 noyabr – 2 dekabr 2000", "28 ноября – 2 декабря 2000 г.",
        "November 28 – December 2, 2000",
    ),
    (
        "2000-12-28", "2001-01-02", "28 dekabr 2000 – 2 yanvar 2001",
        "28 декабря 2000 г. – 2 января 2001 г.", "December 28, 2000 – January 2, 2001",
    ),
    ("2020-09", "2020-11", "sentyabr – noyabr 2020", "сентябрь – ноябрь 2020 г.",
     "September – November 2020"),
    ("2020-12", "2021-01", "dekabr 2020 – yanvar 2021", "декабрь 2020 г. – январь 2021 г.",
     "December 2020 – January 2021"),
    ("2019", "2021", "2019–2021", "2019–2021", "2019–2021"),
    ("2020-05-12", "2020-06", "12 may 2020 – iyun 2020", "12 мая 2020 г. – июнь 2020 г.",
     "May 12, 2020 – June 2020"),
    ("2000?-12-06", "2000?-12-08", "6–8 dekabr 2000 (il ehtimal edilir)",
     "6–8 декабря 2000 г. (год предположительный)", "December 6–8, 2000 (year inferred)"),
]  # fmt: skip


@pytest.mark.parametrize(("starts", "ends", *("az", "ru", "en")), RANGES)
def test_a_range_says_once_what_both_its_dates_have_in_common(starts, ends, az, ru, en):
    """CLDR abbreviates the months of ranges, and writes Azerbaijani ones as “2000 dek 6–8”."""
    first, last = PartialDate.parse(starts), PartialDate.parse(ends)

    written = [spaces(format_range(first, last, language)) for language in (AZ, RU, EN)]

    assert written == [az, ru, en]


def test_only_the_inferred_end_of_a_range_is_said_to_be_inferred():
    first, last = PartialDate.parse("2000?-12-06"), PartialDate.parse("2001-01-02")

    written = format_range(first, last, EN)

    assert written == "December 6, 2000 (year inferred) – January 2, 2001"


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
