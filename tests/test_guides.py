"""The guides for translators, one for each language."""

import re

import pytest
from django.conf import settings

from cms.languages import LANGUAGES

FOLDER = settings.BASE_DIR / "docs" / "translators"


@pytest.mark.parametrize("code", [language.code for language in LANGUAGES])
def test_each_guide_shows_all_the_pictures_in_its_language_and_no_others(code):
    shown = re.findall(r"!\[.+\]\(pictures/(.+)\)", (FOLDER / f"{code}.md").read_text())

    assert sorted(shown) == sorted(path.name for path in FOLDER.glob(f"pictures/{code}-*.png"))
    assert len(shown) == len(list(FOLDER.glob("pictures/*.png"))) / len(LANGUAGES)
