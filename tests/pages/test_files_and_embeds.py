"""Files that not everybody may have are absent, and nobody else's service is asked for anything."""

import pytest
from wagtail.embeds.finders.base import EmbedFinder
from wagtail.models import Collection, CollectionViewRestriction

from events.models import Output
from tests.factories import DocumentFactory, MeetingFactory, StandardPageFactory, body
from tests.pages.examples import row
from tests.pages.reading import count_queries, read, words

pytestmark = pytest.mark.django_db

FILM = "https://video.example.org/watch?v=1&t=2"


def restrict(collection: Collection) -> None:
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")


@pytest.fixture
def document():
    """In a collection of its own, below another."""
    upper = Collection.get_first_root_node().add_child(name="Arxiv")
    return DocumentFactory(
        title="Sirli hesabat", file_size=2048, collection=upper.add_child(name="Hesabatlar")
    )


@pytest.fixture(params=["its collection", "the collection above"])
def private_document(request, document):
    own = document.collection
    restrict(own if request.param == "its collection" else own.get_parent())
    return document


def in_a_block(document):
    block = ("document", {"document": document.pk, "text": "Oxuyun"})
    return StandardPageFactory(body=body(block))


def in_rich_text(document):
    text = f'<p><a linktype="document" id="{document.pk}">Oxuyun</a></p>'
    return StandardPageFactory(body=body(("paragraph", text)))


def as_an_output(document):
    output = row(Output, "az", promise="Oxuyun", state="published", document=document)
    return MeetingFactory(outputs=[output])


@pytest.fixture(params=[in_a_block, in_rich_text, as_an_output], ids=lambda door: door.__name__)
def door(request):
    return request.param


def test_a_document_for_everybody_is_linked(door, document):
    assert read(door(document)).main.find("a", href=document.url)


def test_a_document_in_a_private_collection_is_neither_linked_nor_named(door, private_document):
    html = read(door(private_document))

    assert html.main.find("a", href=True) is None
    assert private_document.url not in str(html)
    assert "Sirli hesabat" not in html.get_text()


def test_an_output_keeps_its_promise_when_its_document_is_private(private_document):
    assert "Oxuyun" in read(as_an_output(private_document)).main.get_text()


def test_rich_text_keeps_its_words_when_the_document_is_private(private_document):
    assert "Oxuyun" in read(in_rich_text(private_document)).main.get_text()


def test_the_link_to_a_document_says_of_what_type_and_size_it_is(document):
    assert words(read(in_a_block(document)).find(class_="file-link")) == "Oxuyun TXT, 2,0 KB"


def test_a_document_without_a_text_of_its_own_shows_its_title(document):
    page = StandardPageFactory(body=body(("document", {"document": document.pk, "text": ""})))

    assert words(read(page).main.find("a", href=document.url)) == "Sirli hesabat"


@pytest.mark.parametrize("door", [in_a_block, in_rich_text])
def test_a_page_outlives_the_document_it_linked(door, document):
    page = door(document)
    document.delete()

    assert read(page).main.find("a", href=True) is None


def test_private_collections_are_looked_up_once_for_all_documents(document):
    block = ("document", {"document": document.pk, "text": ""})

    two, six = (StandardPageFactory(body=body(*[block] * number)) for number in (2, 6))

    assert count_queries(two) == count_queries(six)


class Refusal(EmbedFinder):
    """A finder that must not be asked."""

    def __init__(self, **options):
        pass

    def accept(self, url):
        raise AssertionError(f"Somebody asked for {url}.")


@pytest.fixture
def no_finder(settings):
    settings.WAGTAILEMBEDS_FINDERS = [{"class": f"{__name__}.Refusal"}]


@pytest.mark.parametrize(("caption", "shown"), [("Film haqqında", "Film haqqında"), ("", FILM)])
def test_an_embed_is_a_plain_link_and_nobody_is_asked_about_it(no_finder, caption, shown):
    page = StandardPageFactory(body=body(("embed", {"embed": FILM, "caption": caption})))

    html = read(page)

    link = html.main.find("a", href=FILM)
    assert words(link) == shown
    assert link["rel"] == ["external"]
    assert html.find(["iframe", "script", "object", "video"]) is None
