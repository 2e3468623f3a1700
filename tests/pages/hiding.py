"""The ways in which a page is kept from readers, in its language alone."""

from collections.abc import Callable

from wagtail.models import Page, PageViewRestriction
from wagtail_localize.models import Translation


def unpublish(page: Page) -> None:
    Translation.objects.filter(source__object_id=page.translation_key).update(enabled=False)
    page.unpublish()


def demand_login(page: Page) -> None:
    PageViewRestriction.objects.bulk_create(
        [PageViewRestriction(page=page, restriction_type="login")]
    )


def demand_password(page: Page) -> None:
    PageViewRestriction.objects.bulk_create(
        [PageViewRestriction(page=page, restriction_type="password", password="secret")]
    )


WAYS: list[Callable[[Page], None]] = [unpublish, demand_login, demand_password]
