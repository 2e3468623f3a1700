import re

import pytest
from anyascii import anyascii
from django.utils.text import slugify as django_slugify
from hypothesis import given
from hypothesis import strategies as st

from cms.languages import by_code
from cms.languages.slugs import MAX_LENGTH, slugify
from tests.languages.text import any_text, repeatable
from tests.languages.titles import TITLES

RUSSIAN_TEXT = """
    Азербайджан гражданское общество объединение съёмка подъём бульвар семья вьюга ружьё статья
    платье обезьяна цирк цыган щётка борщ чаща шёпот ёжик ещё моё йод майка музей яблоко маяк
    юла каюта эхо поэт этаж хлеб вход жужжать выставка сыр быстрый мышь ночь льёт изъян адъютант
    разъезд конъюнктура Нагорный Карабах Нахичевань Гянджа Сумгаит Шуша Лачин Ходжалы
"""


@pytest.mark.parametrize(("title", "slug"), TITLES.items())
def test_a_title_is_spelt_as_readers_expect(title, slug):
    assert slugify(title) == slug


@pytest.mark.parametrize("letter", by_code("ru").alphabet + by_code("ru").alphabet.upper())
def test_every_russian_letter_is_spelt_as_anyascii_does(letter):
    # Amid others, since django's slugify leaves nothing of an apostrophe on its own.
    word = f"а{letter}а"

    assert slugify(word) == django_slugify(anyascii(word))


@pytest.mark.parametrize("word", RUSSIAN_TEXT.split())
def test_russian_words_are_spelt_as_anyascii_does(word):
    assert slugify(word) == django_slugify(anyascii(word))
    assert slugify(word.upper()) == slugify(word)


@pytest.mark.parametrize("letter", by_code("az").alphabet)
def test_every_azerbaijani_letter_becomes_one_letter(letter):
    assert re.fullmatch("[a-z]", slugify(letter))


def test_a_long_title_ends_at_a_hyphen():
    title = "diaspora " * 40

    slug = slugify(title)

    assert slug == "-".join(["diaspora"] * 28)
    assert len(slug) <= MAX_LENGTH


def test_a_title_that_just_fits_is_kept_whole():
    assert slugify("a" * 100 + " " + "b" * 154) == "a" * 100 + "-" + "b" * 154


def test_a_word_that_just_fits_is_kept_whole():
    assert slugify("salam dünya", max_length=5) == "salam"


def test_a_hyphen_near_the_start_does_not_cost_the_rest_of_a_long_title():
    assert slugify("a " + "b" * 300) == "a-" + "b" * 253


@repeatable
@given(any_text)
def test_a_slug_has_small_letters_digits_and_single_hyphens_only(title):
    assert re.fullmatch("([a-z0-9]+(-[a-z0-9]+)*)?", slugify(title))


@repeatable
@given(any_text, st.integers(min_value=1, max_value=20))
def test_a_slug_is_never_longer_than_asked(title, max_length):
    slug = slugify(title, max_length)

    assert len(slug) <= max_length
    assert re.fullmatch("([a-z0-9]+(-[a-z0-9]+)*)?", slug)


@repeatable
@given(any_text)
def test_a_slug_comes_back_unchanged(title):
    slug = slugify(title)

    assert slugify(slug) == slug
