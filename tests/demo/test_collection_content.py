import re
import unicodedata
from datetime import date, datetime, timedelta

import pytest

from cms.facts.numbers import Comparator
from home.demo import drawings
from home.demo.content.collection import COLLECTION
from home.demo.trilingual import Text

LANGUAGES = ["az", "ru", "en"]
QUOTES = {"az": "“”", "ru": "«»„“", "en": "“”"}
EVERY_QUOTE = "“”„«»\"'‘"
LOOK_ALIKES = {"\u01dd": "turned e", "\u04d9": "Cyrillic schwa", "\u00ad": "soft hyphen"}
MARKUP = re.compile(r"</?[bi]>")

ENTRIES = COLLECTION["children"]
SECTIONS = [section for entry in ENTRIES for section in entry.get("children", [])]
PAGES = [COLLECTION, *ENTRIES, *SECTIONS]
BODIES = {page["key"]: page.get("body") or page["foreword"] for page in PAGES}
BLOCKS = [
    pytest.param(kind, value, id=f"{key}-{position}-{kind}")
    for key, body in BODIES.items()
    for position, (kind, value) in enumerate(body)
]

every_page = pytest.mark.parametrize("page", PAGES, ids=[page["key"] for page in PAGES])
every_language = pytest.mark.parametrize("language", LANGUAGES)


def own_texts(page):
    return list(texts_in({name: value for name, value in page.items() if name != "children"}))


def texts_in(data):
    match data:
        case Text():
            yield data
        case dict():
            for value in data.values():
                yield from texts_in(value)
        case list() | tuple():
            for value in data:
                yield from texts_in(value)


def plain(text, language):
    return MARKUP.sub("", text[language])


def is_text(value, most=None):
    return isinstance(value, Text) and all(
        most is None or len(value[language]) <= most for language in LANGUAGES
    )


def is_optional_text(value, most=None):
    return value == "" or is_text(value, most)


def is_list_of(accepts, value, least=1):
    return isinstance(value, list) and len(value) >= least and all(map(accepts, value))


def has_fields(value, /, **accepts):
    return set(value) == set(accepts) and all(check(value[name]) for name, check in accepts.items())


def is_image(value):
    return has_fields(
        value,
        image=lambda name: name in drawings.names(),
        alternative_text=lambda text: is_text(text, 255),
        is_decorative=lambda decorative: decorative is False,
        caption=lambda text: is_optional_text(text, 500),
    )


def is_fact(value):
    return has_fields(
        value, label=lambda text: is_text(text, 100), value=lambda text: is_text(text, 255)
    )


def is_figure(value):
    return has_fields(
        value,
        value=lambda number: isinstance(number, int) and number >= 0,
        comparator=lambda name: name in Comparator.values,
        label=lambda text: is_text(text, 255),
    )


def is_partial_date(value):
    return value == "" or re.fullmatch(r"\d{4}(-\d\d){0,2}", value) is not None


def is_table(value):
    width = len(value["columns"])
    return has_fields(
        value,
        caption=is_text,
        columns=lambda columns: is_list_of(is_text, columns),
        rows=lambda rows: is_list_of(
            lambda row: len(row) == width and is_list_of(is_text, row), rows
        ),
    )


ACCEPTS = {
    "paragraph": lambda value: is_list_of(is_text, value),
    "heading": lambda value: has_fields(
        value, text=lambda text: is_text(text, 255), level=lambda level: level in ("2", "3")
    ),
    "image": is_image,
    "gallery": lambda value: has_fields(
        value,
        title=lambda text: is_optional_text(text, 255),
        images=lambda images: is_list_of(is_image, images, least=2),
    ),
    "quotation": lambda value: has_fields(
        value,
        text=is_text,
        attribution=lambda text: is_optional_text(text, 255),
        source=lambda text: is_optional_text(text, 255),
    ),
    "callout": lambda value: has_fields(
        value,
        kind=lambda kind: kind in ("note", "important"),
        title=lambda text: is_optional_text(text, 255),
        text=lambda paragraphs: is_list_of(is_text, paragraphs),
    ),
    "facts": lambda value: has_fields(
        value,
        title=lambda text: is_optional_text(text, 255),
        facts=lambda facts: is_list_of(is_fact, facts),
    ),
    "figures": lambda value: has_fields(
        value,
        figures=lambda figures: is_list_of(is_figure, figures),
        as_of=is_partial_date,
        source=lambda text: is_optional_text(text, 255),
    ),
    "table": is_table,
    "page_link": lambda value: has_fields(
        value,
        page=lambda key: key in BODIES and key != COLLECTION["key"],
        text=lambda text: is_optional_text(text, 255),
    ),
}
WITH_MARKUP = ("paragraph",)


def test_the_collection_states_exactly_the_facts_its_builder_reads():
    assert set(COLLECTION) == {
        "key", "original", "title", "subtitle", "search_description", "foreword", "cover",
        "share_image", "published_at", "publisher", "licence", "contributors", "supporters",
        "identifiers", "children",
    }  # fmt: skip
    assert COLLECTION["original"] == "en"
    assert {COLLECTION["cover"], COLLECTION["share_image"]} <= set(drawings.names())
    assert COLLECTION["identifiers"] == [{"scheme": "url", "value": "azerbaycanli.org"}]


def test_the_collection_came_out_on_20_november_2020_at_two_in_baku():
    published_at = datetime.fromisoformat(COLLECTION["published_at"])

    assert published_at.date() == date(2020, 11, 20)
    assert published_at.hour == 14
    assert published_at.utcoffset() == timedelta(hours=4)


def test_the_publisher_and_both_funders_are_organisations_of_the_directory():
    assert COLLECTION["publisher"] == "cei"
    assert COLLECTION["supporters"] == [
        {"organization": "ngo-council", "kind": "funder"},
        {"organization": "diaspora-committee", "kind": "funder"},
    ]


def test_nobody_is_named_as_a_contributor_whom_the_source_does_not_name():
    assert [page["contributors"] for page in PAGES] == [[] for _ in PAGES]


def test_the_eight_places_come_in_the_order_of_the_table_of_contents():
    assert [entry["key"] for entry in ENTRIES] == [
        "lahic", "xinaliq", "qirmizi-qesebe", "ivanovka", "nic", "lenkeran", "qusar", "zaqatala",
    ]  # fmt: skip


def test_no_two_pages_share_a_key():
    assert len(BODIES) == len(PAGES)


def test_at_least_one_entry_is_divided_and_no_section_is():
    assert any(len(entry.get("children", [])) >= 2 for entry in ENTRIES)
    assert not any("children" in section for section in SECTIONS)


@pytest.mark.parametrize("entry", [*ENTRIES, *SECTIONS], ids=lambda entry: entry["key"])
def test_an_entry_has_the_fields_its_builder_reads(entry):
    assert set(entry) - {"children"} == {
        "key", "title", "abstract", "search_description", "share_image", "contributors", "body",
    }  # fmt: skip
    assert all(is_text(entry[name]) for name in ("title", "abstract", "search_description"))
    assert entry["share_image"] in drawings.names()


@pytest.mark.parametrize(("kind", "value"), BLOCKS)
def test_a_block_has_a_known_type_and_a_value_that_fits_it(kind, value):
    assert ACCEPTS[kind](value)


def test_every_block_type_is_shown_in_some_entry():
    shown = {kind for page in [*ENTRIES, *SECTIONS] for kind, _ in page["body"]}

    assert shown == set(ACCEPTS)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["key"])
def test_an_entry_shows_its_own_drawing_and_its_facts_at_a_glance(entry):
    values = {kind: value for kind, value in entry["body"] if kind in ("image", "facts")}

    assert values["image"]["image"] == entry["share_image"]
    assert len(values["facts"]["facts"]) >= 4


@every_page
def test_a_page_links_only_to_other_pages(page):
    links = [value["page"] for kind, value in BODIES[page["key"]] if kind == "page_link"]

    assert page["key"] not in links


@every_page
def test_the_same_words_have_one_translation_within_a_page(page):
    translations = {}
    for text in own_texts(page):
        translations.setdefault(text["en"].strip(), set()).add((text["az"], text["ru"]))

    assert {words for words, found in translations.items() if len(found) > 1} == set()


@every_language
@every_page
def test_no_text_is_empty_or_padded_or_broken_by_double_spaces(page, language):
    for text in own_texts(page):
        assert text[language]
        assert text[language] == " ".join(text[language].split())


@every_language
@every_page
def test_a_text_is_normalised_and_free_of_look_alikes(page, language):
    for text in own_texts(page):
        assert unicodedata.is_normalized("NFC", text[language])
        assert [name for sign, name in LOOK_ALIKES.items() if sign in text[language]] == []


@every_language
@every_page
def test_a_text_uses_the_quotation_marks_of_its_language(page, language):
    foreign = set(EVERY_QUOTE) - set(QUOTES[language])

    for text in own_texts(page):
        assert not foreign & set(text[language]), text[language]


@every_language
@every_page
def test_a_quotation_mark_that_opens_is_closed(page, language):
    opening, closing = QUOTES[language][:2]

    for text in own_texts(page):
        assert text[language].count(opening) == text[language].count(closing), text[language]


@every_language
@every_page
def test_no_word_mixes_scripts(page, language):
    for text in own_texts(page):
        for word in re.findall(r"[^\W\d_]+", plain(text, language)):
            scripts = {unicodedata.name(letter).split()[0] for letter in word}
            assert len(scripts) == 1, word


@every_language
@every_page
def test_words_outside_quoted_names_are_in_the_script_of_their_language(page, language):
    expected = "CYRILLIC" if language == "ru" else "LATIN"

    for text in own_texts(page):
        own_words = re.sub(r"«[^»]*»|“[^”]*”", "", plain(text, language))
        letters = [letter for letter in own_words if letter.isalpha()]
        native = [letter for letter in letters if unicodedata.name(letter).startswith(expected)]
        assert len(native) > len(letters) / 2, text[language]


@every_language
@every_page
def test_markup_is_only_bold_and_italic_and_only_in_paragraphs(page, language):
    for kind, value in BODIES[page["key"]]:
        for text in texts_in(value):
            words = plain(text, language) if kind in WITH_MARKUP else text[language]
            assert not set("<>&") & set(words), words


@every_language
@every_page
def test_every_bold_or_italic_passage_is_closed(page, language):
    for text in own_texts(page):
        tags = MARKUP.findall(text[language])
        assert tags[1::2] == [tag.replace("<", "</") for tag in tags[::2]], text[language]
