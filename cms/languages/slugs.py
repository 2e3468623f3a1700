import re
import unicodedata
from typing import Final

# Wagtail's Page.slug holds no more.
MAX_LENGTH: Final = 255

# Latin letters that do not decompose into a plain letter and a mark.
LATIN: Final = {
    "ə": "e", "ı": "i",
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l",
    "ħ": "h", "ŧ": "t", "ŋ": "ng",
}  # fmt: skip

# What keyboards and old files put in the place of `ə`: a turned e, and Cyrillic.
SCHWA_LOOK_ALIKES: Final = "\u01dd\u04d9"

# As anyascii spells them. `й` decomposes into `и` and a breve, so it needs its row.
_RUSSIAN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip

# Azerbaijani in Cyrillic, as printed until 1991; then Ukrainian, Belarusian and Kazakh letters.
_OTHER_CYRILLIC = {
    "ғ": "g", "ҝ": "g", "һ": "h", "ҹ": "c", "ө": "o", "ү": "u", "ј": "y",
    "і": "i", "є": "ie", "ґ": "g", "қ": "q", "ң": "ng", "ұ": "u",
}  # fmt: skip

_SEPARATORS = (
    " \t\n\v\f\r\x85\u2028\u2029"
    "-_/\\|.,;:!?()[]{}<>=+*&@#%$^~"
    "\u2010\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b"  # dashes and the minus sign
    "\u2044\u00b7\u2022\u2027\u2219\u22c5\u00d7\u00f7"  # fraction slash, dots, times, divided by
)

# The only statement of how a character is spelt in a slug: the browser receives this very table.
TABLE: Final[dict[str, str]] = {
    **{character: character for character in "abcdefghijklmnopqrstuvwxyz0123456789"},
    **LATIN,
    **dict.fromkeys(SCHWA_LOOK_ALIKES, LATIN["ə"]),
    **_RUSSIAN,
    **_OTHER_CYRILLIC,
    **dict.fromkeys(_SEPARATORS, "-"),
    "\u00b4": "",  # an apostrophe to those who type it, though it decomposes into a space
}


def slugify(text: str, max_length: int = MAX_LENGTH) -> str:
    """Spell a title with a-z, 0-9 and single hyphens, as the editor's browser does.

    A slug comes back unchanged. Characters without a spelling are dropped, so the result may be
    empty. What is too long ends at a hyphen, unless that would cost half of it.
    """
    letters = unicodedata.normalize("NFC", text).lower()
    spelt = "".join(_spell(letter) for letter in letters)
    return _shorten(re.sub("-+", "-", spelt).strip("-"), max_length)


def _spell(letter: str) -> str:
    if letter in TABLE:
        return TABLE[letter]
    parts = unicodedata.normalize("NFKD", letter).lower()
    return "".join(TABLE.get(part, "") for part in parts)


def _shorten(slug: str, max_length: int) -> str:
    if len(slug) <= max_length:
        return slug
    hyphen = slug.rfind("-", max_length // 2, max_length + 1)
    return slug[: hyphen if hyphen > 0 else max_length]
