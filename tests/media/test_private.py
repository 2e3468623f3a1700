"""Files that not everybody may have have no address that everybody could use."""

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from cms.media.storage import MediaStorage, StoreError
from cms.models import Image
from tests.api.asking import ask
from tests.factories import (
    DocumentFactory,
    ImageFactory,
    NewsFactory,
    StandardPageFactory,
    body,
)
from tests.media.conftest import needs_s3
from tests.media.store import everybody_has, read, status

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.services,
    pytest.mark.usefixtures("public_folders"),
]


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Within, what waits for the end of a transaction happens at the end of the block."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def collection(db):
    return Collection.get_first_root_node().add_child(name="Arxiv")


def restrict(collection):
    return CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")


def files_of(image) -> list[str]:
    image = Image.objects.get(pk=image.pk)
    image.get_rendition("width-320|format-webp")
    return [image.file.name, *image.renditions.values_list("file", flat=True)]


def test_a_public_picture_is_there_for_everybody(collection):
    image = ImageFactory(collection=collection)

    assert all(map(everybody_has, files_of(image)))


def test_making_a_collection_private_closes_every_old_address_and_making_it_public_opens_new_ones(
    collection, committed
):
    image = ImageFactory(collection=collection.add_child(name="Aşağı"))
    content, before = read(image.file.name), files_of(image)

    with committed(), committed():
        restriction = restrict(collection)
    private = files_of(image)

    assert not any(map(everybody_has, [*before, *private]))
    assert read(private[0]) == content
    assert len(private) > 1

    with committed(), committed():
        restriction.delete()

    assert all(map(everybody_has, files_of(image)))
    assert not any(map(everybody_has, [*before, *private]))


@pytest.mark.parametrize("way", ["form", "bulk action", "moving the collection"])
def test_an_image_that_comes_into_a_private_collection_leaves_its_address(
    admin, collection, committed, way
):
    private = Collection.get_first_root_node().add_child(name="Daxili")
    restrict(private)
    image = ImageFactory(collection=collection)
    before = files_of(image)

    with committed(), committed():
        if way == "form":
            address = reverse("wagtailimages:edit", args=[image.pk])
            data = {"title": "a", "collection": private.pk}
            response = admin.post(address, data)
        elif way == "bulk action":
            address = reverse("wagtail_bulk_action", args=["cms", "image", "add_to_collection"])
            data = {"collection": private.pk}
            response = admin.post(f"{address}?id={image.pk}", data)
        else:
            address = reverse("wagtailadmin_collections:edit", args=[collection.pk])
            response = admin.post(address, {"name": "Arxiv", "parent": private.pk})

    assert response.status_code == 302
    assert not any(map(everybody_has, [*before, *files_of(image)]))


def test_what_is_uploaded_into_a_private_collection_never_has_a_public_address(hidden_collection):
    image = ImageFactory(collection=hidden_collection)

    assert not any(map(everybody_has, files_of(image)))


def test_a_private_picture_is_led_to_or_sent_to_those_who_may_have_it(
    hidden_collection, editor, make_client
):
    image = ImageFactory(collection=hidden_collection)

    for name in files_of(image):
        address = f"/media/{name}"
        assert "/login/" in Client().get(address)["Location"]
        response = editor.get(address)
        assert response["Cache-Control"] == "private, no-store"
        if response.status_code == 302:
            assert "X-Amz-Expires=300" in response["Location"]
            assert status(response["Location"]) == 200
        else:
            assert b"".join(response.streaming_content)


@pytest.mark.parametrize("way", ["../", "x/../../", "./../", "/../", "..\\", "..\\..\\"])
def test_no_detour_through_a_public_folder_leads_to_a_private_file(hidden_collection, way):
    image, document = ImageFactory(collection=hidden_collection), DocumentFactory()

    for name in (image.file.name, document.file.name):
        for folder in ("images", "original_images"):
            response = Client().get(f"/media/{folder}/{way}{name}")
            assert response.status_code == 404


def test_of_a_private_picture_no_signed_address_stands_in_a_page(hidden_collection, editor):
    image = ImageFactory(collection=hidden_collection)

    html = editor.get(reverse("wagtailimages:edit", args=[image.pk])).content.decode()

    assert "/media/private/images/" in html
    assert "X-Amz-Signature" not in html


@needs_s3
def test_without_a_domain_public_pictures_have_addresses_that_do_not_expire_either(settings):
    settings.AWS_S3_CUSTOM_DOMAIN = None
    settings.STORAGES = dict(settings.STORAGES)
    image = ImageFactory()

    told = ask(f"/api/v2/images/{image.pk}/")["meta"]["download_url"]

    assert "Signature" not in told
    redirect = Client().get(told)
    assert redirect["Cache-Control"] == "public, max-age=150"
    assert status(redirect["Location"]) == 200


# Documents.


def attached(document, **page):
    block = ("document", {"document": document.pk, "text": "Oxuyun"})
    return StandardPageFactory(body=body(block), **page)


def test_documents_have_no_public_address_at_all():
    document = DocumentFactory()

    assert not everybody_has(document.file.name)
    response = Client().get(document.url)
    if response.status_code == 302:
        assert "X-Amz-Expires=300" in response["Location"]
        assert status(response["Location"]) == 200
    else:
        assert b"".join(response.streaming_content) == b"text"


def listed(kind: str = "documents") -> list[int]:
    return [item["id"] for item in ask(f"/api/v2/{kind}/")["items"]]


@pytest.mark.parametrize("kind", ["draft", "private", "expired"])
def test_a_document_of_a_page_that_not_everybody_may_read_is_withheld(editor, kind):
    document = DocumentFactory()
    page = attached(document, live=kind != "draft")
    if kind == "private":
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    if kind == "expired":
        type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now())

    assert "/login/" in Client().get(document.url)["Location"]
    assert listed() == []
    response = editor.get(document.url)
    assert "/login/" not in response.get("Location", "")
    response.close()


def test_a_document_is_withheld_from_the_moment_of_the_change_before_any_worker_comes(settings):
    settings.TASKS = {"default": {"BACKEND": settings.TASKS_BACKENDS["database"]}}
    document = DocumentFactory()

    attached(document, live=False)

    assert "/login/" in Client().get(document.url)["Location"]
    assert listed() == []


def test_the_api_does_not_tell_the_address_of_a_picture_that_no_public_page_has():
    of_a_draft, of_a_private_page, published, unused = (ImageFactory() for _ in range(4))
    NewsFactory(image=of_a_draft, live=False)
    private = NewsFactory(image=of_a_private_page)
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    NewsFactory(image=published)
    NewsFactory(image=published, live=False)

    assert listed("images") == [published.pk, unused.pk]
    assert Client().get(f"/api/v2/images/{of_a_draft.pk}/").status_code == 404


def test_readers_of_a_private_page_have_its_documents(make_client):
    document = DocumentFactory()
    page = attached(document)
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type="password", password="sirr"
    )
    reader = Client()
    assert "/login/" in reader.get(document.url)["Location"]

    reader.post(
        reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, page.pk]),
        {"password": "sirr", "return_url": "/az/"},
    )

    response = reader.get(document.url)
    assert "/login/" not in response.get("Location", "")
    response.close()


def test_a_document_that_any_public_page_has_is_for_everybody():
    document = DocumentFactory()
    attached(document, live=False)
    attached(document)

    response = Client().get(document.url)

    assert "/login/" not in response.get("Location", "")
    assert listed() == [document.pk]
    response.close()


# What goes wrong.


def test_a_move_that_the_store_does_not_take_is_made_later(
    collection, committed, monkeypatch, caplog
):
    images = [ImageFactory(collection=collection) for _ in range(2)]

    def refuse(*args):
        raise StoreError("The store is full.")

    with monkeypatch.context() as patch:
        patch.setattr(MediaStorage, "_save", refuse)
        with committed():
            restrict(collection)
    assert "media_privacy" in caplog.text
    assert all(everybody_has(image.file.name) for image in Image.objects.all())

    with committed():
        call_command("media_privacy")

    assert not any(everybody_has(image.file.name) for image in images)
    assert not any(everybody_has(image.file.name) for image in Image.objects.all())
