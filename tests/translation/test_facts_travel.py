"""A fact that is published with the original is the same in all its translations at once."""

import datetime
from collections.abc import Iterator

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageLogEntry
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from articles.models import PlatformHashtag, PlatformPage, ReachFigure
from cms.models import User
from cms.translation.states import states_of
from home.installation import install
from organizations.models import OrganizationChannel, OrganizationPage
from tests.factories import OrganizationFactory, PlatformFactory, body, translate
from tests.translation.doors import source_of, translation_of
from tests.undoing import shared_by_tests

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def _pages(django_db_setup, django_db_blocker) -> Iterator[dict[str, int]]:
    """An organization and a platform, and their translations."""
    with shared_by_tests(django_db_blocker):
        organization = OrganizationFactory(title="Təşkilat", city="Gəncə")
        platform = PlatformFactory(title="Platforma", live=False)
        platform.reach_figures.add(ReachFigure(label="baxış", value=100, as_of="2020"))
        tags = [PlatformHashtag(tag=tag, sort_order=i) for i, tag in enumerate("ab")]
        platform.hashtags.set(tags)
        platform.save_revision().publish()
        yield {
            "organization": organization.pk,
            "translated": translate(organization, "ru", title="Прежнее").pk,
            "platform": platform.pk,
            "translated_platform": translate(platform, "ru").pk,
        }


@pytest.fixture
def organization(_pages):
    return OrganizationPage.objects.get(pk=_pages["organization"])


@pytest.fixture
def translated(_pages):
    """The organization, published in Russian."""
    return OrganizationPage.objects.get(pk=_pages["translated"])


@pytest.fixture
def platform(_pages):
    """With a figure and two hashtags; figures have words, hashtags have none."""
    return PlatformPage.objects.get(pk=_pages["platform"])


@pytest.fixture
def translated_platform(_pages):
    return PlatformPage.objects.get(pk=_pages["translated_platform"])


def publish(page: Page, **values: object) -> None:
    page = type(page).objects.get(pk=page.pk)
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision().publish()


def fresh(page: Page) -> Page:
    return type(page).objects.get(pk=page.pk)


def draft(page: Page) -> Page:
    return fresh(page).get_latest_revision().as_object()


def tags(page: Page) -> list[str]:
    return [row.tag for row in page.hashtags.all()]


def give_draft(translated: Page, title: str) -> None:
    """As a program would leave one: wagtail-localize itself keeps unfinished words elsewhere."""
    translated = fresh(translated)
    translated.title = title
    translated.save_revision()


def test_a_fact_reaches_the_translations_as_the_original_is_published(organization, translated):
    translations = [translated, translate(organization, "en", title="Former")]

    publish(organization, city="Şəki", title="Yeni ad")

    assert [(fresh(page).city, fresh(page).title) for page in translations] == [
        ("Şəki", "Прежнее"),
        ("Şəki", "Former"),
    ]


def test_a_fact_in_a_draft_of_the_original_stays_there(organization, translated):
    organization.city = "Şəki"

    organization.save_revision()

    assert fresh(translated).city == "Gəncə"


def test_a_fact_that_is_scheduled_stays_with_the_schedule(organization, translated):
    publish(organization, city="Şəki", go_live_at=timezone.now() + datetime.timedelta(days=9))

    assert fresh(translated).city == "Gəncə"


def test_texts_and_the_slug_of_a_translation_stay():
    organization = OrganizationFactory(description=body(("paragraph", "<p>Köhnə.</p>")))
    translated = translate(organization, "ru", title="Организация")
    before = translated.description.get_prep_value()

    publish(
        organization,
        title="Başqa",
        slug="basqa",
        acronym="BT",
        description=body(("paragraph", "<p>Yeni.</p>")),
        city="Şəki",
    )

    translated = fresh(translated)
    assert (translated.title, translated.slug) == ("Организация", "organizatsiya")
    assert translated.acronym == ""
    assert translated.description.get_prep_value() == before
    assert translated.city == "Şəki"


def test_rows_without_words_come_go_and_change_order_at_once(platform, translated_platform):
    first, second = platform.hashtags.all()

    second.sort_order, first.sort_order = 0, 2
    publish(platform, hashtags=[second, PlatformHashtag(tag="c", sort_order=1), first])
    assert tags(fresh(translated_platform)) == ["b", "c", "a"]

    publish(platform, hashtags=[first])
    assert tags(fresh(translated_platform)) == ["a"]


def test_a_number_changes_and_its_words_stay(platform, translated_platform):
    (figure,) = platform.reach_figures.all()
    figure.value, figure.label = 250, "izləyici"

    publish(platform, reach_figures=[figure])

    (row,) = fresh(translated_platform).reach_figures.all()
    assert (row.value, row.label) == (250, "baxış [ru]")


def test_a_row_with_words_waits_for_its_translation(platform, translated_platform):
    figure = ReachFigure(label="izləyici", value=7, as_of="2021")

    publish(platform, reach_figures=[*platform.reach_figures.all(), figure])
    assert [row.label for row in fresh(translated_platform).reach_figures.all()] == ["baxış [ru]"]

    translate(fresh(platform), "ru")
    labels = [row.label for row in fresh(translated_platform).reach_figures.all()]
    assert labels == ["baxış [ru]", "izləyici [ru]"]


def test_a_draft_gets_the_facts_and_stays_a_draft(organization, translated):
    give_draft(translated, "Черновик")

    publish(organization, city="Şəki")

    assert (fresh(translated).title, fresh(translated).city) == ("Прежнее", "Şəki")
    assert (draft(translated).title, draft(translated).city) == ("Черновик", "Şəki")
    assert fresh(translated).has_unpublished_changes
    assert fresh(translated).draft_title == "Черновик"


def test_a_draft_with_a_new_row_can_be_published(organization, translated):
    give_draft(translated, translated.title)
    channel = OrganizationChannel(service="website", url="https://example.org/")

    publish(organization, channels=[channel])
    fresh(translated).get_latest_revision().publish()

    (row,) = fresh(translated).channels.all()
    assert (row.url, row.translation_key) == (channel.url, channel.translation_key)


def test_words_that_a_translator_typed_but_did_not_publish_stay_so(organization, translated):
    words = StringTranslation.objects.get(
        context__object_id=organization.translation_key,
        context__path="title",
        locale=translated.locale,
    )
    words.data = "Новое"
    words.save()

    publish(organization, city="Şəki")

    assert (fresh(translated).title, fresh(translated).city) == ("Прежнее", "Şəki")
    assert fresh(translated).draft_title == "Новое"


def test_a_translation_that_was_never_published_gets_the_facts_and_stays_unpublished(
    organization, submit
):
    translated = submit(organization, "en")

    publish(organization, city="Şəki")

    assert not fresh(translated).live
    assert fresh(translated).city == draft(translated).city == "Şəki"


def test_the_history_of_the_translation_tells_what_happened(organization, translated):
    user = User.objects.create_superuser("editor@example.org")
    number = translated.revisions.count()
    organization.city = "Şəki"

    organization.save_revision(user=user).publish()

    translated = fresh(translated)
    assert translated.revisions.count() == number + 1
    assert translated.live_revision == translated.latest_revision
    assert translated.live_revision.as_object().city == "Şəki"
    assert not translated.has_unpublished_changes
    entry = PageLogEntry.objects.filter(page=translated.pk).latest("timestamp")
    assert (entry.action, entry.user) == ("cms.carry_facts", user)


def test_a_translation_whose_facts_are_the_same_has_no_new_revision(organization, translated):
    number = translated.revisions.count()

    publish(organization, title="Yeni ad")

    assert translated.revisions.count() == number


def test_a_translation_that_does_not_follow_any_more_keeps_its_facts(organization, translated):
    Translation.objects.update(enabled=False)

    publish(organization, city="Şəki")

    assert fresh(translated).city == "Gəncə"


def test_a_translation_of_a_translation_gets_the_facts_too(organization, translated):
    english = translate(translated, "en")

    publish(organization, city="Şəki")

    assert fresh(english).city == "Şəki"
    assert fresh(english).title == "Прежнее [en]"


def test_the_search_finds_translations_by_their_new_facts(organization, translated):
    publish(organization, kind=OrganizationPage.Kind.DIASPORA)

    found = OrganizationPage.objects.filter(kind=OrganizationPage.Kind.DIASPORA)
    assert translated.pk in {page.pk for page in found.search("Прежнее")}


def test_translators_find_the_texts_of_the_original_as_they_are_now(organization, translated):
    publish(organization, title="Yeni ad", acronym="YA")

    texts = StringSegment.objects.filter(source=source_of(organization))
    assert set(texts.values_list("string__data", flat=True)) == {"Yeni ad", "YA"}
    assert translation_of(translated).get_progress() == (2, 0)


def test_an_original_is_published_with_all_that_follows_or_not_at_all(organization, monkeypatch):
    monkeypatch.setattr("cms.signals.follow", _fail)

    with pytest.raises(RuntimeError):
        publish(organization, city="Şəki")

    assert fresh(organization).city == "Gəncə"


def _fail(*args: object) -> None:
    raise RuntimeError("The power went out.")


def test_a_bulk_action_brings_the_facts_too(organization, translated, admin):
    organization.city = "Şəki"
    organization.save_revision()

    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = admin.post(f"{url}?id={organization.pk}")

    assert response.status_code == 302
    assert fresh(translated).city == "Şəki"


def test_an_upgrade_catches_up_with_what_was_published_before_it(
    organization, translated, monkeypatch
):
    with monkeypatch.context() as before_upgrade:
        before_upgrade.setattr("cms.signals.follow", lambda *args: None)
        publish(organization, city="Şəki", title="Yeni ad")

    install(lambda sentence: None)

    assert fresh(translated).city == "Şəki"
    assert states_of([translated])[translated.pk].kind == "outdated"


def test_stock_localize_still_leaves_the_facts_behind(organization, translated, monkeypatch):
    """When this fails, upstream brings them along, and `follow` may go."""
    monkeypatch.setattr("cms.signals.follow", lambda *args: None)

    publish(organization, city="Şəki")

    assert fresh(translated).city == "Gəncə"
    assert translation_of(translated).get_progress() == (1, 1)
