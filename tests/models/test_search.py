"""Found in the admin and the API as soon as it is published."""

import pytest

from organizations.models import OrganizationPage, OtherName
from tests.factories import OrganizationFactory

pytestmark = pytest.mark.django_db


def test_an_organisation_is_found_by_another_name_as_soon_as_it_is_published():
    page = OrganizationFactory(title="Beynəlxalq Xilasetmə Komitəsi", live=False)
    page.other_names = [OtherName(name="Refugee Council", kind=OtherName.Kind.AS_PRINTED)]

    page.save_revision().publish()

    assert [found.pk for found in OrganizationPage.objects.search("refugee")] == [page.pk]
