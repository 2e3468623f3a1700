"""What holds of every page type, in every language, originals and translations alike."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.core.files.storage import default_storage
from django.test import Client
from wagtail.models import Page, get_page_models

from cms.languages import DEFAULT_LANGUAGE, LANGUAGES, Language, by_code
from events.models import MeetingPage
from tests.pages.examples import EXAMPLES, INSTALLED, translate_everything
from tests.pages.reading import alternates, headings, meta, switcher, words
from tests.undoing import shared_by_tests, undone

#: Elements by whose attributes a browser loads something, and those attributes.
LOADING = {
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "link": ("href",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "object": ("data",),
    "embed": ("src",),
}


@dataclass(frozen=True)
class Reading:
    """A page as a visitor got it, and what the test has to know of it."""

    title: str
    path: str
    address: str
    language: Language
    status: int
    html: BeautifulSoup
    #: Addresses of the page in the languages in which it can be read.
    translations: dict[str, str]


#: A type of page, the code of a language, and whether the page was written in it first.
Case = tuple[type[Page], str, bool]

#: Every type in every language, as an original or a translation, and one type in all ways.
CASES = [
    (model, language.code, is_original)
    for model in EXAMPLES
    for language in LANGUAGES
    for is_original in (True, False)
    if is_original or language != DEFAULT_LANGUAGE
    if model is MeetingPage or is_original == (language.code != "ru")
]


def name_of(case: Case) -> str:
    model, code, is_original = case
    return f"{model.__name__}-{code}-{'original' if is_original else 'translation'}"


def written_in(case: Case) -> Language:
    _, code, is_original = case
    return by_code(code) if is_original else DEFAULT_LANGUAGE


def read(case: Case, page: Page) -> Reading:
    """What a visitor gets of a page, or of its translation, which is made for that."""
    _, code, is_original = case
    if not is_original:
        for ancestor in page.get_ancestors().filter(depth__gt=3).specific():
            translate_everything(ancestor, code)
        page = translate_everything(page, code)
    response = Client().get(page.url)
    translations = Page.objects.filter(translation_key=page.translation_key)
    return Reading(
        page.title,
        page.url,
        page.full_url,
        by_code(code),
        response.status_code,
        BeautifulSoup(response.content.decode(), "html.parser"),
        {other.locale.language_code: other.full_url for other in translations},
    )


def read_all() -> dict[Case, Reading]:
    """Pages that were written in one language first stand on the site together."""
    readings = {}
    for language in LANGUAGES:
        cases = [case for case in CASES if written_in(case) == language]
        models = dict.fromkeys(model for model, _, _ in cases)
        with undone():
            pages = {model: EXAMPLES[model](language.code) for model in models}
            for case in cases:
                with undone():
                    readings[case] = read(case, pages[case[0]])
    return readings


@pytest.fixture(scope="module", params=CASES, ids=name_of)
def case(request) -> Case:
    return request.param


@pytest.fixture(scope="module")
def readings(django_db_setup, django_db_blocker) -> dict[Case, Reading]:
    """Each case is read once, for all tests."""
    with shared_by_tests(django_db_blocker):
        return read_all()


@pytest.fixture
def reading(case, readings) -> Reading:
    return readings[case]


@pytest.fixture
def html(reading) -> BeautifulSoup:
    return reading.html


def test_there_is_an_example_of_every_page_type():
    assert {model for model in get_page_models() if model is not Page} == set(EXAMPLES)


def test_the_examples_have_the_translations_that_they_should(case, reading):
    model, code, is_original = case
    every_language = {language.code for language in LANGUAGES}
    expected = {code} if is_original else {DEFAULT_LANGUAGE.code, code}

    assert set(reading.translations) == (every_language if model in INSTALLED else expected)


def test_everybody_can_read_the_page(reading):
    assert reading.status == 200
    assert reading.path.startswith(f"/{reading.language.code}/")


def test_the_page_says_which_language_it_is_in(reading, html):
    assert html.html["lang"] == reading.language.code
    assert meta(html, "og:locale") == [reading.language.og_locale]


def test_no_page_has_a_direction_since_all_are_written_left_to_right(html):
    assert html.find_all(dir=True) == []


def test_a_page_has_one_main_heading_which_is_its_title(reading, html):
    assert [text for level, text in headings(html) if level == 1] == [reading.title]
    assert html.h1.find_parent("main")


def test_headings_skip_no_level(html):
    levels = [level for level, text in headings(html)]

    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels)), headings(html)


def test_no_heading_is_empty(html):
    assert all(text for level, text in headings(html))


def test_ids_are_unique_and_all_that_refer_to_them_find_them(html):
    ids = Counter(tag["id"] for tag in html.find_all(id=True))
    referred = {tag["aria-labelledby"] for tag in html.find_all(attrs={"aria-labelledby": True})}
    referred |= {tag["href"][1:] for tag in html.find_all("a", href=lambda h: h and h[0] == "#")}

    assert set(ids.values()) == {1}
    assert referred <= set(ids)


def test_a_visitor_gets_no_script_and_no_frame(html):
    assert html.find_all(["script", "iframe", "object", "embed", "frame"]) == []
    assert [
        tag for tag in html.find_all() if any(name.startswith("on") for name in tag.attrs)
    ] == []


def test_nothing_is_loaded_from_anywhere_else(reading, html):
    loaded = [
        part.split()[0]
        for tag in html.find_all(list(LOADING))
        if tag.name != "link" or tag["rel"] == ["stylesheet"]
        for attribute in LOADING[tag.name]
        if tag.has_attr(attribute)
        for part in tag[attribute].split(",")
    ]

    assert loaded
    ours = {"", urlsplit(default_storage.url("picture.webp")).netloc}
    assert {urlsplit(address).netloc for address in loaded} <= ours


def test_every_link_leads_somewhere(html):
    links = html.find_all("a")

    assert {urlsplit(link["href"]).scheme for link in links} <= {
        "",
        "http",
        "https",
        "tel",
        "mailto",
    }
    assert all(link["href"] not in ("", "None") and words(link) for link in links)


def test_the_page_has_one_canonical_address(reading, html):
    canonical = [link["href"] for link in html.find_all("link", rel="canonical")]

    assert canonical == meta(html, "og:url") == [reading.address]


def test_alternates_are_the_translations_and_the_original_language_for_all_others(reading, html):
    default = reading.translations.get(DEFAULT_LANGUAGE.code, reading.address)

    assert alternates(html) == reading.translations | {"x-default": default}


def test_other_locales_are_those_of_the_translations(reading, html):
    others = [
        language.og_locale
        for language in LANGUAGES
        if language.code in reading.translations and language != reading.language
    ]

    assert meta(html, "og:locale:alternate") == others


def test_the_switcher_offers_the_translations_and_not_the_page_itself(reading, html):
    offered = {code: path and urlsplit(path).path for code, path in switcher(html).items()}

    assert offered == {
        language.code: None
        if language == reading.language
        else urlsplit(reading.translations.get(language.code, "")).path or None
        for language in LANGUAGES
    }


def test_the_switcher_names_every_language_in_itself(html):
    names = {
        tag["lang"]: words(tag) for tag in html.find("nav", class_="languages").find_all(lang=True)
    }

    assert names == {language.code: language.name for language in LANGUAGES}


def test_the_title_bar_and_the_sharing_card_name_the_page(reading, html):
    title = meta(html, "og:title")[0]

    assert html.title.string.startswith(title)
    assert title.startswith(("Biz kimik", reading.title))


def test_every_picture_has_an_alternative_text_be_it_empty(html):
    assert all(image.has_attr("alt") for image in html.find_all("img"))
