"""How texts of a kind look that `cms.api.shapes` names with `Annotated`."""

from collections.abc import Callable

from wagtail.models import Page, get_page_models

from cms.api.schema.components import TEXT, Components, Schema, choice, one_of
from cms.facts.numbers import Comparator
from cms.languages import DEFAULT_LANGUAGE, LANGUAGES
from cms.languages.countries import country_names

EDTF_PATTERN = r"^\d{4}\??(-\d{2}(-\d{2})?)?$"


def page_models() -> list[type[Page]]:
    """The types of pages, by name."""
    models = (model for model in get_page_models() if model is not Page)
    return sorted(models, key=lambda model: model._meta.label)


def country_codes() -> list[str]:
    return sorted(country_names(DEFAULT_LANGUAGE))


def language_codes() -> list[str]:
    return [language.code for language in LANGUAGES]


def _page_types() -> list[str]:
    return [model._meta.label for model in page_models()]


def _named(name: str, make: Callable[[], Schema]) -> Callable[[Components], Schema]:
    return lambda components: components.refer(name, name, make)


def _plain(**keywords: str) -> Callable[[Components], Schema]:
    return lambda components: TEXT | keywords


KINDS: dict[str, Callable[[Components], Schema]] = {
    "Url": _plain(format="uri"),
    # As somebody entered it, who need not have written letters of other alphabets as %D0%90.
    "WebAddress": _plain(format="iri"),
    "Day": _plain(format="date"),
    "Edtf": _plain(pattern=EDTF_PATTERN),
    "E164": _plain(pattern=r"^\+[1-9]\d{1,14}$"),
    "Color": _plain(pattern=r"^#[0-9a-f]{6}$"),
    "Slug": _plain(pattern=r"^[-a-zA-Z0-9_]+$"),
    "RichText": _plain(description="HTML, unless `rich_text_format` asks for something else."),
    "CountryCode": _named("CountryCode", lambda: one_of(country_codes())),
    "LanguageCode": _named("LanguageCode", lambda: one_of(language_codes())),
    "PageType": _named("PageType", lambda: one_of(_page_types())),
    "Comparator": _named("Comparator", lambda: choice(Comparator.choices)),
}
