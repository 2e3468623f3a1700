"""The ways from a page into its other languages."""

import pytest

from tests.factories import StandardPageFactory, home, translate
from tests.pages.hiding import WAYS, demand_login
from tests.pages.reading import alternates, meta, parse, read, said_in, switcher
from tests.undoing import undone

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return StandardPageFactory(title="Haqqımızda")


def test_readers_go_from_each_language_to_the_other_two(page):
    russian, english = translate(page, "ru"), translate(page, "en")

    assert switcher(read(page)) == {"az": None, "ru": russian.url, "en": english.url}
    assert switcher(read(russian)) == {"az": page.url, "ru": None, "en": english.url}
    assert switcher(read(english)) == {"az": page.url, "ru": russian.url, "en": None}


def test_the_current_language_is_marked_and_no_link(page):
    item = read(page).find("nav", class_="languages").find("span", lang="az")

    assert item["aria-current"] == "true"
    assert item.find_parent("a") is None


@pytest.mark.parametrize("code", ["az", "ru", "en"])
def test_a_language_without_a_translation_is_named_with_the_reason_why_it_is_no_link(code):
    html = read(StandardPageFactory(language=code))

    missing = html.find_all("span", class_="unavailable")
    reason = said_in(code, "Not translated into this language yet")
    assert len(missing) == 2
    assert all(item["title"] == reason and reason in item.get_text() for item in missing)


def read_hiding(hidden, page, ways=WAYS):
    """What is read of a page while another is hidden, in one way after the other."""
    for hide in ways:
        with undone():
            hide(type(hidden).objects.get(pk=hidden.pk))
            html = read(page)
        yield hide.__name__, html


def test_a_translation_that_readers_may_not_see_appears_nowhere(page, subtests):
    russian, english = translate(page, "ru"), translate(page, "en")

    for way, html in read_hiding(russian, page):
        with subtests.test(way):
            assert switcher(html) == {"az": None, "ru": None, "en": english.url}
            assert set(alternates(html)) == {"az", "en", "x-default"}
            assert meta(html, "og:locale:alternate") == ["en_US"]
            assert russian.url not in str(html)


def test_a_translation_below_a_private_page_appears_nowhere(subtests):
    section = StandardPageFactory(title="Bölmə")
    page = StandardPageFactory(parent=section)
    russian_section, russian = translate(section, "ru"), translate(page, "ru")

    for way, html in read_hiding(russian_section, page, WAYS[1:]):
        with subtests.test(way):
            assert switcher(html)["ru"] is None
            assert set(alternates(html)) == {"az", "x-default"}
            assert russian.url not in str(html)


def test_without_the_default_language_all_others_are_led_to_the_first_that_can_be_read(
    page, subtests
):
    russian, english = translate(page, "ru"), translate(page, "en")

    for way, html in read_hiding(page, english):
        with subtests.test(way):
            assert alternates(html) == {
                "ru": russian.full_url,
                "en": english.full_url,
                "x-default": russian.full_url,
            }


def test_whoever_may_read_a_private_page_is_led_to_its_public_translations(page, admin):
    russian = translate(page, "ru")
    demand_login(page)

    html = parse(admin.get(page.url))

    assert switcher(html) == {"az": None, "ru": russian.url, "en": None}
    assert alternates(html) == {"ru": russian.full_url, "x-default": russian.full_url}


def test_a_home_page_leads_to_the_others():
    homes = {code: home(code).url for code in ("az", "ru", "en")}

    for code in homes:
        assert switcher(read(homes[code])) == homes | {code: None}


def test_a_translation_names_the_language_of_its_original_and_links_it(page):
    html = read(translate(page, "ru"))

    link = html.footer.find("a", hreflang="az")
    assert link["href"] == page.url
    assert link.string == "Azərbaycan dili"


def test_an_original_that_readers_may_not_see_is_named_and_not_linked(page, subtests):
    russian = translate(page, "ru")

    for way, html in read_hiding(page, russian):
        with subtests.test(way):
            assert "Azərbaycan dili" in html.footer.get_text()
            assert html.footer.find("a") is None
