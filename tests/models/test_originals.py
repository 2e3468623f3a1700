import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from organizations.models import OrganizationPage
from tests.factories import (
    NewsFactory,
    OrganizationFactory,
    PlatformFactory,
    StandardPageFactory,
    translate,
)

pytestmark = pytest.mark.django_db

LANGUAGES = ("az", "ru", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_original_is_in_the_language_in_which_it_was_written(language):
    assert StandardPageFactory(language=language).original_language == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_language_of_the_original(language):
    original = StandardPageFactory(language=language)

    for target in set(LANGUAGES) - {language}:
        translated = translate(original, target)
        assert (translated.locale.language_code, translated.original_language) == (target, language)


def test_a_copy_of_a_translation_is_an_original_of_its_own():
    translated = translate(StandardPageFactory(), "ru")

    copy = translated.copy(update_attrs={"title": "Копия", "slug": "kopiya"})

    assert copy.original_language == "ru"
    copy.get_latest_revision().publish()
    copy.refresh_from_db()
    assert copy.original_language == "ru"


def test_editing_a_translation_does_not_make_it_an_original():
    translated = translate(StandardPageFactory(), "ru")
    translated.title = "Новое название"

    translated.save_revision().publish()

    translated.refresh_from_db()
    assert translated.original_language == "az"


def test_organisations_stand_in_the_order_of_the_azerbaijani_alphabet():
    names = ["Çıraq", "Cəmiyyət", "Dialoq", "Əlaqə", "Elm", "Xəzər", "Həyat", "Ilıca", "İnam",
             "Jurnalist", "Qala", "Kür", "Oxu", "Ömür", "Şəki", "Su", "Ümid", "Uşaq"]  # fmt: skip
    for name in names:
        OrganizationFactory(title=name)

    listed = [page.title for page in OrganizationPage.objects.in_alphabetical_order()]

    assert listed == [
        "Cəmiyyət", "Çıraq", "Dialoq", "Elm", "Əlaqə", "Həyat", "Xəzər", "Ilıca", "İnam",
        "Jurnalist", "Kür", "Qala", "Oxu", "Ömür", "Su", "Şəki", "Uşaq", "Ümid",
    ]  # fmt: skip


def test_a_renamed_organisation_moves_in_the_order():
    first, second = OrganizationFactory(title="Ay"), OrganizationFactory(title="Dəniz")

    first.title = "Zirvə"
    first.save_revision().publish()

    assert list(OrganizationPage.objects.in_alphabetical_order()) == [second, first]


def refused_parent(organization: OrganizationPage, parent: OrganizationPage) -> list[str]:
    organization.part_of = parent
    with pytest.raises(ValidationError) as refusal:
        organization.full_clean()
    with translation.override("en"):
        return refusal.value.message_dict["part_of"]


def test_an_organisation_is_not_part_of_itself():
    organization = OrganizationFactory()
    translated = translate(organization, "ru")

    for parent in (organization, translated):
        assert refused_parent(organization, parent) == ["An organisation cannot be part of itself."]


def test_an_organisation_is_not_part_of_one_of_its_own_parts():
    whole = OrganizationFactory()
    parts = OrganizationFactory.create_batch(2)
    for part, parent in ((parts[0], whole), (parts[1], parts[0])):
        OrganizationPage.objects.filter(pk=part.pk).update(part_of_id=parent.pk)

    for part in OrganizationPage.objects.filter(pk__in=[part.pk for part in parts]):
        assert refused_parent(whole, part) == ["An organisation cannot be part of itself."]


def test_the_facts_of_a_page_do_not_depend_on_which_copy_was_saved_last():
    platform = PlatformFactory()
    news = NewsFactory(parent=platform)
    old_copy = type(news).objects.get(pk=news.pk)
    other = PlatformFactory()
    news.move(other, "last-child")

    old_copy.title = "Yeni başlıq"
    old_copy.save()

    assert type(news).objects.child_of(other).get().title == "Yeni başlıq"
    assert not type(news).find_problems()[0]
