from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from django.utils import translation
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from settings.base import MACHINE_TRANSLATORS
from tests.factories import StandardPageFactory, body
from tests.translation.doors import commit, submit
from tests.translation.machine.stand_in import Answer, Request, StandIn, libretranslate, served

__all__ = ["commit", "submit"]

SERVICES = {
    name.split(".")[1]: f"cms.translation.machine.{name}" for name in MACHINE_TRANSLATORS.values()
}


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def stand_in(settings) -> Iterator[Callable[..., StandIn]]:
    """Starts a service and lets the site use it; by itself a LibreTranslate that works."""
    with ExitStack() as stack:

        def start(
            answer: Callable[[Request], Answer] = libretranslate,
            service: str = "LibreTranslate",
            **options: object,
        ) -> StandIn:
            started = stack.enter_context(served(answer))
            settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
                "CLASS": SERVICES[service],
                "OPTIONS": {"URL": started.url, "KEY": ""} | options,
            }
            return started

        yield start


@pytest.fixture
def page() -> Page:
    """Three texts: the title, and two paragraphs; one has a link and bold words."""
    rich = '<p>Bir <b>qalın</b> <a href="https://example.org/">keçid</a>.</p>'
    return StandardPageFactory(
        title="Haqqımızda", body=body(("paragraph", rich), ("paragraph", "<p>İki.</p>"))
    )


@pytest.fixture
def russian(page, submit) -> Page:
    """Submitted, and not begun."""
    return submit(page, "ru")


def words(translated: Page) -> dict[str, tuple[str, str]]:
    """Of each original text its translation and who made it, as stored."""
    place = {
        "context__object_id": translated.translation_key,
        "locale": translated.locale_id,
    }
    return {
        text.translation_of.data: (text.data, text.translation_type)
        for text in StringTranslation.objects.filter(**place).select_related("translation_of")
    }
