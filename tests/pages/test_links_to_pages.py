"""A link to a page leads to that page in the reader's language, or says that it cannot."""

import pytest

from articles.models import (
    CollectionSupporter,
    NewsRelatedPage,
    NewsSource,
    PlatformPartner,
    ReachFigure,
)
from cms.languages import by_code
from events.models import MeetingParticipation, ProgrammeItem
from home.models import FeaturedPage
from organizations.models import OrganizationPage
from tests.factories import (
    CollectionFactory,
    MeetingFactory,
    NewsFactory,
    OrganizationFactory,
    PlatformFactory,
    StandardPageFactory,
    body,
    home,
    translate,
)
from tests.pages.examples import publish, row
from tests.pages.hiding import WAYS, demand_login
from tests.pages.reading import links_to, read, words
from tests.undoing import shared_by_tests, undone

pytestmark = pytest.mark.django_db


def block_link(target, code):
    text = body(("page_link", {"page": target.pk, "text": ""}))
    return StandardPageFactory(language=code, body=text)


def rich_text_link(target, code):
    text = body(("paragraph", f'<p><a linktype="page" id="{target.pk}">{target.title}</a></p>'))
    return StandardPageFactory(language=code, body=text)


def rich_text_link_in_a_callout(target, code):
    text = f'<p><a linktype="page" id="{target.pk}">{target.title}</a></p>'
    callout = {"kind": "note", "title": "", "text": text}
    return StandardPageFactory(language=code, body=body(("callout", callout)))


def featured_page(target, code):
    return publish(home(code), featured_pages=[row(FeaturedPage, code, featured_page=target)])


def related_page(target, code):
    related = row(NewsRelatedPage, code, related_page=target)
    return NewsFactory(language=code, related_pages=[related])


def partner(target, code):
    partners = [row(PlatformPartner, code, organization=target)]
    return PlatformFactory(language=code, partners=partners)


def counter(target, code):
    figure = row(ReachFigure, code, label="Baxış", value=7, as_of="2020", source=target)
    return PlatformFactory(language=code, reach_figures=[figure])


def source(target, code):
    sources = [row(NewsSource, code, role="informed_by", organization=target)]
    return NewsFactory(language=code, sources=sources)


def publisher(target, code):
    return CollectionFactory(language=code, publisher=target)


def supporter(target, code):
    supporters = [row(CollectionSupporter, code, organization=target, kind="funder")]
    return CollectionFactory(language=code, supporters=supporters)


def participant(target, code):
    rows = [row(MeetingParticipation, code, role="organizer", organization=target)]
    return MeetingFactory(language=code, participations=rows)


def leader_of_an_item(target, code):
    programme = [row(ProgrammeItem, code, title="Açılış", organization=target)]
    return MeetingFactory(language=code, programme=programme)


def releaser(target, code):
    return MeetingFactory(language=code, released_by=target)


def parent(target, code):
    return OrganizationFactory(language=code, part_of_id=target.pk)


IN_RICH_TEXT = [rich_text_link, rich_text_link_in_a_callout]
OF_ANY_PAGE = [block_link, featured_page, related_page]
OF_ORGANIZATIONS = [
    partner,
    counter,
    source,
    publisher,
    supporter,
    participant,
    leader_of_an_item,
    releaser,
    parent,
]
EVERY_DOOR = [*OF_ANY_PAGE, *OF_ORGANIZATIONS, *IN_RICH_TEXT]


@pytest.fixture
def target():
    """What the editor chose: an original in Azerbaijani."""
    return OrganizationFactory(title="Cəmiyyət")


def addresses_of_pages(target, code):
    """Of a page for each door, in one language, which leads through the door to `target`."""
    return {door: door(target, code).url for door in EVERY_DOOR}


@pytest.fixture(scope="module")
def russian_pages_and_their_target(django_db_setup, django_db_blocker):
    with shared_by_tests(django_db_blocker):
        target = OrganizationFactory(title="Cəmiyyət")
        yield addresses_of_pages(target, "ru"), target.pk


@pytest.fixture
def russian_pages(db, russian_pages_and_their_target):
    """The address of a page in Russian for each door, the same for all tests."""
    return russian_pages_and_their_target[0]


@pytest.fixture
def led_to(db, russian_pages_and_their_target):
    """The original in Azerbaijani behind the doors, as no other test has changed it."""
    return OrganizationPage.objects.get(pk=russian_pages_and_their_target[1])


def test_a_reader_is_led_to_the_page_in_the_readers_language(russian_pages, led_to, subtests):
    russian = translate(led_to, "ru", title="Общество")

    for door, address in russian_pages.items():
        html = read(address)

        with subtests.test(door.__name__):
            (link,) = links_to(html, russian)
            assert not link.has_attr("hreflang")
            assert links_to(html, led_to) == []
            assert html.main.find(class_="language-note") is None


def test_a_link_into_another_language_names_the_language_and_is_read_in_it(
    russian_pages, led_to, subtests
):
    for door, address in russian_pages.items():
        html = read(address)

        with subtests.test(door.__name__):
            (link,) = links_to(html, led_to)
            assert link["hreflang"] == "az"
            if door not in IN_RICH_TEXT:  # There the words are those of the text around.
                note = html.main.find(class_="language-note")
                assert words(link) == "Cəmiyyət"
                assert link["lang"] == "az"
                assert (words(note), note["lang"]) == (by_code("az").name, "az")


def read_hiding(pages, target):
    """The door and what is read of its page, while the target is hidden in one way or another."""
    for hide in WAYS:
        with undone():
            hide(target)
            read_pages = [(door, read(address)) for door, address in pages.items()]
        for door, html in read_pages:
            yield door, html, f"{door.__name__}, {hide.__name__}"


def test_where_the_readers_language_is_hidden_the_original_stands_in(
    russian_pages, led_to, subtests
):
    russian = translate(led_to, "ru", title="Общество")

    for _, html, case in read_hiding(russian_pages, russian):
        with subtests.test(case):
            assert links_to(html, led_to)[0]["hreflang"] == "az"
            assert russian.url not in str(html)
            assert "Общество" not in html.get_text()


def test_where_the_original_is_hidden_another_translation_stands_in(
    russian_pages, led_to, subtests
):
    english = translate(led_to, "en", title="Society")

    for _, html, case in read_hiding(russian_pages, led_to):
        with subtests.test(case):
            assert links_to(html, english)[0]["hreflang"] == "en"
            assert led_to.url not in str(html)


def test_a_page_that_nobody_may_read_is_not_linked(target, subtests):
    for door, html, case in read_hiding(addresses_of_pages(target, "az"), target):
        with subtests.test(case):
            assert target.url not in str(html)
            if door not in IN_RICH_TEXT:
                assert "Cəmiyyət" not in html.get_text()


def test_rich_text_keeps_its_words_when_the_page_is_hidden(target):
    page = rich_text_link(target, "az")
    target.unpublish()

    link = read(page).find("div", class_="text").a

    assert words(link) == "Cəmiyyət"
    assert link.attrs == {}


def test_a_page_below_a_private_one_is_not_linked():
    section = StandardPageFactory()
    target = StandardPageFactory(parent=section, title="Sirli ad")
    demand_login(section)

    for door in OF_ANY_PAGE:
        html = read(door(target, "az"))

        assert target.url not in str(html)
        assert "Sirli ad" not in html.get_text()


@pytest.mark.parametrize("door", [block_link, rich_text_link])
def test_a_link_outlives_the_page_it_led_to(door):
    target = StandardPageFactory(title="Silinmiş")
    page = door(target, "az")
    target.delete()

    assert read(page).main.find("a", href=True) is None


def test_the_text_of_a_link_stands_for_the_title(target):
    text = body(("page_link", {"page": target.pk, "text": "Davamı"}))

    html = read(StandardPageFactory(language="ru", body=text))

    (link,) = links_to(html, target)
    assert words(link) == "Davamı"
    assert not link.has_attr("lang")
    assert link["hreflang"] == "az"


def test_featured_pages_keep_the_order_of_the_editor():
    pages = [StandardPageFactory(title=title) for title in ("Üç", "Bir", "İki")]

    html = read(
        publish(
            home(), featured_pages=[row(FeaturedPage, "az", featured_page=page) for page in pages]
        )
    )

    assert [words(heading) for heading in html.main.find_all("h2")] == ["Üç", "Bir", "İki"]


def test_a_party_that_readers_may_not_see_leaves_those_named_in_words():
    hidden = OrganizationFactory(title="Gizli birlik", live=False)
    rows = [
        row(MeetingParticipation, "az", role="speaker", person="Leyla", organization=hidden),
        row(MeetingParticipation, "az", role="speaker", organization=hidden),
    ]

    html = read(MeetingFactory(participations=rows))

    assert "Leyla" in html.get_text()
    assert "Gizli birlik" not in html.get_text()
