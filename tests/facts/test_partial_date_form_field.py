from html.parser import HTMLParser

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import translation

from cms.facts.fields import PartialDateFormField
from cms.facts.widgets import PartialDateWidget

LANGUAGES = ("az", "ru", "en")


class DateForm(forms.Form):
    date = PartialDateFormField(label="Date", required=False)


class RequiredDateForm(forms.Form):
    date = PartialDateFormField(label="Date")


def typed(**parts: str) -> QueryDict:
    data = QueryDict(mutable=True)
    data.update({f"date_{part}": value for part, value in parts.items()})
    return data


def messages(form: forms.Form) -> list[str]:
    with translation.override("en"):
        return list(form.errors.get("date", []))


@pytest.mark.parametrize(
    ("parts", "edtf"),
    [
        ({}, ""),
        ({"day": "", "month": "", "year": ""}, ""),
        ({"year": "2020"}, "2020"),
        ({"month": "9", "year": "2020"}, "2020-09"),
        ({"day": "20", "month": "11", "year": "2020"}, "2020-11-20"),
        ({"day": " 06", "month": "12", "year": "2000 ", "inferred": "on"}, "2000?-12-06"),
        ({"year": "2000", "inferred": "on"}, "2000?"),
        ({"day": "29", "month": "2", "year": "2024"}, "2024-02-29"),
    ],
)
def test_what_is_typed_becomes_edtf(parts, edtf):
    form = DateForm(typed(**parts))

    assert form.is_valid()
    assert form.cleaned_data["date"] == edtf


NO_YEAR = (
    "Enter a year: a date without a year cannot be sorted. When the source gives no year, enter "
    "the likely one and tick “inferred”."
)
NO_MONTH = "Choose the month as well, or leave the day empty."
NO_SUCH_DAY = "There is no such day in the calendar. Check the day, month and year."
SHORT_YEAR = "Write the year with four digits."


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"day": "6", "month": "12"}, NO_YEAR),
        ({"month": "12"}, NO_YEAR),
        ({"inferred": "on"}, NO_YEAR),
        ({"day": "6", "year": "2000"}, NO_MONTH),
        ({"day": "31", "month": "4", "year": "2020"}, NO_SUCH_DAY),
        ({"day": "29", "month": "2", "year": "2023"}, NO_SUCH_DAY),
        ({"year": "20"}, SHORT_YEAR),
        ({"year": "0"}, SHORT_YEAR),
        ({"year": "-2020"}, SHORT_YEAR),
        ({"year": "20200"}, SHORT_YEAR),
        ({"year": "9" * 5000}, SHORT_YEAR),
        ({"year": "two thousand"}, SHORT_YEAR),
        ({"year": "2020\x00"}, SHORT_YEAR),
        ({"day": "32", "month": "1", "year": "2020"}, "less than or equal to 31"),
        ({"day": "0", "month": "1", "year": "2020"}, "greater than or equal to 1"),
        ({"day": "x", "month": "1", "year": "2020"}, "Enter a whole number."),
        ({"day": "1", "month": "13", "year": "2020"}, "less than or equal to 12"),
        ({"day": "1", "month": "sentyabr", "year": "2020"}, "Enter a whole number."),
        ({"day": "1.5", "month": "1", "year": "2020"}, "Enter a whole number."),
    ],
)
def test_wrong_input_is_answered_by_a_sentence(parts, message):
    form = DateForm(typed(**parts))

    with translation.override("en"):
        assert not form.is_valid()
    assert any(message in shown for shown in messages(form))


def test_a_required_date_is_asked_for():
    form = RequiredDateForm(typed(day="", month="", year=""))

    with translation.override("en"):
        assert messages(form) == ["This field is required."]


def test_what_was_typed_wrongly_is_shown_again():
    form = DateForm(typed(day="31", month="4", year="2020", inferred="on"))

    html = str(form["date"])

    assert 'value="31"' in html
    assert '<option value="4" selected>' in html
    assert 'value="2020"' in html
    assert "checked" in html


def test_a_kept_date_is_shown_in_its_parts():
    html = str(DateForm(initial={"date": "2000?-12-06"})["date"])

    assert 'value="6"' in html
    assert '<option value="12" selected>' in html
    assert 'value="2000"' in html
    assert "checked" in html


def test_text_that_is_no_date_is_shown_as_nothing_chosen():
    assert PartialDateWidget().decompress("yesterday") == [None, None, None, False]


@pytest.mark.parametrize(
    ("kept", "parts", "has_changed"),
    [
        ("2000-12-06", {"day": "6", "month": "12", "year": "2000"}, False),
        ("", {"day": "", "month": "", "year": ""}, False),
        (None, {}, False),
        ("2000-12", {"month": "12", "year": "2000", "inferred": "on"}, True),
        ("2000-12", {"month": "11", "year": "2000"}, True),
        ("2000-12", {}, True),
    ],
)
def test_only_another_date_is_a_change(kept, parts, has_changed):
    form = DateForm(typed(**parts), initial={"date": kept})

    assert form.has_changed() == has_changed


def test_a_program_may_send_edtf_text():
    form = DateForm({"date": "2000?-12-06"})

    assert form.is_valid()
    assert form.cleaned_data["date"] == "2000?-12-06"


@pytest.mark.parametrize("text", ["yesterday", "2023-02-29", "06.12.2000"])
def test_a_program_that_sends_no_date_is_told_what_a_date_is(text):
    form = DateForm({"date": text})

    with translation.override("en"):
        assert [message.startswith(f"“{text}” is not a date.") for message in messages(form)] == [
            True
        ]


@pytest.mark.parametrize("garbage", [["a"], [1, 2, 3, 4, 5, 6], 7, {"day": 1}])
def test_garbage_is_an_error_of_the_form_and_no_exception(garbage):
    with pytest.raises(ValidationError):
        PartialDateFormField(required=False).clean(garbage)


@pytest.mark.parametrize(
    ("language", "months"),
    [
        ("az", ["yanvar", "fevral", "sentyabr", "dekabr"]),
        ("ru", ["январь", "февраль", "сентябрь", "декабрь"]),
        ("en", ["January", "February", "September", "December"]),
    ],
)
def test_months_have_their_names_in_the_active_language(language, months):
    with translation.override(language):
        html = str(DateForm()["date"])

    for month in months:
        assert f">{month}<" in html


def test_one_form_shows_the_months_of_whoever_asks():
    form = DateForm()
    pages = []
    for language in LANGUAGES:
        with translation.override(language):
            pages.append(str(form["date"]))

    assert len(set(pages)) == 3


class Controls(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.in_label = False
        self.named: list[bool] = []
        self.group: dict[str, str | None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if attributes.get("role") == "group":
            self.group = attributes
        if tag == "label":
            self.in_label = True
        if tag in ("input", "select"):
            self.named.append(self.in_label or bool(attributes.get("aria-label")))

    def handle_endtag(self, tag: str) -> None:
        if tag == "label":
            self.in_label = False


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_input_has_a_name_and_the_group_is_named_by_the_label(language):
    with translation.override(language):
        bound_field = DateForm()["date"]
        controls = Controls()
        controls.feed(str(bound_field))

    assert controls.named == [True, True, True, True]
    assert bound_field.id_for_label == "id_date_0"
    assert controls.group["aria-labelledby"] == "id_date_0-label"
