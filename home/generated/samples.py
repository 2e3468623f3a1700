"""The news that all others are copies of: published and translated as people would."""

import io
import json
import uuid
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from PIL import Image as Drawing
from wagtail.models import Locale, Page

from articles.models import NewsPage, PlatformPage
from articles.models.news import NewsCountry, NewsHashtag, NewsTopic
from cms.languages import DEFAULT_LANGUAGE, LANGUAGES
from cms.models import Image, Topic, TopicName
from cms.renditions import WIDTHS
from cms.translation.entering import enter_translation
from home.generated.texts import LEADS, NUMBER, PARAGRAPHS, PLATFORM, TITLES, TOPICS
from home.models import HomePage

_WIDTH, _HEIGHT = 1600, 900


def sample_key(number: int) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"ucdil:generated:sample:{number}")


@transaction.atomic
def make_samples() -> list[uuid.UUID]:
    """Their translation keys; those that exist already are left alone."""
    count = len(TITLES[DEFAULT_LANGUAGE.code])
    keys = [sample_key(number) for number in range(count)]
    if not Page.objects.filter(translation_key__in=keys).exists():
        platform = _make_platform()
        topics = [_make_topic(slug) for slug in TOPICS]
        for number, key in enumerate(keys):
            _make_news(platform, number, key, topics)
    return keys


def _make_platform() -> PlatformPage:
    code = DEFAULT_LANGUAGE.code
    home = HomePage.objects.get(sites_rooted_here__is_default_site=True, locale__language_code=code)
    return _publish(home, PlatformPage(title=PLATFORM[code], slug="generated"), [PLATFORM])


def _make_topic(slug: str) -> Topic:
    topic = Topic(slug=slug)
    topic.names = [TopicName(language=code, name=name) for code, name in TOPICS[slug].items()]
    topic.save()
    return topic


def _make_news(platform: PlatformPage, number: int, key: uuid.UUID, topics: list[Topic]) -> None:
    title = {code: f"{titles[number]} {NUMBER}" for code, titles in TITLES.items()}
    image = _draw(number, title[DEFAULT_LANGUAGE.code])
    texts = [title, LEADS]
    texts += [{code: PARAGRAPHS[code][at] for code in PARAGRAPHS} for at in range(3)]
    code = DEFAULT_LANGUAGE.code
    news = NewsPage(
        title=title[code],
        slug=f"generated-{NUMBER}-{number}",
        translation_key=key,
        lead=LEADS[code],
        date=f"20{number + 10}-0{number + 1}",
        image=image,
        body=_body(image, title[code], PARAGRAPHS[code]),
    )
    news.topics = [
        NewsTopic(topic=topics[(number + more) % len(topics)], sort_order=more) for more in range(2)
    ]
    hashtags = ("birlik", f"xeber{number}")
    news.hashtags = [NewsHashtag(tag=tag, sort_order=at) for at, tag in enumerate(hashtags)]
    news.countries = [NewsCountry(country=("AZ", "DE", "TR", "GE")[number % 4])]
    _publish(platform, news, texts)


def _body(image: Image, heading: str, paragraphs: list[str]) -> str:
    picture = {"image": image.pk, "alternative_text": "", "is_decorative": True, "caption": ""}
    blocks: list[tuple[str, Any]] = [
        ("heading", {"text": heading, "level": "2"}),
        *(("paragraph", f"<p>{text}</p>") for text in paragraphs[:2]),
        ("image", picture),
        *(("paragraph", f"<p>{text}</p>") for text in paragraphs[2:]),
    ]
    return json.dumps(
        [{"type": kind, "value": value, "id": str(uuid.uuid4())} for kind, value in blocks]
    )


def _publish(parent: Page, page: Any, texts: list[dict[str, str]]) -> Any:
    source = DEFAULT_LANGUAGE.code
    page.locale = Locale.objects.get(language_code=source)
    parent.add_child(instance=page)
    page.save_revision().publish()
    for language in LANGUAGES:
        if language != DEFAULT_LANGUAGE:
            locale = Locale.objects.get(language_code=language.code)
            words = {text[source]: text[language.code] for text in texts}
            enter_translation(page, locale, words)
    return page


def _draw(number: int, title: str) -> Image:
    """A picture of one colour with all its renditions, as on a site that people have visited."""
    drawing = Drawing.new("RGB", (_WIDTH, _HEIGHT), (40 + number * 20, 90, 160 - number * 10))
    file = io.BytesIO()
    drawing.save(file, "JPEG")
    image = Image.objects.create(
        title=title,
        description=title,
        file=ContentFile(file.getvalue(), name=f"generated-{number}.jpg"),
    )
    image.get_renditions(
        *(f"width-{width}|format-{kind}" for width in WIDTHS for kind in ("webp", "jpeg"))
    )
    return image
