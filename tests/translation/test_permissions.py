"""Who may do what at every address of translation; and on the pages that are translations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.wagtail_hooks import register_admin_urls

from cms.languages import by_code
from cms.translation.permissions import RULES
from home.groups import (
    ADMINISTRATORS,
    EDITORS,
    PUBLISHERS,
    editors,
    publishers,
    translators,
)
from home.models import StandardPage
from tests.editor.people import prefer, sign_in_as_new
from tests.factories import StandardPageFactory, translate
from tests.translation.doors import enter_text, source_of, translation_of, update
from tests.undoing import shared_by_tests, undone

pytestmark = pytest.mark.django_db

VISITORS = "visitors"

#: By letter, for the tables below. Whoever administers by a group is told from who may do anything.
PEOPLE = {
    "-": None,
    "v": VISITORS,
    "e": EDITORS,
    "a": editors(by_code("az")),
    "r": editors(by_code("ru")),
    "R": translators(by_code("ru")),
    "E": translators(by_code("en")),
    "p": PUBLISHERS,
    "q": publishers(by_code("ru")),
    "A": ADMINISTRATORS,
}

#: They have to do with the Russian page.
IN_RUSSIAN = set("erRpqA")
IN_AZERBAIJANI = set("eapA")
PUBLISH_RUSSIAN = set("pqA")
ENTER = set(PEOPLE) - {"-"}


@dataclass(frozen=True)
class Row:
    """An address with what is sent to it, and the letters of those who are let in."""

    may: set[str]
    method: str = "get"
    data: dict[str, Any] | None = None


#: By names of addresses; the pages are one in Azerbaijani and its Russian translation.
TABLE: dict[str, list[Row]] = {
    "javascript_catalog": [Row(ENTER)],
    "submit_page_translation": [
        Row(IN_AZERBAIJANI - {"p"}),
        Row(IN_AZERBAIJANI - {"p"}, "post", {"locales": ["en"]}),
    ],
    # There are no translatable snippets: who is let in is told so.
    "submit_snippet_translation": [Row(set("earA"))],
    "update_translations": [
        Row(IN_AZERBAIJANI - {"p"}),
        Row(IN_AZERBAIJANI - {"p"}, "post", {}),
    ],
    "edit_string_translation": [Row(IN_RUSSIAN, "put", {"value": "Səhifə"})],
    "edit_override": [Row(IN_RUSSIAN, "put", {"value": "slug"})],
    "download_pofile": [Row(IN_RUSSIAN)],
    "upload_pofile": [Row(IN_RUSSIAN, "post", {})],
    "machine_translate": [Row(IN_RUSSIAN, "post", {})],
    "preview_translation": [Row(IN_RUSSIAN)],
    "stop_translation": [Row(PUBLISH_RUSSIAN, "post", {})],
    "convert_to_alias": [Row(PUBLISH_RUSSIAN), Row(PUBLISH_RUSSIAN, "post", {})],
    "translations_report": [Row(ENTER)],
    "translations_report_results": [Row(ENTER)],
    "snippets_api_listing": [Row(set("earA"))],
    "snippets_api_detail": [Row(set("earA"))],
    "review_translation": [Row(IN_RUSSIAN)],
    "localize/translate/<int:translation_id>/help/": [Row(IN_RUSSIAN)],
    "localize/translate/<int:translation_id>/help/<int:segment_id>/": [Row(IN_RUSSIAN)],
    "translation_board": [Row(ENTER - {"v"})],
    "translation_board_results": [Row(ENTER - {"v"})],
    # These are about all that the person may edit, which may be nothing.
    "translation_files": [Row(ENTER), Row(ENTER, "post", {})],
    "download_translation_files": [Row(ENTER)],
}

#: Whose page is the translation.
OF_THE_TRANSLATION = {"convert_to_alias", "review_translation"}


@dataclass(frozen=True)
class World:
    """Keys of an original and its translation, and of the sessions of people, by letter."""

    original: int
    translated: int
    sessions: dict[str, str]


@pytest.fixture(scope="module")
def _world(django_db_setup, django_db_blocker) -> Iterator[World]:
    with shared_by_tests(django_db_blocker):
        visitors = Group.objects.create(name=VISITORS)
        visitors.permissions.add(Permission.objects.get(codename="access_admin"))
        original = StandardPageFactory()
        sessions = {
            letter: sign_in_as_new(group).session.session_key
            for letter, group in PEOPLE.items()
            if group is not None
        }
        yield World(original.pk, translate(original, "ru").pk, sessions)


@pytest.fixture
def pages(_world) -> tuple[Page, Page]:
    """An original and its translation."""
    return (
        StandardPage.objects.get(pk=_world.original),
        StandardPage.objects.get(pk=_world.translated),
    )


@pytest.fixture
def people(_world) -> dict[str, Client]:
    clients = {letter: Client() for letter in PEOPLE}
    for letter, session in _world.sessions.items():
        clients[letter].cookies[settings.SESSION_COOKIE_NAME] = session
    return clients


def let_in(client: Client, method: str, url: str, data: Any = None) -> bool:
    """Whether the person gets past the door, whatever is behind it."""
    options: dict[str, Any] = {}
    if method == "put":
        options = {"content_type": "application/x-www-form-urlencoded"}
        data = urlencode(data)
    client.raise_request_exception = False  # What comes after the door is not asked here.
    response = getattr(client, method)(url, data, **options)
    if response.status_code == 403:
        return False
    home = reverse("wagtailadmin_home")
    return response.status_code != 302 or not (
        response["location"] == home or response["location"].startswith(f"{home}login/")
    )


def arguments(pages: tuple[Page, Page]) -> dict[str, Any]:
    original, translated = pages
    kept_up = translation_of(translated)
    segments = {
        "string_segment_id": kept_up.source.stringsegment_set.first().pk,
        "segment_id": kept_up.source.stringsegment_set.first().pk,
        "overridable_segment_id": kept_up.source.overridablesegment_set.first().pk,
    }
    return segments | {
        "page_id": original.pk,
        "translation_id": kept_up.pk,
        "translation_source_id": kept_up.source_id,
        "app_label": "cms",
        "model_name": "topic",
        "pk": "1",
        "mode": "",
    }


def addresses() -> Iterator[URLPattern]:
    """Those of wagtail-localize, and our own below the same paths."""
    for root in get_resolver().url_patterns:
        for pattern in getattr(root, "url_patterns", []):
            if str(pattern.pattern).startswith(("localize/", "translation")):
                yield from getattr(pattern, "url_patterns", [pattern])


def test_every_address_of_translation_has_a_row():
    """Ours at the addresses of wagtail-localize have no names."""
    (localize,) = register_admin_urls()
    known = {f"localize/{pattern.pattern}" for pattern in localize.url_patterns}
    found = {each.name or str(each.pattern) for each in addresses()}

    assert found - known == set(TABLE)


def test_every_address_of_localize_has_a_rule():
    (localize,) = register_admin_urls()

    assert {pattern.name for pattern in localize.url_patterns} == set(RULES)


@pytest.mark.parametrize("name", TABLE)
def test_an_address_of_translation_lets_in_only_whom_it_may(pages, people, name):
    given = arguments(pages)
    if name in OF_THE_TRANSLATION:
        given["page_id"] = pages[1].pk
    pattern = next(each for each in addresses() if name in (each.name, str(each.pattern)))
    kwargs = {key: given[key] for key in pattern.pattern.converters}
    if pattern.name:
        url = reverse(f"wagtail_localize:{name}" if name in RULES else name, kwargs=kwargs)
    else:
        url = reverse("wagtailadmin_home") + re.sub(
            r"<\w+:(\w+)>", lambda m: str(kwargs[m[1]]), name
        )

    for row in TABLE[name]:
        sent = dict(row.data or {})
        if row.method == "post":
            sent["next"] = reverse("wagtailadmin_explore_root")
        admitted = set()
        for letter, client in people.items():
            with undone():
                if let_in(client, row.method, url, sent):
                    admitted.add(letter)

        assert admitted == row.may, row


def test_updating_publishes_only_for_whom_it_may_in_every_language(pages, people, commit):
    original, translated = pages
    before = translated.latest_revision_id
    url = reverse("wagtail_localize:update_translations", args=[source_of(original).pk])

    with commit():
        update(people["a"], original, publishing=True)

    translated.refresh_from_db()
    assert translated.latest_revision_id == before
    form = prefer(people["a"], "en").get(url).content.decode()
    assert "You have no right to publish in: Russian." in form


def test_the_page_editor_refuses_the_decisions_that_need_the_right_to_publish(pages, people):
    translated = pages[1]
    Translation.objects.update(enabled=False)
    url = reverse("wagtailadmin_pages:edit", args=[translated.pk])

    for letter, client in people.items():
        shown = client.get(url).content.decode()
        for button in ("localize-restart-translation", "localize-convert-to-alias"):
            with undone():
                is_let_in = let_in(client, "post", url, {button: "on"})
            may = letter in PUBLISH_RUSSIAN
            assert (button in shown, is_let_in) == (may, may), (letter, button)


@pytest.mark.parametrize("name", ["wagtailadmin_pages:edit", "wagtail_localize:convert_to_alias"])
def test_a_refusal_is_in_the_persons_language(pages, people, name):
    """Also where Wagtail refuses by itself."""
    url = reverse(name, args=[pages[1].pk])

    page = prefer(people["E"], "en").get(url, follow=True).content.decode()

    assert "Sorry, you do not have permission to access this area." in page


def test_a_text_of_a_page_that_somebody_locked_is_not_changed(pages, people):
    translated = pages[1]
    Page.objects.filter(pk=translated.pk).update(locked=True)
    before = words_of(translated)

    assert enter_text(people["R"], translated, "title", "Yeni").status_code == 403
    assert words_of(translated) == before


def words_of(translated: Page) -> list[str]:
    words = StringTranslation.objects.filter(locale=translated.locale).order_by("pk")
    return list(words.values_list("data", flat=True))


@pytest.mark.parametrize("live", [True, False])
def test_a_translator_takes_no_page_away(pages, people, live):
    translated = pages[1]
    Page.objects.filter(pk=translated.pk).update(live=live)

    for screen in ("delete", "move", "unpublish", "set_privacy"):
        url = reverse(f"wagtailadmin_pages:{screen}", args=[translated.pk])
        for method in ("get", "post"):
            with undone():
                assert not let_in(people["R"], method, url), (screen, method)


def test_a_translator_does_not_publish(pages, people):
    translated = pages[1]
    enter_text(people["R"], translated, "title", "Другое")

    people["R"].post(
        reverse("wagtailadmin_pages:edit", args=[translated.pk]), {"action": "publish"}
    )

    assert Page.objects.get(pk=translated.pk).title != "Другое"
