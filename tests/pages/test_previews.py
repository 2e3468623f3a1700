"""A preview shows the page in the page's own language, whatever language the editor works in."""

import json

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.models import Locale, Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from cms.languages import LANGUAGES
from home.models import StandardPage
from organizations.models import OrganizationIndexPage
from tests.factories import (
    CollectionFactory,
    EntryFactory,
    MeetingFactory,
    NewsFactory,
    OrganizationFactory,
    PlatformFactory,
    StandardPageFactory,
    home,
    translate,
)
from tests.pages.examples import EXAMPLES, INSTALLED
from tests.pages.reading import headings, links_to, meta, parse, preview, said_in, switcher, words

pytestmark = pytest.mark.django_db

CODES = [language.code for language in LANGUAGES]

SKIP = "Skip to the text"

#: What the parent of a page of this type is made by, when it is none of the installed sections.
PARENTS = {"CollectionEntryPage": CollectionFactory, "NewsPage": PlatformFactory}


@pytest.fixture(params=CODES)
def code(request) -> str:
    return request.param


@pytest.mark.parametrize(
    "factory",
    [StandardPageFactory, EntryFactory, NewsFactory, MeetingFactory, OrganizationFactory],
    ids=lambda factory: factory._meta.model.__name__,
)
def test_the_preview_of_a_draft_is_in_the_language_of_the_page(code, factory, subtests):
    draft = factory(language=code, live=False, title="Qaralama")

    for editor_language in CODES:
        with subtests.test(editor_in=editor_language), translation.override(editor_language):
            html = preview(draft)

            assert html.html["lang"] == code
            assert words(html.h1) == "Qaralama"
            assert words(html.find("a", class_="skip-link")) == said_in(code, SKIP)
            assert translation.get_language() == editor_language


@pytest.mark.parametrize("model", EXAMPLES, ids=lambda model: model.__name__)
def test_a_page_that_was_never_saved_can_be_previewed(model, code):
    unsaved = place(model(title="Yeni", lead="x") if has_lead(model) else model(title="Yeni"), code)

    with translation.override("en"):
        html = preview(unsaved)

    assert unsaved.pk is None
    assert html.html["lang"] == code
    assert headings(html)[0] == (1, "Yeni")
    assert all(address is None for address in switcher(html).values())


def has_lead(model: type[Page]) -> bool:
    return any(field.name == "lead" for field in model._meta.get_fields())


def place(page: Page, code: str) -> Page:
    """Puts a page where the admin would before it previews what was never saved."""
    page.locale = Locale.objects.get(language_code=code)
    parent = parent_for(page, code)
    page.depth = parent.depth + 1
    last = parent.get_last_child()
    page.path = last._inc_path() if last else page._get_path(parent.path, page.depth, 1)
    page.slug = "yeni"
    page.set_url_path(parent)
    return page


def parent_for(page: Page, code: str) -> Page:
    model = type(page)
    if model.__name__ == "HomePage":
        return Page.get_first_root_node()
    if model in INSTALLED or model.__name__ in ("StandardPage", "PlatformPage"):
        return home(code)
    if factory := PARENTS.get(model.__name__):
        return factory(language=code)
    return model.allowed_parent_page_models()[0].objects.get(locale=page.locale)


def test_the_editor_previews_a_new_page_in_the_language_of_its_section(admin, code):
    address = reverse(
        "wagtailadmin_pages:preview_on_add", args=["home", "standardpage", home(code).pk]
    )
    form = nested_form_data(
        {
            "title": "Yeni səhifə",
            "slug": "yeni-sehife",
            "body": streamfield([("heading", {"text": "Bölmə", "level": "2"})]),
            "contact_points": inline_formset([]),
            "comments": inline_formset([]),
        }
    )

    answer = admin.post(address, form)
    html = parse(admin.get(address))

    assert json.loads(answer.content)["is_valid"]
    assert html.html["lang"] == code
    assert words(html.h1) == "Yeni səhifə"
    assert words(html.find("a", class_="skip-link")) == said_in(code, SKIP)
    assert not StandardPage.objects.filter(title="Yeni səhifə").exists()


def test_the_preview_of_a_translation_is_in_its_language_for_an_editor_in_another(admin, code):
    page = StandardPageFactory(title="Haqqımızda")
    if code != "az":
        page = translate(page, code)

    html = parse(admin.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])))

    assert html.html["lang"] == code
    assert words(html.find("a", class_="skip-link")) == said_in(code, SKIP)


def test_a_list_that_is_previewed_shows_what_readers_will_see(code):
    index = OrganizationIndexPage.objects.get(locale__language_code=code)
    listed = OrganizationFactory(language=code)
    OrganizationFactory(language=code, title="Gizli", live=False)

    html = preview(index)

    assert links_to(html, listed)
    assert "Gizli" not in words(html)


def test_the_preview_of_a_changed_page_shows_the_change_and_readers_do_not_see_it():
    page = StandardPageFactory(title="Köhnə ad")
    page.title = "Yeni ad"
    revision = page.save_revision()

    html = preview(revision.as_object())

    assert words(html.h1) == "Yeni ad"
    assert meta(html, "og:locale") == ["az_AZ"]
    assert words(parse(Client().get(page.url)).h1) == "Köhnə ad"
