"""The groups of a new installation, and what each may do.

A person may be in several: whoever writes and publishes is an editor and a publisher.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail import hooks
from wagtail.models import (
    PAGE_PERMISSION_TYPES,
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
)

from cms.languages import LANGUAGES, Language
from cms.models import Role
from home.models import HomePage

Say = Callable[[str], object]

EDITORS = "Editors"
PUBLISHERS = "Publishers"
ADMINISTRATORS = "Administrators"

_ADMIN = "wagtailadmin.access_admin"
_FILES = [
    f"{app}.{action}_{model}"
    for app, model in (("wagtailimages", "image"), ("wagtaildocs", "document"))
    for action in ("add", "change", "choose")
]
_GLOSSARY = ["cms.add_glossaryterm", "cms.change_glossaryterm"]
_WRITING = [
    _ADMIN,
    "wagtail_localize.submit_translation",
    "cms.add_topic",
    "cms.change_topic",
    *_GLOSSARY,
    "cms.delete_glossaryterm",
    "wagtailcore.add_page",
    "wagtailcore.change_page",
    *_FILES,
]
_TRANSLATING = [_ADMIN, *_GLOSSARY, "wagtailcore.change_page"]
_PUBLISHING = [*_TRANSLATING, "wagtailcore.publish_page", *_FILES]


def editors(language: Language) -> str:
    """The name of the group of those who write in `language` only."""
    return f"{EDITORS} ({language.name})"


def translators(language: Language) -> str:
    """The name of the group of those who translate into `language`."""
    return f"Translators ({language.name})"


def publishers(language: Language) -> str:
    """The name of the group of those who review and publish in `language` only."""
    return f"{PUBLISHERS} ({language.name})"


@dataclass(frozen=True)
class _Role:
    key: str
    name: str
    page: Page
    """Below which it has its rights to pages."""
    rights: list[str] = field(repr=False)


def install_groups(say: Say) -> None:
    """Gives each group what this version has for it and no earlier one gave."""
    for wanted in _roles():
        role, is_new = Role.objects.get_or_create(key=wanted.key)
        if is_new:
            # Wagtail itself brings a group of editors.
            role.group, is_new_group = Group.objects.get_or_create(name=wanted.name)
            if is_new_group:
                say(f"Made the group “{wanted.name}”.")
        if role.group is None:
            continue
        for right in wanted.rights:
            if right not in role.rights:
                _give(role.group, right, wanted.page)
                role.rights.append(right)
        role.save()


def _roles() -> Iterator[_Role]:
    root = Page.get_first_root_node()
    yield _Role("editors", EDITORS, root, _WRITING)
    yield _Role("publishers", PUBLISHERS, root, _PUBLISHING)
    yield _Role("administrators", ADMINISTRATORS, root, _all_rights())
    homes = {page.locale.language_code: page for page in HomePage.objects.select_related("locale")}
    for language in LANGUAGES:
        if language.code in homes:
            home = homes[language.code]
            yield _Role(f"editors-{language.code}", editors(language), home, _WRITING)
            yield _Role(f"translators-{language.code}", translators(language), home, _TRANSLATING)
            yield _Role(f"publishers-{language.code}", publishers(language), home, _PUBLISHING)


def _all_rights() -> list[str]:
    """Those that the screen of a group offers."""
    reverse("wagtailadmin_home")  # Wagtail registers some of them as it loads its addresses.
    general = Permission.objects.none()
    for register in hooks.get_hooks("register_permissions"):
        general |= register()
    return [
        *sorted(_label(permission) for permission in general.select_related("content_type")),
        *(f"wagtailcore.{action}_page" for action, *_ in PAGE_PERMISSION_TYPES),
        *_FILES,
        *(f"wagtailcore.{action}_collection" for action in ("add", "change", "delete")),
    ]


def _label(permission: Permission) -> str:
    return f"{permission.content_type.app_label}.{permission.codename}"


def _give(group: Group, right: str, page: Page) -> None:
    app_label, codename = right.split(".")
    permission = Permission.objects.get(content_type__app_label=app_label, codename=codename)
    if codename.endswith("_page"):
        GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)
    elif right in _FILES or codename.endswith("_collection"):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=Collection.get_first_root_node(), permission=permission
        )
    else:
        group.permissions.add(permission)
