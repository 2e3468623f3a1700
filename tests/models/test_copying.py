"""A copy never shows the words of one language at the address of another."""

import pytest
from django.urls import reverse

from home.models import StandardPage
from tests.editor.people import prefer
from tests.factories import StandardPageFactory, home

pytestmark = pytest.mark.django_db


def copy(client, page, parent, **options):
    return client.post(
        reverse("wagtailadmin_pages:copy", args=[page.pk]),
        {"new_title": page.title, "new_slug": "suret", "new_parent_page": parent.pk, **options},
    )


@pytest.mark.parametrize("person", ["editor", "admin"])
@pytest.mark.parametrize("options", [{}, {"publish_copies": "on"}, {"alias": "on"}], ids=str)
def test_a_page_is_not_copied_into_another_language(request, person, options):
    client = prefer(request.getfixturevalue(person), "en")
    page = StandardPageFactory()

    response = copy(client, page, home("ru"), **options)

    assert response.status_code == 200
    assert "submit it for translation" in response.text
    assert not StandardPage.objects.filter(slug="suret").exists()


def test_a_copy_in_the_same_language_is_no_alias(editor):
    page = StandardPageFactory()

    copy(editor, page, home(), publish_copies="on", alias="on")

    made = StandardPage.objects.get(slug="suret")
    assert made.live
    assert made.alias_of is None
    assert made.locale == page.locale


def test_the_form_does_not_offer_an_alias(editor):
    page = StandardPageFactory()

    response = editor.get(reverse("wagtailadmin_pages:copy", args=[page.pk]))

    assert 'name="publish_copies"' in response.text
    assert 'name="alias"' not in response.text
