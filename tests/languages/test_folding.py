"""What words have in common that a reader may mean by each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.languages.folding import LONGEST_WORD, forms, words
from cms.languages.stems import english_stem, stems


def meet(one: str, other: str) -> bool:
    """Whether a search for the one finds the other, as a word and as a name."""
    a, b = forms(one), forms(other)
    return not a.sounds.isdisjoint(b.sounds) or not a.names.isdisjoint(b.names)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ŞƏKİ", "şəki"), ("Şəki", "seki"), ("Şəki", "Sheki"), ("Şəki", "Шеки"), ("Şǝki", "Şəki"),
        ("BAKI", "bakı"), ("Ilıca", "ilica"), ("Əliyev", "Алиев"), ("Heydər", "Гейдар"),
        ("Cavad", "Джавад"), ("Qarabağ", "Карабах"), ("Qarabağ", "Garabagh"), ("ёлка", "елка"),
        ("görüşlərində", "görüş"), ("nümayəndələri", "nümayəndə"), ("kitabxanası", "kitabxana"),
        ("встречи", "встреча"), ("организациями", "организация"), ("meetings", "meeting"),
        ("NGOs", "NGO"), ("people's", "people"), ("diaspor\u00ada", "diaspora"),
    ],
)  # fmt: skip
def test_words_meet(one, other):
    assert meet(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gənc", "Gəncə"), ("Bakı", "Şəki"), ("ata", "at"), ("Quba", "Qusar"), ("elm", "Əlaqə"),
        ("мир", "мера"), ("new", "news"), ("Шеки", "шок"),
    ],
)  # fmt: skip
def test_words_stay_apart(one, other):
    assert not meet(one, other)


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("görüşlərində", "görüş"), ("şəhərində", "şəhər"), ("nümayəndələri", "nümayəndə"),
        ("təşkilatlarının", "təşkilat"), ("laçında", "laçin"),
    ],
)  # fmt: skip
def test_azerbaijani_endings_are_taken_off_in_their_order(word, root):
    assert root in forms(word).roots


@pytest.mark.parametrize("word", ["ana", "ata", "dil", "su", "bu"])
def test_a_short_word_is_left_whole(word):
    assert stems(word, word) == frozenset()


def test_each_script_has_the_stemmer_of_its_language():
    assert stems("организациями", "organizatsiyami") == {"организац"}
    assert english_stem("meetings") == "meet"
    assert english_stem("görüş") == english_stem("встреча") == ""


def test_words_stand_where_they_stand_in_the_text():
    text = "«Şəki» — İstanbul'da, 2020-ci il; На\u00adгорный e\u0308 💣"

    found = [text[word.start : word.end] for word in words(text)]

    assert found == ["Şəki", "İstanbul'da", "2020", "ci", "il", "На\u00adгорный", "e\u0308"]


@given(st.text(max_size=200))
def test_whatever_the_text_is_words_are_cut_out_of_it(text):
    for word in words(text):
        assert text[word.start : word.end] == word.text
        assert len(word.forms.spelling) <= LONGEST_WORD
        assert word.forms.sound.isascii()
