import calendar
import datetime

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given
from hypothesis import strategies as st

from cms.facts.partial_dates import PartialDate

DAYS = st.dates(min_value=datetime.date(1, 1, 1))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(DAYS)
    known = draw(st.sampled_from(["year", "month", "day"]))
    return PartialDate(
        day.year,
        None if known == "year" else day.month,
        day.day if known == "day" else None,
        year_is_inferred=draw(st.booleans()),
    )


@given(partial_dates())
def test_what_is_printed_reads_back_as_the_same_date(date):
    assert PartialDate.parse(str(date)) == date


@given(partial_dates())
def test_an_independent_library_reads_the_same_bounds(date):
    theirs = parse_edtf(str(date))

    assert date.earliest.timetuple()[:3] == theirs.lower_strict()[:3]
    assert date.latest.timetuple()[:3] == theirs.upper_strict()[:3]
    assert str(theirs) == str(date)


@given(partial_dates())
def test_the_bounds_are_as_far_apart_as_the_precision_says(date):
    days = (date.latest - date.earliest).days + 1

    match date.precision:
        case "day":
            assert days == 1
        case "month":
            assert days == calendar.monthrange(date.year, date.month)[1]
        case "year":
            assert days == 365 + calendar.isleap(date.year)


@given(st.text(alphabet="0123456789-?", max_size=12))
def test_whatever_is_accepted_the_independent_library_accepts(text):
    try:
        date = PartialDate.parse(text)
    except ValueError:
        return

    assert str(parse_edtf(text)) == text == str(date)


@pytest.mark.parametrize(
    ("edtf", "precision", "earliest", "latest"),
    [
        ("2020", "year", "2020-01-01", "2020-12-31"),
        ("2020-09", "month", "2020-09-01", "2020-09-30"),
        ("2020-11-20", "day", "2020-11-20", "2020-11-20"),
        ("2000?", "year", "2000-01-01", "2000-12-31"),
        ("2000?-12", "month", "2000-12-01", "2000-12-31"),
        ("2000?-12-06", "day", "2000-12-06", "2000-12-06"),
        ("2024-02", "month", "2024-02-01", "2024-02-29"),
        ("2023-02", "month", "2023-02-01", "2023-02-28"),
        ("1900-02", "month", "1900-02-01", "1900-02-28"),
        ("2000-02-29", "day", "2000-02-29", "2000-02-29"),
        ("9999-12-31", "day", "9999-12-31", "9999-12-31"),
        ("0001", "year", "0001-01-01", "0001-12-31"),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(edtf, precision, earliest, latest):
    date = PartialDate.parse(edtf)

    assert date.precision == precision
    assert date.earliest == datetime.date.fromisoformat(earliest)
    assert date.latest == datetime.date.fromisoformat(latest)
    assert date.year_is_inferred == ("?" in edtf)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "20",
        "202",
        "20200",
        "0000",
        "2020-",
        "2020-9",
        "2020-00",
        "2020-13",
        "2020-09-00",
        "2020-09-31",
        "2023-02-29",
        "1900-02-29",
        "2020-11-20T14:00",
        "2020-11-20/2020-11-21",
        "20.11.2020",
        "2020-?",
        "2020-09?",
        "2020??",
        "?2020",
        "-2020",
        "~2020",
        "2020~",
        " 2020",
        "2020\n",
        "2020-XX",
        "unknown",
        "٢٠٢٠",
        "2020-0\u0669",
        "２０２０",
    ],
)
def test_what_is_no_partial_date_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 - the message is for programmers
        PartialDate.parse(text)


@pytest.mark.parametrize("text", ["2020-9", "2020-13", "2020-", "20.11.2020", "2020??"])
def test_the_independent_library_refuses_them_as_well(text):
    with pytest.raises(EDTFParseException):
        parse_edtf(text)


@pytest.mark.parametrize(
    "parts", [(2023, 2, 29), (2020, 13), (2020, None, 6), (0,), (10000,), (2020, 4, 31)]
)
def test_a_date_that_no_calendar_has_cannot_be_made(parts):
    with pytest.raises(ValueError):  # noqa: PT011 - the message is for programmers
        PartialDate(*parts)
