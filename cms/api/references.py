"""What the values of an answer point to, loaded together by one query, and the pages by another.

Representing a value gives a `Promise` in place of a picture, a file or a page. When the whole
answer is there, `References.fulfil` loads all that was promised and puts it in its place.
"""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast
from uuid import UUID

from django.db.models import Model, Q
from django.http import HttpRequest
from django.urls import reverse
from wagtail.api.utils import get_full_url
from wagtail.embeds.embeds import get_embed_hash
from wagtail.embeds.models import Embed
from wagtail.models import Locale, Page, Site

from cms.api import rich_text
from cms.api.grounds import Grounds, find_grounds
from cms.api.media import attachment, picture
from cms.api.shapes import (
    DocumentDict,
    EmbedDict,
    ImageDict,
    OrganizationDict,
    PageLinkDict,
    ParentDict,
    TopicDict,
    TranslationDict,
    TranslationState,
    TranslationStateDict,
)
from cms.api.surroundings import Surroundings
from cms.api.together import Wanted, belonging_to, fill_relation, find_together
from cms.delivery import shown
from cms.delivery.settled import settled
from cms.languages import LANGUAGES, Language
from cms.languages.active import active_language
from cms.models import Document, Image, Topic
from cms.page_links import PageLink, best_link
from cms.search.highlights import Question
from cms.translation.states import State
from cms.visibility import public_pages


@dataclass(frozen=True)
class Promise:
    fulfil: Callable[[], Any]


@dataclass(frozen=True)
class _Kind:
    """Rows that are found by the field `name`, with those of other tables that belong to them."""

    model: type[Model]
    name: str = "id"
    belonging: tuple[str, ...] = ()
    only: tuple[str, ...] = ()

    @cached_property
    def relations(self) -> list[Any]:
        return [self.model._meta.get_field(name) for name in self.belonging]


_KINDS = {
    "image": _Kind(Image, belonging=("texts", "renditions")),
    "document": _Kind(Document, belonging=("texts",)),
    "topic": _Kind(Topic, belonging=("names",)),
    "embed": _Kind(Embed, "hash"),
    "page": _Kind(Page, only=("id", "translation_key")),
}


class References:
    """Of one answer, to `request`, as things stand `at` that moment."""

    def __init__(self, request: HttpRequest, at: datetime.datetime, rich_text_format: str) -> None:
        self.request = request
        self.at = at
        self._rich_text_format = rich_text_format
        self._wanted: dict[str, set[Any]] = defaultdict(set)
        self._rows: dict[str, dict[Any, Any]] = defaultdict(dict)
        self._noted: set[tuple[str, Any]] = set()
        self._addresses: dict[int, str | None] = {}
        self._pictures: dict[tuple[Any, ...], ImageDict | None] = {}

    # What an answer may ask of its surroundings.

    @cached_property
    def public(self) -> Q:
        """Selects the pages that everybody may read."""
        return public_pages(self.at, self._grounds.private_paths)

    @cached_property
    def surroundings(self) -> Surroundings:
        return Surroundings(self.public, lambda: self.locales, self._linked_keys)

    @property
    def private_collections(self) -> frozenset[int]:
        return self._grounds.private_collections

    @property
    def locales(self) -> dict[int, Locale]:
        return self._grounds.locales

    @cached_property
    def _grounds(self) -> Grounds:
        return settled(self.request, "grounds", find_grounds)

    @property
    def variant(self) -> str:
        """What the answer of a page depends on beside the page."""
        site = Site.find_for_request(self.request)
        return f"{self._rich_text_format} {site and site.pk} {self._base_url}"

    @cached_property
    def question(self) -> Question:
        """What is searched for."""
        return Question(self.request.GET.get("search", ""))

    def absolute(self, path: str) -> str:
        """As Wagtail's `get_full_url`, which looks for the site each time."""
        return path if path.startswith(("http://", "https://")) else self._base_url + path

    @cached_property
    def _base_url(self) -> str:
        return str(get_full_url(self.request, ""))

    def locale_of(self, page: Page) -> Locale:
        if Page._meta.get_field("locale").is_cached(page):
            return page.locale
        return self.locales[page.locale_id]

    def page_url(self, page: Page) -> str:
        return str(self._address(page))

    def has_address(self, page: Page) -> bool:
        """A page above or beside all sites has none, though nobody hid it."""
        return self._address(page) is not None

    def _address(self, page: Page) -> str | None:
        """Answers name a page again and again."""
        if page.pk not in self._addresses:
            page.locale = self.locale_of(page)
            self._addresses[page.pk] = page.get_full_url(self.request)
        return self._addresses[page.pk]

    def detail_url(self, page: Page) -> str:
        before, after = self._detail_path
        return f"{self._base_url}{before}{page.pk}{after}"

    @cached_property
    def _detail_path(self) -> tuple[str, str]:
        """What stands before and after the id; to reverse it for each page takes long."""
        before, _, after = reverse("wagtailapi:pages:detail", args=[0]).rpartition("0")
        return before, after

    # What a value may promise, in the language that is active now: `None`, or what stands in its
    # place until `fulfil`. They are typed as what they promise to be.

    def page(self, pk: int | None) -> Any:
        language = active_language()
        return self._promise("page", pk, lambda: self._link(pk or 0, language))

    def organization(self, pk: int | None) -> Any:
        language = active_language()
        return self._promise("page", pk, lambda: self._organization(pk or 0, language))

    def topic(self, pk: int | None) -> Any:
        language = active_language()
        return self._promise("topic", pk, lambda: self._topic(pk or 0, language))

    def document(self, pk: int | None) -> Any:
        language = active_language()
        return self._promise("document", pk, lambda: self._document(pk or 0, language))

    def image(
        self, pk: int | None, *, alternative_text: str | None = None, caption: str | None = None
    ) -> Any:
        """Without an alternative text of its own the picture has that of the library."""
        language = active_language()
        return self._promise(
            "image", pk, lambda: self._image(pk or 0, language, alternative_text, caption)
        )

    def embed(self, url: str) -> Any:
        return self._promise("embed", get_embed_hash(url), lambda: self._embed(url))

    def rich_text(self, html: str) -> Any:
        language = active_language()
        for kind, key in rich_text.references(html):
            self._want(kind, get_embed_hash(key) if kind == "embed" else key)
        write = rich_text.FORMATS[self._rich_text_format]
        return self._promise("rich_text", html, lambda: write(html, _Targets(self, language)))

    def present(self, promises: list[Any]) -> Any:
        """Without those of which nothing came."""
        return Promise(lambda: [value for value in map(self.fulfil, promises) if value is not None])

    def fulfil(self, answer: Any) -> Any:
        """The same answer, with every promise replaced by what it promised."""
        match answer:
            case Promise():
                return answer.fulfil()
            case dict():
                for key, value in answer.items():
                    answer[key] = self.fulfil(value)
            case list():
                answer[:] = [self.fulfil(value) for value in answer]
        return answer

    def _want(self, kind: str, key: Any) -> None:
        if key:
            self._wanted[kind].add(key)
            self._noted.add((kind, key))

    def _promise(self, kind: str, key: Any, fulfil: Callable[[], Any]) -> Promise | None:
        self._want(kind, key)
        return Promise(fulfil) if key else None

    # What an answer shows.

    @contextmanager
    def noting(self) -> Iterator[set[tuple[str, Any]]]:
        """The kinds and ids of what is promised meanwhile."""
        self._noted = set()
        yield self._noted

    def shown_by(self, page: Page, noted: Iterable[tuple[str, Any]]) -> shown.Names:
        """Everything that changes the answer of the page once it changes. Of what is not named
        here, such as topics, any change outdates all answers.
        """
        keys = {page.translation_key, *self.surroundings.keys_above(page)}
        names = {shown.place(path) for path in self.surroundings.places(page)}
        for kind, key in noted:
            match kind:
                case "image":
                    names.add(shown.image(key))
                case "document":
                    names.add(shown.document(key))
                case "page" if linked := self._row("page", key):
                    keys.add(linked.translation_key)
        return frozenset(names | set(map(shown.page, keys)))

    # What a page may promise of its surroundings. All pages of the answer are told together.

    def translation(self, page: Page) -> Any:
        return Promise(lambda: translation_state(self.surroundings.state(page)))

    def translations(self, page: Page) -> Any:
        return Promise(lambda: list(map(self.translation_link, self._translations(page))))

    def missing_locales(self, page: Page) -> Any:
        def fulfil() -> list[str]:
            pages = [page, *self._translations(page)]
            present = {self.locale_of(present).language_code for present in pages}
            return [language.code for language in LANGUAGES if language.code not in present]

        return Promise(fulfil)

    def ancestors(self, page: Page) -> Any:
        def fulfil() -> list[PageLinkDict]:
            above = filter(self.has_address, self.surroundings.ancestors(page))
            return list(map(self.page_link, above))

        return Promise(fulfil)

    def parent(self, page: Page) -> Any:
        return Promise(lambda: self._parent(page))

    def sections(self, page: Page) -> Any:
        return Promise(lambda: list(map(self.page_link, self.surroundings.entries(page))))

    def chapters(self, page: Page) -> Any:
        return Promise(
            lambda: [
                {
                    **self.page_link(entry),
                    "sections": list(map(self.page_link, self.surroundings.entries(entry))),
                }
                for entry in self.surroundings.entries(page)
            ]
        )

    def neighbour(self, page: Page, side: int) -> Any:
        """Before the page (0), or after it (1)."""

        def fulfil() -> PageLinkDict | None:
            neighbour = self.surroundings.neighbours(page)[side]
            return neighbour and self.page_link(neighbour)

        return Promise(fulfil)

    # What was promised, loaded with all that is wanted by then when any is first asked for.

    def _row(self, kind: str, key: Any) -> Any:
        """Whatever nobody may know of is not there."""
        if key not in self._rows[kind]:
            self._look_up()
        return self._rows[kind].get(key)

    def _look_up(self) -> None:
        new = {kind: keys - self._rows[kind].keys() for kind, keys in self._wanted.items()}
        new = {kind: keys for kind, keys in new.items() if kind in _KINDS}
        wanted = []
        for kind, keys in new.items():
            of = _KINDS[kind]
            wanted.append(Wanted(of.model, of.name, keys, of.only))
            wanted += [belonging_to(relation, keys) for relation in of.relations]
        found = iter(find_together(wanted))
        for kind, keys in new.items():
            of = _KINDS[kind]
            rows = {getattr(row, of.name): row for row in next(found)}
            for relation in of.relations:
                fill_relation(relation, rows, next(found))
            hidden = (
                key
                for key, row in rows.items()
                if getattr(row, "collection_id", None) in self.private_collections
            )
            self._rows[kind] |= dict.fromkeys(keys) | rows | dict.fromkeys(hidden)

    def _linked_keys(self) -> set[UUID]:
        links = (self._row("page", pk) for pk in self._wanted["page"])
        return {link.translation_key for link in links if link}

    # How it is told.

    def page_link(self, page: Page) -> PageLinkDict:
        """A page that is read in its own language, whatever that is."""
        return {
            "id": page.pk,
            "type": type_name(page),
            "title": page.title,
            "url": self.page_url(page),
            "locale": self.locale_of(page).language_code,
            "is_fallback": False,
        }

    def translation_link(self, page: Page) -> TranslationDict:
        return {
            "locale": self.locale_of(page).language_code,
            "id": page.pk,
            "title": page.title,
            "html_url": self.page_url(page),
            "detail_url": self.detail_url(page),
            "state": translation_state(self.surroundings.state(page))["state"],
        }

    def _translations(self, page: Page) -> Iterable[Page]:
        return filter(self.has_address, self.surroundings.translations(page))

    def _parent(self, page: Page) -> ParentDict | None:
        ancestors = self.surroundings.ancestors(page)
        if not ancestors or ancestors[-1].depth != page.depth - 1:
            return None
        parent = ancestors[-1]
        if not self.has_address(parent):
            return None
        return {
            "id": parent.pk,
            "meta": {
                "type": type_name(parent),
                "detail_url": self.detail_url(parent),
                "html_url": self.page_url(parent),
            },
            "title": parent.title,
        }

    def _topic(self, pk: int, language: Language) -> TopicDict | None:
        topic: Topic | None = self._row("topic", pk)
        return topic and {
            "id": topic.pk,
            "slug": topic.slug,
            "name": topic.name_in(language.code),
        }

    def _link(self, pk: int, language: Language) -> PageLinkDict | None:
        link = self._best_link(pk, language)
        return self._tell_link(link) if link else None

    def _best_link(self, pk: int, language: Language) -> PageLink | None:
        row = self._row("page", pk)
        versions = self.surroundings.versions(row.translation_key) if row else ()
        link = best_link(pk, versions, language)
        return link if link and self.has_address(link.page) else None

    def _tell_link(self, link: PageLink) -> PageLinkDict:
        return {**self.page_link(link.page), "is_fallback": link.is_fallback}

    def _organization(self, pk: int, language: Language) -> OrganizationDict | None:
        link = self._best_link(pk, language)
        if link is None:
            return None
        acronym = Surroundings.acronym_of(link.page)
        return {**self._tell_link(link), "acronym": acronym}

    def _document(self, pk: int, language: Language) -> DocumentDict | None:
        document = self._row("document", pk)
        return document and attachment(document, self.absolute, language)

    def _image(
        self, pk: int, language: Language, alternative_text: str | None, caption: str | None
    ) -> ImageDict | None:
        use = (pk, language, alternative_text, caption)
        if use not in self._pictures:  # A list shows a few pictures many times.
            image = self._row("image", pk)
            self._pictures[use] = image and picture(image, self.absolute, *use[1:])
        return self._pictures[use]

    def _embed(self, url: str) -> EmbedDict:
        embed = self._row("embed", get_embed_hash(url))
        return {
            "url": url,
            "title": (embed and embed.title) or None,
            "html": (embed and embed.html) or None,
            "provider": (embed and embed.provider_name) or None,
            "author": (embed and embed.author_name) or None,
            "thumbnail_url": (embed and embed.thumbnail_url) or None,
            "width": embed.width if embed else None,
            "height": embed.height if embed else None,
        }


@dataclass(frozen=True)
class _Targets:
    """What a text in `language` points to."""

    references: References
    language: Language

    def page(self, pk: int) -> PageLinkDict | None:
        return self.references._link(pk, self.language)

    def document(self, pk: int) -> DocumentDict | None:
        return self.references._document(pk, self.language)

    def image(self, pk: int, alternative_text: str) -> ImageDict | None:
        return self.references._image(pk, self.language, alternative_text, None)

    def embed(self, url: str) -> EmbedDict:
        return self.references._embed(url)

    def absolute(self, path: str) -> str:
        return self.references.absolute(path)


def type_name(page: Page) -> str:
    """Such as `articles.NewsPage`, from the specific page or its row in the tree."""
    model = page.specific_class or type(page)
    return f"{model._meta.app_label}.{model.__name__}"


def translation_state(state: State) -> TranslationStateDict:
    """Of a page that can be read: there is such a page, and it is published."""
    counts = state.kind in ("up_to_date", "outdated")
    return {
        "state": cast(TranslationState, state.kind),
        "translated": state.translated if counts else None,
        "total": state.total if counts else None,
        "changed": state.changed if counts else None,
    }
