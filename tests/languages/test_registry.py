import pytest
from babel import Locale
from django.conf import global_settings
from django.utils.translation import get_language_info

from cms.languages import DEFAULT_LANGUAGE, LANGUAGES, by_code
from cms.languages.direction import correct_direction
from cms.languages.registry import language_choices


def test_there_are_three_languages_and_azerbaijani_is_the_default():
    assert [language.code for language in LANGUAGES] == ["az", "ru", "en"]
    assert DEFAULT_LANGUAGE.code == "az"


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_a_language_is_found_by_its_code(language):
    assert by_code(language.code) is language


@pytest.mark.parametrize("code", ["de", "AZ", "az-latn", ""])
def test_a_code_of_no_language_is_refused_by_naming_those_that_exist(code):
    with pytest.raises(LookupError, match="az, ru, en"):
        by_code(code)


def test_settings_get_codes_with_each_language_s_own_name():
    assert language_choices() == [
        ("az", "Azərbaycan dili"),
        ("ru", "Русский"),
        ("en", "English"),
    ]


def test_opengraph_locales_name_a_country():
    assert [language.og_locale for language in LANGUAGES] == ["az_AZ", "ru_RU", "en_US"]


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_babel_knows_the_locale_and_agrees_on_its_direction(language):
    assert Locale.parse(language.locale).text_direction == language.direction


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_no_language_is_right_to_left_to_django(language):
    correct_direction()

    assert get_language_info(language.code)["bidi"] is False
    assert language.code not in global_settings.LANGUAGES_BIDI


@pytest.mark.parametrize(("code", "letters"), [("az", 32), ("ru", 33), ("en", 26)])
def test_an_alphabet_has_each_letter_once(code, letters):
    alphabet = by_code(code).alphabet

    assert len(alphabet) == len(set(alphabet)) == letters
