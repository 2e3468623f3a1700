"""The admin's pages make the browser call nobody but us."""

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from django.urls import reverse

from tests.factories import StandardPageFactory, home

pytestmark = pytest.mark.django_db

#: Attributes whose address a browser asks for by itself, without a click.
LOADING = {"src", "srcset", "poster", "data", "background", "action", "formaction"}
LOADING_LINKS = {"stylesheet", "icon", "shortcut icon", "preload", "modulepreload", "manifest",
                 "preconnect", "dns-prefetch", "prefetch", "apple-touch-icon"}  # fmt: skip

#: Hosts that stand in attributes and scripts as names, examples or links to click on.
NEVER_CALLED = {"www.w3.org", "domain.com", "guide.wagtail.org"}

ADDRESS = re.compile(r"(?:https?:)?\\?/\\?/[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s\"'<>\\]*", re.IGNORECASE)


class Addresses(HTMLParser):
    """Collects what the browser will load, and every address that a script could."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: set[str] = set()
        self.within_reach: set[str] = set()
        self.is_script = False

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.is_script = tag == "script"
        for name, value in attrs:
            if name in LOADING or (
                name == "href" and tag == "link" and values.get("rel") in LOADING_LINKS
            ):
                self.loaded.add(value)
            elif name != "href":
                self.within_reach.update(ADDRESS.findall(value or ""))

    def handle_endtag(self, tag):
        self.is_script = False

    def handle_data(self, data):
        if self.is_script:
            self.within_reach.update(ADDRESS.findall(data))


def foreign_addresses(html: str) -> set[str]:
    parser = Addresses()
    parser.feed(html)
    hosts = {address: urlsplit(address.replace("\\/", "/")).netloc for address in
             parser.loaded | parser.within_reach}  # fmt: skip
    ours = {"", "testserver", "localhost", "127.0.0.1:8000", *NEVER_CALLED}
    return {address for address, host in hosts.items() if host not in ours}


@pytest.fixture(
    params=["dashboard", "account", "editor", "explorer", "new", "users", "translation"]
)
def path(request, db, submit) -> str:
    page = StandardPageFactory()
    return {
        "dashboard": lambda: reverse("wagtailadmin_home"),
        "account": lambda: reverse("wagtailadmin_account"),
        "editor": lambda: reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "explorer": lambda: reverse("wagtailadmin_explore", args=[home().pk]),
        "new": lambda: reverse("wagtailadmin_pages:add", args=["home", "standardpage", home().pk]),
        "users": lambda: reverse("wagtailusers_users:index"),
        "translation": lambda: reverse("wagtailadmin_pages:edit", args=[submit(page, "ru").pk]),
    }[request.param]()


def test_a_page_of_the_admin_names_no_foreign_host(path, admin):
    response = admin.get(path)

    assert response.status_code == 200
    assert foreign_addresses(response.content.decode()) == set()


def test_the_sign_in_page_names_no_foreign_host(client):
    response = client.get(reverse("wagtailadmin_login"))

    assert response.status_code == 200
    assert foreign_addresses(response.content.decode()) == set()


def test_stock_wagtail_still_calls_gravatar_and_asks_for_releases(admin, settings):
    """When this fails, Wagtail no longer does it by default, and the settings may go."""
    del settings.WAGTAIL_GRAVATAR_PROVIDER_URL
    del settings.WAGTAIL_ENABLE_UPDATE_CHECK

    html = admin.get(reverse("wagtailadmin_home")).content.decode()

    assert any("gravatar.com" in address for address in foreign_addresses(html))
    assert "w-panel-upgrade" in html


def test_the_dashboard_asks_for_no_releases(admin):
    html = admin.get(reverse("wagtailadmin_home")).content.decode()

    assert "w-panel-upgrade" not in html
