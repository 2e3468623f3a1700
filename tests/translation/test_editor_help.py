"""The translation editor is told what changed, and what was ever translated in like words."""

import datetime
import json
from collections.abc import Iterator

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail_localize.models import StringSegment, StringTranslation

from cms.models import SuggestedTranslation
from cms.translation.editor.differences import mark_changes
from home.models import StandardPage
from tests.editor.people import prefer, sign_in_as_new
from tests.factories import StandardPageFactory, body
from tests.translation.doors import enter_text, submit_page, translation_of
from tests.undoing import shared_by_tests

pytestmark = pytest.mark.django_db

FIRST = "Görüş Şəkidə oldu."
SECOND = "Qonaqlar <b>iki</b> gün qaldılar."
THIRD = "Sonra hamı evinə getdi."


@pytest.fixture
def reader(admin):
    return prefer(admin, "en")


def make_page(*paragraphs, title="Görüş"):
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return StandardPageFactory(title=title, body=body(("paragraph", text)))


@pytest.fixture(scope="module")
def _pages(django_db_setup, django_db_blocker) -> Iterator[tuple[int, int]]:
    with shared_by_tests(django_db_blocker):
        page = make_page(FIRST)
        yield page.pk, submit_page(sign_in_as_new(), page, "ru").pk


@pytest.fixture
def page(_pages):
    """With a title and the first text."""
    return StandardPage.objects.get(pk=_pages[0])


@pytest.fixture
def translated(_pages):
    """Submitted for translation, and not begun."""
    return StandardPage.objects.get(pk=_pages[1])


def segment_of(translated, text):
    return StringSegment.objects.get(
        source=translation_of(translated).source, string__data__startswith=text
    )


def enter(translated, words, **values):
    for text, target in words.items():
        segment = segment_of(translated, text)
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=translated.locale,
            data=target,
            translation_type=values.get("translation_type", "manual"),
        )


def ask(client, translated):
    url = reverse("wagtail_localize:machine_translate", args=[translation_of(translated).pk])
    return client.get(url.replace("machine_translate", "help"))


def help_with(client, translated, text):
    return ask(client, translated).json()["segments"][str(segment_of(translated, text).pk)]


def similar_to(client, translated, text):
    url = reverse("wagtail_localize:machine_translate", args=[translation_of(translated).pk])
    segment = segment_of(translated, text)
    answer = client.get(f"{url.replace('machine_translate', 'help')}{segment.pk}/")
    return answer.json()["suggestions"]


def test_a_changed_text_comes_with_its_difference_and_its_former_translation(
    submit, publish, reader
):
    page = make_page(title="Görüş Şəkidə")
    translated = submit(page, "ru")
    enter_text(reader, translated, "title", "Встреча в Шеки")
    publish(translated)
    page.title = "Böyük görüş Bakıda"
    page.save_revision().publish()

    assert help_with(reader, translated, "Böyük")["suggestions"] == [
        {
            "label": "The original changed",
            "target": "Встреча в Шеки",
            "is_exact": False,
            "changes_html": "<del>Görüş Şəkidə</del><ins>Böyük görüş Bakıda</ins>",
        }
    ]


def test_in_a_long_text_each_paragraph_is_compared_with_the_one_it_was(submit, publish, reader):
    page = make_page(FIRST, SECOND, THIRD)
    translated = submit(page, "ru")
    words = {"Görüş Ş": "Первый.", "Qonaqlar": "<b>Второй</b>.", "Sonra": "Третий."}
    enter(translated, words)
    enter_text(reader, translated, "title", "Встреча")
    publish(translated)
    text = f"<p>Tamam yeni cümlədir bu.</p><p>{THIRD[:-1]} axşam.</p><p>{SECOND}</p>"
    page.body[0].value.source = text
    page.save_revision().publish()

    [suggestion] = help_with(reader, translated, "Sonra")["suggestions"]

    assert suggestion["target"] == "Третий."
    assert suggestion["changes_html"] == "Sonra hamı evinə getdi<ins> axşam</ins>."
    assert help_with(reader, translated, "Tamam")["suggestions"] == []
    assert help_with(reader, translated, "Qonaqlar")["suggestions"] == []


def test_the_same_text_on_another_page_is_offered_with_where_it_was_used(
    translated, submit, reader
):
    before = submit(make_page(FIRST, title="Başqa"), "ru")
    enter(before, {"Başqa": "Другая", FIRST: "Встреча прошла в Шеки."})

    assert help_with(reader, translated, FIRST)["suggestions"] == [
        {
            "label": "The same text elsewhere",
            "target": "Встреча прошла в Шеки.",
            "is_exact": True,
            "used_on": ["Другая", reverse("wagtailadmin_pages:edit", args=[before.pk])],
        }
    ]
    assert help_with(reader, before, FIRST)["suggestions"] == []


def test_similar_texts_are_offered_the_likest_first(translated, submit, reader):
    likes = ["Görüş Şəkidə olub.", "Görüş Bakıda oldu.", "Dərsliklər məktəblərə göndərildi."]
    before = submit(make_page(*likes, title="Başqa"), "ru")
    enter(before, {like: f"{number}" for number, like in enumerate(likes)})

    found = similar_to(reader, translated, FIRST)

    assert [suggestion["target"] for suggestion in found] == ["0", "1"]
    assert found[1]["changes_html"] == "Görüş <del>Bakıda</del><ins>Şəkidə</ins> oldu."
    assert found[1]["label"].startswith("A similar text (77%")


def test_what_a_machine_wrote_or_is_in_another_language_is_no_memory(translated, submit, reader):
    other = make_page(FIRST, title="Başqa")
    by_machine, in_english = submit(other, "ru"), submit(other, "en")
    enter(by_machine, {FIRST: "Машина."}, translation_type="machine")
    enter(in_english, {FIRST: "The meeting."})

    assert help_with(reader, translated, FIRST)["suggestions"] == []
    assert similar_to(reader, translated, FIRST) == []


def test_what_a_file_suggested_is_offered(translated, reader):
    segment = segment_of(translated, FIRST)
    SuggestedTranslation.objects.create(
        translation_of=segment.string,
        context=segment.context,
        locale=translated.locale,
        data="Черновик.",
    )

    [suggestion] = help_with(reader, translated, FIRST)["suggestions"]

    assert (suggestion["label"], suggestion["target"]) == ("From a file", "Черновик.")


def test_the_tags_that_a_translation_must_keep_are_named(submit, reader):
    text = 'Bax <a href="https://example.org/">bura</a>, <b>indi</b>.'
    translated = submit(make_page(text), "ru")

    assert help_with(reader, translated, "Bax")["tags"] == ['<a id="a1">', "<b>"]


@pytest.mark.parametrize(
    ("before", "now", "html"),
    [
        ("eyni", "eyni", "eyni"),
        ("", "yeni", "<ins>yeni</ins>"),
        ("Beş nəfər gəldi", "Altı nəfər gəldi", "<del>Beş</del><ins>Altı</ins> nəfər gəldi"),
        (
            "bir, iki, üç getdilər",
            "dörd, beş, altı getdilər",
            "<del>bir, iki, üç</del><ins>dörd, beş, altı</ins> getdilər",
        ),
        (
            "<script>a</script>",
            "<script>b</script>",
            "&lt;script&gt;<del>a</del><ins>b</ins>&lt;/script&gt;",
        ),
    ],
)
def test_differences_are_marked_by_words_and_escaped(before, now, html):
    assert mark_changes(before, now) == html


def test_the_editor_leads_to_the_files_of_its_page(translated, reader):
    files = reader.get(ask(reader, translated).json()["files_url"])

    download = files.context["download_form"]
    assert download["page"].value() == str(translated.pk)
    assert download["language"].value() == str(translated.locale_id)
    assert not download["waiting"].value()


def test_an_original_leads_to_the_files_of_its_translations(page, translated, reader):
    editor = reader.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    query = f"page={page.pk}&amp;language={translated.locale_id}&amp;waiting="
    assert f"{reverse('translation_files')}?{query}" in editor


def test_nobody_is_helped_with_a_page_that_they_may_not_edit(submit, russian_translator):
    translated = submit(make_page(FIRST), "en")

    response = ask(russian_translator, translated)

    assert (response.status_code, response.url) == (302, reverse("wagtailadmin_home"))


def test_more_texts_take_no_more_queries(translated, submit, reader):
    longer, other = (
        submit(make_page(FIRST, SECOND, THIRD, title=title), "ru") for title in ("İki", "Başqa")
    )
    enter(other, {FIRST: "1", SECOND: "2", THIRD: "3"})
    numbers = []

    for each in (translated, longer):
        with CaptureQueriesContext(connection) as queries:
            assert ask(reader, each).status_code == 200
        numbers.append(len(queries))

    assert numbers[0] == numbers[1]


def test_the_day_of_a_translation_is_written_as_in_the_language_of_the_person(translated, admin):
    enter_text(admin, translated, "title", "Встреча")
    StringTranslation.objects.update(
        updated_at=datetime.datetime(2026, 3, 5, 12, tzinfo=datetime.UTC)
    )

    comments = []
    for language in ("ru", "en"):
        editor = prefer(admin, language).get(
            reverse("wagtailadmin_pages:edit", args=[translated.pk])
        )
        [shown] = json.loads(editor.context["props"])["initialStringTranslations"]
        comments.append(shown["comment"])

    assert "5 марта 2026" in comments[0]
    assert "March 5, 2026" in comments[1]


def test_only_the_translation_editor_gets_the_script(translated, reader):
    editor = reader.get(reverse("wagtailadmin_pages:edit", args=[translated.pk]))

    assert "cms/js/translation_editor.js" in editor.content.decode()
