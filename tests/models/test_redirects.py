"""Readers who know an address find the page at its new one."""

import pytest
from wagtail.contrib.redirects.models import Redirect

from tests.factories import StandardPageFactory, translate

pytestmark = pytest.mark.django_db


def publish(page, **fields):
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_the_former_address_of_a_published_page_leads_to_it(django_capture_on_commit_callbacks):
    page = StandardPageFactory(title="Haqqımızda")

    with django_capture_on_commit_callbacks(execute=True):
        publish(page, slug="biz")

    (redirect,) = Redirect.objects.all()
    assert redirect.old_path == "/az/haqqimizda"
    assert redirect.redirect_page_id == page.pk


def test_an_address_that_a_page_had_before_anybody_could_read_it_leads_nowhere(
    django_capture_on_commit_callbacks,
):
    page = StandardPageFactory(title="Haqqımızda", live=False)

    with django_capture_on_commit_callbacks(execute=True):
        publish(page, slug="biz")
        translate(page, "ru", title="О нас")

    assert not Redirect.objects.exists()
