"""How the admin says no."""

from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.utils.translation import override
from wagtail.admin import auth
from wagtail.users.models import UserProfile


def refuse_in_the_persons_language() -> None:
    """Wagtail says that something is not allowed after it has left the person's language."""
    original = auth.permission_denied

    @wraps(original)
    def permission_denied(request: HttpRequest) -> HttpResponse:
        profile = UserProfile.get_for_user(request.user)
        with override(profile.get_preferred_language()):
            response: HttpResponse = original(request)
        return response

    auth.permission_denied = permission_denied
