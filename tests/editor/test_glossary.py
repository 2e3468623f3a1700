"""The glossary in the admin: one row for all languages, typed or taken from a spreadsheet."""

import pytest
from django.urls import reverse
from django.utils import translation

from cms.models import GlossaryName, GlossaryTerm
from tests.editor.people import prefer
from tests.factories import GlossaryTermFactory

pytestmark = pytest.mark.django_db

LIST = "/admin/snippets/cms/glossaryterm/"
IMPORT = f"{LIST}import/"
NAMES = {"az": "elektron toplu", "ru": "электронный сборник", "en": "electronic collection"}


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def admin(admin):
    return prefer(admin, "en")


def rows() -> set[tuple[str, ...]]:
    return {
        tuple(term.name_in(code) for code in ("az", "ru", "en"))
        for term in GlossaryTerm.objects.prefetch_related("names")
    }


def paste(client, text: str, **options):
    return client.post(IMPORT, {"rows": text}, follow=True, **options)


def said(response) -> list[str]:
    return [str(message).strip() for message in response.context["messages"]]


def test_a_term_is_entered_with_a_name_in_each_language(admin):
    form = {"note": "not: jurnal"} | {f"name_{code}": name for code, name in NAMES.items()}

    response = admin.post(f"{LIST}add/", form)

    assert response.status_code == 302
    assert rows() == {tuple(NAMES.values())}
    listed = admin.get(LIST).content.decode()
    assert all(name in listed for name in NAMES.values())
    assert "not: jurnal" in listed


def test_terms_are_listed_by_the_alphabet_of_the_person(admin):
    for az, ru in (("qala", "ж"), ("xeyir", "ё"), ("çay", "е")):
        GlossaryTermFactory(names={"az": az, "ru": ru, "en": az})

    for language, expected in {
        "az": "çay xeyir qala",
        "ru": "е ё ж",
        "en": "çay qala xeyir",
    }.items():
        listed = prefer(admin, language).get(LIST).context["object_list"]
        assert " ".join(term.name_in(language) for term in listed) == expected


def test_a_term_needs_a_name_in_each_language(admin):
    response = admin.post(f"{LIST}add/", {"name_az": "toplu"})

    assert response.status_code == 200
    assert not GlossaryTerm.objects.exists()


def test_a_term_is_found_by_its_name_in_any_language(admin):
    GlossaryTermFactory(names=NAMES)
    GlossaryTermFactory(names={"az": "şura", "ru": "совет", "en": "council"})

    found = admin.get(f"{LIST}results/", {"q": "сборник"}).content.decode()

    assert "elektron toplu" in found
    assert "council" not in found


def test_the_list_costs_as_many_queries_for_many_terms_as_for_one(admin, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    GlossaryTermFactory(names=NAMES)
    admin.get(LIST)
    with CaptureQueriesContext(
        connection,
    ) as one:
        admin.get(LIST)
    for number in range(5):
        GlossaryTermFactory(names={code: f"{name} {number}" for code, name in NAMES.items()})

    with django_assert_num_queries(len(one)):
        admin.get(LIST)


@pytest.mark.parametrize(
    "text",
    [
        "az\tru\ten\nelektron toplu\tэлектронный сборник\telectronic collection\n\n",
        "az;ru;en\r\nelektron toplu;электронный сборник;electronic collection\r\n",
        'en,az,ru,note\n"electronic collection",elektron toplu,электронный сборник,"a, b"',
        "English\tAzərbaycan dili\tРусский\n"
        "electronic collection\telektron toplu\tэлектронный сборник",
        "\ufeffAZ\tRU\tEN\n elektron toplu \tэлектронный сборник\telectronic collection\textra",
    ],
    ids=["pasted", "semicolons", "commas", "names of languages", "with a mark and spaces"],
)
def test_rows_are_taken_from_a_spreadsheet(admin, text):
    response = paste(admin, text)

    assert rows() == {tuple(NAMES.values())}
    assert said(response) == ["1 term was added."]


def test_what_is_there_stays_and_what_lacks_a_name_is_told_by_its_line(admin):
    GlossaryTermFactory(names=NAMES)
    lines = ["\t".join(NAMES), "\t".join(NAMES.values()), "şura\tсовет\tcouncil",
             "şura\tсовет\tcouncil", "toplu\tсборник", f"{'x' * 101}\ty\tz"]  # fmt: skip

    response = paste(admin, "\n".join(lines))

    assert rows() == {tuple(NAMES.values()), ("şura", "совет", "council")}
    assert said(response) == [
        "1 term was added.",
        "2 were there already.",
        "Not added, because a name is missing or longer than 100 characters: lines 5, 6.",
    ]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("elektron toplu\tэлектронный сборник", "these are missing: az, ru, en."),
        ("az\ten\na\tb", "these are missing: ru."),
        ("\n \n", "required"),
        ("az,ru,en\n" + "a,b,c\n" * 5001, "more than 5000 lines"),
    ],
)
def test_rows_that_cannot_be_read_are_shown_again_with_a_sentence(admin, text, error):
    response = paste(admin, text)

    assert error in response.content.decode()
    assert not GlossaryName.objects.exists()


def test_only_who_may_add_terms_may_import_them(russian_translator, editor):
    from cms.models import User

    stranger = User.objects.create_user("stranger@example.org", "secret")
    for client, may in [(editor, True), (russian_translator, True)]:
        assert (client.get(IMPORT).status_code == 200) == may
    russian_translator.force_login(stranger)
    assert russian_translator.post(IMPORT, {"rows": "az,ru,en\na,b,c"}).status_code == 302
    assert rows() == set()


def test_the_list_leads_to_the_import(admin):
    assert IMPORT in admin.get(LIST).content.decode()
    assert reverse("wagtailsnippets_cms_glossaryterm:import") == IMPORT
