"""Sites are found in one statement, as Wagtail finds them in many."""

import pytest
from django.test import RequestFactory
from django.utils import timezone
from wagtail.models import Site

from cms.sites import find_sites
from tests.factories import StandardPageFactory, home

pytestmark = pytest.mark.django_db


def similar_sites() -> None:
    """One at another port, two of a name, one within another's pages, one in another language."""
    Site.objects.create(hostname="a.example.org", port=80, root_page=home())
    Site.objects.create(hostname="a.example.org", port=443, root_page=home("ru"))
    Site.objects.create(hostname="b.example.org", port=8080, root_page=StandardPageFactory())
    Site.clear_site_root_paths_cache()


@pytest.mark.parametrize("is_default", [True, False])
@pytest.mark.parametrize("name", ["127.0.0.1", "a.example.org", "b.example.org", "example.org"])
@pytest.mark.parametrize("port", ["80", "443", "8000", "8080"])
def test_a_host_has_the_site_that_wagtail_finds(is_default, name, port, settings):
    settings.ALLOWED_HOSTS = ["*"]
    similar_sites()
    Site.objects.filter(is_default_site=True).update(is_default_site=is_default)
    request = RequestFactory().get("/", SERVER_PORT=port, headers={"host": f"{name}:{port}"})

    found = find_sites(timezone.now()).at_host(name, port)

    expected = Site.find_for_request(request)
    assert found == expected
    assert found is None or found.root_page.specific == expected.root_page.specific


def test_addresses_begin_as_wagtail_has_them():
    similar_sites()

    assert find_sites(timezone.now()).root_paths == Site.get_site_root_paths()
