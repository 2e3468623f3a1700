"""What the API answers, of pages that have nothing and of pages that have everything."""

from dataclasses import dataclass, field
from typing import Any

from django.test import Client
from wagtail.embeds.embeds import get_embed_hash
from wagtail.embeds.models import Embed
from wagtail.models import Page

from articles.models import NewsPage
from cms.languages import LANGUAGES
from tests.editor.forms import any_page
from tests.factories import ImageFactory
from tests.pages.examples import EXAMPLES

PAGES = "/api/v2/pages/"
FILM = "https://video.example.org/watch?v=1"


@dataclass
class Answers:
    """By the type of the page; lists have all pages of their type."""

    empty: dict[str, list[dict]] = field(default_factory=dict)
    full: dict[str, list[dict]] = field(default_factory=dict)
    lists: dict[str, dict] = field(default_factory=dict)
    lists_of_all_fields: dict[str, dict] = field(default_factory=dict)
    lists_of_all_types: list[dict] = field(default_factory=list)


def ask(path: str, **query: str) -> Any:
    response = Client().get(path, query)
    assert response.status_code == 200, response.content
    return response.json()


def collect() -> Answers:
    """Pages of all types in all languages; every kind of block is on the full ones."""
    answers, image = Answers(), ImageFactory()
    for model in EXAMPLES:
        # The installed pages are emptier before the examples are made than after.
        pages = [any_page(model, language.code) for language in LANGUAGES]
        answers.empty[model._meta.label] = [_alone(page) for page in pages]
    for number, (model, make) in enumerate(EXAMPLES.items()):
        # Every type in one language, one type in every language.
        one = LANGUAGES[number % len(LANGUAGES)]
        pages = [make(language.code) for language in (LANGUAGES if model is NewsPage else [one])]
        model.objects.filter(pk__in=[page.pk for page in pages]).update(share_image=image)
        answers.full[model._meta.label] = [_alone(page) for page in pages]
    _remember_film()
    for model in EXAMPLES:
        label = model._meta.label
        answers.lists[label] = ask(PAGES, type=label, limit="100")
        answers.lists_of_all_fields[label] = ask(PAGES, type=label, limit="100", fields="*")
    answers.lists_of_all_types = [
        ask(PAGES, limit="100"),
        ask(PAGES, limit="100", fields="*", locale="ru", fallback="az,en"),
        ask(PAGES, limit="100", type="articles.NewsPage,events.MeetingPage"),
    ]
    return answers


def _alone(page: Page) -> dict:
    return ask(f"{PAGES}{page.pk}/")


def _remember_film() -> None:
    """What the provider said of the film on the example pages, from now on."""
    Embed.objects.create(
        hash=get_embed_hash(FILM),
        url=FILM,
        type="video",
        title="Film",
        html="<iframe></iframe>",
        provider_name="Video",
        author_name="Leyla",
        thumbnail_url="https://video.example.org/1.jpg",
        width=640,
        height=480,
    )
