"""Renditions are there before readers ask; what is not there does not keep an answer waiting."""

import io

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from cms.media.preparing import preparation_put_off
from cms.models import Image, Rendition
from tests.api.asking import ask
from tests.factories import ImageFactory
from tests.media.conftest import needs_s3
from tests.media.files import PICTURES, picture
from tests.media.test_uploads import upload

pytestmark = [pytest.mark.django_db, pytest.mark.services]


def blue(width=400, height=300, file_format="JPEG") -> ContentFile:
    return ContentFile(picture(width, height, file_format), name=f"blue.{file_format.lower()}")


def addresses(image) -> list[str]:
    told = ask(f"/api/v2/images/{image.pk}/")
    return [
        candidate.split(" ")[0]
        for source in told["sources"]
        for candidate in source["srcset"].split(", ")
    ]


def test_what_readers_are_given_is_made_after_an_upload(editor, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        upload(editor, "picture", "a.jpg", picture(400, 300))

    image = Image.objects.get()
    assert sorted(image.renditions.values_list("filter_spec", flat=True)) == [
        "width-320|format-jpeg",
        "width-320|format-webp",
        "width-640|format-jpeg",
        "width-640|format-webp",
    ]
    assert not any("/renditions/" in address for address in addresses(image))


def test_a_replaced_picture_has_renditions_and_a_colour_of_its_own(
    editor, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        image = ImageFactory(file=blue(file_format="PNG"))
    assert ask(f"/api/v2/images/{image.pk}/")["dominant_color"] == "#008080"
    before = set(Rendition.objects.values_list("file", flat=True))

    with django_capture_on_commit_callbacks(execute=True):
        data = {"title": "a", "collection": 1}
        data["file"] = ContentFile(PICTURES["gif"], name="a.gif")
        assert editor.post(reverse("wagtailimages:edit", args=[image.pk]), data).status_code == 302

    assert before.isdisjoint(Rendition.objects.values_list("file", flat=True))
    assert ask(f"/api/v2/images/{image.pk}/")["dominant_color"] == "#000000"


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "LA", "P", "L"])
def test_the_dominant_colour_is_that_of_most_of_the_picture(
    mode, django_capture_on_commit_callbacks
):
    from PIL import Image as Picture

    drawn = Picture.new("RGBA", (40, 40), (0, 0, 0, 0) if "A" in mode else "white")
    drawn.paste("#800000", (0, 0, 10, 10))
    content = io.BytesIO()
    drawn.convert(mode).save(content, "PNG")

    with django_capture_on_commit_callbacks(execute=True):
        image = ImageFactory(file=ContentFile(content.getvalue(), name="a.png"))

    assert ask(f"/api/v2/images/{image.pk}/")["dominant_color"] == "#ffffff"


def test_the_command_makes_what_is_missing_and_only_that():
    image = ImageFactory(file=blue())
    image.get_rendition("width-320|format-webp")
    lost = ImageFactory()
    default_storage.delete(lost.file.name)
    said = io.StringIO()

    call_command("renditions", stdout=said)
    assert "3 renditions made." in said.getvalue()
    assert "2 of 2 images" in said.getvalue()

    call_command("renditions", stdout=said)
    assert said.getvalue().endswith("0 renditions made.\n")


def test_a_lost_original_does_not_break_an_answer_and_is_told_in_the_log(caplog):
    image = ImageFactory(file=blue())
    kept = image.get_rendition("width-320|format-webp").file.name
    default_storage.delete(image.file.name)

    first, second, *_ = addresses(image)

    assert kept in first
    assert Client().get(second).status_code == 410
    assert f"original of image {image.pk} is not in the store" in caplog.text


@needs_s3
@pytest.mark.parametrize("mode", ["down", "read_only"])
def test_a_reader_is_told_to_come_back_while_the_store_fails(s3_proxy, caplog, mode):
    image = ImageFactory(file=blue())
    address = addresses(image)[0]
    s3_proxy.fail(mode)

    response = Client().get(address)

    assert (response.status_code, response["Retry-After"]) == (503, "60")
    assert f"image {image.pk}" in caplog.text


def test_pictures_of_the_demonstration_are_prepared_when_they_are_asked_for(
    django_capture_on_commit_callbacks,
):
    with django_capture_on_commit_callbacks(execute=True), preparation_put_off():
        image = ImageFactory(file=blue())

    assert not image.renditions.exists()
    assert ask(f"/api/v2/images/{image.pk}/")["dominant_color"] is None
