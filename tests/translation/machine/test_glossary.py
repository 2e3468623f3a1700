"""The glossary: found in texts whatever the endings, given to DeepL, checked in the end."""

import pytest
from django.urls import reverse

from cms.translation.glossary import Glossary
from tests.factories import GlossaryTermFactory, StandardPageFactory, body
from tests.translation.doors import enter_text
from tests.translation.machine.stand_in import Answer, Request
from tests.translation.machine.test_filling_in import admin as admin
from tests.translation.machine.test_filling_in import press
from tests.translation.machine.test_services import deepl, translate
from tests.translation.test_complete_translations import sentences

pytestmark = pytest.mark.django_db

COLLECTION = {"az": "elektron toplu", "ru": "электронный сборник", "en": "electronic collection"}
ORIGINALS = {"az": "Elektron toplunun müəllifi", "ru": "Автор Электронного Сборника",
             "en": "The author of Electronic Collections"}  # fmt: skip


@pytest.fixture
def term():
    return GlossaryTermFactory(names=COLLECTION)


@pytest.mark.parametrize("source", COLLECTION)
@pytest.mark.parametrize("target", COLLECTION)
def test_a_term_is_recognised_with_its_endings_in_each_language(term, source, target):
    if source == target:
        return
    glossary = Glossary(source, target)

    [found] = glossary.terms_in(f"<b>{ORIGINALS[source]}</b>")
    assert (found.name, found.translations) == (COLLECTION[source], (COLLECTION[target],))
    assert glossary.ignored(ORIGINALS[source], ORIGINALS[target]) == []
    assert glossary.ignored(ORIGINALS[source], "?") == [found]


@pytest.mark.parametrize("text", ["elektron", "toplu elektron", "elektron, böyük toplu", ""])
def test_words_apart_are_no_term(term, text):
    assert Glossary("az", "ru").terms_in(text) == []


def test_one_of_several_names_is_enough():
    GlossaryTermFactory(names={"az": "şura", "ru": "совет", "en": "council"})
    GlossaryTermFactory(names={"az": "şura", "ru": "правление", "en": "board"})

    glossary = Glossary("az", "en")

    assert glossary.ignored("Şuranın iclası", "A meeting of the board") == []
    [ignored] = glossary.ignored("Şuranın iclası", "A meeting")
    assert ignored.translations == ("council", "board")


def test_a_glossary_is_read_at_one_query(term, django_assert_num_queries):
    GlossaryTermFactory(names={"az": "şura", "ru": "совет", "en": "council"})

    with django_assert_num_queries(1):
        Glossary("az", "ru").ignored("Elektron toplu", "Сборник")


def test_the_editor_names_the_terms_that_a_machine_ignored_until_they_are_put_right(
    term, submit, admin, stand_in
):
    stand_in()
    russian = submit(StandardPageFactory(title="Elektron toplu haqqında", body=body()), "ru")
    warning = "The machine did not follow the glossary: elektron toplu → электронный сборник."

    said = sentences(press(admin, russian, follow=True))
    assert warning in said

    enter_text(admin, russian, "title", "Об электронном сборнике")
    url = reverse("wagtailadmin_pages:edit", args=[russian.pk])
    assert warning not in sentences(admin.get(url))


class Glossaries:
    """DeepL's, in the memory of the stand-in."""

    def __init__(self, *names: str, are_supported: bool = True) -> None:
        self.ids = {name: f"id-{number}" for number, name in enumerate(names)}
        self.are_supported = are_supported

    def __call__(self, request: Request) -> Answer:
        if not request.path.startswith("/v2/glossaries"):
            return deepl(request)
        match request.method:
            case "GET":
                return Answer({"glossaries": [
                    {"name": name, "glossary_id": pk} for name, pk in self.ids.items()
                ]})  # fmt: skip
            case "POST" if not self.are_supported:
                return Answer({"message": "Unsupported glossary source language"}, 400)
            case "POST":
                self.ids[request.payload["name"]] = "new"
                return Answer({"glossary_id": "new"}, 201)
        gone = request.path.rsplit("/", 1)[1]
        self.ids = {name: pk for name, pk in self.ids.items() if pk != gone}
        return Answer(b"", 204)


def asked_with(service) -> str | None:
    """The glossary of the last translation."""
    return service.requests[-1].payload.get("glossary_id")


def test_deepl_is_given_our_glossary_once(term, stand_in):
    service = stand_in(Glossaries(), "DeepL", KEY="k")

    assert translate() == "Да"
    assert asked_with(service) == "new"
    made = service.requests[1].payload
    assert made["entries"] == "elektron toplu\tэлектронный сборник"
    assert (made["source_lang"], made["target_lang"], made["entries_format"]) == ("az", "ru", "tsv")

    assert translate() == "Да"
    assert asked_with(service) == "new"
    assert [request.method for request in service.requests] == [
        *("GET", "POST", "POST"),
        *("GET", "POST"),
    ]


def test_deepl_loses_our_former_glossaries_for_these_languages_and_no_others(term, stand_in):
    glossaries = Glossaries("ucdil az-ru 0123", "ucdil az-en 0123", "someone else's")
    service = stand_in(glossaries, "DeepL", KEY="k")

    translate()

    assert asked_with(service) == "new"
    others = {"ucdil az-en 0123", "someone else's"}
    assert len(glossaries.ids) == 3
    assert others < glossaries.ids.keys()


def test_deepl_translates_without_a_glossary_where_it_has_none(term, stand_in):
    service = stand_in(Glossaries(are_supported=False), "DeepL", KEY="k")

    assert translate() == "Да"
    assert asked_with(service) is None


@pytest.mark.parametrize("answer", [{}, [], {"glossaries": [{}]}, {"glossaries": None}])
def test_deepl_translates_when_its_glossaries_cannot_be_read(answer, term, stand_in):
    def confused(request: Request) -> Answer:
        return Answer(answer) if request.path == "/v2/glossaries" else deepl(request)

    stand_in(confused, "DeepL", KEY="k")

    assert translate() == "Да"


def test_deepl_is_not_asked_for_glossaries_when_ours_is_empty(stand_in):
    service = stand_in(Glossaries(), "DeepL", KEY="k")

    translate()

    assert [request.path for request in service.requests] == ["/v2/translate"]
