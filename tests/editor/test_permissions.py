"""Who may open, write and publish what."""

import pytest
from django.test import Client
from django.urls import reverse

from home.models import StandardPage
from tests.editor.forms import minimal, posted
from tests.factories import StandardPageFactory, home, translate

pytestmark = pytest.mark.django_db

PEOPLE = ("editor", "russian_translator", "anonymous")


@pytest.fixture
def anonymous() -> Client:
    return Client()


@pytest.fixture(params=PEOPLE)
def somebody(request) -> tuple[str, Client]:
    return request.param, request.getfixturevalue(request.param)


@pytest.fixture(params=["az", "ru"])
def page(request) -> StandardPage:
    original = StandardPageFactory()
    return original if request.param == "az" else translate(original, "ru")


def url(name: str, page: StandardPage) -> str:
    if name == "add":
        return reverse("wagtailadmin_pages:add", args=["home", "standardpage", page.pk])
    if name == "explore":
        return reverse("wagtailadmin_explore", args=[page.pk])
    return reverse(f"wagtailadmin_pages:{name}", args=[page.pk])


#: Screens that open, for each person and the language of the page.
OPEN = {
    ("editor", "az"): {"explore", "add", "edit", "delete", "unpublish", "copy", "move", "history"},
    # A translation moves with its original.
    ("editor", "ru"): {"explore", "add", "edit", "delete", "unpublish", "copy", "history"},
    ("russian_translator", "az"): set(),
    ("russian_translator", "ru"): {"explore", "edit", "copy", "history"},
    ("anonymous", "az"): set(),
    ("anonymous", "ru"): set(),
}  # fmt: skip
SCREENS = sorted(OPEN["editor", "az"])


def test_a_screen_opens_only_for_whom_it_is(editor, russian_translator, anonymous, subtests):
    original = StandardPageFactory()
    pages = {"az": original, "ru": translate(original, "ru")}
    people = dict(zip(PEOPLE, (editor, russian_translator, anonymous), strict=True))

    for (name, language), screens in OPEN.items():
        opened = {
            screen
            for screen in SCREENS
            if people[name].get(url(screen, pages[language])).status_code == 200
        }
        with subtests.test(name, language=language):
            assert opened == screens


#: Who may save a draft, and who may publish and delete.
WRITERS = {("editor", "az"), ("editor", "ru"), ("russian_translator", "ru")}
PUBLISHERS = {("editor", "az"), ("editor", "ru")}


@pytest.mark.parametrize("language", ["az", "ru"])
def test_a_draft_is_saved_only_by_whom_it_may(somebody, language):
    name, client = somebody
    page = StandardPageFactory(language=language)

    client.post(url("edit", page), posted(minimal(StandardPage) | {"title": "Yenisi"}, action=""))

    page.refresh_from_db()
    assert (page.draft_title == "Yenisi") == ((name, language) in WRITERS)


def test_a_page_is_published_only_by_whom_it_may(somebody):
    name, client = somebody
    for language in ("az", "ru"):
        page = StandardPageFactory(language=language)

        client.post(url("edit", page), posted(minimal(StandardPage) | {"title": "Yenisi"}))

        page.refresh_from_db()
        assert (page.title == "Yenisi") == ((name, language) in PUBLISHERS)


@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_a_page_is_created_only_by_whom_it_may(somebody, language):
    name, client = somebody

    client.post(url("add", home(language)), posted(minimal(StandardPage), action=""))

    assert StandardPage.objects.filter(title="Yeni səhifə").exists() == (name == "editor")


def test_a_page_is_deleted_only_by_whom_it_may(somebody, page):
    name, client = somebody

    client.post(url("delete", page))

    may_delete = (name, page.locale.language_code) in PUBLISHERS
    assert StandardPage.objects.filter(pk=page.pk).exists() != may_delete


def test_nobody_edits_without_signing_in(anonymous, page):
    response = anonymous.get(url("edit", page))

    assert response.status_code == 302
    assert response["location"].startswith("/admin/login/")


@pytest.mark.parametrize(
    "path", ["/admin/users/", "/admin/settings/", "/admin/locales/", "/admin/sites/"]
)
def test_editors_and_translators_do_not_administer(somebody, path):
    _, client = somebody

    assert client.get(path, follow=False).status_code in (302, 404)
