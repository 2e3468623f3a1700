"""Whatever the spelling, the same is found, on every database, and the best of it first."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from modelsearch.query import MATCH_ALL, And, Not, Or, Phrase, PlainText
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from articles.models import NewsPage
from cms.models import Document, Image, Topic
from cms.search import tokens
from cms.search.backend import ENGINE, IndexEntry
from cms.search.tokens import Tokens
from home.management.commands import serve
from home.models import StandardPage
from organizations.models import OrganizationPage, OtherName
from tests.factories import (
    DocumentFactory,
    ImageFactory,
    NewsFactory,
    OrganizationFactory,
    PlatformFactory,
    StandardPageFactory,
    TopicFactory,
    body,
)

pytestmark = [pytest.mark.django_db, pytest.mark.services]

SPELLINGS = [
    "seki", "Şəki", "ŞƏKİ", "şəki", "Sheki", "SHEKI", "Шеки", "ШЕКИ", "Şǝki", "Sәki", "Шәки",
    "Şə\u00adki", "S\u0327\u0259ki", "Şəkidə", "şəkinin",
]  # fmt: skip


def pages():
    """Without those of the installation."""
    return Page.objects.type(StandardPage, NewsPage)


def found(text, **options):
    return [page.title for page in pages().search(text, **options)]


def completed(text):
    return [page.title for page in pages().autocomplete(text)]


# The same, however it is spelt.


def test_every_spelling_finds_the_pages_of_all_languages():
    StandardPageFactory(title="Şəki")
    StandardPageFactory(title="Шеки", language="ru")
    StandardPageFactory(title="Sheki", language="en")
    StandardPageFactory(title="Gəncə")

    titles = {text: sorted(found(text)) for text in SPELLINGS}

    assert titles == {text: ["Sheki", "Şəki", "Шеки"] for text in SPELLINGS}


def test_letters_that_only_look_right_are_found_where_they_stand_in_a_page():
    StandardPageFactory(title="Şǝki \u0259v\u0259zin\u04d9")

    assert found("Şəki əvəzinə") == ["Şǝki \u0259v\u0259zin\u04d9"]


@pytest.mark.parametrize("operator", ["and", "or"])
def test_words_are_joined_as_asked(operator):
    StandardPageFactory(title="Şəki görüşü")
    StandardPageFactory(title="Gəncə görüşü")

    titles = found("seki gorus", operator=operator)

    assert titles == {"and": ["Şəki görüşü"], "or": ["Şəki görüşü", "Gəncə görüşü"]}[operator]


def test_words_that_only_join_others_need_not_be_in_a_page():
    StandardPageFactory(title="Şəki, Zaqatala")

    assert found("Şəki və Zaqatala") == ["Şəki, Zaqatala"]


def test_a_script_without_a_latin_spelling_is_found_by_its_own_words():
    StandardPageFactory(title="საქართველო, tərcüməsiz")

    assert found("საქართველო") == ["საქართველო, tərcüməsiz"]


@pytest.mark.parametrize("text", ["Refugee Council", "qaçqın şurası", "qacqin"])
def test_an_organisation_is_found_and_completed_by_its_other_names(text):
    page = OrganizationFactory(title="Beynəlxalq Xilasetmə Komitəsi", live=False)
    names = ["Refugee Council", "Qaçqın Şurası"]
    page.other_names = [OtherName(name=name, kind=OtherName.Kind.AS_PRINTED) for name in names]

    page.save_revision().publish()

    assert [found.pk for found in OrganizationPage.objects.search(text)] == [page.pk]
    assert [found.pk for found in OrganizationPage.objects.autocomplete(text[:5])] == [page.pk]


def test_a_topic_is_found_by_its_name_in_any_language():
    topic = TopicFactory(names={"az": "Təhsil", "ru": "Образование", "en": "Education"})

    for text in ("tehsil", "ОБРАЗОВАНИЯ", "education"):
        assert (
            list(Topic.objects.all().search(text)) == [topic]
            if hasattr(Topic.objects.all(), "search")
            else list(get_search_backend().search(text, Topic)) == [topic]
        )


@pytest.mark.parametrize(("factory", "model"), [(ImageFactory, Image), (DocumentFactory, Document)])
def test_images_and_documents_are_found_like_pages(factory, model):
    file = factory(title="Şəki görüşü")
    factory(title="Gəncə")

    assert list(model.objects.search("sheki")) == [file]
    assert list(model.objects.autocomplete("gor")) == [file]


# The best first.


def test_the_exact_spelling_comes_first():
    StandardPageFactory(title="Xəbər", body=body(("paragraph", "<p>Şəki</p>")))
    StandardPageFactory(title="Seki")

    assert found("Şəki") == ["Xəbər", "Seki"]
    assert found("Seki") == ["Seki", "Xəbər"]


def test_the_word_itself_comes_before_one_with_an_ending():
    StandardPageFactory(title="Görüş və səfər")
    StandardPageFactory(title="Görüşlər və səfər")

    assert found("görüş") == ["Görüş və səfər", "Görüşlər və səfər"]
    assert found("görüşlər") == ["Görüşlər və səfər", "Görüş və səfər"]


def test_a_title_comes_before_a_lead_before_a_body():
    platform = PlatformFactory(title="Platforma")
    texts = {"title": "A", "lead": "Xəbər", "body": body()}
    NewsFactory(parent=platform, **texts | {"title": "Təhsil haqqında"})
    NewsFactory(parent=platform, **texts | {"title": "L", "lead": "Təhsil"})
    NewsFactory(parent=platform, **texts | {"body": body(("paragraph", "<p>Təhsil</p>"))})

    assert found("təhsil") == ["Təhsil haqqında", "L", "A"]
    assert found("tehsil") == ["Təhsil haqqında", "L", "A"]


def test_a_title_that_is_the_question_comes_first():
    StandardPageFactory(title="Şəki")
    StandardPageFactory(title="Şəki görüşü")

    assert found("şəki") == ["Şəki", "Şəki görüşü"]


def test_the_newest_of_equals_comes_first():
    first = StandardPageFactory(title="Şəki bir")
    second = StandardPageFactory(title="Şəki iki")

    assert [page.pk for page in Page.objects.search("şəki")] == [second.pk, first.pk]


def test_an_order_that_was_asked_for_stays():
    for title in ("Şəki b", "Şəki a"):
        StandardPageFactory(title=title)

    found = Page.objects.order_by("title").search("seki", order_by_relevance=False)

    assert [page.title for page in found] == ["Şəki a", "Şəki b"]


# Beginnings.


def test_every_word_may_be_the_beginning_of_one():
    StandardPageFactory(title="Şəki görüşü")
    StandardPageFactory(title="Bakı")
    typed = ["ş", "s", "sə", "SHE", "Ше", "шек", "seki", "Şəkidə", "gor se"]

    titles = {text: completed(text) for text in typed}

    assert titles == {text: ["Şəki görüşü"] for text in typed}


def test_a_title_that_begins_so_comes_first():
    StandardPageFactory(title="Bakı şəhəri")
    StandardPageFactory(title="Məclis Bakıda")

    assert completed("bak") == ["Bakı şəhəri", "Məclis Bakıda"]


# What else Wagtail may ask.


def test_a_phrase_is_found_where_its_words_follow_each_other():
    StandardPageFactory(title="Şəki görüşü", body=body(("paragraph", "<p>Qeyri hökumət</p>")))
    StandardPageFactory(title="Görüşü Şəki", body=body(("paragraph", "<p>Hökumət qeyri</p>")))

    assert found(Phrase("seki gorusu")) == ["Şəki görüşü"]
    assert found(Phrase("QEYRİ HÖKUMƏT")) == ["Şəki görüşü"]
    assert found(Phrase("görüşü qeyri")) == []


def test_questions_are_combined():
    both, other = StandardPageFactory(title="Şəki görüşü"), StandardPageFactory(title="Şəki bazarı")
    seki, gorus = PlainText("seki"), PlainText("gorus")

    def pks(query):
        return {page.pk for page in pages().search(query)}

    assert pks(And([seki, gorus])) == {both.pk}
    assert pks(Or([seki, gorus])) == {both.pk, other.pk}
    assert pks(And([seki, Not(gorus)])) == {other.pk}
    assert pks(seki & MATCH_ALL) == {both.pk, other.pk}
    assert pks(Not(MATCH_ALL)) == set()
    assert pks(MATCH_ALL) == {both.pk, other.pk}


def test_a_search_in_the_title_leaves_out_the_rest():
    StandardPageFactory(title="Bakı", body=body(("paragraph", "<p>Şəki</p>")))
    StandardPageFactory(title="Şəkidə")

    assert found("seki", fields=["title"]) == ["Şəkidə"]


def test_answers_are_counted_sliced_scored_and_counted_by_kind():
    news = NewsFactory(title="Şəki")
    for number in range(3):
        StandardPageFactory(title=f"Şəki {number}")

    results = Page.objects.search("seki")

    assert results.count() == 4
    assert len(results[1:3]) == 2
    assert results.annotate_score("score")[0].score > 0
    assert results.facet("content_type_id")[news.content_type_id] == 1


# The index follows the pages.


def test_what_is_published_changed_and_deleted_is_found_accordingly_at_once():
    page = NewsFactory(title="Şəki")

    page.title = "Gəncə"
    page.save_revision().publish()

    assert (found("seki"), found("gence")) == ([], ["Gəncə"])

    page.delete()

    assert found("gence") == []


def test_what_is_unpublished_is_no_longer_found_among_what_is_live():
    page = NewsFactory(title="Şəki")

    page.unpublish()

    assert list(Page.objects.live().search("seki")) == []
    assert list(Page.objects.filter(live=False).search("seki")) == [page.page_ptr]


def test_what_is_rolled_back_leaves_the_index_as_it_was():
    page = NewsFactory(title="Şəki")

    def fail():
        with transaction.atomic():
            page.title = "Gəncə"
            page.save_revision().publish()
            StandardPageFactory(title="Gəncə")
            assert len(found("gence")) == 2
            raise InterruptedError

    with pytest.raises(InterruptedError):
        fail()

    assert (found("seki"), found("gence")) == (["Şəki"], [])


def test_update_index_makes_the_index_anew(capsys):
    page = StandardPageFactory(title="Şəki")
    get_search_backend().reset_indexes()
    assert found("seki") == []

    call_command("update_index")

    assert found("seki") == [page.title]
    assert "home.StandardPage" in capsys.readouterr().out


@pytest.mark.parametrize("make_old", ["stock", "folding", "empty"])
def test_an_index_that_was_made_otherwise_is_made_anew_at_the_start(make_old, monkeypatch):
    if make_old == "folding":
        monkeypatch.setattr(tokens, "version", lambda: "vold")
    StandardPageFactory(title="Şəki")
    monkeypatch.undo()
    if make_old == "stock":
        IndexEntry.objects.update(body=ENGINE.written(Tokens(["seki"])))
    elif make_old == "empty":
        IndexEntry.objects.all().delete()
    out = StringIO()

    for _ in range(2):
        serve.Command(stdout=out)._refresh_index()

    assert out.getvalue() == "Making the search index anew …\n"
    assert found("şəki") == ["Şəki"]


def test_an_index_as_it_is_made_now_is_left_alone():
    call_command("update_index", verbosity=0)
    StandardPageFactory(title="Şəki")
    out = StringIO()

    serve.Command(stdout=out)._refresh_index()

    assert out.getvalue() == ""


def test_the_index_of_one_type_holds_what_all_pages_have():
    NewsFactory(title="Şəki")

    assert [page.title for page in NewsPage.objects.search("sheki")] == ["Şəki"]


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite sorts at once.")
def test_few_new_entries_are_unsorted_however_many_pages_were_saved():
    text = " ".join(f"söz{number}" for number in range(1000))
    page = StandardPageFactory(body=body(("paragraph", f"<p>{text}</p>")))
    for _ in range(60):
        page.save()

    with connection.cursor() as cursor:
        cursor.execute("SELECT indexname FROM pg_indexes WHERE indexdef LIKE '%USING gin (body)%'")
        cursor.execute("SELECT gin_clean_pending_list(%s::regclass)", cursor.fetchone())
        (unsorted,) = cursor.fetchone()

    assert unsorted <= 256 / 8
