"""Pictures come in sizes and formats to choose from, made when they are first asked for."""

import io

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from PIL import Image as Picture

from cms import renditions
from cms.models import Rendition
from tests.api.asking import SITE, page
from tests.factories import ImageFactory, NewsFactory, body

pytestmark = pytest.mark.django_db


def picture(width: int, height: int, file_format: str = "JPEG") -> ContentFile:
    content = io.BytesIO()
    Picture.new("RGB", (width, height), "teal").save(content, file_format)
    return ContentFile(content.getvalue(), name=f"picture.{file_format.lower()}")


def told(**image):
    return page(NewsFactory(image=ImageFactory(**image)).pk)["image"]


def candidates(source):
    pairs = (candidate.split(" ") for candidate in source["srcset"].split(", "))
    return {width: address for address, width in pairs}


def open_picture(address: str) -> Picture.Image:
    redirect = Client().get(address)
    assert redirect.status_code == 302
    assert redirect["Cache-Control"] == "max-age=300, public"
    rendition = Rendition.objects.order_by("-pk")[0]
    assert redirect["Location"].split("?")[0].endswith(rendition.file.name)
    with default_storage.open(rendition.file.name) as file:
        return Picture.open(io.BytesIO(file.read()))


def test_a_photograph_comes_as_webp_and_jpeg_in_widths_up_to_its_own():
    image = told(file=picture(1500, 1000), credit="R. Əliyev")

    webp, jpeg = image["sources"]
    assert (webp["type"], jpeg["type"]) == ("image/webp", "image/jpeg")
    for source in (webp, jpeg):
        assert list(candidates(source)) == ["320w", "640w", "1280w", "1500w"]
    assert image["src"] == candidates(jpeg)["1280w"]
    assert image["src"].startswith(SITE)
    assert (image["width"], image["height"], image["credit"]) == (1500, 1000, "R. Əliyev")


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (1, ["1w"]),
        (320, ["320w"]),
        (321, ["320w", "321w"]),
        (1920, ["320w", "640w", "1280w", "1920w"]),
        (4000, ["320w", "640w", "1280w", "1920w"]),
    ],
)
def test_a_picture_is_never_enlarged(width, expected):
    image = told(file=picture(width, 10, "PNG"))

    assert [list(candidates(source)) for source in image["sources"]] == [expected, expected]


def test_every_address_leads_to_a_picture_of_its_width_and_format_with_its_proportions():
    image = told(file=picture(900, 600))

    for source, file_format in zip(image["sources"], ("WEBP", "JPEG"), strict=True):
        for width, address in candidates(source).items():
            shown = open_picture(address)

            assert f"{shown.width}w" == width
            assert shown.format == file_format
            assert shown.width / shown.height == pytest.approx(1.5, abs=0.01)


def test_a_size_that_was_made_is_told_by_the_address_of_its_file():
    news = NewsFactory(image=ImageFactory(file=picture(100, 100)))
    before = page(news.pk)["image"]["src"]
    location = Client().get(before)["Location"]

    after = page(news.pk)["image"]["src"]

    assert after != before
    assert after.split("?")[0].endswith(location.split("?")[0])


def test_moving_pictures_are_left_alone():
    image = told(file=picture(800, 600, "GIF"))

    assert image["sources"] == []
    assert image["src"].split("?")[0].endswith(".gif")


def test_an_address_that_nobody_signed_makes_nothing():
    image = ImageFactory()

    assert Client().get(f"/renditions/xxxx/{image.pk}/width-4000%7Cformat-png/").status_code == 403
    assert not Rendition.objects.exists()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({"alternative_text": "Dağ", "is_decorative": False}, "Dağ"),
        ({"alternative_text": "", "is_decorative": True}, ""),
        ({"alternative_text": "", "is_decorative": False}, "Kitabxanadakı mətn"),
    ],
)
def test_a_block_has_its_own_words_for_a_picture(words, expected):
    image = ImageFactory(alternative_text="Kitabxanadakı mətn")
    value = {"image": image.pk, "caption": "Qış", **words}

    (block,) = page(NewsFactory(body=body(("image", value))).pk)["body"]

    assert block["value"]["alternative_text"] == expected
    assert block["value"]["caption"] == "Qış"


def test_a_picture_without_words_of_its_use_has_those_of_the_library():
    assert told(alternative_text="Kitabxanadakı mətn")["alternative_text"] == "Kitabxanadakı mətn"
    assert told()["alternative_text"] is None


def test_the_focal_point_is_told():
    point = {
        "focal_point_x": 10,
        "focal_point_y": 20,
        "focal_point_width": 5,
        "focal_point_height": 6,
    }

    assert told(**point)["focal_point"] == {"x": 10, "y": 20, "width": 5, "height": 6}
    assert told()["focal_point"] is None


def test_a_picture_whose_file_is_lost_does_not_break_the_page():
    image = ImageFactory()
    default_storage.delete(image.file.name)

    answer = page(NewsFactory(image=image).pk)["image"]

    assert Client().get(answer["src"]).status_code == 410


def test_an_answer_waits_for_no_picture_and_says_in_the_log_what_is_lacking(caplog):
    image = ImageFactory(file=picture(1500, 1000))
    image.renditions.all().delete()
    renditions._note_lacking.cache_clear()

    answer = page(NewsFactory(image=image).pk)["image"]

    assert f"Image {image.pk} lacks" in caplog.text
    assert not image.renditions.exists()
    assert answer["sources"]
