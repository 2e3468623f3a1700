import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.languages import LANGUAGES, by_code
from cms.languages.casing import capitalise, lower, title, upper
from tests.languages.text import repeatable

AZ, RU, EN = (by_code(code) for code in ("az", "ru", "en"))


@pytest.mark.parametrize(
    ("capitals", "small"),
    [
        ("BAKI", "bakı"),
        ("ŞƏKİ", "şəki"),
        ("İLHAM", "ilham"),
        ("IŞIQ", "ışıq"),
        ("DİYARBƏKİR", "diyarbəkir"),
        ("QARABAĞ", "qarabağ"),
        ("ÜÇDİL ÖZÜ", "üçdil özü"),
        ("ШЕКИ", "шеки"),
    ],
)
def test_azerbaijani_keeps_its_two_i_apart_in_both_directions(capitals, small):
    assert lower(capitals, AZ) == small
    assert upper(small, AZ) == capitals


@pytest.mark.parametrize("language", [RU, EN], ids=str)
def test_other_languages_have_one_i(language):
    assert lower("BAKI", language) == "baki"
    assert upper("baki", language) == "BAKI"


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_dotted_capital_i_becomes_one_letter(language):
    assert lower("İ", language) == "i"
    assert lower("I\u0307", language) == "i"


def test_letters_written_in_two_code_points_become_one():
    assert lower("S\u0327u\u0308s\u0327\u0259", AZ) == "şüşə"
    assert upper("s\u0327u\u0308s\u0327\u0259", AZ) == "ŞÜŞƏ"


def test_russian_yo_and_short_i_change_case():
    assert lower("ЁЖ и Йод", RU) == "ёж и йод"
    assert upper("ёж и йод", RU) == "ЁЖ И ЙОД"


@pytest.mark.parametrize(
    ("text", "capitalised"),
    [
        ("iyun ayı", "İyun ayı"),
        ("ışıq", "Işıq"),
        ("əsas BMT", "Əsas BMT"),
        ("", ""),
        ("5 il", "5 il"),
    ],
)
def test_only_the_first_letter_of_a_capitalised_text_changes(text, capitalised):
    assert capitalise(text, AZ) == capitalised


@pytest.mark.parametrize(
    ("text", "language", "titled"),
    [
        ("ŞƏKİ GÖRÜŞÜ", AZ, "Şəki Görüşü"),
        ("bakı-tbilisi", AZ, "Bakı-Tbilisi"),
        ("IŞIQ iLi", AZ, "Işıq İli"),
        ("qur’an ili", AZ, "Qur’an İli"),
        ("нагорный КАРАБАХ", RU, "Нагорный Карабах"),
        ("the NGO's report", EN, "The Ngo's Report"),
    ],
)
def test_every_word_of_a_title_begins_with_a_capital(text, language, titled):
    assert title(text, language) == titled


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_the_alphabet_survives_a_change_of_case_and_back(language):
    assert lower(upper(language.alphabet, language), language) == language.alphabet


@repeatable
@given(st.text(AZ.alphabet + upper(AZ.alphabet, AZ) + " -’", max_size=40))
def test_azerbaijani_words_lose_nothing_in_capitals(text):
    assert lower(upper(text, AZ), AZ) == lower(text, AZ)
