"""The content version moves with every change that a reader could see, and with no other."""

import datetime

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail_localize.models import StringTranslation, Translation

from articles.models import NewsPage
from cms.delivery.triggers import moving_once
from cms.delivery.versions import read_version
from cms.models import ContentVersion, User
from tests.delivery.changes import MOVES, change, commit
from tests.factories import (
    DocumentFactory,
    ImageFactory,
    NewsFactory,
    OrganizationFactory,
    StandardPageFactory,
    TopicFactory,
    home,
    translate,
)
from tests.undoing import undone

pytestmark = [pytest.mark.django_db, pytest.mark.services]


def test_every_table_is_watched_or_known_to_be_private():
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT tgname FROM pg_trigger WHERE tgname LIKE 'content_version%'")
        else:
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        triggers = {name for (name,) in cursor.fetchall() if name.startswith("content_version")}

    events = ("insert", "update", "delete")
    assert triggers == {f"content_version_{table}_{event}" for table in MOVES for event in events}
    assert {"cms_image", "articles_newspage", "wagtailcore_site"} <= MOVES.keys()


def test_a_change_of_any_table_that_is_told_moves_the_version(everything):
    moved, still = [], []
    for table in sorted(MOVES):
        commit()
        with undone():
            before = read_version()
            if change(table):
                commit()
                (still if read_version() == before else moved).append(table)

    assert still == []
    assert len(MOVES) - len(moved) <= 6, MOVES.keys() - moved


def test_who_writes_thousands_of_rows_moves_the_version_once_and_outdates_all_answers(moves):
    edition = ContentVersion.objects.get().edition
    pages = [StandardPageFactory(), NewsFactory()]

    with moves() as moved, transaction.atomic(), moving_once():
        Page.objects.filter(pk__in=[page.pk for page in pages]).update(title="Yeni ad")
    assert moved
    if connection.vendor == "postgresql":
        assert ContentVersion.objects.get().edition > edition

    with moves() as moved:
        Page.objects.filter(pk=pages[0].pk).update(title="Daha yeni ad")
    assert moved


def test_what_fails_among_thousands_of_rows_leaves_the_triggers_awake(moves):
    page = StandardPageFactory()
    with pytest.raises(ZeroDivisionError), transaction.atomic(), moving_once():
        1 / 0  # noqa: B018

    with moves() as moved:
        Page.objects.filter(pk=page.pk).update(title="Yeni ad")
    assert moved


def save_title(page: Page) -> None:
    page.title = "Başqa"
    page.save_revision().publish()


def expire(page: Page) -> None:
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - datetime.timedelta(hours=1))
    call_command("publish_scheduled")


def schedule(page: Page) -> None:
    page.live = False
    page.save()
    page.go_live_at = timezone.now() - datetime.timedelta(minutes=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    commit()
    call_command("publish_scheduled")


def reorder(page: Page) -> None:
    page.move(NewsFactory(parent=page.get_parent().specific, title="Yanında"), pos="right")


def focus(page: Page) -> None:
    page.image.focal_point_x = 1
    page.image.save()


SEEN = {
    "publish": save_title,
    "unpublish": lambda page: page.unpublish(),
    "move": lambda page: page.move(StandardPageFactory(), pos="last-child"),
    "reorder": reorder,
    "delete": lambda page: page.delete(),
    "expire": expire,
    "schedule": schedule,
    "hide": lambda page: PageViewRestriction.objects.create(page=page, restriction_type="login"),
    "image text": lambda page: type(page.image).objects.update(description="Dağ"),
    "focal point": focus,
    "rendition": lambda page: page.image.get_rendition("width-1"),
    "document": lambda page: DocumentFactory(),
    "redirect": lambda page: Redirect.objects.create(old_path="/old", redirect_link="/new"),
    "site": lambda page: Site.objects.update(site_name="Başqa"),
    "locale": lambda page: Locale.objects.create(language_code="tr"),
    "topic": lambda page: TopicFactory(),
    "bulk": lambda page: NewsPage.objects.update(lead="Başqa"),
    "translation": lambda page: translate(page, "ru"),
}


@pytest.mark.parametrize("act", SEEN.values(), ids=SEEN.keys())
def test_what_a_reader_could_see_moves_the_version(moves, act):
    page = NewsFactory(image=ImageFactory())

    with moves() as moved:
        act(page)

    assert moved


def test_a_new_name_of_an_organisation_moves_the_version(moves):
    organization = OrganizationFactory()

    with moves() as moved:
        organization.title = "Başqa"
        organization.save()

    assert moved


def test_a_text_that_is_translated_later_moves_the_version_of_a_live_page(moves):
    page = StandardPageFactory()
    translate(page, "ru")
    words = StringTranslation.objects.filter(context__object_id=page.translation_key)

    with moves() as moved:
        words.first().delete()

    assert moved


def draft(page: Page, admin) -> None:
    page.title = "Qaralama"
    page.save_revision()


def new_draft(page: Page, admin) -> None:
    StandardPageFactory(live=False)


def submit(page: Page, admin) -> None:
    admin.post(
        reverse("wagtail_localize:submit_page_translation", args=[page.pk]),
        {"locales": [Locale.objects.get(language_code="ru").pk]},
    )
    assert Translation.objects.filter(source__object_id=page.translation_key).exists()


def log_in(page: Page, admin) -> None:
    user = User.objects.create_user("new@example.org", "secret")
    assert admin.login(username=user.email, password="secret")


def test_a_draft_that_takes_a_picture_out_of_the_api_moves_the_version(moves):
    image = ImageFactory()

    with moves() as moved:
        NewsFactory(image=image, live=False)

    assert moved


UNSEEN = {
    "a draft": draft,
    "a new draft": new_draft,
    "a translation begun": submit,
    "a log-in": log_in,
}


@pytest.mark.parametrize("act", UNSEEN.values(), ids=UNSEEN.keys())
def test_what_no_reader_could_see_does_not_move_the_version(moves, admin, act):
    page = StandardPageFactory(parent=home())

    with moves() as moved:
        act(page, admin)

    assert not moved


def test_while_tables_are_remade_there_is_no_version(moves):
    from cms.delivery.triggers import drop_triggers, make_triggers

    before = read_version()
    with undone():
        commit()
        drop_triggers(plan=["a migration"])
        assert read_version() is None

        make_triggers()

        assert read_version() not in (None, before)
    assert ContentVersion.objects.count() == 1
