"""Images and documents, as clients of Wagtail's own API read them and as pages tell them."""

import io
from urllib.parse import urlsplit

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from PIL import Image as Picture
from wagtail.models import Collection, CollectionViewRestriction

from tests.api.asking import SITE, ask, count_queries, refused
from tests.factories import DocumentFactory, ImageFactory, NewsFactory

pytestmark = pytest.mark.django_db

IMAGES, DOCUMENTS = "/api/v2/images/", "/api/v2/documents/"
BOTH = pytest.mark.parametrize(
    ("address", "make"),
    [(IMAGES, ImageFactory), (DOCUMENTS, DocumentFactory)],
    ids=["images", "documents"],
)


def photograph(width: int = 800, height: int = 600) -> ContentFile:
    file = io.BytesIO()
    Picture.new("RGB", (width, height)).save(file, "JPEG")
    return ContentFile(file.getvalue(), name="photograph.jpg")


def ids(address: str, /, **query) -> list[int]:
    return [item["id"] for item in ask(address, **query)["items"]]


def tagged(file, *tags: str):
    file.tags.set(tags)
    return file


# What is told.


def test_an_image_is_told_as_pages_tell_it_and_with_what_wagtail_tells():
    image = ImageFactory(
        title="Lahıc", file=photograph(), alternative_text="Dağ kəndi", credit="Ad Soyad"
    )
    tagged(image, "kənd", "dağ")
    page = NewsFactory(image=image)

    answer = ask(f"{IMAGES}{image.pk}/")

    as_in_pages = ask(f"/api/v2/pages/{page.pk}/")["image"]
    assert answer == {
        **as_in_pages,
        "title": "Lahıc",
        "meta": {
            "type": "cms.Image",
            "detail_url": f"{SITE}{IMAGES}{image.pk}/",
            "tags": ["dağ", "kənd"],
            "download_url": answer["meta"]["download_url"],
        },
    }
    assert (answer["width"], answer["height"]) == (800, 600)
    assert (answer["alternative_text"], answer["credit"]) == ("Dağ kəndi", "Ad Soyad")
    assert [source["type"] for source in answer["sources"]] == ["image/webp", "image/jpeg"]
    assert urlsplit(answer["meta"]["download_url"]).netloc
    assert "photograph" in answer["meta"]["download_url"]


def test_a_document_is_told_as_pages_tell_it_and_with_what_wagtail_tells():
    document = DocumentFactory(title="Hesabat", language="az", file_size=4)
    tagged(document, "hesabat")

    answer = ask(f"{DOCUMENTS}{document.pk}/")

    assert answer == {
        "id": document.pk,
        "meta": {
            "type": "cms.Document",
            "detail_url": f"{SITE}{DOCUMENTS}{document.pk}/",
            "tags": ["hesabat"],
            "download_url": f"{SITE}{document.url}",
        },
        "title": "Hesabat",
        "title_locale": "az",
        "url": f"{SITE}{document.url}",
        "filename": document.filename,
        "type": "text/plain",
        "size": 4,
        "language": "az",
    }


@BOTH
def test_a_list_tells_of_each_file_what_its_own_address_tells(address, make):
    files = [tagged(make(), "a"), make()]

    # An address of the original may be signed anew each second.
    answer = ask(address, fields="-download_url")

    assert answer == {
        "meta": {"total_count": 2},
        "items": [ask(f"{address}{file.pk}/", fields="-download_url") for file in files],
    }


@BOTH
def test_fields_can_be_chosen_alone_and_in_lists(address, make):
    file = tagged(make(title="A"), "b")

    chosen = {"meta": {"tags": ["b"]}, "title": "A"}
    assert ask(address, fields="_,title,tags")["items"] == [chosen]
    assert ask(f"{address}{file.pk}/", fields="_,title,tags") == chosen
    everything = ask(f"{address}{file.pk}/")
    assert list(everything)[:2] == ["id", "meta"]
    assert set(ask(f"{address}{file.pk}/", fields="*")) == set(everything)
    without = ask(f"{address}{file.pk}/", fields="-title,-download_url")
    assert set(everything) - set(without) == {"title"}
    assert set(everything["meta"]) - set(without["meta"]) == {"download_url"}


# Choosing files.


@BOTH
def test_files_come_in_the_order_in_which_they_were_made_or_in_one_asked_for(address, make):
    b, c, a = (make(title=title).pk for title in "bca")

    assert ids(address) == [b, c, a]
    assert ids(address, order="title") == [a, b, c]
    assert ids(address, order="-title", limit=1, offset=1) == [b]
    assert set(ids(address, order="random")) == {a, b, c}


@BOTH
def test_titles_sort_by_the_alphabet_of_the_language_that_is_asked_for(address, make):
    sorted_by_code = ["Cavab", "Hava", "Qala", "Xeyir", "Çay", "Əlaqə", "Еда", "Жар", "Ёлка"]
    for title in sorted_by_code:
        make(title=title)

    def titles(language: str) -> list[str]:
        query = {"order": "title", "locale": language, "fields": "title"}
        return [item["title"] for item in ask(address, **query)["items"]]

    latin, cyrillic = ["Cavab", "Çay", "Əlaqə", "Hava", "Xeyir", "Qala"], ["Еда", "Ёлка", "Жар"]
    assert titles("az") == latin + cyrillic
    assert titles("ru")[:3] == cyrillic
    assert titles("en")[:6] == ["Cavab", "Çay", "Əlaqə", "Hava", "Qala", "Xeyir"]


def test_documents_sort_by_the_titles_that_are_told():
    translated = DocumentFactory(title="Z", language="az")
    translated.texts.create(language="ru", title="Ёлка")
    written_in_english = DocumentFactory(title="A", language="en")
    written_in_english.texts.create(language="en", title="Xylophone")
    written_in_english.texts.create(language="az", title="Ağac")
    untitled = DocumentFactory(title="Жар")

    answer = ask(DOCUMENTS, locale="ru", order="title", fields="title")

    assert [(item["id"], item["title"]) for item in answer["items"]] == [
        (translated.pk, "Ёлка"),
        (untitled.pk, "Жар"),
        (written_in_english.pk, "Xylophone"),
    ]


@BOTH
def test_files_can_be_chosen_by_id_title_and_tags(address, make):
    a = tagged(make(title="a"), "x", "y").pk
    b = tagged(make(title="b"), "x").pk
    make(title="c")

    assert ids(address, id=a) == [a]
    assert ids(address, id__in=f"{a},{b}") == [a, b]
    assert ids(address, title="b") == [b]
    assert ids(address, tags="x") == [a, b]
    assert ids(address, tags="x,y") == [a]
    assert ids(address, tags="z") == []


@pytest.mark.parametrize("folder", ["images", "documents"])
def test_more_tags_than_a_database_joins_are_refused(folder):
    tags = [f"tag-{number}" for number in range(100)]

    assert refused(f"/api/v2/{folder}/", tags=",".join(tags)).startswith("tags: ")
    assert ids(f"/api/v2/{folder}/", tags=",".join(tags[:20])) == []


def test_images_can_be_chosen_by_their_size():
    small, large = ImageFactory(), ImageFactory(file=photograph(20, 10))

    assert ids(IMAGES, width=20, height=10) == [large.pk]
    assert ids(IMAGES, order="-width") == [large.pk, small.pk]


def test_documents_can_be_chosen_by_their_language():
    russian = DocumentFactory(language="ru")
    DocumentFactory(language="az")
    DocumentFactory()

    assert ids(DOCUMENTS, language="ru") == [russian.pk]


@BOTH
def test_files_can_be_searched_among_those_chosen(address, make):
    village = tagged(make(title="Lahıc kəndi"), "x").pk
    other = make(title="Basqal kəndi").pk
    make(title="Şəki")

    assert set(ids(address, search="kəndi")) == {village, other}
    assert ids(address, search="kəndi", tags="x") == [village]
    assert ids(address, search="kəndi", order="title") == [other, village]
    assert set(ids(address, search="kəndi", order="random")) == {village, other}
    assert ask(address, search="kəndi", limit=1)["meta"] == {"total_count": 2}
    assert ids(address, search="Basqal Şəki", search_operator="and") == []


def test_a_file_is_found_by_its_id():
    image, document = ImageFactory(), DocumentFactory()

    for address, file in ((IMAGES, image), (DOCUMENTS, document)):
        response = Client().get(f"{address}find/", {"id": file.pk, "fields": "title"})
        assert response.status_code == 302
        assert response["location"] == f"{SITE}{address}{file.pk}/?fields=title"


# What not everybody may have.


@BOTH
def test_files_in_private_collections_and_those_below_are_absent_for_everybody(
    admin, address, make
):
    shown = make(title="Xalça")
    hidden = []
    for kind in ("password", "login", "groups"):
        private = Collection.get_first_root_node().add_child(name=kind)
        below = private.add_child(name=f"{kind}, below")
        CollectionViewRestriction.objects.create(
            collection=private, restriction_type=kind, password="x"
        )
        hidden += [make(title="Xalça", collection=collection) for collection in (private, below)]

    for client in (Client(), admin):
        for query in (
            {},
            {"search": "Xalça"},
            {"title": "Xalça"},
            {"id__in": ",".join(str(file.pk) for file in (*hidden, shown))},
        ):
            answer = client.get(address, query).json()
            told = {item["id"] for item in answer["items"]}
            assert not [file.collection.name for file in hidden if file.pk in told], query
            assert told == {shown.pk}, query
            assert answer["meta"] == {"total_count": 1}, query
        nothing = client.get(f"{address}999999/")
        for file in hidden:
            response, where = client.get(f"{address}{file.pk}/"), file.collection.name
            assert (response.status_code, response.content) == (404, nothing.content), where
            assert client.get(f"{address}find/", {"id": file.pk}).status_code == 404, where


# Bad input.


@BOTH
@pytest.mark.parametrize(
    ("query", "name"),
    [
        ({"limit": "0"}, "limit"),
        ({"limit": "101"}, "limit"),
        ({"offset": "-1"}, "offset"),
        ({"offset": "9" * 30}, "offset"),
        ({"order": "file"}, "order"),
        ({"order": "random", "offset": "1"}, "order"),
        ({"fields": "file"}, "fields"),
        ({"fields": "title(a)"}, "fields"),
        ({"fields": "a("}, "fields"),
        ({"id": "x"}, "id"),
        ({"id": "9" * 30}, "id"),
        ({"id__in": "1,x"}, "id__in"),
        ({"search": '"'}, "search"),
        ({"search": "a", "search_operator": "x"}, "search_operator"),
        ({"title": "\0"}, "title"),
        ({"title": ["a", "b"]}, "title"),
        ({"collection": "1"}, "collection"),
        ({"uploaded_by_user": "1"}, "uploaded_by_user"),
        ({"rich_text_format": "x"}, "rich_text_format"),
    ],
    ids=str,
)
def test_a_question_that_makes_no_sense_is_told_what_is_wrong_with_it(address, make, query, name):
    assert refused(address, **query).startswith(f"{name}: ")


@pytest.mark.parametrize(
    ("address", "query", "name"),
    [
        (IMAGES, {"width": "wide"}, "width"),
        (IMAGES, {"height": "1.5"}, "height"),
        (DOCUMENTS, {"width": "1"}, "width"),
        (DOCUMENTS, {"language": "de"}, "language"),
        (f"{IMAGES}find/", {"id": "x"}, "id"),
        (f"{DOCUMENTS}find/", {"html_path": "/az/"}, "html_path"),
        (f"{DOCUMENTS}1/", {"title": "a"}, "title"),
    ],
    ids=str,
)
def test_what_one_kind_of_file_does_not_take_is_refused(address, query, name):
    assert refused(address, **query).startswith(f"{name}: ")


@BOTH
def test_what_is_not_there_is_answered_in_a_sentence(address, make):
    for path in ("999999/", f"{'9' * 30}/", "find/", "find/?id=999999"):
        response = Client().get(address + path)
        assert response.status_code == 404
        assert response.json()["message"]


# Cost.


@pytest.mark.parametrize(
    ("address", "make", "expected"),
    [
        # Restricted collections, files, texts, tags, renditions, private pages, sites, total.
        (IMAGES, ImageFactory, 8),
        # Restricted collections, files, texts, tags, private pages, sites, total.
        (DOCUMENTS, DocumentFactory, 7),
    ],
    ids=["images", "documents"],
)
def test_many_files_cost_as_many_queries_as_few(address, make, expected):
    tagged(make(), "a")
    few = count_queries(address, limit=100)
    for number in range(3):
        tagged(make(), "a", f"tag-{number}")

    assert count_queries(address, limit=100) == few == expected
