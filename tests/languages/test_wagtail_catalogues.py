"""What Wagtail and wagtail-localize say, in the languages of the admin."""

import json
import re
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext, ngettext, override
from django.utils.translation.trans_real import DjangoTranslation
from django.views.i18n import JavaScriptCatalog

from cms.languages import DEFAULT_LANGUAGE, LANGUAGES, wagtail_catalogues
from cms.languages.catalogues import METHODS, key, paths, read
from cms.languages.registry import ENGLISH

WAGTAIL = [
    Path(app.path) / "locale" for app in apps.get_app_configs() if app.name.startswith("wagtail")
]
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[a-z]|{\w*}|</?[a-z][^<>]*>")

every_catalogue = pytest.mark.parametrize(
    ("language", "domain"),
    [
        pytest.param(language, domain, id=f"{language.code}-{domain}")
        for language in LANGUAGES
        if language != ENGLISH
        for domain in METHODS
    ],
)


def messages(language, domain):
    path = dict(paths(domain, settings.LOCALE_PATHS[1]))[language]
    return [message for message in read(path, language) if message.id]


def placeholders(text):
    return sorted(PLACEHOLDER.findall(text))


def said(domain):
    found = [
        key(message)
        for folder in WAGTAIL
        for message in read(folder / f"en/LC_MESSAGES/{domain}.po", ENGLISH)
        if message.id
    ]
    assert len(found) > 100
    return {f"{context}\x04{text}" if context else text for context, text in found}


def is_said(text, translation):
    """Without the fallback: what one language lacks, Django takes from the default one."""
    return any(translation._catalog.get(form) for form in (text, (text, 0), (text, 1)))


@pytest.mark.parametrize("language", ["az", "ru"])
def test_nothing_that_wagtail_says_is_left_in_another_language(language):
    translation = DjangoTranslation(language)

    assert [text for text in said("django") if not is_said(text, translation)] == []


@pytest.mark.parametrize("language", ["az", "ru"])
@pytest.mark.parametrize("app", ["wagtail.admin", "wagtail_localize"])
def test_nothing_is_left_in_another_language_in_the_browser(language, app):
    """The translation editor loads the catalogue of its own app alone, after Wagtail's."""
    folder = Path(import_module(app).__path__[0]) / "locale"
    translation = DjangoTranslation(language, "djangojs", localedirs=[str(folder)])

    assert [text for text in said("djangojs") if not is_said(text, translation)] == []


def test_the_catalogues_are_without_fault():
    assert list(wagtail_catalogues.problems()) == []


def test_a_catalogue_that_lacks_messages_is_a_problem(settings, tmp_path):
    settings.LOCALE_PATHS = [settings.LOCALE_PATHS[0], tmp_path]

    problems = list(wagtail_catalogues.problems())

    path = dict(paths("djangojs", tmp_path))[DEFAULT_LANGUAGE]
    assert f"{path} lacks 'Cancel': run `make catalogues`." in problems
    assert all("lacks" in problem for problem in problems)


def test_an_update_adds_what_is_lacking_and_removes_what_nobody_says(settings, tmp_path):
    settings.LOCALE_PATHS = [settings.LOCALE_PATHS[0], tmp_path]
    path = dict(paths("djangojs", tmp_path))[DEFAULT_LANGUAGE]
    path.parent.mkdir(parents=True)
    path.write_text('msgid "Save"\nmsgstr "Yaz"\n\nmsgid "Said by nobody"\nmsgstr "Heç kim"\n')

    list(wagtail_catalogues.update())

    strings = {message.id: message.string for message in messages(DEFAULT_LANGUAGE, "djangojs")}
    assert strings["Save"] == "Yaz"
    assert strings["Cancel"] == ""
    assert "Said by nobody" not in strings


@every_catalogue
def test_placeholders_and_tags_survive_translation(language, domain):
    changed = []
    for message in messages(language, domain):
        ids = message.id if message.pluralizable else (message.id,)
        strings = message.string if message.pluralizable else (message.string,)
        allowed = [placeholders(id) for id in ids]
        found = [placeholders(string) for string in strings]
        if found[-1] != allowed[-1] or any(form not in allowed for form in found):
            changed.append(message.id)

    assert changed == []


@every_catalogue
def test_spaces_at_the_ends_are_those_of_the_message(language, domain):
    def ends(text):
        return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]

    assert [
        message.id
        for message in messages(language, domain)
        if not message.pluralizable and ends(message.id) != ends(message.string)
    ] == []


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("Save draft", "Qaralamanı yadda saxla"),
        ("Unpublish", "Dərcdən çıxar"),
        ("Dashboard", "İdarə paneli"),
        ("Choose an image", "Şəkil seç"),
        ("Up to date", "Tərcümə tamdır"),
    ],
)
def test_the_admin_speaks_azerbaijani(message, text):
    with override("az"):
        assert gettext(message) == text


#: Straight quotes, and those of another language; a sign that is named is no quote.
FOREIGN_QUOTES = {
    "az": re.compile(r"""(?<!\()"|[«»„]|(?<!\w)'[^']+'"""),
    "ru": re.compile(r"""(?<!\()"|^[^„]*[“”]|(?<!\w)'[^']+'"""),
}


@every_catalogue
def test_quotes_are_those_of_the_language(language, domain):
    for root in settings.LOCALE_PATHS:
        for message in read(dict(paths(domain, root))[language], language):
            forms = message.string if isinstance(message.string, tuple) else [message.string]
            texts = [re.sub("<[^<>]*>", "", form or "") for form in forms if message.id]
            assert not [text for text in texts if FOREIGN_QUOTES[language.code].search(text)]


@pytest.mark.parametrize("number", [1, 2, 21])
def test_a_noun_stays_singular_after_a_number_in_azerbaijani(number):
    with override("az"):
        text = ngettext("1 page", "%(counter)s pages", number)

    assert text % {"counter": number} == f"{number} səhifə"


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("Up to date", "Перевод полный"),
        ("Unschedule publication", "Отменить запланированную публикацию"),
        ("Alt text", "Альтернативный текст"),
    ],
)
def test_ours_replaces_russian_that_misleads(message, text):
    with override("ru"):
        assert gettext(message) == text


@pytest.mark.parametrize(
    ("language", "save", "errors"),
    [("az", "Yadda saxla", "3 xəta"), ("ru", "Сохранить", "3 ошибки")],
)
def test_the_translation_editor_speaks_the_language_of_the_person(language, save, errors, rf):
    with override(language):
        response = JavaScriptCatalog.as_view(packages=["wagtail_localize"])(rf.get("/"))

    catalogue = json.loads(re.search(r"const newcatalog = ({.*?});", response.text, re.DOTALL)[1])
    assert catalogue["Save"] == save
    assert catalogue["%(num)s error"][1] % {"num": 3} == errors


def test_the_browser_speaks_azerbaijani(client):
    script = client.get(reverse("wagtailadmin_javascript_catalog")).text

    assert '"Save": "Yadda saxla"' in script
    assert '"Download PO file": "PO fayl\\u0131n\\u0131 endir"' in script
