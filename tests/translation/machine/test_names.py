"""Names of organisations pass through a machine as they are, or as their translation calls them."""

import re

import pytest
from wagtail.models import Locale

from cms.translation.machine.names import KeptNames
from organizations.models import OtherName
from tests.factories import OrganizationFactory, StandardPageFactory, body, translate
from tests.translation.machine.conftest import words
from tests.translation.machine.stand_in import Answer, Request
from tests.translation.machine.test_filling_in import admin as admin
from tests.translation.machine.test_filling_in import press, told

pytestmark = pytest.mark.django_db


def shouting(request: Request) -> Answer:
    """A service that changes every word outside the tags that it has to leave alone."""
    kept = re.compile(r'(<span id="n\d+" translate="no">.*?</span>|<[^>]*>)')
    texts = [
        "".join(piece if kept.fullmatch(piece) else piece.upper() for piece in kept.split(text))
        for text in request.payload["q"]
    ]
    return Answer({"translatedText": texts})


def filled_in(text: str, submit, admin) -> str | None:
    """What becomes of a paragraph, in Russian."""
    page = StandardPageFactory(title="Səhifə", body=body(("paragraph", f"<p>{text}</p>")))
    russian = submit(page, "ru")
    press(admin, russian)
    return words(russian).get(text, (None,))[0]


@pytest.fixture
def society():
    return OrganizationFactory(title="Nur Maarif Cəmiyyəti", acronym="NMC")


def test_a_name_without_a_translation_stays_as_it_is_written(society, submit, admin, stand_in):
    stand_in(shouting)

    assert (
        filled_in("Bu Nur Maarif Cəmiyyəti idi.", submit, admin) == "BU Nur Maarif Cəmiyyəti IDI."
    )


def test_a_name_with_a_translation_becomes_that(society, submit, admin, stand_in):
    translate(society, "ru", title="Просветительское общество «Нур»", acronym="ПОН")
    service = stand_in(shouting)

    text = "Nur Maarif Cəmiyyətinin <b>NMC-nin</b> sədri."
    assert filled_in(text, submit, admin) == "Просветительское общество «Нур» <b>ПОН</b> SƏDRI."
    assert '<span id="n0" translate="no">Nur Maarif Cəmiyyətinin</span>' in str(
        service.requests[0].payload["q"]
    )


def test_other_names_are_kept_too(society, submit, admin, stand_in):
    OtherName.objects.create(page=society, name="Nur Xeyriyyə", kind="former")
    stand_in(shouting)

    assert filled_in("Əvvəl Nur Xeyriyyə idi.", submit, admin) == "ƏVVƏL Nur Xeyriyyə IDI."


def test_a_draft_of_an_organisation_has_no_name_to_keep(submit, admin, stand_in):
    OrganizationFactory(title="Gizli Cəmiyyət", live=False)
    stand_in(shouting)

    assert filled_in("Bu Gizli Cəmiyyət idi.", submit, admin) == "BU GIZLI CƏMIYYƏT IDI."


def test_a_service_that_loses_a_name_leaves_the_text_empty(society, submit, admin, stand_in):
    stand_in(lambda request: Answer({"translatedText": ["Да"] * len(request.payload["q"])}))

    assert filled_in("Bu Nur Maarif Cəmiyyəti idi.", submit, admin) is None


def test_a_text_that_is_a_name_is_not_sent(society, submit, admin, stand_in):
    service = stand_in()
    russian = submit(society, "ru")

    said = told(admin, russian)

    assert service.requests == []
    assert said[-1] == (
        "2 texts are names that nobody has translated into this language yet, and were left to you."
    )
    assert words(russian) == {}


def test_a_text_that_is_a_name_with_a_translation_needs_no_service(
    society, submit, admin, stand_in
):
    translate(society, "ru", title="Общество & Нур")
    service = stand_in()

    assert filled_in("Nur Maarif Cəmiyyəti", submit, admin) == "Общество &amp; Нур"
    assert all("Nur" not in str(request.payload) for request in service.requests)


@pytest.fixture
def kept(monkeypatch, locale):
    """What is marked in a text, of these names."""

    def kept(names: list[str], text: str) -> list[str]:
        monkeypatch.setattr(
            "cms.translation.machine.names.hooks.get_hooks",
            lambda name: [lambda source, target: [(each, None) for each in names]],
        )
        marked = KeptNames(locale("az"), locale("ru"), [text]).mark(text)
        return re.findall(r'<span id="n\d+" translate="no">(.*?)</span>', marked)

    return kept


@pytest.mark.parametrize(
    ("names", "text", "marked"),
    [
        (["ATƏT"], "ATƏT-in və ATƏT’in, ATƏT.", ["ATƏT-in", "ATƏT’in", "ATƏT"]),
        (["Nur"], "Nur, Nurlan və Nura", ["Nur"]),
        (["Nur", "Nur Cəmiyyəti"], "Nur Cəmiyyətində Nur", ["Nur Cəmiyyətində", "Nur"]),
        (["Ana & Bala"], "Bu Ana &amp; Bala idi", ["Ana &amp; Bala"]),
        (["b", "a", "id"], '<b>b</b> <a id="a1">x</a>', ["b"]),
        (["Nur (Bakı)"], "Nur (Bakı) x", ["Nur (Bakı)"]),
        ([""], "Nur", []),
        ([], "Nur", []),
    ],
)
def test_names_are_found_with_their_endings_and_not_in_other_words(names, text, marked, kept):
    assert kept(names, text) == marked


def test_names_cost_as_many_queries_for_many_as_for_one(django_assert_max_num_queries):
    organizations = [OrganizationFactory(title=f"Birlik {number}") for number in range(5)]
    for organization in organizations:
        OtherName.objects.create(page=organization, name="Köhnə", kind="former")
    languages = [Locale.objects.get(language_code=code) for code in ("az", "ru")]

    with django_assert_max_num_queries(3):
        KeptNames(*languages, ["Birlik 3 idi"])
