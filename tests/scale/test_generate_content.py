"""`manage.py generate_content` writes rows that are what the models would have written."""

import json
from uuid import UUID

import pytest
from django.core.management import call_command
from wagtail.models import Page, ReferenceIndex
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from articles.models import NewsPage
from cms.models import PublishedTranslation
from cms.search.backend import IndexEntry
from cms.translation.states import states_of
from home.generated import samples
from tests.api.asking import page, pages
from tests.undoing import shared_by_tests

pytestmark = [pytest.mark.django_db, pytest.mark.services]


@pytest.fixture(scope="module", autouse=True)
def _nine(django_db_setup, django_db_blocker):
    """Generated from one sample, for all tests."""
    one = {code: titles[:1] for code, titles in samples.TITLES.items()}
    with shared_by_tests(django_db_blocker), pytest.MonkeyPatch.context() as patch:
        patch.setattr(samples, "TITLES", one)
        call_command("generate_content", pages=9, verbosity=0)
        yield


def told(number: int) -> dict:
    """All that is told of the news with this number, without what differs between any two."""
    news = NewsPage.objects.get(title__endswith=f"{number:06}", locale__language_code="ru")
    answer = page(news.pk)
    for name in ("id", "topics", "image"):
        answer[name] = bool(answer[name])
    return answer


def derived(key: UUID) -> dict:
    """All that was made from the page in its languages, save for primary keys."""
    pages = Page.objects.filter(translation_key=key).order_by("path")
    ids = [str(page.pk) for page in pages]
    source = TranslationSource.objects.get(object=key)
    content = json.loads(source.content_json)
    return {
        "addresses": [page.url_path for page in pages],
        "sort keys": [page.title_sort_key.key for page in pages],
        "revisions": [page.live_revision.as_object().title for page in pages],
        "index": [
            {column: sorted(str(getattr(entry, column)).split()) for column in _INDEX_COLUMNS}
            for entry in IndexEntry.objects.filter(object_id__in=ids).order_by("object_id")
        ],
        "references": sorted(
            ReferenceIndex.objects.filter(object_id__in=ids).values_list(
                *("object_id", "to_content_type", "to_object_id"),
                *("model_path", "content_path", "content_path_hash"),
            )
        ),
        "source": {name: content[name] for name in content.keys() - _MOVING - {"body"}},
        "long text": json.loads(content["body"]),  # PostgreSQL has its own order of keys.
        "texts": sorted(
            StringSegment.objects.filter(source=source).values_list(
                *("order", "context__path", "context__path_id"),
                *("string__data", "string__data_hash", "string__locale"),
            )
        ),
        "words": sorted(
            StringTranslation.objects.filter(context__object=key).values_list(
                "locale", "context__path", "translation_of__data", "data"
            )
        ),
        "published": sorted(
            PublishedTranslation.objects.filter(translation__source=source).values_list(
                "translation__target_locale", "segments", "layout"
            )
        ),
    }


_INDEX_COLUMNS = ("title", "body", "autocomplete")
#: Other ones after each saving.
_MOVING = {"latest_revision", "latest_revision_created_at", "live_revision"} | {
    *("has_unpublished_changes", "first_published_at", "last_published_at"),
}


def test_generated_news_are_told_like_the_one_that_was_written():
    written, copied = told(0), told(3)
    assert copied["title"] == written["title"].replace("000000", "000003")
    assert copied["body"][0]["value"]["text"] == copied["title"]
    assert copied["hashtags"] == written["hashtags"]
    assert copied["meta"]["translation"] == written["meta"]["translation"]
    assert len(copied["meta"]["translations"]) == len(written["meta"]["translations"]) == 2
    assert {state.kind for state in states_of(NewsPage.objects.all()).values()} == {
        "original",
        "up_to_date",
    }
    assert not NewsPage.objects.filter(title_sort_key=None).exists()
    found = pages(search="000003", locale="ru")["items"]
    assert [item["title"] for item in found] == [copied["title"]]


def test_what_is_derived_from_generated_news_is_what_the_models_derive_from_them():
    news = NewsPage.objects.get(title__endswith="000002", locale__language_code="az")
    generated = derived(news.translation_key)

    news.save_revision().publish()
    TranslationSource.update_or_create_from_instance(news)
    for translation in Translation.objects.filter(source__object=news.translation_key):
        translation.save_target()

    assert derived(news.translation_key) == generated
