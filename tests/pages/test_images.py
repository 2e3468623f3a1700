"""Pictures: what is said of them, and what happens without their files."""

from io import BytesIO
from urllib.parse import urlsplit

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image as Picture

from tests.factories import (
    CollectionFactory,
    DocumentFactory,
    ImageFactory,
    NewsFactory,
    OrganizationFactory,
    PlatformFactory,
    StandardPageFactory,
    body,
)
from tests.pages.examples import full_home, image_value
from tests.pages.reading import meta, read, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def image():
    return ImageFactory(title="IMG_0001")


def test_the_alternative_text_is_that_of_the_block_and_not_of_the_file(image):
    html = read(StandardPageFactory(body=body(("image", image_value(image, "Qarlı dağlar")))))

    assert html.main.img["alt"] == "Qarlı dağlar"
    assert "IMG_0001" not in str(html)


def test_the_same_picture_says_different_things_in_two_places(image):
    pictures = [image_value(image, text) for text in ("Zirvə", "Aşırım")]

    html = read(StandardPageFactory(body=body(("gallery", {"title": "", "images": pictures}))))

    assert [tag["alt"] for tag in html.main.find_all("img")] == ["Zirvə", "Aşırım"]


@pytest.mark.parametrize("kind", ["image", "gallery"])
def test_a_decorative_picture_has_an_empty_alternative_text(image, kind):
    picture = image_value(image, "", is_decorative=True)
    value = picture if kind == "image" else {"title": "", "images": [picture, picture]}

    html = read(StandardPageFactory(body=body((kind, value))))

    assert {tag["alt"] for tag in html.main.find_all("img")} == {""}


def test_pictures_beside_a_title_that_says_it_all_are_decorative():
    platform = PlatformFactory()
    news = NewsFactory(parent=platform, image=ImageFactory())
    pages = [
        news,
        platform,
        CollectionFactory(cover=ImageFactory()),
        OrganizationFactory(logo=ImageFactory()),
    ]

    for page in pages:
        assert read(page).main.img["alt"] == ""


def test_caption_and_credit_are_printed_below_the_picture():
    image = ImageFactory(credit="R. Əliyev")

    html = read(StandardPageFactory(body=body(("image", image_value(image, caption="Qış")))))

    assert words(html.main.figcaption).startswith("Qış")
    assert "R. Əliyev" in words(html.main.figcaption)


def test_a_picture_comes_in_several_widths_of_a_lean_format():
    file = BytesIO()
    Picture.new("RGB", (2000, 1000), "#9a2f22").save(file, "PNG")
    image = ImageFactory(file=ContentFile(file.getvalue(), name="wide.png"))

    tag = read(StandardPageFactory(body=body(("image", image_value(image))))).main.img

    assert [part.split()[1] for part in tag["srcset"].split(",")] == ["480w", "960w", "1600w"]
    addresses = [part.split()[0] for part in tag["srcset"].split(",")]
    assert all(urlsplit(address).path.endswith(".webp") for address in addresses)
    assert tag["sizes"]


def test_the_picture_for_sharing_is_named_with_its_full_address(image):
    html = read(StandardPageFactory(share_image=image))

    (address,) = meta(html, "og:image")
    assert address.startswith("http://")
    assert meta(html, "twitter:card") == ["summary_large_image"]


@pytest.fixture
def lost():
    """An image of which only the row is left."""
    image = ImageFactory()
    default_storage.delete(image.file.name)
    return image


def block(kind, image):
    picture = image_value(image, "Dağlar")
    value = picture if kind == "image" else {"title": "", "images": [picture, picture]}
    return StandardPageFactory(body=body((kind, value)))


LOST = {
    "image block": lambda image: block("image", image),
    "gallery block": lambda image: block("gallery", image),
    "image of news": lambda image: NewsFactory(image=image),
    "card of news": lambda image: NewsFactory(image=image).get_parent(),
    "cover": lambda image: CollectionFactory(cover=image),
    "card of a collection": lambda image: CollectionFactory(cover=image).get_parent(),
    "logo": lambda image: OrganizationFactory(logo=image),
    "picture for sharing": lambda image: StandardPageFactory(share_image=image),
}


@pytest.mark.parametrize("place", LOST)
def test_a_page_outlives_the_file_of_its_picture(lost, place):
    page = LOST[place](lost)

    assert read(page).h1


@pytest.mark.parametrize("place", ["image block", "gallery block", "image of news", "cover"])
def test_a_page_outlives_the_row_of_its_picture(place):
    image = ImageFactory()
    page = LOST[place](image)
    image.delete()

    assert read(page).main.img is None


@pytest.mark.parametrize("place", LOST)
def test_a_page_shows_no_picture_that_not_everybody_may_have(hidden_collection, place):
    page = LOST[place](ImageFactory(collection=hidden_collection))

    html = read(page)

    assert html.h1
    assert html.main.img is None
    assert "/private/" not in str(html)


def test_a_document_whose_file_is_lost_is_still_linked():
    document = DocumentFactory()
    default_storage.delete(document.file.name)

    html = read(StandardPageFactory(body=body(("document", {"document": document.pk, "text": ""}))))

    assert html.main.find("a", href=document.url)


def test_a_home_page_shows_the_pictures_of_its_featured_pages():
    html = read(full_home("az"))

    assert len(html.main.find("ul", class_="cards").find_all("img")) == 1
