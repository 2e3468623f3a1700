"""Translators are told by e-mail what changed, once a day at most, and nothing twice."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO
from smtplib import SMTPServerDisconnected

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.users.models import UserProfile

from cms.languages import by_code
from cms.models import Digest, User
from cms.translation import digest
from cms.translation.digest import send_digests
from home.groups import EDITORS, translators
from home.models import StandardPage
from tests.editor.people import person, prefer
from tests.factories import StandardPageFactory, translate
from tests.translation.conftest import commit, submit
from tests.translation.doors import enter_text
from tests.undoing import shared_by_tests

__all__ = ["commit", "submit"]

pytestmark = pytest.mark.django_db

MORNING = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def translator(make_client) -> Client:
    return prefer(make_client(translators(by_code("ru"))), "en")


@pytest.fixture(scope="module")
def _changed(django_db_setup, django_db_blocker) -> Iterator[int]:
    with shared_by_tests(django_db_blocker):
        original = StandardPageFactory(title="Birinci")
        translated = translate(original, "ru", title="Первая")
        edit(original, "İkinci")
        yield translated.pk


@pytest.fixture
def changed(_changed, translator) -> Page:
    """A page whose translation readers have, and whose original says something else by now."""
    return StandardPage.objects.get(pk=_changed)


def edit(original: Page, title: str) -> None:
    original.title = title
    original.save_revision().publish()


def original_of(translated: Page) -> Page:
    return translated.get_translations().get(locale__language_code="az").specific


def send(at: datetime = MORNING) -> list[str]:
    said: list[str] = []
    assert send_digests(at, said.append) == 0
    return said


def test_a_translator_is_told_what_changed_and_where(changed, translator):
    said = send()

    (letter,) = mail.outbox
    assert letter.to == [person(translator).email]
    assert letter.subject == "1 page waits for your translation"
    assert "- Первая (Russian): 1 change" in letter.body
    assert reverse("wagtailadmin_pages:edit", args=[changed.pk]) in letter.body
    assert said == [f"Told {person(translator).email} what waits."]


def test_nothing_is_told_twice(changed):
    send()
    send(MORNING + DAY)

    assert len(mail.outbox) == 1


def test_another_change_is_told_the_next_day_and_not_the_same_day(changed):
    send()
    edit(original_of(changed), "Üçüncü")

    send(MORNING + timedelta(hours=10))
    assert len(mail.outbox) == 1
    send(MORNING + DAY)
    assert len(mail.outbox) == 2


def test_a_run_that_begins_earlier_than_the_day_before_still_sends(changed):
    send()
    edit(original_of(changed), "Üçüncü")

    send(MORNING + DAY - timedelta(minutes=5))

    assert len(mail.outbox) == 2


def test_a_page_that_was_submitted_is_told(translator, submit):
    submit(StandardPageFactory(title="Birinci"), "ru")

    send()

    assert "- Birinci (Russian): 0 of 2 texts are translated" in mail.outbox[0].body


def test_what_is_in_review_does_not_wait_for_translators(changed, translator):
    enter_text(translator, changed, "title", "Вторая")
    translator.post(reverse("wagtailadmin_pages:edit", args=[changed.pk]), {"action": "publish"})
    mail.outbox.clear()

    assert send() == []


def test_only_translators_of_the_language_are_told(changed, make_client, admin):
    others = [make_client(translators(by_code("en"))), make_client(EDITORS), admin]
    retired = make_client(translators(by_code("ru")))
    User.objects.filter(pk=person(retired).pk).update(is_active=False)

    send()

    told = {address for letter in mail.outbox for address in letter.to}
    assert told.isdisjoint(person(client).email for client in [*others, retired])
    assert len(mail.outbox) == 1


def test_who_translates_into_two_languages_gets_one_letter(changed, translator):
    person(translator).groups.add(Group.objects.get(name=translators(by_code("en"))))
    original = original_of(changed)
    translate(original, "en")
    edit(original, "Yeni")

    send()

    assert len(mail.outbox) == 1
    languages = re.findall(r"\((Russian|English)\)", mail.outbox[0].body)
    assert sorted(languages) == ["English", "Russian"]


@pytest.mark.parametrize(
    ("code", "subject"),
    [
        ("az", "Tərcümənizi gözləyən səhifələr: 1"),
        ("ru", "1 страница ждёт вашего перевода"),
        ("en", "1 page waits for your translation"),
    ],
)
def test_the_letter_is_in_the_persons_language(changed, translator, code, subject):
    prefer(translator, code)

    send()

    assert mail.outbox[0].subject == subject


def test_a_person_switches_the_letter_off(changed, translator):
    url = reverse("wagtailadmin_account")
    shown = translator.get(url).context["panels_by_tab"]
    fields = [field for panels in shown.values() for panel in panels for field in panel.get_form()]
    data = {field.html_name: field.value() or "" for field in fields}
    data |= {"name_email-first_name": "Leyla", "name_email-last_name": "Məmmədova"}
    del data["translation_digest-is_wanted"]

    response = translator.post(url, data)

    assert response.status_code == 302
    assert send() == []


def test_only_who_translates_is_asked_about_the_letter(translator, make_client):
    field = "translation_digest-is_wanted"
    url = reverse("wagtailadmin_account")

    assert field in translator.get(url).content.decode()
    assert field not in make_client(EDITORS).get(url).content.decode()


class FailingForOne(EmailBackend):
    """The first letter is refused."""

    refused = False

    def send_messages(self, messages):
        if not FailingForOne.refused:
            FailingForOne.refused = True
            raise SMTPServerDisconnected
        return super().send_messages(messages)


def test_a_letter_that_fails_keeps_no_other_back_and_is_tried_again(changed, make_client, settings):
    make_client(translators(by_code("ru")))
    settings.EMAIL_BACKEND = f"{__name__}.FailingForOne"
    FailingForOne.refused = False

    with pytest.raises(CommandError, match="1 letters could not be sent"):
        call_command("send_translation_digest", stdout=StringIO())
    assert len(mail.outbox) == 1
    call_command("send_translation_digest", stdout=StringIO())

    assert len(mail.outbox) == len({letter.to[0] for letter in mail.outbox}) == 2


class Killed(BaseException):
    pass


class DyingAfterOne(EmailBackend):
    """The process is killed while the second letter is under way."""

    def send_messages(self, messages):
        if len(mail.outbox) == 1:
            raise Killed
        return super().send_messages(messages)


def test_a_run_that_was_killed_goes_on_where_it_was(changed, make_client, settings):
    for _ in range(2):
        make_client(translators(by_code("ru")))
    settings.EMAIL_BACKEND = f"{__name__}.DyingAfterOne"
    with pytest.raises(Killed):
        send()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

    send(MORNING + timedelta(minutes=10))

    assert sorted(letter.to[0] for letter in mail.outbox) == sorted(
        User.objects.filter(groups__name=translators(by_code("ru"))).values_list("email", flat=True)
    )


def test_two_runs_at_once_send_one_letter(changed, translator):
    """The other process has claimed the person, and is about to send."""
    Digest.objects.create(user=person(translator), claimed_at=MORNING - timedelta(seconds=30))

    assert send() == []
    assert len(send(MORNING + timedelta(minutes=10))) == 1


def test_a_long_list_is_shortened(changed, monkeypatch):
    monkeypatch.setattr(digest, "LISTED", 2)
    for number in range(2):
        original = StandardPageFactory()
        translate(original, "ru", title=f"Страница {number}")
        edit(original, "Yeni")

    send()

    (letter,) = mail.outbox
    assert letter.subject == "3 pages wait for your translation"
    assert letter.body.count("/edit/") == 2
    assert "There are more." in letter.body


def test_a_name_is_no_markup_in_a_letter(changed, translator):
    user = person(translator)
    user.first_name = "O’Neil & <Co>"
    user.save()

    send()

    assert mail.outbox[0].body.startswith("Hello O’Neil & <Co>,")
    assert UserProfile.objects.filter(user=user).exists()
