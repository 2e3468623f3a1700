"""In which language the admin speaks: before anybody has signed in, and to whom it knows."""

import re

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import translation

from cms.languages import LANGUAGES
from tests.editor.people import prefer
from tests.factories import StandardPageFactory, translate

pytestmark = pytest.mark.django_db

LOGIN, RESET = "/admin/login/", "/admin/password_reset/"
PASSWORD = {"az": "Şifrə", "ru": "Пароль", "en": "Password"}
SIGN_IN = {"az": "Daxil ol", "ru": "Войти", "en": "Sign in"}


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
@pytest.mark.parametrize("path", [LOGIN, RESET, f"{RESET}done/"])
def test_where_people_sign_in_the_browser_chooses_the_language(path, language):
    answer = Client().get(path, headers={"accept-language": f"de, {language.code}-XX;q=0.8"})

    assert f'<html lang="{language.code}"' in " ".join(answer.text.split())
    assert "Accept-Language" in answer["Vary"]
    if path == LOGIN:
        assert SIGN_IN[language.code] in answer.text
        with translation.override(language.code):
            assert answer.context["form"]["password"].label == PASSWORD[language.code]


@pytest.mark.parametrize("header", ["", "de", "*", ";;;", "x" * 5000])
def test_a_browser_that_asks_for_none_of_ours_gets_the_default(header):
    answer = Client().get(LOGIN, headers={"accept-language": header})

    assert SIGN_IN["az"] in answer.text


@pytest.mark.parametrize("path", ["/api/v2/pages/", "/az/", "/api/v2/nothing/", "/nothing/"])
def test_nothing_else_depends_on_the_browser(path):
    answers = [Client().get(path, headers={"accept-language": code}) for code in ("ru", "en", "az")]

    assert len({answer.content for answer in answers}) == 1
    assert "Accept-Language" not in answers[0].get("Vary", "")


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_a_person_picks_the_language_of_the_admin_in_the_account(editor, language):
    prefer(editor, "en")
    shown = editor.get(reverse("wagtailadmin_account"))
    fields = {
        field.html_name: field
        for panels in shown.context["panels_by_tab"].values()
        for panel in panels
        for field in panel.get_form()
    }
    offered = dict(fields["locale-preferred_language"].field.choices)
    data = {name: field.value() or "" for name, field in fields.items()}
    data |= {"name_email-first_name": "Aysel", "name_email-last_name": "Quliyeva"}

    saved = editor.post(
        reverse("wagtailadmin_account"), data | {"locale-preferred_language": language.code}
    )

    assert language.code in offered
    assert saved.status_code == 302
    home = editor.get(reverse("wagtailadmin_home"), headers={"accept-language": "de"})
    assert f'<html lang="{language.code}"' in " ".join(home.text.split())


@pytest.mark.parametrize(
    ("language", "actions"), [("az", "Əməliyyatlar"), ("ru", "Действия"), ("en", "Actions")]
)
def test_what_only_screen_readers_tell_of_an_editor_is_in_its_language(admin, language, actions):
    page = StandardPageFactory()

    shown = prefer(admin, language).get(reverse("wagtailadmin_pages:edit", args=[page.pk]))

    labels = re.findall(r'<nav\s+aria-label="([^"]*)"\s+id="w-slim-header-buttons"', shown.text)
    assert labels
    assert set(labels) == {actions}


def test_a_report_names_nobody_where_nobody_published(admin):
    StandardPageFactory(title="Məqalə")

    shown = prefer(admin, "az").get(reverse("wagtailadmin_reports:aging_pages"))

    words = BeautifulSoup(shown.text, "html.parser").get_text()
    assert "Məqalə" in words
    assert "None" not in words


def test_a_list_says_how_long_it_is_without_a_wrong_plural(admin):
    parent = StandardPageFactory()
    StandardPageFactory.create_batch(2, parent=parent)
    words = {"az": "Cəmi: 2", "ru": "Всего: 2", "en": "2 in all"}

    for language in words:
        shown = prefer(admin, language).get(reverse("wagtailadmin_explore", args=[parent.pk]))

        assert words[language] in shown.text


def test_a_translator_reads_dates_without_english_months(admin):
    page = StandardPageFactory(title="Şəki")
    translated = translate(page, "ru")

    shown = prefer(admin, "ru").get(reverse("wagtailadmin_pages:edit", args=[translated.pk]))

    moment = translated.last_published_at
    assert f"{moment:%d.%m.%Y}" in shown.text
    assert f"{moment:%B %Y}" not in shown.text
