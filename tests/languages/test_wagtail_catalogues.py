"""What Wagtail and wagtail-localize say, in the languages of the admin."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext, ngettext, override
from django.utils.translation.trans_real import DjangoTranslation

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


@every_catalogue
def test_nothing_that_wagtail_says_is_left_in_english(language, domain):
    folders = [str(folder) for folder in WAGTAIL]
    # Without a fallback: what one language lacks, Django takes from the default one.
    translation = DjangoTranslation(
        language.code, domain, localedirs=None if domain == "django" else folders
    )
    said = [
        key(message)
        for folder in WAGTAIL
        for message in read(folder / f"en/LC_MESSAGES/{domain}.po", ENGLISH)
        if message.id
    ]

    missing = [
        text
        for context, text in said
        for id in [f"{context}\x04{text}" if context else text]
        if not any(translation._catalog.get(form) for form in (id, (id, 0), (id, 1)))
    ]

    assert len(said) > 100
    assert missing == []


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


def test_the_browser_speaks_azerbaijani(client):
    script = client.get(reverse("wagtailadmin_javascript_catalog")).text

    assert '"Save": "Yadda saxla"' in script
    assert '"Download PO file": "PO fayl\\u0131n\\u0131 endir"' in script
