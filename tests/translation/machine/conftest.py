from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from django.utils import translation
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from home.models import StandardPage
from settings.base import MACHINE_TRANSLATORS
from tests.editor.people import sign_in_as_new
from tests.factories import StandardPageFactory, body
from tests.translation.doors import commit, submit, submit_page
from tests.translation.machine.stand_in import Answer, Request, StandIn, libretranslate, served
from tests.undoing import shared_by_tests

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


@pytest.fixture(scope="module")
def _pages(django_db_setup, django_db_blocker) -> Iterator[tuple[Page, Page]]:
    rich = '<p>Bir <b>qalın</b> <a href="https://example.org/">keçid</a>.</p>'
    with shared_by_tests(django_db_blocker):
        page = StandardPageFactory(
            title="Haqqımızda", body=body(("paragraph", rich), ("paragraph", "<p>İki.</p>"))
        )
        yield page, submit_page(sign_in_as_new(), page, "ru")


@pytest.fixture
def page(_pages) -> StandardPage:
    """Three texts: the title, and two paragraphs; one has a link and bold words."""
    return StandardPage.objects.get(pk=_pages[0].pk)


@pytest.fixture
def russian(_pages) -> StandardPage:
    """Submitted, and not begun."""
    return StandardPage.objects.get(pk=_pages[1].pk)


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
