"""`enter_translation` does for scripts what a translator does by hand: all of it, or nothing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page
from wagtail_localize.models import (
    StringTranslation,
    Translation,
    TranslationLog,
    TranslationSource,
)

from articles.models import NewsPage
from cms.models import User
from cms.translation.entering import UntranslatedTextError, enter_translation
from home.models import StandardPage
from tests.factories import NewsFactory, StandardPageFactory, body, translate

pytestmark = pytest.mark.django_db

WORDS = {"Xəbər": "Новость", "Qısa məzmun.": "Коротко.", "Mətn <b>qalın</b>.": "Текст <b>ж</b>."}


@pytest.fixture
def news():
    news = NewsFactory(
        title="Xəbər",
        lead="Qısa məzmun.",
        body=body(("paragraph", "<p>Mətn <b>qalın</b>.</p>")),
    )
    translate(news.get_parent().specific, "ru")
    return news


def everything() -> list[object]:
    """What translating writes, in a form that can be compared."""
    models = (Page, Translation, TranslationSource, StringTranslation, TranslationLog)
    return [list(model.objects.order_by("pk").values()) for model in models]


def test_a_translation_entered_is_published_with_its_words(news, locale):
    user = User.objects.create_superuser("translator@example.org")

    translated = enter_translation(news, locale("ru"), WORDS, user)

    assert translated.live
    assert (translated.title, translated.lead) == ("Новость", "Коротко.")
    assert translated.body[0].value.source == "<p>Текст <b>ж</b>.</p>"
    assert not translated.has_unpublished_changes
    assert Translation.objects.get(
        source__object_id=news.translation_key, target_locale=locale("ru")
    ).get_progress() == (3, 3)
    assert set(
        StringTranslation.objects.filter(context__object_id=news.translation_key).values_list(
            "last_translated_by", "translation_type"
        )
    ) == {(user.pk, "manual")}


@pytest.mark.parametrize("missing", WORDS)
def test_a_missing_text_is_named_and_nothing_is_changed(news, locale, missing):
    texts = {original: text for original, text in WORDS.items() if original != missing}
    before = everything()

    with pytest.raises(UntranslatedTextError) as error:
        enter_translation(news, locale("ru"), texts)

    assert missing in str(error.value)
    assert everything() == before
    assert not NewsPage.objects.filter(locale=locale("ru")).exists()


def test_a_missing_text_leaves_a_published_translation_as_it_was(news, locale):
    translated = enter_translation(news, locale("ru"), WORDS)
    news.title = "Yeni xəbər"
    news.save_revision().publish()
    before = everything()

    with pytest.raises(UntranslatedTextError):
        enter_translation(news, locale("ru"), WORDS)

    assert everything() == before
    translated.refresh_from_db()
    assert translated.title == "Новость"


def test_a_translation_entered_again_takes_the_new_words(news, locale):
    first = enter_translation(news, locale("ru"), WORDS)

    second = enter_translation(news, locale("ru"), WORDS | {"Xəbər": "Известие"})

    assert second.pk == first.pk
    assert second.title == "Известие"
    assert second.slug == first.slug == "novost"


def test_a_text_that_stands_in_two_places_is_translated_in_both(locale):
    news = NewsFactory(title="Xəbər", lead="Xəbər")
    translate(news.get_parent().specific, "ru")

    translated = enter_translation(news, locale("ru"), {"Xəbər": "Новость"})

    assert (translated.title, translated.lead) == ("Новость", "Новость")


def test_a_translation_is_validated_once_before_it_is_published(monkeypatch):
    page, validated = StandardPageFactory(), []
    validate = StandardPage.full_clean
    translate(page, "ru")

    def count(page, *args, **kwargs):
        validated.append(page)
        validate(page, *args, **kwargs)

    monkeypatch.setattr(StandardPage, "full_clean", count)
    translated = translate(page, "ru", title="Новая")

    assert translated.title == "Новая"
    assert len(validated) == 1


def test_many_texts_are_entered_and_published_at_as_many_statements_as_few():
    def count_statements(paragraphs):
        page = StandardPageFactory(
            body=body(*[("paragraph", f"<p>{paragraphs}: {number}</p>") for number in paragraphs])
        )
        with CaptureQueriesContext(connection) as queries:
            translate(page, "ru")
        return len(queries)

    count_statements(range(1))

    assert count_statements(range(12)) == count_statements(range(2))
