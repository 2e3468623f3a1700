"""The door of Wagtail's API v3, which is a preview: nobody passes it without a token of their own.

Wagtail lets anybody read; here every address, of reads and of the documentation too, asks first.
"""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.urls import URLPattern, re_path
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from wagtail.actions import action_registry
from wagtail.api.v3.auth import BearerTokenAuth
from wagtail.api.v3.errors import problem_response
from wagtail.api.v3.urls import api
from wagtail.models import Page

from cms.writing.actions import CopyWithinLanguageAction

View = Callable[..., HttpResponseBase]

#: Names of Wagtail's addresses that are left out. An alias publishes the words of one language at
#: the address of another. A copy for translation knows nothing of its original: pages become
#: translations when they are submitted to wagtail-localize.
LEFT_OUT = {
    "pages_actions_create_alias",
    "pages_actions_convert_alias",
    "pages_actions_copy_for_translation",
    "snippets_actions_copy_for_translation",
}

action_registry.register(Page, CopyWithinLanguageAction)


@api.exception_handler(ProtectedError)
def answer_named_elsewhere(request: HttpRequest, error: ProtectedError) -> HttpResponse:
    owners = {str(getattr(row, "page", row)) for row in error.protected_objects}
    return problem_response(
        status=409,
        detail="It was not deleted: it, or a page below it, is named on other pages. "
        f"Take it off there first: {', '.join(sorted(owners))}.",
    )


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
        with translation.override(None):  # Programs are told in English what they did wrong.
            return refuse_body(request) or do_whole(view, request, *args, **kwargs)

    return answer


def do_whole(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
    """Does nothing when the answer is an error. Wagtail would take a page that is not deleted, for
    it is in use, out of the count of its parent's children.
    """
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return view(request, *args, **kwargs)
    with transaction.atomic():
        response = view(request, *args, **kwargs)
        if response.status_code >= 400:
            transaction.set_rollback(True)
    return response


def refuse_body(request: HttpRequest) -> HttpResponse | None:
    """What Wagtail would fall over. That it is no JSON at all, Wagtail says itself."""
    if request.content_type == "multipart/form-data" or not request.body:
        return None
    try:
        body = json.loads(request.body)
        json.dumps(body, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        detail = "The body holds half of a surrogate pair, which is no character."
    except RecursionError:
        detail = "The body is nested too deeply."
    except ValueError:
        return None
    else:
        if isinstance(body, dict):
            return None
        detail = "The body of the request can be a JSON object, and nothing else."
    return problem_response(status=400, detail=detail)


def answer_unknown_address(request: HttpRequest) -> HttpResponseBase:
    return problem_response(status=404, detail="There is nothing at this address.")


def without_what_is_left_out(view: View) -> View:
    """The OpenAPI document of the addresses that there are."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        if not isinstance(response, HttpResponse) or response.status_code != 200:
            return response
        document = json.loads(response.content)
        document["paths"] = {
            path: methods
            for path, methods in document["paths"].items()
            if not LEFT_OUT & {method["operationId"] for method in methods.values()}
        }
        return JsonResponse(document)

    return answer


def preview_urls() -> tuple[list[URLPattern], str, str]:
    """What `path()` takes: Wagtail's own addresses, then a JSON 404 for any other."""
    patterns, app_name, namespace = api.urls
    guarded = [
        URLPattern(
            pattern.pattern,
            require_token(
                without_what_is_left_out(pattern.callback)
                if pattern.name == "openapi-json"
                else pattern.callback
            ),
            pattern.default_args,
            pattern.name,
        )
        for pattern in patterns
        if pattern.name not in LEFT_OUT
    ]
    return [*guarded, re_path("", require_token(answer_unknown_address))], app_name, namespace
