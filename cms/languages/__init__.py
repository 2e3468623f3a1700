"""The three languages: the only place in the project that names one."""

from .registry import DEFAULT_LANGUAGE, LANGUAGES, Language, by_code, language_choices

__all__ = ["DEFAULT_LANGUAGE", "LANGUAGES", "Language", "by_code", "language_choices"]
