"""What translators wrote outlives the pages it was written for."""

import pytest
from django.urls import reverse
from wagtail_localize.models import StringTranslation, Translation

from articles.models import NewsPage
from tests.factories import NewsFactory, translate
from tests.undoing import shared_by_tests

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def _news(django_db_setup, django_db_blocker):
    with shared_by_tests(django_db_blocker):
        news = NewsFactory(title="Xəbər", lead="Qısa məzmun.")
        translate(news, "ru", title="Новость", lead="Коротко.")
        yield news.pk


@pytest.fixture
def news(_news):
    return NewsPage.objects.get(pk=_news)


def words(translation_key: object) -> set[str]:
    return set(
        StringTranslation.objects.filter(context__object_id=translation_key).values_list(
            "data", flat=True
        )
    )


def test_deleting_an_original_leaves_its_translations_words(news, admin):
    response = admin.post(reverse("wagtailadmin_pages:delete", args=[news.pk]))

    assert response.status_code == 302
    assert not type(news).objects.filter(pk=news.pk).exists()
    assert words(news.translation_key) == {"Новость", "Коротко."}
    assert not Translation.objects.get(source__object_id=news.translation_key).enabled


def test_deleting_a_translation_leaves_its_words(news, admin, locale):
    translated = news.get_translation(locale("ru"))

    response = admin.post(reverse("wagtailadmin_pages:delete", args=[translated.pk]))

    assert response.status_code == 302
    assert words(news.translation_key) == {"Новость", "Коротко."}


def test_a_page_deleted_and_submitted_again_has_its_words_back(news, admin, locale, submit):
    translated = news.get_translation(locale("ru"))
    admin.post(reverse("wagtailadmin_pages:delete", args=[translated.pk]))

    again = submit(news, "ru")

    assert again.pk != translated.pk
    assert (again.title, again.lead) == ("Новость", "Коротко.")


def test_stock_localize_still_destroys_the_words(news, admin, settings):
    """When this fails, upstream keeps them by default, and the setting may go."""
    settings.WAGTAILLOCALIZE_DISABLE_ON_DELETE = False

    admin.post(reverse("wagtailadmin_pages:delete", args=[news.pk]))

    assert words(news.translation_key) == set()
