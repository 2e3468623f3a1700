import json
import random
import re
import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.languages import LANGUAGES, by_code
from cms.languages.sort_keys import MAX_LENGTH, sort_key
from tests.languages.text import any_text, repeatable

AZ, RU, EN = (by_code(code) for code in ("az", "ru", "en"))

SORTED = {
    "azerbaijani letters": (AZ, list("abcçdeəfgğhxıijkqlmnoöprsştuüvyzw")),
    "azerbaijani capitals": (AZ, list("ABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZW")),
    "azerbaijani towns": (
        AZ,
        [
            "Ağdam", "Bakı", "Balakən", "Bərdə", "Cəbrayıl", "Daşkəsən", "Füzuli", "Gədəbəy",
            "Gəncə", "Göygöl", "Hacıqabul", "Xaçmaz", "Xankəndi", "Xocalı", "İmişli", "İsmayıllı",
            "Kəlbəcər", "Kürdəmir", "Qax", "Qazax", "Qəbələ", "Qobustan", "Quba", "Qubadlı",
            "Laçın", "Lerik", "Lənkəran", "Masallı", "Naxçıvan", "Oğuz", "Saatlı", "Siyəzən",
            "Sumqayıt", "Şabran", "Şamaxı", "Şəki", "Şəmkir", "Şuşa", "Tərtər", "Tovuz", "Ucar",
            "Yardımlı", "Yevlax", "Zaqatala", "Zəngilan", "Zərdab",
        ],
    ),
    "azerbaijani words": (
        AZ,
        ["el", "əl", "hava", "xəbər", "ışıq", "il", "jurnal", "kitab", "qız"],
    ),
    "russian letters": (RU, list("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")),
    "russian words": (
        RU,
        ["Азербайджан", "Баку", "ель", "ёлка", "жизнь", "игра", "йод", "Карабах", "щука", "эхо",
         "юг", "яблоко"],
    ),
    "english words": (EN, ["apple", "Baku", "émigré", "Forum", "quiz", "Shusha", "zebra"]),
    "azerbaijani names in english": (EN, ["Eldar", "Əli", "Emin", "Sona", "Şuşa", "Tural"]),
    "word by word": (AZ, ["ana", "ana-bala", "ana dili", "anabacı", "analar"]),
    "numbers by value": (AZ, ["2-ci il", "10-cu il", "44 gün", "100 il", "2000-ci illər", "Ağdam"]),
    "scripts, from azerbaijani": (AZ, ["5 il", "Zaqatala", "World", "Баку", "Ереван", "北京"]),
    "scripts, from russian": (RU, ["5 лет", "Баку", "Яблоко", "Baku", "Zürich", "北京"]),
    "plain spelling first": (AZ, ["bakı", "Bakı", "BAKI"]),
    "marks": (EN, ["resume", "Resume", "résumé", "resumed"]),
    "quotes count for nothing": (AZ, ["Hava", "“Xarıbülbül”", "Vətən"]),
}  # fmt: skip


@pytest.mark.parametrize(("language", "texts"), SORTED.values(), ids=SORTED)
def test_texts_come_in_the_order_of_a_dictionary(language, texts):
    shuffled = random.Random(1).sample(texts, len(texts))

    result = sorted(shuffled, key=lambda text: sort_key(text, language))

    assert result == texts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("S\u0327\u0259ki", "Şəki"),
        ("Şǝki", "Şəki"),
        ("Şәki", "Şəki"),
        ("Şə\u00adki", "Şəki"),
        ("“Şəki”", "Şəki"),
        ("Bakı – Şəki", "Bakı-Şəki"),
        ("  Bakı  Şəki ", "Bakı Şəki"),
    ],
)
def test_what_a_reader_cannot_tell_apart_is_filed_in_one_place(one, other):
    plain, _, _ = sort_key(one, AZ).partition("00")

    assert sort_key(other, AZ).startswith(plain)


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
@pytest.mark.parametrize("text", ["", " ", "…", "“”"])
def test_a_text_without_letters_comes_first(text, language):
    assert sort_key(text, language) == ""


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_a_very_long_number_is_no_error(language):
    assert len(sort_key("9" * 5000, language)) == MAX_LENGTH


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
@repeatable
@given(text=any_text)
def test_a_key_is_a_bounded_row_of_digits(language, text):
    assert re.fullmatch(f"[0-9]{{0,{MAX_LENGTH}}}", sort_key(text, language))


@repeatable
@given(st.text(AZ.alphabet + "w ", max_size=30), st.text(AZ.alphabet + "w ", max_size=30))
def test_words_compare_letter_by_letter(one, other):
    def ranks(text):
        return [[letters.index(letter) for letter in word] for word in text.split()]

    letters = AZ.alphabet + "w"

    assert (sort_key(one, AZ) < sort_key(other, AZ)) == (ranks(one) < ranks(other))


@pytest.mark.parametrize(("language", "letters"), [(AZ, AZ.alphabet + "w"), (EN, EN.alphabet)])
def test_words_come_in_the_order_of_icu(language, letters):
    # Not for Russian, where ICU files ё as е.
    node = shutil.which("node")
    if node is None:
        pytest.skip("needs node")
    chance = random.Random(1)
    words = sorted({"".join(chance.choices(letters, k=chance.randint(1, 5))) for _ in range(5000)})
    sort_by_icu = """
        const [locale, words] = JSON.parse(require("node:fs").readFileSync(0));
        console.log(JSON.stringify(words.sort(new Intl.Collator(locale).compare)));
    """

    answer = subprocess.run(
        [node, "-e", sort_by_icu],
        input=json.dumps([language.locale, words]),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert sorted(words, key=lambda word: sort_key(word, language)) == json.loads(answer.stdout)
