"""What is done to an original happens to the translations that follow it, through every door."""

import datetime
import html

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import transaction
from django.http import HttpResponse
from django.utils.html import strip_tags
from wagtail.models import GroupPagePermission, Page, PageViewRestriction, Revision
from wagtail_localize.models import StringTranslation, Translation

from home.models import StandardPage
from tests.factories import StandardPageFactory, home, translate
from tests.translation.doors import update
from tests.translation.soundness import assert_sound
from tests.undoing import shared_by_tests

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def _about(django_db_setup, django_db_blocker):
    with shared_by_tests(django_db_blocker):
        about = StandardPageFactory(title="Haqqımızda", body=[])
        for title in ("Komanda", "Tarix"):
            StandardPageFactory(title=title, body=[], parent=about)
        for page in Page.objects.descendant_of(about, inclusive=True).specific():
            translate(page, "ru")
        yield about


@pytest.fixture
def about(_about):
    """A page with two below it, in Azerbaijani and Russian."""
    return fresh(_about)


def fresh(page: Page) -> StandardPage:
    return StandardPage.objects.get(pk=page.pk)


def in_language(page: Page, code: str) -> StandardPage:
    return StandardPage.objects.get(
        translation_key=page.translation_key, locale__language_code=code
    )


def titles_below(page: Page) -> list[str]:
    return [child.title for child in fresh(page).get_children()]


def stop(page: Page) -> None:
    """What “Stop synced translation” does."""
    Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale
    ).update(enabled=False)


def test_unpublishing_an_original_unpublishes_what_follows_it(about):
    about.unpublish()

    assert not in_language(about, "ru").live
    assert in_language(about.get_children()[0], "ru").live


def test_unpublishing_with_all_below_unpublishes_the_translations_below_too(about, admin):
    admin.post(f"/admin/pages/{about.pk}/unpublish/", {"include_descendants": "on"})

    assert not Page.objects.descendant_of(in_language(about, "ru"), inclusive=True).live()


def test_unpublishing_a_translation_leaves_the_original(about):
    in_language(about, "ru").unpublish()

    assert fresh(about).live


def test_a_page_that_follows_no_more_stays_published(about):
    stop(in_language(about, "ru"))

    about.unpublish()

    assert in_language(about, "ru").live


def test_deleting_an_original_deletes_what_follows_it_and_keeps_the_words(about):
    key, pages = about.translation_key, Page.objects.count()

    about.delete()

    assert Page.objects.count() == pages - 6
    assert StringTranslation.objects.filter(context__object_id=key).exists()
    assert_sound()


def test_deleting_a_translation_leaves_the_original(about):
    in_language(about, "ru").delete()

    assert titles_below(about) == ["Komanda", "Tarix"]
    assert_sound()


def test_a_page_that_follows_no_more_outlives_the_original(about):
    russian = in_language(about, "ru")
    stop(russian)

    about.delete()

    assert titles_below(russian) == []
    assert_sound()


def test_moving_an_original_moves_what_follows_it(about):
    team = about.get_children()[0]

    team.move(home(), pos="last-child")

    assert in_language(team, "ru").get_parent().pk == home("ru").pk
    assert_sound()


def test_a_translation_follows_to_a_place_that_nobody_translated_yet(about):
    target = StandardPageFactory(title="Arxiv")

    about.move(target, pos="last-child")

    parent = in_language(target, "ru")
    assert in_language(about, "ru").get_parent().pk == parent.pk
    assert not parent.live
    assert_sound()


@pytest.mark.parametrize("pos", ["left", "first-sibling"])
def test_the_order_of_an_original_is_that_of_its_translations(about, pos):
    team, history = about.get_children()

    history.move(team, pos=pos)

    assert titles_below(in_language(about, "ru")) == ["Tarix [ru]", "Komanda [ru]"]
    assert_sound()


def test_a_translation_made_later_stands_where_its_original_does(about):
    new = StandardPageFactory(title="Yeni", body=[], parent=about)
    new.move(about.get_children()[0], pos="left")

    translate(fresh(new), "ru")

    russian = in_language(about, "ru")
    assert titles_below(russian) == ["Yeni [ru]", "Komanda [ru]", "Tarix [ru]"]
    assert_sound()


def test_a_page_of_one_language_alone_stays_behind_the_one_it_is_behind(about):
    russian = in_language(about, "ru")
    alone = StandardPageFactory(title="Только здесь", parent=russian, language="ru")
    alone.move(russian.get_children()[1], pos="left")
    team, history = about.get_children()
    assert titles_below(russian) == ["Komanda [ru]", "Только здесь", "Tarix [ru]"]

    history.move(team, pos="left")

    assert titles_below(russian) == ["Tarix [ru]", "Komanda [ru]", "Только здесь"]


def test_a_translation_is_not_moved_away_from_its_original(about):
    russian = in_language(about.get_children()[0], "ru")

    with pytest.raises(ValidationError, match="rijinal"):
        russian.move(home("ru"), pos="last-child")

    assert in_language(about, "ru").get_children().count() == 2


def test_sorting_translations_sorts_their_originals(about, admin):
    russian = in_language(about, "ru")
    history = russian.get_children()[1]

    admin.post(f"/admin/pages/{history.pk}/set_position/?position=0")

    assert titles_below(russian) == ["Tarix [ru]", "Komanda [ru]"]
    assert titles_below(about) == ["Tarix", "Komanda"]
    assert_sound()


def test_who_may_not_sort_the_originals_does_not_sort_their_translations(about, russian_translator):
    history = in_language(about, "ru").get_children()[1]

    response = russian_translator.post(f"/admin/pages/{history.pk}/set_position/?position=0")

    assert response.status_code == 302
    assert titles_below(about) == ["Komanda", "Tarix"]


def test_a_page_written_in_another_language_leads_its_translations():
    first = StandardPageFactory(title="Первая", body=[], language="ru")
    second = StandardPageFactory(title="Вторая", body=[], language="ru", parent=first)
    for page in (first, second):
        translate(page, "az")

    fresh(second).move(home("ru"), pos="last-child")
    fresh(first).unpublish()

    assert in_language(second, "az").get_parent().pk == home("az").pk
    assert not in_language(first, "az").live
    assert_sound()


def test_pages_moved_from_old_copies_leave_the_tree_sound(about):
    target = StandardPageFactory(title="Arxiv")
    team, history = about.get_children()
    old_target, old_team = fresh(target), fresh(team)
    history.move(target, pos="last-child")

    old_team.move(old_target, pos="last-child")

    assert titles_below(target) == ["Tarix", "Komanda"]
    assert titles_below(in_language(target, "ru")) == ["Tarix [ru]", "Komanda [ru]"]
    assert_sound()


def test_nothing_is_done_when_one_of_the_pages_refuses(about, monkeypatch):
    team = about.get_children()[0]
    StandardPageFactory(title="Başqa", slug=in_language(team, "ru").slug, parent=home("ru"))

    with pytest.raises(ValidationError):
        team.move(home(), pos="last-child")

    assert titles_below(about) == ["Komanda", "Tarix"]
    assert_sound()


def restrictions(page: Page) -> list[tuple[str, str, list[str]]]:
    return [
        (each.restriction_type, each.password, [group.name for group in each.groups.all()])
        for each in PageViewRestriction.objects.filter(page=page)
    ]


def test_privacy_reaches_all_languages_and_leaves_them_again(about, admin):
    russian = in_language(about, "ru")
    stop(russian)  # Also one that follows no more.
    url = f"/admin/pages/{about.pk}/privacy/"

    admin.post(url, {"restriction_type": "password", "password": "sirr"})
    assert restrictions(russian) == [("password", "sirr", [])]

    admin.post(url, {"restriction_type": "groups", "groups": [1]})
    assert restrictions(russian) == restrictions(about)
    assert restrictions(russian)[0][2] != []

    admin.post(url, {"restriction_type": "none"})
    assert restrictions(russian) == []


def test_a_translation_made_later_is_private_at_once(about, submit):
    PageViewRestriction.objects.create(page=about, restriction_type="login")

    translated = submit(about, "en")

    assert restrictions(translated) == [("login", "", [])]


def test_what_hides_a_translation_alone_stays_whatever_is_done_to_the_words(about, admin):
    russian = in_language(about, "ru")
    PageViewRestriction.objects.create(page=russian, restriction_type="login")
    about.title = "Biz"
    about.save_revision().publish()

    update(admin, about)
    translate(about, "ru", title="О нас")

    assert in_language(about, "ru").title == "О нас"
    assert restrictions(russian) == [("login", "", [])]


def test_a_translation_of_a_private_page_is_not_made_public(about, admin):
    russian = in_language(about, "ru")
    PageViewRestriction.objects.create(page=about, restriction_type="login")

    with pytest.raises(ValidationError, match="rijinal"), transaction.atomic():
        russian.view_restrictions.all().delete()
    admin.post(f"/admin/pages/{russian.pk}/privacy/", {"restriction_type": "none"})

    assert restrictions(russian) == [("login", "", [])]


def test_a_page_that_has_expired_takes_its_translations_along(about):
    Page.objects.filter(pk=about.pk).update(expire_at="2000-01-01T00:00:00Z")

    call_command("publish_scheduled")

    russian = in_language(about, "ru")
    assert (russian.live, russian.expired) == (False, True)


@pytest.fixture
def azerbaijani_editor(make_client):
    """Who may do anything with Azerbaijani pages, and nothing with others."""
    group = Group.objects.create(name="Azerbaijani editors")
    for codename in ("add_page", "change_page", "publish_page", "bulk_delete_page"):
        permission = Permission.objects.get(codename=codename)
        GroupPagePermission.objects.create(group=group, page=home(), permission=permission)
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    return make_client(group.name)


def test_what_somebody_may_not_do_to_the_translations_is_not_done_at_all(about, azerbaijani_editor):
    team = about.get_children()[0]
    target = StandardPageFactory(title="Arxiv")
    bulk = "/admin/bulk/wagtailcore/page/{}/?id=" + str(team.pk)

    for url, data in [
        (f"/admin/pages/{team.pk}/unpublish/", {}),
        (f"/admin/pages/{team.pk}/delete/", {}),
        (f"/admin/pages/{team.pk}/move/{target.pk}/confirm/", {}),
        (bulk.format("unpublish"), {}),
        (bulk.format("delete"), {}),
        (bulk.format("move"), {"chooser": target.pk}),
    ]:
        response = azerbaijani_editor.post(url, data, follow=True)
        assert "“Komanda [ru]”" in response.text, url

    assert fresh(team).live
    assert fresh(team).get_parent().pk == about.pk


def test_the_right_on_the_original_suffices_for_order_and_privacy(about, azerbaijani_editor):
    team, history = about.get_children()
    url = f"/admin/pages/{team.pk}/privacy/"

    azerbaijani_editor.post(f"/admin/pages/{history.pk}/set_position/?position=0")
    azerbaijani_editor.post(url, {"restriction_type": "login"})

    assert titles_below(in_language(about, "ru")) == ["Tarix [ru]", "Komanda [ru]"]
    assert restrictions(in_language(team, "ru")) == [("login", "", [])]


@pytest.mark.parametrize("action", ["unpublish", "delete"])
def test_a_page_and_its_translation_can_be_chosen_together(about, admin, action):
    chosen = f"?id={about.pk}&id={in_language(about, 'ru').pk}"

    response = admin.post(f"/admin/bulk/wagtailcore/page/{action}/{chosen}", {})

    assert response.status_code == 302
    assert not Page.objects.filter(translation_key=about.translation_key, live=True)
    assert_sound()


def test_pages_moved_together_have_their_order_in_all_languages(about, admin):
    target = StandardPageFactory(title="Arxiv")
    chosen = "&".join(f"id={page.pk}" for page in about.get_children())

    admin.post(f"/admin/bulk/wagtailcore/page/move/?{chosen}", {"chooser": target.pk})

    assert titles_below(target) == ["Komanda", "Tarix"]
    assert titles_below(in_language(target, "ru")) == ["Komanda [ru]", "Tarix [ru]"]
    assert_sound()


def test_a_translation_is_refused_its_own_way_with_a_sentence(about, admin, locale):
    russian = in_language(about.get_children()[0], "ru")

    response = admin.post(
        f"/admin/pages/{russian.pk}/move/{home('ru').pk}/confirm/",
        follow=True,
    )

    assert "“Komanda [ru]”" in response.text
    assert fresh(russian).get_parent().pk == in_language(about, "ru").pk


def read(response: HttpResponse) -> str:
    return " ".join(strip_tags(html.unescape(response.text)).split())


def test_confirmation_pages_tell_what_happens_to_which_translation(about, admin):
    team, history = about.get_children()
    stop(in_language(history, "ru"))
    target = StandardPageFactory(title="Arxiv")
    bulk = f"?id={team.pk}&id={history.pk}"

    for url, expected in {
        f"/admin/pages/{about.pk}/unpublish/": "Haqqımızda [ru] (rus dili): dərc olunub",
        f"/admin/pages/{about.pk}/delete/": "altındakı 2 səhifə ilə",
        f"/admin/pages/{about.pk}/move/{target.pk}/confirm/": "“Arxiv” qaralamasının",
        f"/admin/bulk/wagtailcore/page/unpublish/{bulk}": "Komanda [ru] (rus dili): dərc olunub",
        f"/admin/bulk/wagtailcore/page/delete/{bulk}": "Tarix [ru] (rus dili): orijinaldan ayrılıb",
        f"/admin/bulk/wagtailcore/page/move/{bulk}": "Komanda [ru] (rus dili): dərc olunub",
    }.items():
        page = admin.get(url)
        assert expected in read(page), url
        assert page.text.index("[ru]") < page.text.index('type="submit"', page.text.index("[ru]"))


def test_the_choice_of_pages_below_is_named_in_the_language_of_the_admin(about, admin):
    page = admin.get(f"/admin/bulk/wagtailcore/page/unpublish/?id={about.pk}")

    assert "Alt səhifələrlə birlikdə" in page.text


def test_the_dialogue_for_privacy_tells_who_shares_it_and_who_decides(about, admin):
    russian = in_language(about, "ru")

    original = admin.get(f"/admin/pages/{about.pk}/privacy/").json()["html"]
    translation = admin.get(f"/admin/pages/{russian.pk}/privacy/").json()["html"]

    assert "Haqqımızda [ru]" in original
    assert "disabled" not in original
    assert "“Haqqımızda” (azərbaycan dili) səhifəsininki" in translation
    assert "disabled" in translation


def test_every_editor_has_one_dialogue_for_privacy(about, admin):
    for page in (about, in_language(about, "ru")):
        editor = admin.get(f"/admin/pages/{page.pk}/edit/").text

        assert editor.count('id="set-privacy"') == 1, page
        assert editor.count('data-side-panel="status"') == 1, page


def test_the_dialogue_for_the_schedule_tells_what_it_does_to_translations(about, admin):
    editor = read(admin.get(f"/admin/pages/{about.pk}/edit/"))

    assert "Tərcümələrin də müddəti eyni vaxtda bitir." in editor
    assert "Ondan əvvəl dərc edilən tərcümə həmin vaxta qədər gözləyir." in editor


def publish(page: Page, **values: object) -> None:
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision().publish()


def at(day: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(f"{day}T09:00:00+00:00")


def test_an_expiry_reaches_the_translations_and_leaves_them_again(about):
    publish(about, expire_at=at("2999-01-01"))
    assert in_language(about, "ru").expire_at == at("2999-01-01")

    publish(about, expire_at=None)
    assert in_language(about, "ru").expire_at is None


def test_a_translation_published_before_its_original_goes_live_waits_for_its_hour():
    original = StandardPageFactory(title="Sabah", body=[], live=False)
    publish(original, go_live_at=at("2998-01-01"))
    russian = translate(original, "ru")

    assert not fresh(russian).live
    assert fresh(russian).scheduled_revision.approved_go_live_at == at("2998-01-01")

    publish(fresh(original), go_live_at=at("2997-01-01"))
    assert fresh(russian).scheduled_revision.approved_go_live_at == at("2997-01-01")

    Revision.objects.filter(approved_go_live_at__isnull=False).update(
        approved_go_live_at=at("2001-01-01")
    )
    for revision in original.revisions.all():
        revision.content["go_live_at"] = "2001-01-01T09:00:00Z"
        revision.save()
    call_command("publish_scheduled")
    assert fresh(original).live
    assert fresh(russian).live


def test_a_scheduled_translation_waits_for_an_original_that_was_called_off():
    original = StandardPageFactory(title="Sabah", body=[], live=False)
    publish(original, go_live_at=at("2998-01-01"))
    russian = translate(original, "ru")
    Revision.objects.for_instance(original).update(approved_go_live_at=None)
    Revision.objects.for_instance(russian).filter(approved_go_live_at__isnull=False).update(
        approved_go_live_at=at("2001-01-01")
    )

    call_command("publish_scheduled")
    assert not fresh(russian).live

    publish(fresh(original), go_live_at=None)
    call_command("publish_scheduled")
    assert fresh(russian).live
