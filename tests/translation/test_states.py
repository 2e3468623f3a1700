"""How far each page is translated, told from its texts: the same answer for everybody who asks."""

import importlib
from collections.abc import Iterator

import pytest
from django.apps import apps
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from articles.models import PlatformPage, ReachFigure
from cms.models import PublishedTranslation, SourceLayout
from cms.translation.records import layout_of
from cms.translation.states import State, states_of, states_of_things
from home.models import StandardPage
from tests.factories import (
    CollectionFactory,
    EntryFactory,
    ImageFactory,
    NewsFactory,
    OrganizationFactory,
    PlatformFactory,
    StandardPageFactory,
    body,
    home,
    translate,
)
from tests.translation.doors import translation_of
from tests.undoing import shared_by_tests

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def _pages(django_db_setup, django_db_blocker) -> Iterator[tuple[int, int]]:
    with shared_by_tests(django_db_blocker):
        paragraphs = (("paragraph", "<p>Bir.</p>"), ("paragraph", "<p>İki.</p>"))
        page = StandardPageFactory(title="Haqqımızda", body=body(*paragraphs))
        yield page.pk, translate(page, "ru").pk


@pytest.fixture
def page(_pages):
    """Three texts: the title, and two paragraphs."""
    return StandardPage.objects.get(pk=_pages[0])


@pytest.fixture
def russian(_pages):
    """Its translation, published."""
    return StandardPage.objects.get(pk=_pages[1])


def state(page: Page) -> State:
    return states_of([page])[page.pk]


def edit(page: Page, **values: object) -> None:
    edited = type(page).objects.get(pk=page.pk)
    for name, value in values.items():
        setattr(edited, name, value)
    edited.save_revision().publish()
    page.refresh_from_db()


def set_blocks(page: Page, *blocks: dict[str, object]) -> None:
    edit(page, body=page._meta.get_field("body").stream_block.to_python(blocks))


def set_body(page: Page, *texts: str) -> None:
    """Gives the paragraphs of `page` other words; those beyond what it has are new."""
    ids = [block.id for block in page.body] + [None] * len(texts)
    paragraphs = [
        {"type": "paragraph", "value": f"<p>{text}</p>"} | ({"id": pk} if pk else {})
        for text, pk in zip(texts, ids, strict=False)
    ]
    set_blocks(page, *paragraphs)


def type_words(translated: Page, path: str = "title") -> None:
    """What a translator types, before publishing it."""
    translation = translation_of(translated)
    segment = translation.source.stringsegment_set.get(context__path=path)
    StringTranslation.objects.create(
        translation_of=segment.string,
        context=segment.context,
        locale=translated.locale,
        data="Слова",
        translation_type="manual",
    )


@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_a_page_in_the_language_it_was_written_in_is_the_original(language):
    assert state(StandardPageFactory(language=language)) == State("original")


@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_a_language_in_which_there_is_no_page_is_missing(language, page, locale):
    key = OrganizationFactory(language=language).translation_key

    states = states_of_things([key], Locale.objects.all())

    others = {code for code in ("az", "ru", "en") if code != language}
    assert states[key, locale(language).pk] == State("original")
    assert {states[key, locale(code).pk] for code in others} == {State("missing")}


def test_a_page_submitted_is_in_progress_with_as_many_texts_as_are_translated(page, submit):
    translated = submit(page, "en")
    assert state(translated) == State("in_progress", translated=0, total=3)

    type_words(translated)

    assert state(translated) == State("in_progress", translated=1, total=3)


def test_a_translation_that_was_published_is_up_to_date(russian):
    assert state(russian) == State("up_to_date", translated=3, total=3)


@pytest.mark.parametrize(
    ("texts", "translated", "total", "changed"),
    [
        (("Bir.", "Yeni."), 2, 3, 1),
        (("Yeni.", "Başqa."), 1, 3, 2),
        (("Bir.", "İki.", "Üç."), 3, 4, 1),
        (("Bir.",), 2, 2, 1),
        (("Yeni.",), 1, 2, 2),
    ],
    ids=["one changed", "two changed", "one added", "one removed", "one changed, one removed"],
)
def test_a_text_that_changed_came_or_went_makes_it_outdated(
    page, russian, texts, translated, total, changed
):
    set_body(page, *texts)

    assert state(russian) == State("outdated", translated, total, changed)


def test_several_texts_of_one_block_are_counted_each(page):
    set_body(page, "Bir.</p><p>İki.</p><p>Üç.")
    russian = translate(page, "ru")

    set_body(page, "Bir.</p><p>Yeni.</p><p>Üç.</p><p>Dörd.")

    assert state(russian) == State("outdated", translated=3, total=5, changed=2)


def test_texts_typed_but_not_published_leave_it_outdated(page, russian):
    edit(page, title="Biz kimik")

    type_words(russian)

    assert state(russian) == State("outdated", translated=3, total=3, changed=1)


def test_publishing_the_new_words_makes_it_up_to_date_again(page, russian):
    edit(page, title="Biz kimik")

    translate(page, "ru")

    assert state(russian) == State("up_to_date", translated=3, total=3)


def test_an_edit_that_was_undone_leaves_it_up_to_date(page, russian):
    edit(page, title="Biz kimik")

    edit(page, title="Haqqımızda")

    assert state(russian) == State("up_to_date", translated=3, total=3)


def test_publishing_the_original_without_a_change_leaves_it_up_to_date(page, russian):
    edit(page)

    assert state(russian).kind == "up_to_date"


def test_a_draft_of_the_original_leaves_it_up_to_date(page, russian):
    page.title = "Biz kimik"

    page.save_revision()

    assert state(russian).kind == "up_to_date"


def test_a_new_fact_leaves_it_up_to_date():
    organization = OrganizationFactory(city="Gəncə")
    russian = translate(organization, "ru")

    edit(organization, city="Şəki")

    assert state(russian).kind == "up_to_date"


def test_another_picture_in_a_text_makes_it_outdated():
    picture = {"image": ImageFactory().pk, "alternative_text": "Bağ", "caption": ""}
    page = StandardPageFactory(body=body(("image", picture)))
    russian = translate(page, "ru")
    (block,) = page.body.raw_data

    block["value"]["image"] = ImageFactory().pk
    set_blocks(page, block)

    assert state(russian).kind == "outdated"
    assert state(russian).changed == 1


def test_another_order_of_the_same_texts_makes_it_outdated(page, russian):
    first, second = page.body.raw_data
    set_blocks(page, second, first)

    assert state(russian).kind == "outdated"


def test_keys_that_the_editor_gives_to_paragraphs_are_no_change(page, russian):
    raw = list(page.body.raw_data)
    for block in raw:
        block["value"] = block["value"].replace("<p>", '<p data-block-key="abc12">')

    set_blocks(page, *raw)

    assert state(russian).kind == "up_to_date"


def test_a_row_that_left_and_came_back_is_a_text_that_readers_miss():
    platform = PlatformFactory(live=False)
    platform.reach_figures.add(ReachFigure(label="baxış", value=100, as_of="2020"))
    platform.save_revision().publish()
    russian = translate(platform, "ru")
    (figure,) = PlatformPage.objects.get(pk=platform.pk).reach_figures.all()

    edit(platform, reach_figures=[])
    assert state(russian).kind == "up_to_date"

    figure.pk = None
    edit(platform, reach_figures=[figure])
    assert PlatformPage.objects.get(pk=russian.pk).reach_figures.count() == 0
    assert state(russian) == State("outdated", translated=2, total=2, changed=1)


def test_a_translation_taken_from_readers_is_in_progress(page, russian):
    russian.unpublish()

    assert state(russian) == State("in_progress", translated=3, total=3)


def test_a_translation_that_was_stopped_is_detached(page, russian):
    Translation.objects.filter(source__object_id=page.translation_key).update(enabled=False)

    assert state(russian) == State("detached")
    assert state(page) == State("original")


def test_a_translation_that_lost_its_original_is_detached(page, russian):
    Translation.objects.update(enabled=False)

    page.delete()

    assert state(russian) == State("detached")


def test_a_translation_that_was_deleted_is_missing(page, russian, locale):
    russian.delete()

    version = (page.translation_key, locale("ru").pk)
    assert states_of_things([version[0]], [version[1]]) == {version: State("missing")}


def test_a_page_deleted_and_submitted_again_is_in_progress(page, russian, submit):
    russian.delete()

    assert state(submit(page, "ru")) == State("in_progress", translated=3, total=3)


@pytest.mark.parametrize(("original", "target"), [("ru", "az"), ("en", "ru"), ("ru", "en")])
def test_a_page_may_originate_in_any_language(original, target):
    page = StandardPageFactory(language=original, title="Title", body=[])
    translated = translate(page, target)
    assert state(translated) == State("up_to_date", translated=1, total=1)

    edit(page, title="Other")

    assert state(translated) == State("outdated", translated=0, total=1, changed=1)
    assert state(page) == State("original")


def test_a_translation_of_a_translation_follows_that_one():
    page = StandardPageFactory(title="Haqqımızda", body=[])
    english = translate(translate(page, "ru"), "en")

    edit(page, title="Biz kimik")

    assert state(english).kind == "up_to_date"


def test_the_sections_of_a_new_installation_are_up_to_date():
    pages = [home(code) for code in ("az", "ru", "en")]

    states = states_of(pages)

    assert [states[page.pk].kind for page in pages] == ["original", "up_to_date", "up_to_date"]


def test_pages_from_the_tree_have_the_state_of_specific_ones(page, russian):
    states = states_of(Page.objects.filter(pk__in=[page.pk, russian.pk]))

    assert {pk: one.kind for pk, one in states.items()} == {
        page.pk: "original",
        russian.pk: "up_to_date",
    }


def test_many_pages_take_as_many_queries_as_one(django_assert_num_queries):
    collection = CollectionFactory()
    pages = [collection, NewsFactory(), OrganizationFactory(), home()]
    pages += [EntryFactory(parent=collection) for _ in range(4)]
    for one in pages[:3]:
        translate(one.get_parent().specific, "ru")
        translate(one, "ru")

    locales = list(Locale.objects.all())
    for asked in ([collection], pages):
        with django_assert_num_queries(2):
            states_of_things({one.translation_key for one in asked}, locales)


def test_no_pages_have_no_states():
    assert states_of([]) == {}


def test_translations_of_older_versions_count_as_made_from_what_is_translated(
    page, russian, submit
):
    migration = importlib.import_module("cms.migrations.0005_published_translations")
    english = submit(page, "en")
    type_words(english)
    Page.objects.filter(pk=english.pk).update(live=True)
    before = state(russian), state(page)
    layouts = dict(SourceLayout.objects.values_list("source", "digest"))
    migration.forget_published(apps, None)
    assert not PublishedTranslation.objects.exists()

    migration.note_published(apps, None)

    assert (state(russian), state(page)) == before
    assert dict(SourceLayout.objects.values_list("source", "digest")) == layouts
    assert state(english) == State("outdated", translated=1, total=3, changed=2)


def test_stock_localize_still_calls_an_outdated_translation_up_to_date(page, russian, monkeypatch):
    """When this fails, upstream sees changes by itself, and `states_of` may ask it."""
    monkeypatch.setattr("cms.signals.follow", lambda *args: None)

    edit(page, title="Biz kimik")

    assert translation_of(russian).get_progress() == (3, 3)
    assert TranslationSource.objects.get_for_instance(page).stringsegment_set.count() == 3


def test_the_order_in_which_a_database_returns_keys_changes_nothing():
    stored = '[{"type": "paragraph", "value": "<p>Mətn</p>", "id": "1"}]'
    returned = '[{"id": "1", "type": "paragraph", "value": "<p>Mətn</p>"}]'

    assert layout_of({"body": stored}) == layout_of({"body": returned})
    assert layout_of({"body": stored}) != layout_of({"body": stored.replace("1", "2")})
