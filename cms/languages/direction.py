from django.conf.locale import LANG_INFO

from .registry import LANGUAGES


def correct_direction() -> None:
    """Make Django's own facts about our languages say left-to-right; call it once, at start.

    `get_language_bidi()`, `{% get_current_language_bidi %}` and Wagtail's `Locale.is_bidi` read
    the setting LANGUAGES_BIDI, which is right as Django ships it. Only `get_language_info()`,
    `{% get_language_info %}` and the `language_bidi` filter read LANG_INFO, where Azerbaijani
    counts as right-to-left.
    """
    for language in LANGUAGES:
        LANG_INFO[language.code]["bidi"] = language.direction == "rtl"
