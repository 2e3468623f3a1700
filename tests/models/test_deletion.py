"""An organisation that pages name is not deleted, whichever way one tries."""

import pytest
from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.urls import reverse
from wagtail.models import Page

from articles.models import CollectionSupporter, NewsSource, PlatformPartner
from events.models import MeetingParticipation, ProgrammeItem
from organizations.models import OrganizationIndexPage, OrganizationPage
from tests.editor.people import prefer
from tests.factories import (
    CollectionFactory,
    MeetingFactory,
    NewsFactory,
    OrganizationFactory,
    PlatformFactory,
    StandardPageFactory,
)
from tests.undoing import shared_by_tests

pytestmark = pytest.mark.django_db


def name_in_row(model, page, organization, **fields):
    model.objects.create(page=page, locale=page.locale, organization=organization, **fields)
    return page


def part_of(organization):
    part = OrganizationFactory()
    part.part_of = organization
    return part


#: Ways in which another page depends on an organisation.
DEPENDENCIES = {
    "participation": lambda organization: name_in_row(
        MeetingParticipation, MeetingFactory(), organization, role="donor"
    ),
    "programme": lambda organization: name_in_row(
        ProgrammeItem, MeetingFactory(), organization, title="Müzakirə"
    ),
    "partner": lambda organization: name_in_row(PlatformPartner, PlatformFactory(), organization),
    "source": lambda organization: name_in_row(
        NewsSource, NewsFactory(), organization, role="reported_by"
    ),
    "supporter": lambda organization: name_in_row(
        CollectionSupporter, CollectionFactory(), organization, kind="funder"
    ),
    "publisher": lambda organization: CollectionFactory(publisher=organization),
    "released by": lambda organization: MeetingFactory(released_by=organization),
    "part": lambda organization: part_of(organization),
}


@pytest.fixture(scope="module", params=DEPENDENCIES)
def used(request, django_db_setup, django_db_blocker):
    with shared_by_tests(django_db_blocker):
        organization = OrganizationFactory(title="Ümid")
        page = DEPENDENCIES[request.param](organization)
        page.save_revision().publish()
        yield organization, page


def said(response: HttpResponse) -> str:
    """What the next screen will say, whichever that is."""
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def delete_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:delete", args=[page.pk])


def test_the_screen_for_deletion_says_that_it_is_in_use_and_offers_no_button(editor, used):
    organization, _ = used

    html = prefer(editor, "en").get(delete_url(organization)).text

    assert "prevent it from being deleted" in html
    assert "Yes, delete it" not in html


def test_its_usage_lists_who_names_it(editor, used):
    organization, page = used

    html = editor.get(reverse("wagtailadmin_pages:usage", args=[organization.pk])).text

    assert page.title in html


def test_deleting_it_is_refused_by_name_and_nothing_is_lost(editor, used):
    organization, page = used
    before = set(Page.objects.values_list("pk", flat=True))

    response = prefer(editor, "en").post(delete_url(organization))

    assert "“Ümid” was not deleted" in said(response)
    assert f"“{page.title}”" in said(response)
    assert set(Page.objects.values_list("pk", flat=True)) == before


def bulk_delete_url(*pages: Page) -> str:
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    return url + "?" + "&".join(f"id={page.pk}" for page in pages)


def test_deleting_it_together_with_others_is_refused(editor, used):
    organization, _ = used
    other = OrganizationFactory()
    url = bulk_delete_url(other, organization)

    html = prefer(editor, "en").get(url).text
    editor.post(url)

    assert "prevent it from being deleted" in html
    assert OrganizationPage.objects.filter(pk__in=[organization.pk, other.pk]).count() == 2


def test_deleting_the_section_above_it_together_with_others_is_refused(admin, used):
    organization, _ = used
    section = OrganizationIndexPage.objects.parent_of(organization).get()

    response = prefer(admin, "en").post(bulk_delete_url(section), {"confirm_site_name": "Üçdil"})

    assert f"“{section.title}” was not deleted" in said(response)
    assert OrganizationPage.objects.filter(pk=organization.pk).exists()


def test_deleting_the_section_above_it_is_refused(admin, used):
    organization, _ = used
    section = OrganizationIndexPage.objects.parent_of(organization).get()

    response = prefer(admin, "en").post(delete_url(section))

    assert f"“{section.title}” was not deleted" in said(response)
    assert OrganizationPage.objects.filter(pk=organization.pk).exists()


def test_the_refusal_names_five_pages_at_most(editor):
    organization = OrganizationFactory()
    for number in range(8):
        CollectionFactory(publisher=organization, title=f"Toplu {number}")

    response = editor.post(delete_url(organization), follow=True)

    assert response.text.count("“Toplu") == 5


def test_an_organisation_that_nobody_names_is_deleted(editor):
    organization = OrganizationFactory()

    editor.post(delete_url(organization))

    assert not OrganizationPage.objects.filter(pk=organization.pk).exists()


def test_a_page_that_names_an_organisation_is_deleted_and_the_organisation_stays(editor, used):
    organization, page = used

    editor.post(delete_url(page))

    assert not Page.objects.filter(pk=page.pk).exists()
    assert OrganizationPage.objects.filter(pk=organization.pk).exists()


def test_other_pages_are_deleted_together(editor):
    pages = StandardPageFactory.create_batch(2)

    editor.post(bulk_delete_url(*pages))

    assert not Page.objects.filter(pk__in=[page.pk for page in pages]).exists()
