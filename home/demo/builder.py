"""Makes the demonstration's pages through the models, as an editor and two translators would."""

import json
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.db import connection, models, transaction
from django.db.models.fields.reverse_related import ManyToOneRel
from wagtail.fields import StreamField
from wagtail.models import Locale, Page

from cms.indexing import noted_once
from cms.languages import LANGUAGES
from cms.media.preparing import preparation_put_off
from cms.models import BasePage, Document, Image, Topic, TopicName
from cms.translation.entering import enter_translation
from home.demo.blocks import stream_value
from home.demo.content.collection import COLLECTION
from home.demo.content.meeting import DOCUMENTS, MEETING
from home.demo.content.organizations import ORGANIZATIONS
from home.demo.content.platform import PLATFORM
from home.demo.content.site import HOME, PAGES
from home.demo.content.states import LATER_EDIT, UNTRANSLATED
from home.demo.content.topics import TOPICS
from home.demo.library import Library, library_exists
from home.demo.trilingual import in_language, translations

Say = Callable[[str], object]
Data = dict[str, Any]

HOME_KEY = "home"

#: Keys of a page's data that are not fields of its model.
_STRUCTURE = {"key", "original", "children"}

#: What each page of the demonstration is, the type of its parent, and the type of its children.
_PARENT_TYPES = {
    "organizations.OrganizationPage": "organizations.OrganizationIndexPage",
    "articles.CollectionPage": "articles.CollectionIndexPage",
    "articles.PlatformPage": "home.HomePage",
    "events.MeetingPage": "events.MeetingIndexPage",
    "home.StandardPage": "home.HomePage",
}
_CHILD_TYPES = {
    "articles.CollectionPage": "articles.CollectionEntryPage",
    "articles.CollectionEntryPage": "articles.CollectionEntryPage",
    "articles.PlatformPage": "articles.NewsPage",
}


def build_demonstration(say: Say) -> bool:
    """Whether there was anything to make. Made whole or not at all, and never twice."""
    if library_exists():
        return False
    with transaction.atomic(), preparation_put_off(), noted_once(), _statements_unlogged():
        Builder(say).build()
    return True


@contextmanager
def _statements_unlogged() -> Iterator[None]:
    """With DEBUG, Django writes down each statement, which takes longer than making it."""
    connection.make_debug_cursor = connection.make_cursor  # type: ignore[assignment, method-assign]
    try:
        yield
    finally:
        del connection.make_debug_cursor


class Builder:
    def __init__(self, say: Say) -> None:
        self.say = say
        self.library = Library(DOCUMENTS)
        self.topics: dict[str, Topic] = {}
        self.pages: dict[str, BasePage] = {}
        self.data: dict[str, Data] = {}

    def build(self) -> None:
        self.topics = {str(data["slug"]): self._make_topic(data) for data in TOPICS}
        self.say(f"Made {len(self.topics)} topics.")
        self._make_pages("organisations", "organizations.OrganizationPage", *ORGANIZATIONS)
        self._make_pages("electronic collection", "articles.CollectionPage", COLLECTION)
        self._make_pages("platform and its news", "articles.PlatformPage", PLATFORM)
        self._make_pages("meeting", "events.MeetingPage", MEETING)
        self._make_pages("other pages", "home.StandardPage", *PAGES)
        self._fill_home()
        self._fill_references()
        self._translate()
        self._edit_later()

    def _make_topic(self, data: Data) -> Topic:
        names = data["names"]
        topic = Topic(slug=data["slug"])
        topic.names = [TopicName(language=code, name=names[code]) for code in names.words]
        topic.full_clean()
        topic.save()
        return topic

    def _make_pages(self, what: str, label: str, *pages: Data) -> None:
        before = len(self.pages)
        for data in pages:
            locale = Locale.objects.get(language_code=data["original"])
            parent = apps.get_model(_PARENT_TYPES[label]).objects.get(locale=locale)
            self._make_page(label, parent, data, locale)
        self.say(f"Wrote {len(self.pages) - before} originals: {what}.")

    def _make_page(self, label: str, parent: Page, data: Data, locale: Locale) -> None:
        key = _translation_key(data)
        page = apps.get_model(label)(locale=locale, translation_key=key, live=False)
        self._fill(page, _without_references(data))
        parent.add_child(instance=page)
        page.save_revision().publish()
        self.pages[data["key"]], self.data[data["key"]] = page, data
        for child in data.get("children", []):
            self._make_page(_CHILD_TYPES[label], page, child, locale)

    def _fill_home(self) -> None:
        home = apps.get_model("home.HomePage").objects.get(locale__language_code=HOME["original"])
        self.pages[HOME_KEY], self.data[HOME_KEY] = home, HOME

    def _fill_references(self) -> None:
        """Links between pages, now that each has an id."""
        for key, page in self.pages.items():
            if key == HOME_KEY or _without_references(self.data[key]) != self.data[key]:
                self._fill(page, self.data[key])
                page.full_clean()
                page.save_revision().publish()

    def _translate(self) -> None:
        for language in LANGUAGES:
            locale = Locale.objects.get(language_code=language.code)
            count = 0
            for key, page in self.pages.items():
                if page.locale == locale or (key, language.code) in UNTRANSLATED:
                    continue
                texts = translations(
                    _own_data(self.data[key]), page.locale.language_code, language.code
                )
                enter_translation(page, locale, texts)
                count += 1
            self.say(f"Translated {count} pages into {language.name}.")

    def _edit_later(self) -> None:
        """Leaves a translation behind its original, so that this state can be seen."""
        for key, data in LATER_EDIT.items():
            page = self.pages[key].__class__.objects.get(pk=self.pages[key].pk)
            self._fill(page, data)
            page.save_revision().publish()
            self.say(f"Edited “{page.title}” again: its translations are now outdated.")

    def _fill(self, page: BasePage, data: Data) -> None:
        values = in_language(_own_data(data), page.locale.language_code)
        for name, value in values.items():
            if name in _STRUCTURE:
                continue
            field = page._meta.get_field(name)
            if isinstance(field, ManyToOneRel):
                getattr(page, name).set([self._inline(field, row) for row in value])
            else:
                setattr(page, name, self._value(field, value))

    def _inline(self, relation: ManyToOneRel, row: Data) -> models.Model:
        model = relation.related_model
        return model(
            **{name: self._value(model._meta.get_field(name), value) for name, value in row.items()}
        )

    def _value(self, field: Any, value: Any) -> Any:
        match field:
            case StreamField():
                return json.dumps(stream_value(value, self._find_id))
            case models.ForeignKey() if value:
                return self._find(field.related_model, value)
            case models.ForeignKey():
                return None
            case _:
                return field.to_python(value)

    def _find(self, model: type[models.Model], key: str) -> models.Model:
        if model is Image:
            return self.library.image(key)
        if model is Document:
            return self.library.document(key)
        if model is Topic:
            return self.topics[key]
        found = self.pages[key]
        return found.page_ptr if model is Page else found

    def _find_id(self, kind: str, key: str) -> int:
        kinds = {"image": Image, "document": Document, "page": Page}
        return int(self._find(kinds[kind], key).pk)


def _translation_key(data: Data) -> uuid.UUID:
    """The same for everybody, so that two people who talk of a page of the demo mean one page."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"ucdil:demonstration:{data['key']}")


def _own_data(data: Data) -> Data:
    return {name: value for name, value in data.items() if name not in _STRUCTURE}


def _without_references(data: Data) -> Data:
    """The data without links to other pages, which may not have been made yet."""
    return {
        name: [block for block in value if block[0] != "page_link"]
        if isinstance(value, list) and value and isinstance(value[0], tuple)
        else value
        for name, value in data.items()
        if name not in {"related_pages", "featured_pages"}
    }
