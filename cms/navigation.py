"""The ways from a page to others: up, across the menu, and into the other languages.

Nothing here leads to a draft or to a private page.
"""

from dataclasses import dataclass
from functools import cached_property

from wagtail.models import Page, Site

from cms.languages import DEFAULT_LANGUAGE, LANGUAGES, Language

_HOME_DEPTH = 2
_MENU_LENGTH = 20


@dataclass(frozen=True)
class LanguageChoice:
    language: Language
    #: Nothing when the page cannot be read in this language.
    page: Page | None
    is_current: bool


class Navigation:
    """For `page`, or without one (as on an error page) for the home pages of `site`."""

    def __init__(self, page: Page | None, site: Site | None, language: Language) -> None:
        self.page = page
        self.site = site
        self.language = language

    @cached_property
    def home(self) -> Page | None:
        """The home page in this language."""
        if self.page is None:
            return self.translations.get(self.language.code)
        if self.page.depth == _HOME_DEPTH:
            return self.page
        return next((page for page in self.ancestors if page.depth == _HOME_DEPTH), None)

    @cached_property
    def ancestors(self) -> list[Page]:
        """From the home page down. Whoever may read a page may read those above it."""
        if self.page is None:
            return []
        above = self.page.get_ancestors().filter(depth__gte=_HOME_DEPTH).live()
        return list(above.defer_streamfields())

    @cached_property
    def menu(self) -> list[Page]:
        if self.home is None:
            return []
        return list(self.home.get_children().live().public().in_menu()[:_MENU_LENGTH])

    @cached_property
    def translations(self) -> dict[str, Page]:
        """What can be read, by language code, this page included."""
        subject = self.page or (self.site.root_page if self.site else None)
        if subject is None:
            return {}
        pages = Page.objects.filter(translation_key=subject.translation_key).live().public()
        found = {page.locale.language_code: page for page in pages.select_related("locale")}
        return {
            language.code: found[language.code] for language in LANGUAGES if language.code in found
        }

    @cached_property
    def default_translation(self) -> Page | None:
        """For readers of none of our languages."""
        return self.translations.get(DEFAULT_LANGUAGE.code) or next(
            iter(self.translations.values()), None
        )

    @cached_property
    def language_choices(self) -> list[LanguageChoice]:
        return [
            LanguageChoice(
                language,
                self.translations.get(language.code),
                is_current=self.page is not None and language == self.language,
            )
            for language in LANGUAGES
        ]
