"""What is told of a page: `meta` as in Wagtail's own API, and what its type declares."""

import datetime
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, get_type_hints

from wagtail.models import Page, get_page_models

from cms.api.fields import Field, fields_of, local_moment
from cms.api.references import References, type_name
from cms.api.shapes import (
    HighlightDict,
    LanguageCode,
    PageLinkDict,
    PageType,
    ParentDict,
    Slug,
    TranslationDict,
    TranslationStateDict,
    Url,
)
from cms.api.values import highlighted
from cms.search.texts import Zone, searched_texts


def _id(page: Page, references: References) -> int:
    return page.pk


def _title(page: Page, references: References) -> str:
    return page.title


def _type(page: Page, references: References) -> PageType:
    return type_name(page)


def _detail_url(page: Page, references: References) -> Url:
    return references.detail_url(page)


def _html_url(page: Page, references: References) -> Url:
    return references.page_url(page)


def _slug(page: Page, references: References) -> Slug:
    return page.slug


def _show_in_menus(page: Page, references: References) -> bool:
    return page.show_in_menus


def _seo_title(page: Page, references: References) -> str:
    return page.seo_title


def _search_description(page: Page, references: References) -> str:
    return page.search_description


def _first_published_at(page: Page, references: References) -> datetime.datetime | None:
    return local_moment(page.first_published_at)


def _last_published_at(page: Page, references: References) -> datetime.datetime | None:
    return local_moment(page.last_published_at)


def _alias_of(page: Page, references: References) -> None:
    """Wagtail's field; an alias is never told."""


def _locale(page: Page, references: References) -> LanguageCode:
    return references.locale_of(page).language_code


def _original_locale(page: Any, references: References) -> LanguageCode:
    return page.original_language


def _parent(page: Page, references: References) -> ParentDict | None:
    return references.parent(page)


def _ancestors(page: Page, references: References) -> list[PageLinkDict]:
    return references.ancestors(page)


def _translation(page: Any, references: References) -> TranslationStateDict:
    return references.translation(page)


def _translations(page: Page, references: References) -> list[TranslationDict]:
    return references.translations(page)


def _missing_locales(page: Page, references: References) -> list[LanguageCode]:
    return references.missing_locales(page)


def _highlights(page: Any, references: References) -> list[HighlightDict]:
    return highlights_of(public_texts(page), references)


def public_texts(page: Page) -> list[tuple[str, str]]:
    """Those of fields that front ends may have, with the names of these: the title first."""
    public = page_fields_of((type(page),))
    texts = [text for text in searched_texts(page) if text[0] in public]
    texts.sort(key=lambda text: list(Zone).index(text[1]))
    return [(name, text) for name, _, text in texts]


def highlights_of(texts: Iterable[tuple[str, str]], references: References) -> list[HighlightDict]:
    """One of each field."""
    found: dict[str, HighlightDict] = {}
    for name, text in texts:
        if name not in found and (excerpt := references.question.excerpt(text)):
            found[name] = {"field": name, **highlighted(excerpt)}
    return list(found.values())


def _fields(*functions: Callable[[Any, References], Any]) -> dict[str, Field]:
    return {
        tell.__name__[1:]: Field(
            tell.__name__[1:], get_type_hints(tell, include_extras=True)["return"], tell
        )
        for tell in functions
    }


#: Told within `meta`.
META_FIELDS: dict[str, Field] = _fields(
    _type, _detail_url, _html_url, _slug, _show_in_menus, _seo_title, _search_description,
    _first_published_at, _last_published_at, _alias_of, _parent, _locale, _original_locale,
    _translation, _translations, _missing_locales, _ancestors,
)  # fmt: skip
#: Told within `meta`, in the answer to a search.
FOUND_FIELDS: dict[str, Field] = _fields(_highlights)
_BODY_FIELDS = _fields(_id, _title)
_LISTED = (
    "id", "type", "detail_url", "html_url", "slug", "first_published_at", "locale",
    "original_locale", "translation", "title",
)  # fmt: skip


@cache
def page_fields_of(models: tuple[Any, ...]) -> dict[str, Field]:
    """What can be told of pages of all these types, `id` first; of any type without one."""
    models = models or tuple(get_page_models())
    of_each = [fields_of(model) for model in models if model is not Page]
    common = {
        name: field
        for name, field in of_each[0].items()
        if all(name in others and others[name].shape == field.shape for others in of_each)
    }
    return _BODY_FIELDS | META_FIELDS | common


def listing_fields_of(models: tuple[Any, ...]) -> list[str]:
    """What a card needs, unless a front end asks for other fields."""
    available = page_fields_of(models)
    own = [name for model in models for name in getattr(model, "api_listing_fields", ())]
    return [*_LISTED, *(name for name in own if name in available)]
