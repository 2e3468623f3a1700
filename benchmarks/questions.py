"""What is asked: the same of both, as far as Wagtail's own API can tell it, and all of ours."""

from collections.abc import Sequence
from urllib.parse import quote

from cms.languages import LANGUAGES

QUESTIONS = ("list", "detail", "search")
STOCK, SAME, ALL = "stock", "same", "all"
_BASES = {STOCK: "/stock/pages/", SAME: "/api/v2/pages/", ALL: "/api/v2/pages/"}

_CARD = "lead,date,kind,image,topics,hashtags"
#: How far pages are translated and into what, which stock Wagtail does not know.
_CARDS = {
    STOCK: _CARD,
    SAME: f"{_CARD},-original_locale,-translation",
    ALL: f"{_CARD},translations,missing_locales",
}
_FOUND_CARDS = _CARDS | {SAME: f"{_CARDS[SAME]},-highlights"}
_DETAILS = {
    STOCK: "",
    SAME: "?fields=-original_locale,-translation,-translations,-missing_locales,-ancestors",
    ALL: "",
}

#: Words of the generated texts, for each language.
_WORDS = {
    "az": ("festivalı", "kitabxana", "sahibkarlar", "könüllülər"),
    "ru": ("фестиваль", "библиотека", "предпринимательниц", "добровольцы"),
    "en": ("festival", "library", "entrepreneurs", "volunteers"),
}


def questions(whom: str, ids: Sequence[int]) -> dict[str, list[str]]:
    """Paths by the name of the question; `ids` are those of news."""
    base = _BASES[whom]
    news = f"{base}?type=articles.NewsPage&limit=20"
    codes = [language.code for language in LANGUAGES]
    return {
        "list": [
            f"{news}&fields={_CARDS[whom]}&locale={code}&offset={offset}"
            for code in codes
            for offset in range(0, 100, 20)
        ],
        "detail": [f"{base}{pk}/{_DETAILS[whom]}" for pk in ids],
        "search": [
            f"{news}&fields={_FOUND_CARDS[whom]}&locale={code}&search={quote(word)}"
            for code in codes
            for word in _WORDS[code]
        ],
    }
