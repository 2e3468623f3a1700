"""The letters of a directory: how many titles begin with each, and which."""

import pytest

from cms.languages import LANGUAGES
from tests.api.asking import PAGES, count_queries, pages, refused
from tests.contracts.contract import problem_with_answer
from tests.factories import NewsFactory, OrganizationFactory, StandardPageFactory, translate

pytestmark = pytest.mark.django_db

DIRECTORY = {"type": "organizations.OrganizationPage"}
NAMES = {
    "az": [
        "Çıraq",
        "«Cəmiyyət»",
        "İnam",
        "Ilıca",
        "ıldırım",
        "WWF",
        "3 alma",
        "Ərzaq",
        "Шеки",
    ],
    "ru": ["Ёлка", "Ель", "«Жизнь»", "IRC", "100 дней"],
    "en": ["Aid", "IRC", "Əlaqə", "ქართ a"],
}
#: Of each language the letters that there are, in order, with the number of names.
COUNTS = {
    "az": {"C": 1, "Ç": 1, "Ə": 1, "I": 2, "İ": 1, "W": 1, "Ш": 1, "#": 1},
    "ru": {"Е": 1, "Ё": 1, "Ж": 1, "I": 1, "#": 1},
    "en": {"A": 1, "E": 1, "I": 1, "#": 1},
}


@pytest.fixture
def directory():
    for language, names in NAMES.items():
        for name in names:
            OrganizationFactory(title=name, language=language)


def titles(**query):
    return [item["title"] for item in pages(**DIRECTORY, **query)["items"]]


def test_every_letter_comes_with_the_number_of_names_that_begin_with_it(directory):
    for language in LANGUAGES:
        answer = pages(**DIRECTORY, locale=language.code, initials="true")

        counts = {each["letter"]: each["total_count"] for each in answer["meta"]["initials"]}
        found = {letter: count for letter, count in counts.items() if count}
        assert list(found.items()) == list(COUNTS[language.code].items())
        assert len(counts.keys() - found.keys()) >= len(language.alphabet) - len(found)
        assert sum(counts.values()) == answer["meta"]["total_count"]
        assert problem_with_answer(PAGES, 200, answer) is None


def test_a_letter_selects_the_names_that_begin_with_it(directory):
    for code, letter, names in [
        ("az", "İ", ["İnam"]),
        ("az", "I", ["ıldırım", "Ilıca"]),
        ("az", "C", ["«Cəmiyyət»"]),
        ("az", "#", ["3 alma"]),
        ("az", "Ш", ["Шеки"]),
        ("az", "B", []),
        ("ru", "Е", ["Ель"]),
        ("ru", "Ё", ["Ёлка"]),
        ("en", "#", ["ქართ a"]),
    ]:
        assert titles(locale=code, initial=letter) == names, (code, letter)


def test_the_counts_are_those_of_all_letters_whichever_is_selected():
    OrganizationFactory(title="Ay", kind="ngo")
    OrganizationFactory(title="Bal", kind="ngo")
    OrganizationFactory(title="Bar", kind="media")
    OrganizationFactory(title="Bağlı", live=False)

    meta = pages(**DIRECTORY, locale="az", initials="true", initial="A", kind="ngo")["meta"]

    counts = {each["letter"]: each["total_count"] for each in meta["initials"]}
    assert (meta["total_count"], counts["A"], counts["B"]) == (1, 1, 1)


def test_what_is_told_as_a_fallback_counts_by_its_own_letter():
    page = OrganizationFactory(title="Şəfəq")
    translate(OrganizationFactory(title="Ay"), "ru", title="Луна")

    meta = pages(**DIRECTORY, locale="ru", fallback="az", initials="true")["meta"]

    counts = {each["letter"]: each["total_count"] for each in meta["initials"]}
    assert (counts["Л"], "#" in counts, meta["total_count"]) == (1, False, 2)
    assert counts["Ş"] == 1, page.title


def test_counting_letters_costs_one_query():
    OrganizationFactory(title="Ay")

    query = DIRECTORY | {"locale": "az"}

    assert count_queries(PAGES, **query, initials="true") == count_queries(PAGES, **query) + 1


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ({"initial": "a"}, "initial"),
        ({"initial": "AB"}, "initial"),
        ({"initial": ""}, "initial"),
        ({"initials": "false", "locale": "az"}, "initials"),
        ({"initials": "true"}, "locale"),
        ({"initials": "true", "locale": "az", "search": "a"}, "initials"),
    ],
    ids=str,
)
def test_a_question_that_makes_no_sense_is_told_what_is_wrong_with_it(query, name):
    assert refused(PAGES, **query).startswith(f"{name}: ")


# Order.


def test_titles_of_all_types_sort_by_the_alphabet_of_their_language():
    azerbaijani = ["Cəmiyyət", "Çıraq", "Elm", "Əlaqə", "Xəbər", "Ilıca", "İnam", "Zəfər"]
    russian = ["Ель", "Ёлка", "Жизнь", "Яма"]
    for language, names in {"az": azerbaijani, "ru": russian}.items():
        for name in reversed(names):
            StandardPageFactory(title=name, language=language)

    def listed(code, names, **query):
        answer = pages(locale=code, **query)
        return [item["title"] for item in answer["items"] if item["title"] in names]

    for query in ({}, {"type": "home.StandardPage"}):
        assert listed("az", azerbaijani, order="title", **query) == azerbaijani
        assert listed("az", azerbaijani, order="-title", **query) == azerbaijani[::-1]
        assert listed("ru", russian, order="title", **query) == russian


def test_titles_sort_by_the_alphabet_within_a_search():
    for title in ("Xəbər şəki", "Cəmiyyət şəki", "Çıraq şəki", "Həyat şəki"):
        NewsFactory(title=title)

    found = pages(search="seki", order="title")["items"]

    assert [item["title"].split()[0] for item in found] == ["Cəmiyyət", "Çıraq", "Həyat", "Xəbər"]
