"""What was found is marked where it stands, in its own letters."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.facts.numbers import Comparator
from cms.search.highlights import EXCERPT_LENGTH, Beginning, Question
from cms.search.texts import lists_of_texts, searched_texts
from tests.pages.examples import EXAMPLES


def marked(question: str, text: str) -> list[str]:
    highlight = Question(question).highlight(text)
    return [part.text for part in highlight.parts if part.is_match] if highlight else []


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("seki", "ŞƏKİ şəhəri, İstanbul və Şəkidə", ["ŞƏKİ", "Şəkidə"]),
        ("ŞƏKİ", "İİİ Sheki; Шеки", ["Sheki", "Шеки"]),
        ("meeting", "Two Meetings were held", ["Meetings"]),
        ("Aliyev", "R. Əliyev, əliyev deyil", ["Əliyev"]),
        ("strasse", "Straße ﬁnal 💣 strasse", ["Straße", "strasse"]),
        (
            "gorus",
            "S\u0327\u0259ki go\u0308ru\u0308s\u0327u\u0308 oldu",
            ["go\u0308ru\u0308s\u0327u\u0308"],
        ),
        ("nagorny", "На\u00adгорный парк", ["На\u00adгорный"]),
        ("və Şəki", "Bakı və Şəki", ["Şəki"]),
        ("yoxdur", "Bakı", []),
        ("%", "100 %", []),
    ],
)
def test_words_are_marked_though_folding_changes_their_length(question, text, words):
    assert marked(question, text) == words


def test_the_parts_together_are_the_text():
    text = "İ" * 5 + " ŞƏKİ, 💣 ﬁ " + "Şəkidə."

    parts = Question("seki").highlight(text).parts

    assert "".join(part.text for part in parts) == text


def test_html_in_a_text_is_shown_and_not_obeyed():
    highlight = Question("seki script").highlight("<script>Şəki & 'x'</script>")

    assert highlight.html == (
        "&lt;<mark>script</mark>&gt;<mark>Şəki</mark> &amp; &#x27;x&#x27;"
        "&lt;/<mark>script</mark>&gt;"
    )


def test_of_a_long_text_the_part_is_shown_that_has_most_of_the_words():
    text = "Şəki. " + "söz " * 200 + "Şəkidə böyük görüş keçirildi. " + "söz " * 200

    excerpt = "".join(part.text for part in Question("seki gorus").excerpt(text).parts)

    assert "Şəkidə böyük görüş" in excerpt
    assert excerpt.startswith("… söz")
    assert excerpt.endswith("söz …")
    assert len(excerpt) <= EXCERPT_LENGTH + 4


def test_a_word_longer_than_an_excerpt_is_shown_whole():
    text = "a" * 1000 + " " + "b" * 1000

    assert [part.is_match for part in Question("b" * 1000).excerpt(text).parts] == [False, True]


@pytest.mark.parametrize(
    ("typed", "text", "words"),
    [
        ("she", "Şəki", ["Şə"]),
        ("ше", "Şəkidə", ["Şə"]),
        ("SƏK", "Qədim Şəki", ["Şək"]),
        ("sh", "Шеки", ["Ш"]),
        ("seki gor", "Şəki görüşü", ["Şəki", "gör"]),
        ("seki", "Şəki", ["Şəki"]),
        ("Гейд", "Heydər", ["Heydər"]),
        ("x", "Şəki", []),
    ],
)
def test_of_a_word_as_much_is_marked_as_was_typed_where_it_sounds_alike(typed, text, words):
    highlight = Beginning(typed).highlight(text)
    parts = highlight.parts if highlight else ()

    assert [part.text for part in parts if part.is_match] == words


@pytest.mark.django_db
@pytest.mark.parametrize("model", EXAMPLES, ids=lambda model: model.__name__)
def test_a_page_is_found_by_what_people_wrote_and_by_nothing_else(model):
    """Wagtail would take the words of choices too, in the language that happens to be active."""
    page = EXAMPLES[model]("az")
    lists = lists_of_texts(model)

    with CaptureQueriesContext(connection) as captured:
        texts = " ".join(text for _, _, text in searched_texts(page))

    assert "Mətn" in texts or not hasattr(page, "body")
    assert str(Comparator.MORE_THAN.label) not in texts
    assert len(captured) == len(lists)
