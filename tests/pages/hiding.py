"""The ways in which a page is kept from readers."""

from collections.abc import Callable

from wagtail.models import Page, PageViewRestriction


def unpublish(page: Page) -> None:
    page.unpublish()


def demand_login(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def demand_password(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="secret")


WAYS: list[Callable[[Page], None]] = [unpublish, demand_login, demand_password]
