"""The door of Wagtail's API v3, which is a preview: nobody passes it without a token of their own.

Wagtail lets anybody read; here every address, of reads and of the documentation too, asks first.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.urls import URLPattern, re_path
from django.views.decorators.csrf import csrf_exempt
from wagtail.api.v3.auth import BearerTokenAuth
from wagtail.api.v3.errors import problem_response
from wagtail.api.v3.urls import api

View = Callable[..., HttpResponseBase]


def require_token(view: View) -> View:
    """Answers 401 unless the request carries the unrevoked token of an active user."""

    @csrf_exempt  # A token is no cookie: no browser sends it by itself.
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if BearerTokenAuth()(request) is None:
            response = problem_response(
                status=401,
                detail="Send the header “Authorization: Bearer” with a token of your account.",
            )
            response["WWW-Authenticate"] = "Bearer"
            return response
        return view(request, *args, **kwargs)

    return answer


def answer_unknown_address(request: HttpRequest) -> HttpResponseBase:
    return problem_response(status=404, detail="There is nothing at this address.")


def preview_urls() -> tuple[list[URLPattern], str, str]:
    """What `path()` takes: Wagtail's own addresses, then a JSON 404 for any other."""
    patterns, app_name, namespace = api.urls
    guarded = [
        URLPattern(
            pattern.pattern, require_token(pattern.callback), pattern.default_args, pattern.name
        )
        for pattern in patterns
    ]
    return [*guarded, re_path("", require_token(answer_unknown_address))], app_name, namespace
