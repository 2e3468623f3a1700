"""Makes what a test is about. Pages are published, and originals in Azerbaijani unless told."""

import json
import uuid
from typing import Any

import factory
from django.core.files.base import ContentFile
from django.utils import timezone
from factory.django import DjangoModelFactory
from wagtail.models import Locale, Page

from articles.models import (
    CollectionEntryPage,
    CollectionIndexPage,
    CollectionPage,
    NewsPage,
    PlatformPage,
)
from cms.models import Document, GlossaryName, GlossaryTerm, Image, Topic, TopicName
from cms.translation.entering import enter_translation
from events.models import MeetingIndexPage, MeetingPage
from home.models import HomePage, StandardPage
from organizations.models import OrganizationIndexPage, OrganizationPage

#: The smallest valid PNG: one transparent pixel.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da6360"
    "6060600000000500017aa857500000000049454e44ae426082"
)


def home(language_code: str = "az") -> HomePage:
    return HomePage.objects.get(locale__language_code=language_code)


def body(*blocks: tuple[str, Any]) -> str:
    """StreamField data as the editor stores it, with an id for each block."""
    blocks = blocks or (("paragraph", "<p>Mətn.</p>"),)
    return json.dumps(
        [{"type": kind, "value": value, "id": str(uuid.uuid4())} for kind, value in blocks]
    )


class PageFactory(DjangoModelFactory):
    """Below the section of its language, or below `parent`; a draft with `live=False`.

    A published page has no revisions, as one that was imported.
    """

    class Meta:
        abstract = True

    class Params:
        language = "az"

    title = factory.Sequence(lambda number: f"Səhifə {number}")
    locale = factory.LazyAttribute(lambda page: Locale.objects.get(language_code=page.language))

    @classmethod
    def _create(cls, model_class: type[Page], *args: Any, **kwargs: Any) -> Page:
        parent = kwargs.pop("parent", None) or cls.default_parent(kwargs["locale"])
        live = kwargs.pop("live", True)
        # Saved once: a draft and its publication take three times as long.
        published_at = timezone.now() if live else None
        page = model_class(
            *args,
            **kwargs,
            live=live,
            first_published_at=published_at,
            last_published_at=published_at,
        )
        parent.add_child(instance=page)
        if not live:
            page.save_revision()
        page.refresh_from_db()  # What is read may be in another form than what was given.
        return page

    @classmethod
    def default_parent(cls, locale: Locale) -> Page:
        return cls.parent_model.objects.get(locale=locale)

    parent_model: type[Page] = HomePage


PageFactory._meta.exclude = (*PageFactory._meta.exclude, "parent_model")


class StandardPageFactory(PageFactory):
    class Meta:
        model = StandardPage

    body = factory.LazyFunction(body)


class CollectionFactory(PageFactory):
    class Meta:
        model = CollectionPage

    parent_model = CollectionIndexPage


class EntryFactory(PageFactory):
    class Meta:
        model = CollectionEntryPage

    body = factory.LazyFunction(body)

    @classmethod
    def default_parent(cls, locale: Locale) -> Page:
        return CollectionFactory(locale=locale)


class PlatformFactory(PageFactory):
    class Meta:
        model = PlatformPage


class NewsFactory(PageFactory):
    class Meta:
        model = NewsPage

    lead = "Xəbərin qısa məzmunu."

    @classmethod
    def default_parent(cls, locale: Locale) -> Page:
        return PlatformFactory(locale=locale)


class MeetingFactory(PageFactory):
    class Meta:
        model = MeetingPage

    parent_model = MeetingIndexPage
    lead = "Görüşün qısa məzmunu."
    starts = "2000-12-06"


class OrganizationFactory(PageFactory):
    class Meta:
        model = OrganizationPage

    parent_model = OrganizationIndexPage
    kind = OrganizationPage.Kind.NGO


class ImageFactory(DjangoModelFactory):
    class Meta:
        model = Image

    title = "Şəkil"
    file = factory.LazyFunction(lambda: ContentFile(PIXEL, name="pixel.png"))

    @classmethod
    def _create(cls, model_class: type[Image], *args: Any, **kwargs: Any) -> Image:
        """With `texts` by language; a text without a language is in Azerbaijani."""
        texts = kwargs.pop("texts", {})
        names = {"alternative_text", "caption", "credit"} & kwargs.keys()
        if names:
            texts = texts | {"az": {name: kwargs.pop(name) for name in names}}
        image = super()._create(model_class, *args, **kwargs)
        for code, words in texts.items():
            image.texts.create(language=code, **words)
        return image


class DocumentFactory(DjangoModelFactory):
    class Meta:
        model = Document

    title = "Sənəd"
    file = factory.LazyFunction(lambda: ContentFile(b"text", name="document.txt"))


class TopicFactory(DjangoModelFactory):
    class Meta:
        model = Topic

    slug = factory.Sequence(lambda number: f"topic-{number}")

    @classmethod
    def _create(cls, model_class: type[Topic], *args: Any, **kwargs: Any) -> Topic:
        names = kwargs.pop("names", None) or {
            code: f"{kwargs['slug']} ({code})" for code in ("az", "ru", "en")
        }
        topic = model_class(**kwargs)
        topic.names = [TopicName(language=code, name=name) for code, name in names.items()]
        topic.save()
        return topic


class GlossaryTermFactory(DjangoModelFactory):
    class Meta:
        model = GlossaryTerm

    @classmethod
    def _create(
        cls, model_class: type[GlossaryTerm], *args: Any, names: dict[str, str], **kwargs: Any
    ) -> GlossaryTerm:
        term = model_class(**kwargs)
        term.names = [GlossaryName(language=code, name=name) for code, name in names.items()]
        term.save()
        return term


def translate(page: Page, language_code: str, **texts: str) -> Page:
    """Publishes a translation of `page`; fields not given in `texts` are marked with the code."""
    from wagtail_localize.models import StringSegment, TranslationSource

    source, _ = TranslationSource.update_or_create_from_instance(page)
    segments = StringSegment.objects.filter(source=source).select_related("context", "string")
    words = {
        segment.string.data: texts.get(
            segment.context.path, f"{segment.string.data} [{language_code}]"
        )
        for segment in segments
    }
    return enter_translation(page, Locale.objects.get(language_code=language_code), words)
