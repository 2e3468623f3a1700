"""A page that originates in Russian or English is treated in every respect as an Azerbaijani one.

Each test is told three times: by the language in which the page was written.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import polib
import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail.test.utils.form_data import rich_text, streamfield
from wagtail_localize.models import StringTranslation

from articles.models import CollectionEntryPage
from cms.languages import by_code
from cms.translation.glossary import Glossary
from cms.translation.states import State, states_of_things
from home.models import StandardPage
from tests.api.asking import ids
from tests.api.asking import page as ask_page
from tests.editor.forms import minimal, posted
from tests.editor.people import sign_in_as_new
from tests.factories import (
    CollectionFactory,
    EntryFactory,
    GlossaryTermFactory,
    OrganizationFactory,
    StandardPageFactory,
    body,
    home,
    translate,
)
from tests.translation.doors import enter_text, submit_page, translation_of, update
from tests.translation.machine.conftest import stand_in as stand_in
from tests.translation.soundness import assert_sound
from tests.undoing import shared_by_tests

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Words:
    """What the same thing is called in a language."""

    title: str
    slug: str
    text: str
    name: str


WORDS = {
    "az": Words("Şəki haqqında", "seki-haqqinda", "Əsas mətn.", "Nur Maarif Cəmiyyəti"),
    "ru": Words("Щёки и Шеки", "shcheki-i-sheki", "Основной текст.", "Просветительское общество"),
    "en": Words("About Sheki", "about-sheki", "The main text.", "Nur Society of Education"),
}
TITLE, TEXT = "title", "body"


@pytest.fixture(scope="module", params=WORDS)
def language(request) -> str:
    return request.param


@pytest.fixture
def others(language) -> list[str]:
    return [code for code in WORDS if code != language]


@dataclass(frozen=True)
class World:
    """What was written in one language: keys of pages."""

    written: int
    drafts: dict[str, int]
    published: int
    translations: dict[str, int]


@pytest.fixture(scope="module")
def _world(language, django_db_setup, django_db_blocker) -> Iterator[World]:
    with shared_by_tests(django_db_blocker):
        yield make_world(sign_in_as_new(), language)


def make_world(admin: Client, language: str) -> World:
    others = WORDS.keys() - {language}
    written = write(admin, language)
    published = StandardPageFactory(language=language, title=f"{WORDS[language].title} 1")
    return World(
        written.pk,
        {code: submit_page(admin, written, code).pk for code in others},
        published.pk,
        {code: translate(published, code, title=f"{WORDS[code].title} 1").pk for code in others},
    )


def write(admin: Client, language: str) -> StandardPage:
    """Writes and publishes a page in the admin."""
    words = WORDS[language]
    paragraph = streamfield([("paragraph", rich_text(f"<p>{words.text}</p>"))])
    fields = minimal(StandardPage) | {
        "title": words.title,
        "slug": words.slug,  # The editor's browser fills it in.
        "body": paragraph,
    }
    url = reverse("wagtailadmin_pages:add", args=["home", "standardpage", home(language).pk])
    response = admin.post(url, posted(fields))
    assert response.status_code == 302, response.context["form"].errors
    return StandardPage.objects.get(title=words.title)


@pytest.fixture
def original(_world) -> StandardPage:
    """Written and published in the admin, and submitted for translation."""
    return StandardPage.objects.get(pk=_world.written)


@pytest.fixture
def drafts(_world) -> dict[str, Page]:
    """What came of the submission of the original, in the other two languages."""
    return {code: page_with(key) for code, key in _world.drafts.items()}


@pytest.fixture
def published(_world) -> StandardPage:
    """In all three languages."""
    return page_with(_world.published)


@pytest.fixture
def translations(_world) -> dict[str, Page]:
    """Of what is published, into the other two languages."""
    return {code: page_with(key) for code, key in _world.translations.items()}


def page_with(key: int) -> StandardPage:
    return StandardPage.objects.get(pk=key)


def text_path(page: Page) -> str:
    return f"body.{page.specific.body[0].id}"


def type_words(client: Client, original: Page, translated: Page) -> None:
    words = WORDS[translated.locale.language_code]
    enter_text(client, translated, TITLE, words.title)
    enter_text(client, translated, text_path(original), words.text)


def states(page: Page) -> dict[str, State]:
    found = states_of_things([page.translation_key], Locale.objects.all())
    codes = dict(Locale.objects.values_list("pk", "language_code"))
    return {codes[locale]: state for (_, locale), state in found.items()}


def test_it_is_read_under_the_address_of_its_language(original, language):
    assert original.original_language == language
    assert Client().get(f"/{language}/{original.slug}/").status_code == 200


def test_its_slug_is_made_by_the_rules_of_its_language(language):
    page = StandardPageFactory(language=language, title=f"{WORDS[language].title} 2")

    assert page.slug == f"{WORDS[language].slug}-2"


def test_translators_carry_it_to_the_other_two_languages(
    original, language, others, drafts, publish, make_client
):
    for code, translated in drafts.items():
        assert Client().get(f"/{code}/{translated.slug}/").status_code == 404
        type_words(make_client(f"Translators ({by_code(code).name})"), original, translated)
        publish(translated)

    assert states(original) == {language: State("original")} | {
        code: State("up_to_date", 2, 2) for code in others
    }
    for code in others:
        page = StandardPage.objects.get(
            translation_key=original.translation_key, locale__language_code=code
        )
        shown = Client().get(f"/{code}/{WORDS[code].slug}/").content.decode()
        assert page.slug == WORDS[code].slug
        assert page.original_language == language
        assert f'lang="{code}"' in shown
        assert WORDS[code].text in shown
        assert WORDS[language].text not in shown


def test_a_change_of_it_makes_its_translations_outdated_and_readers_keep_them(
    published, language, others, translations
):
    published.title = f"{published.title} 2"
    published.save_revision().publish()

    assert states(published) == {language: State("original")} | {
        code: State("outdated", 1, 2, 1) for code in others
    }
    for code, translated in translations.items():
        assert f"{WORDS[code].title} 1" in Client().get(translated.url).content.decode()


def test_the_api_tells_where_it_comes_from(published, language, others, translations):
    for code, translated in translations.items():
        meta = ask_page(translated.pk)["meta"]
        assert meta["locale"] == code
        assert meta["original_locale"] == language
        assert meta["translation"]["state"] == "up_to_date"
        assert {each["locale"] for each in meta["translations"]} == set(WORDS) - {code}
    assert ask_page(published.pk)["meta"]["translation"]["state"] == "original"


def test_the_api_offers_it_in_place_of_a_translation_only_when_asked(original, language, others):
    for code in others:
        query = {"type": "home.StandardPage", "locale": code}

        assert original.pk not in ids(**query)
        assert original.pk in ids(**query, fallback=language)
        assert ask_page(original.pk)["meta"]["locale"] == language


def test_its_facts_reach_its_translations_as_it_is_published(published, translations):
    assert not any(page.show_in_menus for page in translations.values())
    published.show_in_menus = True

    published.save_revision().publish()

    for page in translations.values():
        page.refresh_from_db()
        assert page.show_in_menus


def test_what_is_above_it_follows_as_a_draft(language, others, submit):
    collection = CollectionFactory(language=language, title=WORDS[language].title)
    entry = EntryFactory(locale=collection.locale, parent=collection, title=WORDS[language].title)

    for code in others:
        translated = submit(entry, code)

        assert isinstance(translated, CollectionEntryPage)
        assert translated.get_parent().specific.translation_key == collection.translation_key
        assert not translated.live
        assert not translated.get_parent().live
    assert_sound()


def test_links_to_it_lead_readers_to_their_own_language(published, language, translations):
    link = f'<p><a linktype="page" id="{published.pk}">x</a></p>'
    page = StandardPageFactory(language=language, body=body(("paragraph", link)))

    for code, there in translations.items():
        linking = translate(page, code)
        assert f'href="{there.url}"' in Client().get(linking.url).content.decode()


def test_its_translators_get_files_from_its_language(language, drafts, admin):
    for code, draft in drafts.items():
        translation = translation_of(draft)
        url = reverse("wagtail_localize:download_pofile", args=[translation.pk])

        file = polib.pofile(admin.get(url, follow=True).content.decode())

        assert {entry.msgid for entry in file} == {WORDS[language].title, WORDS[language].text}
        assert file.metadata["Language"] == code


def test_a_machine_is_asked_from_its_language_with_its_names_and_terms(
    language, others, submit, admin, stand_in
):
    service = stand_in()
    organization = OrganizationFactory(language=language, title=WORDS[language].name)
    GlossaryTermFactory(names={code: words.title for code, words in WORDS.items()})
    page = StandardPageFactory(
        language=language, title="1", search_description=f"{WORDS[language].name}: 2", body=[]
    )
    for code in others:
        there = translate(organization, code, title=WORDS[code].name)
        draft = submit(page, code)

        url = reverse("wagtail_localize:machine_translate", args=[translation_of(draft).pk])
        admin.post(url)

        asked = service.requests[-1].payload
        assert (asked["source"], asked["target"]) == (language, code)
        segments = translation_of(draft).source.stringsegment_set
        text = segments.get(context__path="search_description").string
        written = text.translations.get(locale__language_code=code).data
        assert there.title in written
        [term] = Glossary(language, code).terms_in(WORDS[language].title)
        assert term.translations == (WORDS[code].title,)


def test_its_own_language_cannot_be_translated_into(language, admin):
    page = StandardPageFactory(language=language)

    form = admin.get(reverse("wagtail_localize:submit_page_translation", args=[page.pk])).context[
        "form"
    ]

    offered = {locale.language_code for locale in form.fields["locales"].queryset}
    assert offered == set(WORDS) - {language}


def test_updating_its_translations_leaves_readers_what_they_have(published, translations, admin):
    published.title = "2"
    published.save_revision().publish()

    update(admin, published)

    for code, translated in translations.items():
        assert StandardPage.objects.get(pk=translated.pk).title == f"{WORDS[code].title} 1"


def test_deleting_it_takes_its_translations_along_and_keeps_their_words(published, translations):
    StandardPage.objects.get(pk=published.pk).delete()

    assert not StandardPage.objects.filter(translation_key=published.translation_key).exists()
    for code, translated in translations.items():
        assert Client().get(translated.url).status_code == 404
        words = StringTranslation.objects.filter(locale__language_code=code)
        assert f"{WORDS[code].title} 1" in words.values_list("data", flat=True)
