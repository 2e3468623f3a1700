from functools import cache
from io import BytesIO

import pytest
from PIL import Image

from home.demo import drawings
from home.demo.drawings import PICTURES, canvas

LANGUAGES = {"az", "ru", "en"}

first_draw = cache(drawings.draw)


@pytest.fixture
def _with_rough_edges(monkeypatch):
    """Clean ones take three quarters of the time."""
    monkeypatch.setattr(canvas, "OVERSAMPLING", 1)


rough = pytest.mark.usefixtures("_with_rough_edges")
every_picture = pytest.mark.parametrize("name", drawings.names())


@rough
@every_picture
def test_a_picture_is_drawn_at_its_declared_size(name):
    image = first_draw(name)

    assert image.size == (PICTURES[name].width, PICTURES[name].height)
    assert image.mode == "RGB"


@rough
@every_picture
def test_a_picture_leaves_no_quarter_of_its_sheet_empty(name):
    image = first_draw(name)

    middle, level = image.width // 2, image.height // 2
    for left in (0, middle):
        for top in (0, level):
            quarter = image.crop((left, top, left + middle, top + level))
            assert quarter.getcolors(1) is None, f"nothing is drawn from {left}, {top}"


@every_picture
def test_a_focal_point_lies_inside_its_picture(name):
    picture = PICTURES[name]

    x, y, width, height = picture.focal_point

    assert 0 <= x - width / 2 < x + width / 2 <= picture.width
    assert 0 <= y - height / 2 < y + height / 2 <= picture.height


@every_picture
def test_a_picture_is_described_differently_in_each_language(name):
    descriptions = PICTURES[name].descriptions

    assert set(descriptions) == LANGUAGES
    assert all(text.strip() for text in descriptions.values())
    assert len(set(descriptions.values())) == len(LANGUAGES)


def test_no_two_pictures_share_a_description():
    texts = [text for picture in PICTURES.values() for text in picture.descriptions.values()]

    assert len(set(texts)) == len(texts)


@rough
@every_picture
def test_drawing_a_picture_again_gives_the_same_pixels(name):
    again = drawings.draw(name)

    assert again.tobytes() == first_draw(name).tobytes()


def test_encoded_bytes_open_as_the_picture_and_repeat_exactly():
    content = drawings.png_bytes("logo_generic_3")

    with Image.open(BytesIO(content)) as image:
        assert (image.format, image.size) == ("PNG", (600, 600))
    assert drawings.png_bytes("logo_generic_3") == content


def test_a_name_that_nobody_drew_is_refused():
    with pytest.raises(KeyError):
        drawings.draw("unknown")
