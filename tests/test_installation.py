"""The groups of an installation, and what an upgrade does with those of an earlier version."""

import importlib

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission, Locale, Page

from cms.languages import LANGUAGES, by_code
from cms.models import Role, User
from home.groups import ADMINISTRATORS, EDITORS, PUBLISHERS, editors, publishers, translators
from home.installation import install
from tests.factories import home

pytestmark = pytest.mark.django_db

RUSSIAN_TRANSLATORS = translators(by_code("ru"))


def rights_of(name: str) -> set[tuple[int, str]]:
    """To pages, each with the page below which it holds."""
    rights = GroupPagePermission.objects.filter(group__name=name)
    return set(rights.values_list("page", "permission__codename"))


def install_again() -> list[str]:
    said: list[str] = []
    install(said.append)
    return said


def test_there_is_a_group_for_every_kind_of_work_and_every_language():
    by_language = (editors, translators, publishers)

    assert set(Role.objects.values_list("group__name", flat=True)) == {
        EDITORS,
        PUBLISHERS,
        ADMINISTRATORS,
        *(name(language) for name in by_language for language in LANGUAGES),
    }


def test_a_person_who_administers_by_the_group_may_do_what_a_group_can():
    user = User.objects.create_user("a@example.org")
    user.groups.add(Group.objects.get(name=ADMINISTRATORS))
    page = home("ru").permissions_for_user(user)

    for right in ("cms.change_topic", "cms.add_user", "auth.change_group", "wagtailcore.add_site"):
        assert user.has_perm(right), right
    assert page.can_publish()
    assert page.can_unlock()


def test_installing_again_leaves_groups_as_an_administrator_made_them():
    group = Group.objects.get(name=RUSSIAN_TRANSLATORS)
    group.name = "Наши переводчики"
    group.save()
    group.permissions.clear()
    group.page_permissions.all().delete()
    Group.objects.get(name=PUBLISHERS).delete()

    said = install_again()

    assert said == []
    assert not group.permissions.exists()
    assert not group.page_permissions.exists()
    assert not Group.objects.filter(name__in=[RUSSIAN_TRANSLATORS, PUBLISHERS]).exists()


def test_installing_again_gives_what_only_this_version_has():
    role = Role.objects.get(key="translators-ru")
    role.rights.remove("wagtailcore.change_page")
    role.save()
    role.group.page_permissions.all().delete()

    install_again()

    assert rights_of(RUSSIAN_TRANSLATORS) == {(home("ru").pk, "change_page")}


@pytest.fixture
def earlier():
    """Groups as the version before roles left them, and what the migration does."""
    Group.objects.exclude(name="Moderators").delete()
    Role.objects.all().delete()
    migration = importlib.import_module("cms.migrations.0012_roles")
    give("Editors", Page.get_first_root_node(), "add_page", "change_page", "publish_page")
    for locale in Locale.objects.all():
        language = by_code(locale.language_code)
        give(translators(language), home(language.code), "change_page", "publish_page")
    return lambda: migration.part_publishing(apps, None)


def give(name: str, page: Page, *codenames: str) -> None:
    group, _ = Group.objects.get_or_create(name=name)
    for codename in codenames:
        permission = Permission.objects.get(codename=codename)
        GroupPagePermission.objects.create(group=group, page=page, permission=permission)


def test_an_upgrade_parts_publishing_from_writing_and_translating(earlier):
    root = Page.get_first_root_node().pk
    person = User.objects.create_user("editor@example.org")
    person.groups.add(Group.objects.get(name=EDITORS))

    earlier()
    install_again()

    assert rights_of(RUSSIAN_TRANSLATORS) == {(home("ru").pk, "change_page")}
    assert rights_of(EDITORS) == {(root, "add_page"), (root, "change_page")}
    assert rights_of(PUBLISHERS) == {(root, "change_page"), (root, "publish_page")}
    assert person.groups.filter(name=PUBLISHERS).exists()


def test_an_upgrade_leaves_groups_whose_rights_somebody_changed(earlier):
    root = Page.get_first_root_node()
    give(EDITORS, root, "lock_page")
    give(RUSSIAN_TRANSLATORS, home("en"), "change_page")
    before = rights_of(EDITORS), rights_of(RUSSIAN_TRANSLATORS)

    earlier()
    install_again()

    assert (rights_of(EDITORS), rights_of(RUSSIAN_TRANSLATORS)) == before
