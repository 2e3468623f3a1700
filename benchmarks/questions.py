"""What is asked: the same of both, as far as Wagtail's own API can tell it."""

from collections.abc import Sequence
from urllib.parse import quote

from cms.languages import LANGUAGES

OURS, STOCK = "/api/v2/pages/", "/stock/pages/"

_CARD = "lead,date,kind,image,topics,hashtags"
#: Beside what stock Wagtail tells: how far each is translated, and into what.
_OUR_CARD = f"{_CARD},translations,missing_locales"

#: Words of the generated texts, for each language.
_WORDS = {
    "az": ("festivalı", "kitabxana", "sahibkarlar", "könüllülər"),
    "ru": ("фестиваль", "библиотека", "предпринимательниц", "добровольцы"),
    "en": ("festival", "library", "entrepreneurs", "volunteers"),
}


def questions(base: str, ids: Sequence[int]) -> dict[str, list[str]]:
    """Paths by the name of the question; `ids` are those of news."""
    fields = _OUR_CARD if base == OURS else _CARD
    cards = f"{base}?type=articles.NewsPage&fields={fields}&limit=20"
    codes = [language.code for language in LANGUAGES]
    return {
        "list": [
            f"{cards}&locale={code}&offset={offset}"
            for code in codes
            for offset in range(0, 100, 20)
        ],
        "detail": [f"{base}{pk}/" for pk in ids],
        "search": [
            f"{cards}&locale={code}&search={quote(word)}" for code in codes for word in _WORDS[code]
        ],
    }
