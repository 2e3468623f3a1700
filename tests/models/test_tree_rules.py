import pytest
from django.core.exceptions import PermissionDenied
from wagtail.actions.copy_page import CopyPageAction
from wagtail.models import Page, get_page_models

from articles.models import CollectionEntryPage, CollectionIndexPage, CollectionPage
from cms.models import User
from events.models import MeetingIndexPage
from home.models import HomePage
from organizations.models import OrganizationIndexPage
from tests.editor.people import prefer
from tests.factories import (
    CollectionFactory,
    EntryFactory,
    MeetingFactory,
    OrganizationFactory,
    PlatformFactory,
    StandardPageFactory,
    home,
)

#: What may be created below what.
CHILDREN = {
    "Page": {"HomePage"},
    "HomePage": {
        "StandardPage",
        "CollectionIndexPage",
        "PlatformPage",
        "MeetingIndexPage",
        "OrganizationIndexPage",
    },
    "StandardPage": {"StandardPage"},
    "CollectionIndexPage": {"CollectionPage"},
    "CollectionPage": {"CollectionEntryPage"},
    "CollectionEntryPage": {"CollectionEntryPage"},
    "PlatformPage": {"NewsPage"},
    "NewsPage": set(),
    "MeetingIndexPage": {"MeetingPage"},
    "MeetingPage": set(),
    "OrganizationIndexPage": {"OrganizationPage"},
    "OrganizationPage": set(),
}


def names(models) -> set[str]:
    return {model.__name__ for model in models}


def test_the_table_knows_every_page_type():
    assert names(get_page_models()) == set(CHILDREN)


OUR_TYPES = [model for model in get_page_models() if model is not Page]


@pytest.mark.parametrize("model", OUR_TYPES, ids=lambda model: model.__name__)
def test_only_these_types_may_be_created_below_a_type(model):
    assert names(model.allowed_subpage_models()) == CHILDREN[model.__name__]


def test_only_home_pages_may_be_created_below_the_root():
    assert names(Page.creatable_subpage_models()) == CHILDREN["Page"]


@pytest.mark.parametrize("model", OUR_TYPES, ids=lambda model: model.__name__)
def test_a_type_may_be_created_only_below_these_types(model):
    parents = {parent for parent, children in CHILDREN.items() if model.__name__ in children}

    assert names(model.allowed_parent_page_models()) == parents


@pytest.mark.django_db
def test_a_section_may_stand_below_an_entry_but_not_below_a_section():
    collection = CollectionFactory()
    entry = EntryFactory(parent=collection)
    section = EntryFactory(parent=entry)

    assert CollectionEntryPage.can_create_at(collection)
    assert CollectionEntryPage.can_create_at(entry)
    assert not CollectionEntryPage.can_create_at(section)


@pytest.mark.django_db
def test_the_rule_on_sections_holds_for_a_parent_of_no_specific_type():
    section = EntryFactory(parent=EntryFactory())

    assert not CollectionEntryPage.can_create_at(Page.objects.get(pk=section.pk))


@pytest.mark.django_db
def test_an_entry_moves_below_another_entry_only_without_sections_of_its_own():
    collection = CollectionFactory()
    plain, full, other = (EntryFactory(parent=collection) for _ in range(3))
    section = EntryFactory(parent=full)
    full.refresh_from_db()

    assert plain.can_move_to(other)
    assert plain.can_move_to(full)
    assert not plain.can_move_to(section)
    assert not full.can_move_to(other)
    assert section.can_move_to(collection)
    assert section.can_move_to(other)


@pytest.mark.django_db
def test_an_entry_with_sections_moves_to_another_collection():
    entry = EntryFactory()
    EntryFactory(parent=entry)
    entry.refresh_from_db()

    assert entry.can_move_to(CollectionFactory())


@pytest.fixture
def entries(db):
    """An entry with a section, and another entry."""
    collection = CollectionFactory()
    entry, other = EntryFactory(parent=collection), EntryFactory(parent=collection)
    EntryFactory(parent=entry)
    entry.refresh_from_db()
    return entry, other


def copy(client, entry, parent, **options):
    return client.post(
        f"/admin/pages/{entry.pk}/copy/",
        {"new_title": "Surət", "new_slug": "suret", "new_parent_page": parent.pk, **options},
    )


def test_an_entry_is_not_copied_with_its_sections_below_another_entry(editor, entries):
    entry, other = entries

    response = copy(prefer(editor, "en"), entry, other, copy_subpages="on")

    assert "copy this entry without its sections, or to a collection." in response.text
    assert not other.get_descendants().exists()


def test_an_entry_is_copied_without_its_sections_below_another_entry(editor, entries):
    entry, other = entries

    copy(editor, entry, other)

    assert other.get_descendants().count() == 1


def test_an_entry_is_copied_with_its_sections_to_a_collection(editor, entries):
    entry, _ = entries
    collection = CollectionFactory()

    copy(editor, entry, collection, copy_subpages="on")

    assert collection.get_descendants().count() == 2


def test_no_other_door_copies_sections_too_deep(entries):
    entry, other = entries
    administrator = User.objects.create_superuser("admin@example.org")

    with pytest.raises(PermissionDenied):
        CopyPageAction(entry, to=other, recursive=True, user=administrator).execute()


@pytest.mark.django_db
@pytest.mark.parametrize("model", [CollectionIndexPage, MeetingIndexPage, OrganizationIndexPage])
@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_a_home_page_has_one_section_of_each_kind(model, language):
    assert model.objects.child_of(home(language)).count() == 1
    assert not model.can_create_at(home(language))


@pytest.mark.django_db
def test_a_section_cannot_move_to_a_home_page_that_has_one():
    section = CollectionIndexPage.objects.child_of(home("az")).get()

    assert not section.can_move_to(home("ru"))


@pytest.mark.django_db
@pytest.mark.parametrize(
    "factory", [MeetingFactory, OrganizationFactory, PlatformFactory, CollectionFactory]
)
def test_pages_of_a_section_do_not_move_elsewhere(factory):
    assert not factory().can_move_to(StandardPageFactory())


@pytest.mark.django_db
def test_a_home_page_stands_below_the_root_only():
    assert HomePage.can_create_at(Page.get_first_root_node())
    assert not HomePage.can_create_at(home("az"))
    assert not CollectionPage.can_create_at(home("az"))
