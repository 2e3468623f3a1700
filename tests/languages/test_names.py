import pytest
from django.utils import translation

from cms.languages import LANGUAGES
from cms.languages.names import language_name

NAMES = {
    # CLDR has “azərbaycan”, “rus”, “ingilis”, which alone would mean the people.
    "az": ["azərbaycan dili", "rus dili", "ingilis dili"],
    "ru": ["азербайджанский", "русский", "английский"],
    "en": ["Azerbaijani", "Russian", "English"],
}


@pytest.mark.parametrize("reader", LANGUAGES, ids=lambda language: language.code)
def test_languages_are_called_as_each_language_calls_them(reader):
    called = [language_name(language.code, reader) for language in LANGUAGES]

    assert called == NAMES[reader.code]


def test_programs_are_told_names_in_the_language_of_the_source():
    with translation.override(None):
        assert language_name("ru") == "Russian"


def test_a_code_that_nobody_knows_is_told_as_it_is():
    assert language_name("<b>") == "<b>"
