"""What happened to pages is kept, without a question for each thing that an entry refers to."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from cms.models import User
from tests.factories import StandardPageFactory

pytestmark = pytest.mark.django_db


def test_an_entry_takes_one_statement(django_assert_num_queries):
    page = StandardPageFactory(live=False)
    user, revision = User.objects.create_user("person@example.org"), page.latest_revision

    with django_assert_num_queries(1):
        log(page, "wagtail.publish", user=user, revision=revision)

    entry = PageLogEntry.objects.get(page=page.pk, action="wagtail.publish")
    assert (entry.user, entry.revision) == (user, revision)


def test_an_act_that_nobody_has_registered_is_refused():
    page = StandardPageFactory()

    with pytest.raises(ValidationError, match="unknown"):
        PageLogEntry.objects.log_action(page, "unknown")
