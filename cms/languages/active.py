from django.utils.translation import get_language

from .registry import DEFAULT_LANGUAGE, Language, by_code


def active_language() -> Language:
    """The language that Django has activated, `en` for `en-gb`; the default for one not ours."""
    try:
        return by_code((get_language() or "").split("-")[0])
    except LookupError:
        return DEFAULT_LANGUAGE
