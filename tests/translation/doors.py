"""The doors of the admin through which people translate: each is one HTTP request."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client, TestCase
from django.urls import reverse
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    OverridableSegment,
    StringSegment,
    Translation,
    TranslationSource,
)


@pytest.fixture
def submit(admin: Client) -> Callable[..., Page]:
    return partial(submit_page, admin)


def submit_page(
    client: Client, page: Page, language_code: str, *, with_subtree: bool = False
) -> Page:
    """Submits a page for translation, with all below it when asked, and gives what came of it."""
    locale = Locale.objects.get(language_code=language_code)
    data: dict[str, Any] = {"locales": [locale.pk]}
    if with_subtree:
        data["include_subtree"] = "on"
    with TestCase.captureOnCommitCallbacks(execute=True):
        response = client.post(
            reverse("wagtail_localize:submit_page_translation", args=[page.pk]), data
        )
    assert response.status_code == 302, "the form was shown again"
    return page.get_translation(locale).specific


@pytest.fixture
def commit(django_capture_on_commit_callbacks) -> Callable[[], AbstractContextManager]:
    """What localize leaves for the commit, such as publishing, is done at the end of the block."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def publish(admin: Client, commit: Callable[[], AbstractContextManager]) -> Callable[..., None]:
    """Presses “Publish” in the translation editor, without a look at what it says then."""

    def publish(translated: Page) -> None:
        url = reverse("wagtailadmin_pages:edit", args=[translated.pk])
        with commit():
            response = admin.post(url, {"action": "publish"})
        assert response.status_code == 302
        translated.refresh_from_db()

    return publish


@pytest.fixture
def stock_publishing(monkeypatch) -> None:
    """Publishing as wagtail-localize and Wagtail do it by themselves, with gaps."""
    for owner, name in [
        (Translation, "save_target"),
        (PublishPageRevisionAction, "_publish_revision"),
    ]:
        monkeypatch.setattr(owner, name, getattr(owner, name).__wrapped__)


def translation_of(translated: Page) -> Translation:
    return Translation.objects.get(
        source__object_id=translated.translation_key, target_locale=translated.locale
    )


def source_of(page: Page) -> TranslationSource:
    return TranslationSource.objects.get_for_instance(page)


def enter_text(client: Client, translated: Page, path: str, text: str) -> HttpResponse:
    """Types the translation of one segment, as the translation editor does."""
    translation = translation_of(translated)
    segment = StringSegment.objects.get(source=translation.source, context__path=path)
    url = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    return client.put(url, f"value={text}", content_type="application/x-www-form-urlencoded")


def override(client: Client, translated: Page, path: str, value: str) -> HttpResponse:
    """Types another value for a field that follows the original."""
    translation = translation_of(translated)
    segment = OverridableSegment.objects.get(source=translation.source, context__path=path)
    url = reverse("wagtail_localize:edit_override", args=[translation.pk, segment.pk])
    return client.put(url, f"value={value}", content_type="application/x-www-form-urlencoded")


def update(client: Client, page: Page, *, publishing: bool = False) -> None:
    """Presses “Sync translated pages” on the original; call it in `commit()` when publishing."""
    url = reverse("wagtail_localize:update_translations", args=[source_of(page).pk])
    data = {"publish_translations": "on"} if publishing else {}
    assert client.post(url, data).status_code == 302
