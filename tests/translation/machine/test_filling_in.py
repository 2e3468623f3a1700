"""The button “Translate with …” of the translation editor, pressed over real HTTP."""

import inspect
import json

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import resolve, reverse
from wagtail.models import Page
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.strings import StringValue
from wagtail_localize.views import edit_translation

from cms.languages import by_code
from cms.models import User
from cms.translation.machine.asking import Service
from cms.translation.machine.errors import ServiceError
from cms.translation.machine.filling import Filling
from cms.translation.publishing import UntranslatedTextsError
from cms.translation.states import State, states_of
from home.models import StandardPage
from tests.factories import StandardPageFactory, body
from tests.translation.doors import enter_text, source_of, translation_of
from tests.translation.machine.conftest import words
from tests.translation.machine.stand_in import Answer, Request, libretranslate, mark
from tests.translation.test_complete_translations import prefer_language, sentences

pytestmark = pytest.mark.django_db

RICH = 'Bir <b>qalın</b> <a id="a1">keçid</a>.'
TEXTS = ["Haqqımızda", RICH, "İki."]


@pytest.fixture
def admin(admin):
    prefer_language(admin, "en")
    return admin


def press(client: Client, translated: Page, *, follow: bool = False):
    url = reverse("wagtail_localize:machine_translate", args=[translation_of(translated).pk])
    return client.post(url, follow=follow)


def told(client: Client, translated: Page) -> list[str]:
    """What the editor will say of it, when it is opened."""
    request = press(client, translated).wsgi_request
    return [str(message).strip() for message in get_messages(request)]


def editor(client: Client, translated: Page) -> dict:
    """What the translation editor is given."""
    response = client.get(reverse("wagtailadmin_pages:edit", args=[translated.pk]))
    return json.loads(response.context["props"])


def test_there_is_no_button_unless_a_service_is_named(russian, admin):
    assert editor(admin, russian)["machineTranslator"] is None
    assert press(admin, russian).status_code == 404


def test_the_button_fills_in_what_is_not_translated(russian, admin, stand_in):
    service = stand_in()
    enter_text(admin, russian, "title", "О нас")

    assert editor(admin, russian)["machineTranslator"]["name"] == "LibreTranslate"
    said = sentences(press(admin, russian, follow=True))

    assert words(russian) == {
        "Haqqımızda": ("О нас", "manual"),
        RICH: (mark(RICH), "machine"),
        "İki.": ("[İki.]", "machine"),
    }
    [request] = service.requests
    assert (request.method, request.path) == ("POST", "/translate")
    assert request.payload == {
        "q": [RICH, "İki."], "source": "az", "target": "ru", "format": "html"
    }  # fmt: skip
    assert "LibreTranslate filled in 2 texts." in said


def test_slugs_and_addresses_are_never_sent(russian, admin, stand_in):
    service = stand_in()

    press(admin, russian)

    sent = json.dumps([request.payload for request in service.requests])
    assert "haqqimizda" not in sent
    assert "example.org" not in sent


def test_a_text_that_stands_twice_is_sent_once(submit, admin, stand_in):
    service = stand_in()
    page = StandardPageFactory(
        title="Bir.", search_description="İki.", body=body(("paragraph", "<p>İki.</p>"))
    )
    russian = submit(page, "ru")

    assert told(admin, russian)[-1] == "LibreTranslate filled in 3 texts."

    assert service.requests[0].payload["q"].count("İki.") == 1


def test_words_of_a_machine_count_as_not_translated_until_a_person_saves_them(
    russian, admin, stand_in, publish
):
    stand_in()
    press(admin, russian)
    assert states_of([russian])[russian.pk] == State("in_progress", 0, 3, machine=3)
    with pytest.raises(UntranslatedTextsError):
        translation_of(russian).save_target(publish=True)

    for text in translation_of(russian).source.stringsegment_set.select_related("context"):
        enter_text(admin, russian, text.context.path, words(russian)[text.string.data][0])

    assert states_of([russian])[russian.pk] == State("in_progress", 3, 3)
    publish(russian)
    assert StandardPage.objects.get(pk=russian.pk).live


def test_publishing_says_how_many_texts_only_a_machine_has_written(russian, admin, stand_in):
    stand_in()
    press(admin, russian)
    enter_text(admin, russian, "title", "О нас")

    url = reverse("wagtailadmin_pages:edit", args=[russian.pk])
    said = sentences(admin.post(url, {"action": "publish"}, follow=True))

    assert any(
        "2 texts are not translated yet. What is translated is kept. "
        "2 of them were written by a machine and not saved by a person." in sentence
        for sentence in said
    )


def test_the_editor_says_which_texts_a_machine_wrote_until_a_person_saves_them(
    russian, admin, stand_in
):
    stand_in()
    press(admin, russian)
    url = reverse("wagtailadmin_pages:edit", args=[russian.pk])

    assert any("3 texts were written by a machine" in said for said in sentences(admin.get(url)))
    errors = [text["error"] for text in editor(admin, russian)["initialStringTranslations"]]
    assert all(error.startswith("Written by LibreTranslate on ") for error in errors)

    enter_text(admin, russian, "title", "[Haqqımızda]")

    assert any("2 texts were written by a machine" in said for said in sentences(admin.get(url)))
    errors = [text["error"] for text in editor(admin, russian)["initialStringTranslations"]]
    assert sum(error is None for error in errors) == 1


def test_after_an_edit_readers_keep_what_people_translated(page, russian, admin, stand_in, publish):
    stand_in()
    press(admin, russian)
    StringTranslation.objects.update(translation_type="manual")
    publish(russian)
    edited = StandardPage.objects.get(pk=page.pk)
    edited.title = "Biz kimik"
    edited.save_revision().publish()

    press(admin, russian)

    assert states_of([russian])[russian.pk] == State("outdated", 2, 3, 1, machine=1)
    assert StandardPage.objects.get(pk=russian.pk).title == "[Haqqımızda]"


def test_what_is_translated_is_not_asked_again(russian, admin, stand_in):
    service = stand_in()
    press(admin, russian)

    assert told(admin, russian)[-1] == "Nothing is left to translate."
    assert len(service.requests) == 1


# What can go wrong.


def failing_after(count: int, answer: Answer):
    """Works for so many requests, and then answers so."""
    asked = iter(range(10**6))
    return lambda request: libretranslate(request) if next(asked) < count else answer


@pytest.fixture
def _one_by_one(monkeypatch):
    monkeypatch.setattr("cms.translation.machine.services.LibreTranslate.most_texts", 1)


KEPT = "What came before is kept; 2 texts are left."


@pytest.mark.usefixtures("_one_by_one")
@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (
            Answer({"error": "az is not supported"}, 400),
            "LibreTranslate refused and said: “az is not supported”. Translate by hand, or tell "
            "an administrator.",
        ),
        (
            Answer({"error": "Invalid API key"}, 403),
            "LibreTranslate does not let this site in: it may need another key. Tell an "
            "administrator.",
        ),
        (
            Answer({"error": "Slowdown"}, 429),
            "LibreTranslate is asked too often. Wait a minute and try again.",
        ),
        (
            Answer({"error": "Cannot translate"}, 500),
            "LibreTranslate has a fault of its own (500). Try again later.",
        ),
        (Answer({"translatedText": []}), "NONSENSE"),
        (Answer({"translatedText": [None]}), "NONSENSE"),
        (Answer({"translatedText": "İki."}), "NONSENSE"),
        (Answer([]), "NONSENSE"),
        (Answer(b"{"), "NONSENSE"),
        (Answer(b"\xff\xfe"), "NONSENSE"),
        (Answer(b"<html>Sign in</html>", content_type="text/html"), "NONSENSE"),
        (
            Answer(b"<html>Bad gateway</html>", 502, "text/html"),
            "LibreTranslate has a fault of its own (502). Try again later.",
        ),
        (
            Answer(b"", 302, headers={"Location": "http://127.0.0.1:9/"}),
            "LibreTranslate has a fault of its own (302). Try again later.",
        ),
    ],
)
def test_an_error_is_told_in_words_and_what_came_before_is_kept(
    answer, sentence, russian, admin, stand_in
):
    stand_in(failing_after(1, answer))

    said = told(admin, russian)

    nonsense = (
        "LibreTranslate answered with something that is no translation. Try again later, or tell "
        "an administrator."
    )
    assert said[-2:] == [
        "LibreTranslate filled in 1 text.",
        f"{sentence.replace('NONSENSE', nonsense)} {KEPT}",
    ]
    assert words(russian) == {"Haqqımızda": ("[Haqqımızda]", "machine")}


@pytest.mark.usefixtures("_one_by_one")
def test_the_rest_is_tried_again_by_pressing_again(russian, admin, stand_in):
    service = stand_in(failing_after(1, Answer({}, 500)))
    press(admin, russian)
    service.answer = libretranslate

    assert told(admin, russian)[-1] == "LibreTranslate filled in 2 texts."
    assert len(words(russian)) == 3


def test_a_service_that_is_not_there_is_told_in_words(russian, admin, stand_in):
    stand_in(URL="http://127.0.0.1:9")

    assert told(admin, russian)[-1] == (
        "LibreTranslate cannot be reached. Try again later, or tell an administrator. "
        "Nothing was changed."
    )


def test_what_a_service_says_of_an_error_is_shown_as_text(russian, admin, stand_in):
    stand_in(lambda request: Answer({"error": "<script>alert(1)</script>" + "x" * 999}, 400))

    page = press(admin, russian, follow=True).content.decode()

    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "x" * 200 not in page


@pytest.mark.parametrize("slow", [{"seconds_before": 5}, {"seconds_between": 0.2}])
def test_a_service_that_does_not_answer_in_time_is_not_waited_for(slow, russian, admin, stand_in):
    stand_in(lambda request: Answer({"translatedText": TEXTS}, **slow), SECONDS=0.5)

    said = told(admin, russian)

    assert said[-1] == "LibreTranslate did not answer in time. Try again. Nothing was changed."


def test_an_answer_without_end_is_not_read_to_its_end(russian, admin, stand_in):
    stand_in(lambda request: Answer(b'["' + b"x" * 9_000_000))

    assert "no translation" in told(admin, russian)[-1]


@pytest.mark.usefixtures("_one_by_one")
def test_texts_for_which_there_was_no_time_are_counted(russian, admin, stand_in, monkeypatch):
    stand_in()
    left = {"seconds": 20}
    keep = Filling._keep

    def keep_until_time_is_over(filling, answers):
        keep(filling, answers)
        left["seconds"] = 0

    monkeypatch.setattr(Filling, "_keep", keep_until_time_is_over)
    monkeypatch.setattr(Service, "seconds_left", property(lambda service: left["seconds"]))

    assert told(admin, russian)[-2:] == [
        "LibreTranslate filled in 1 text.",
        "There was no time for 2 texts. Press the button again.",
    ]


def test_too_much_at_once_is_sent_in_smaller_parts(russian, admin, stand_in):
    def limited(request: Request) -> Answer:
        size = sum(map(len, request.payload["q"]))
        if size > 15:
            return Answer(
                {"error": f"Invalid request: request ({size}) exceeds text limit (15)"}, 400
            )
        return libretranslate(request)

    stand_in(limited)

    assert told(admin, russian)[-2:] == [
        "LibreTranslate filled in 2 texts.",
        "1 text is too long for LibreTranslate. Translate it by hand.",
    ]
    assert set(words(russian)) == {"Haqqımızda", "İki."}


def test_many_texts_are_sent_in_parts_that_the_service_takes(stand_in):
    stand_in()
    texts = [*(f"{number}{'x' * 500}" for number in range(9)), "y" * 3000, *TEXTS * 5]

    parts = list(get_machine_translator().chunks(map(StringValue, texts)))

    assert [string.data for part in parts for string in part] == texts
    assert all(len(part) <= 10 for part in parts)
    assert all(sum(len(each.data) for each in part) <= 2_000 for part in parts if len(part) > 1)


def test_an_answer_with_other_tags_leaves_its_text_empty(russian, admin, stand_in):
    def hostile(request: Request) -> Answer:
        return Answer({"translatedText": [
            "<script>alert(1)</script>" if text == RICH else mark(text)
            for text in request.payload["q"]
        ]})  # fmt: skip

    stand_in(hostile)

    assert told(admin, russian)[-1] == (
        "1 text came back without its links, emphasis or names, or with others, and was left "
        "empty. Translate it by hand."
    )
    assert set(words(russian)) == {"Haqqımızda", "İki."}


def test_what_a_person_typed_in_the_meantime_stays(russian, admin, stand_in, monkeypatch):
    stand_in()
    keep = Filling._keep

    def keep_after_typing(filling, answers):
        enter_text(admin, russian, "title", "О нас")
        keep(filling, answers)

    monkeypatch.setattr(Filling, "_keep", keep_after_typing)

    press(admin, russian)

    assert words(russian)["Haqqımızda"] == ("О нас", "manual")
    assert words(russian)["İki."] == ("[İki.]", "machine")


# Who may.


def test_who_may_not_edit_the_translation_may_not_fill_it_in(russian, make_client, stand_in):
    service = stand_in()

    press(make_client(f"Translators ({by_code('en').name})"), russian)

    assert words(russian) == {}
    assert service.requests == []


def test_a_translator_into_the_language_may(russian, russian_translator, stand_in):
    stand_in()

    press(russian_translator, russian)

    assert len(words(russian)) == 3


def test_a_locked_page_is_not_filled_in(russian, admin, russian_translator, stand_in):
    stand_in()
    russian.locked = True
    russian.save()

    press(russian_translator, russian)

    assert words(russian) == {}


def test_a_translation_that_was_stopped_is_not_filled_in(russian, admin, stand_in):
    stand_in()
    Translation.objects.update(enabled=False)

    assert press(admin, russian).status_code == 404


def test_it_is_done_by_pressing_a_button_only(russian, admin, stand_in):
    service = stand_in()
    url = reverse("wagtail_localize:machine_translate", args=[translation_of(russian).pk])

    assert admin.get(url).status_code == 405
    assert service.requests == []


def test_updating_from_the_original_offers_no_machine(page, russian, admin, stand_in):
    stand_in()
    url = reverse("wagtail_localize:update_translations", args=[source_of(page).pk])

    assert "use_machine_translation" not in admin.get(url).content.decode()


def test_what_lies_beneath_is_as_it_was_when_this_was_built(russian):
    """When this fails after an upgrade, see whether the button still comes to our view."""
    url = reverse("wagtail_localize:machine_translate", args=[translation_of(russian).pk])
    assert resolve(url)._func_path == "cms.translation.machine.views.fill_in"
    editor = inspect.getsource(edit_translation.edit_translation)
    assert 'reverse("wagtail_localize:machine_translate", args=[translation.id])' in editor


def test_stock_localize_still_answers_an_error_of_the_service_with_its_own(russian, stand_in):
    """When this fails, upstream tells errors in words, and our view may go."""
    stand_in(lambda request: Answer({}, 429))

    with pytest.raises(ServiceError):
        edit_translation.apply_machine_translation(
            translation_of(russian).pk,
            User.objects.filter(is_superuser=True).latest("pk"),
            get_machine_translator(),
        )
