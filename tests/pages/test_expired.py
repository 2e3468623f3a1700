"""What has expired is gone at once, whether or not a scheduler has come by."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories import StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("hours", "status"), [(-1, 404), (1, 200)])
def test_a_page_is_shown_until_it_expires(hours, status):
    page = StandardPageFactory()
    below = StandardPageFactory(parent=page)
    page.expire_at = timezone.now() + datetime.timedelta(hours=hours)
    page.save()

    assert Client().get(page.url).status_code == status
    assert Client().get(below.url).status_code == 200
