"""Editors find what they look for, however they spell it, wherever the admin lets them search."""

import pytest
from django.urls import reverse

from tests.factories import (
    DocumentFactory,
    ImageFactory,
    OrganizationFactory,
    StandardPageFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db

#: What is made, and where it is looked for.
PLACES = {
    "wagtailadmin_pages:search": StandardPageFactory,
    "wagtailadmin_pages:search_results": StandardPageFactory,
    "wagtailadmin_explore_root": StandardPageFactory,
    "wagtailadmin_choose_page_search": StandardPageFactory,
    "wagtailimages:index": ImageFactory,
    "wagtailimages:index_results": ImageFactory,
    "wagtailimages_chooser:choose_results": ImageFactory,
    "wagtaildocs:index": DocumentFactory,
    "wagtaildocs:index_results": DocumentFactory,
    "wagtaildocs_chooser:choose_results": DocumentFactory,
}


@pytest.mark.parametrize("place", PLACES)
def test_any_spelling_finds_it(admin, place):
    PLACES[place](title="Şəki görüşü")
    PLACES[place](title="Gəncə bazarı")

    for typed in ("Sheki gor", "ŞƏKİDƏ"):
        shown = admin.get(reverse(place), {"q": typed, "search_all": "1"})

        assert shown.status_code == 200
        assert "Şəki görüşü" in shown.text, typed
        assert "Gəncə bazarı" not in shown.text, typed


def test_an_organisation_is_chosen_by_its_acronym_in_any_spelling(admin):
    OrganizationFactory(title="Avropada Təhlükəsizlik Təşkilatı", acronym="ATƏT")
    query = {"page_type": "organizations.OrganizationPage"}

    url = reverse("wagtailadmin_choose_page_search")

    assert "Avropada" in admin.get(url, query | {"q": "atet"}).text
    assert "Avropada" not in admin.get(url, query | {"q": "yunesko"}).text


@pytest.mark.parametrize(
    "place",
    ["wagtailsnippets_cms_topic:list_results", "wagtailsnippetchoosers_cms_topic:choose_results"],
)
def test_topics_are_found_by_their_name_in_any_language(admin, place):
    TopicFactory(slug="a", names={"az": "Təhsil", "ru": "Образование", "en": "Education"})
    TopicFactory(slug="b", names={"az": "Din", "ru": "Религия", "en": "Religion"})

    for typed in ("tehs", "ОБРАЗОВАНИЯ", "educ"):
        shown = admin.get(reverse(place), {"q": typed}).text

        assert "Təhsil" in shown
        assert "Religion" not in shown
