"""What each service is asked, and what its answers and errors mean."""

from typing import Any

import pytest
from wagtail.models import Locale
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.strings import StringValue

from cms.translation.machine.deepl import DeepL
from cms.translation.machine.errors import ServiceError
from cms.translation.machine.services import Google
from tests.translation.machine.stand_in import Answer, Request, libretranslate

pytestmark = pytest.mark.django_db


def deepl(request: Request) -> Answer:
    texts = [{"detected_source_language": "AZ", "text": "Да"} for _ in request.payload["text"]]
    return Answer({"translations": texts})


def google(request: Request) -> Answer:
    texts = [{"translatedText": "Да"} for _ in request.payload["q"]]
    return Answer({"data": {"translations": texts}})


def translate(text: str = "Bəli") -> str | None:
    languages = (Locale.objects.get(language_code=code) for code in ("az", "ru"))
    string = StringValue(text)
    answer = get_machine_translator().translate(*languages, [string]).get(string)
    return answer and answer.data


def test_libretranslate_is_given_a_key_when_there_is_one(stand_in):
    service = stand_in(KEY="secret")

    assert translate() == "[Bəli]"
    assert service.requests[0].payload["api_key"] == "secret"


def test_deepl_is_asked_as_it_wishes(stand_in):
    service = stand_in(deepl, "DeepL", KEY="secret:fx")

    assert translate() == "Да"
    [request] = service.requests
    assert (request.method, request.path) == ("POST", "/v2/translate")
    assert request.headers["Authorization"] == "DeepL-Auth-Key secret:fx"
    assert request.payload == {
        "text": ["Bəli"],
        "source_lang": "AZ",
        "target_lang": "RU",
        "tag_handling": "html",
        "enable_beta_languages": True,
    }


@pytest.mark.parametrize(
    ("key", "address"),
    [("k:fx", "https://api-free.deepl.com"), ("k", "https://api.deepl.com")],
)
def test_deepl_has_another_address_for_free_accounts(key, address):
    assert DeepL({"URL": "", "KEY": key}).address == address


def test_google_is_asked_as_it_wishes(stand_in):
    service = stand_in(google, "Google", KEY="secret")

    assert translate() == "Да"
    [request] = service.requests
    assert (request.method, request.path) == ("POST", "/language/translate/v2")
    assert request.headers["X-Goog-Api-Key"] == "secret"
    assert request.payload == {"q": ["Bəli"], "source": "az", "target": "ru", "format": "html"}


def test_google_is_at_its_own_address():
    assert Google({"URL": "", "KEY": "k"}).address == "https://translation.googleapis.com"


def google_error(status: int, message: str) -> Answer:
    return Answer({"error": {"code": status, "message": message, "errors": []}}, status)


@pytest.mark.parametrize(
    ("service", "answer", "said"),
    [
        ("DeepL", Answer({"message": "Quota Exceeded"}, 456), "is used up for now"),
        ("DeepL", Answer({"message": "Forbidden"}, 403), "may need another key"),
        ("DeepL", Answer({"message": "Too many requests"}, 429), "asked too often"),
        ("DeepL", Answer({"message": "Request too large"}, 413), "too long for DeepL"),
        (
            "DeepL",
            Answer({"message": "Value for 'target_lang' not supported."}, 400),
            "said: “Value for 'target_lang' not supported.”",
        ),
        ("Google", google_error(400, "API key not valid. Please pass a valid API key."), "key"),
        ("Google", google_error(400, "Bad language pair: az|xx"), "said: “Bad language pair"),
        ("Google", google_error(403, "Daily Limit Exceeded"), "is used up for now"),
        ("Google", google_error(403, "The request is missing a valid API key."), "another key"),
        ("Google", google_error(429, "Resource has been exhausted"), "asked too often"),
    ],
)
def test_the_errors_of_each_service_are_told_apart(service, answer, said, stand_in):
    stand_in(lambda request: answer, service, KEY="k")

    with pytest.raises(ServiceError) as raised:
        translate()

    assert said in raised.value.message


@pytest.mark.parametrize("service", ["LibreTranslate", "DeepL", "Google"])
@pytest.mark.parametrize("body", [{}, [], None, "Да", {"translations": {}}, {"data": []}])
def test_an_answer_in_another_form_is_no_translation(service, body: Any, stand_in):
    stand_in(lambda request: Answer(body), service, KEY="k")

    with pytest.raises(ServiceError, match="no translation"):
        translate()


@pytest.mark.parametrize(("service", "key"), [("DeepL", "s3cret-k"), ("Google", "s3cret-k")])
def test_a_key_is_neither_logged_nor_sent_to_another_address(service, key, stand_in, caplog):
    elsewhere = stand_in(libretranslate)
    moved = Answer({}, 307, headers={"Location": f"{elsewhere.url}/translate"})
    stand_in(lambda request: moved, service, KEY=key)

    with pytest.raises(ServiceError):
        translate()

    assert elsewhere.requests == []
    assert key not in caplog.text
