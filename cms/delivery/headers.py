"""What browsers, and whatever stands between them and us, may keep of an answer."""

import hashlib
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers

from cms.delivery.keys import add_keys, add_keys_of_page, page_of
from cms.delivery.settled import VERSION, unchanged_until
from cms.languages import LANGUAGES

API = "/api/v2/"
#: As the addresses of plain pages begin.
PLAIN = tuple(f"/{language.code}/" for language in LANGUAGES)
#: In the environment of a request: in seconds since 1970, until when its front may remember it.
UNTIL = "cms.unchanged_until"

#: Who stands in front asks again each second, if it is not told what to forget, and meanwhile gives
#: what it has; for a day, when there is no answer. A browser asks each time, and mostly hears that
#: nothing has changed.
REVALIDATE_SECONDS, ERROR_SECONDS = 10, 86_400


class DeliveryHeadersMiddleware:
    """The delivery API tells everybody the same, and so do plain pages to whoever has no session.
    Of all else below `/api/` and among the pages nothing is kept.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._public = (
            f"public, max-age=0, s-maxage={settings.FRONTEND_CACHE_SECONDS}, "
            f"stale-while-revalidate={REVALIDATE_SECONDS}, stale-if-error={ERROR_SECONDS}"
        )

    def __call__(self, request: HttpRequest) -> HttpResponse:
        path = request.path_info
        response = self.get_response(request)
        if not path.startswith(("/api/", *PLAIN)):
            return response
        if not (is_public(request.META) and _is_lasting(request, response)):
            return _unkept(response)
        digest = hashlib.blake2b(response.content, digest_size=12).hexdigest()
        version = request.META.get(VERSION)
        if version:
            request.META[UNTIL] = unchanged_until(request, timezone.now()).timestamp()
        response["ETag"] = f'"{version}-{digest}"' if version else f'"{digest}"'
        response["Cache-Control"] = self._public
        if path.startswith(API):
            add_keys(path.removeprefix(API), request, response)
            if settings.CORS_ALLOW_ALL_ORIGINS:
                _open_to_all(response)
        else:
            add_keys_of_page(response)
            _stop_varying(response, "cookie")  # Those of editors lead past what is kept.
        return get_conditional_response(request, response["ETag"], response=response) or response


def is_public(environ: dict) -> bool:
    """Whether the API or a plain page is asked for, as anybody may ask, and without a body."""
    path = environ["PATH_INFO"]
    return (
        (path.startswith(API) or (path.startswith(PLAIN) and not _has_session(environ)))
        and environ["REQUEST_METHOD"] in ("GET", "HEAD")
        and "HTTP_AUTHORIZATION" not in environ
        and environ.get("CONTENT_LENGTH") in (None, "", "0")
        and "HTTP_TRANSFER_ENCODING" not in environ
    )


def _has_session(environ: dict) -> bool:
    """Who is signed in sees Wagtail's userbar, and private pages; so does who knows a password."""
    return settings.SESSION_COOKIE_NAME in environ.get("HTTP_COOKIE", "")


def _is_lasting(request: HttpRequest, response: HttpResponse) -> bool:
    return (
        response.status_code == 200
        and (request.path_info.startswith(API) or page_of(response) is not None)
        and not response.streaming
        and not response.cookies
        and not response.has_header("Cache-Control")
        and "random" not in request.GET.get("order", "")
    )


def _unkept(response: HttpResponse) -> HttpResponse:
    if not response.has_header("Cache-Control"):
        response["Cache-Control"] = "no-store"
    return response


def _open_to_all(response: HttpResponse) -> None:
    """The same for whoever asks, so that nothing varies."""
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Expose-Headers"] = ", ".join(settings.CORS_EXPOSE_HEADERS)
    _stop_varying(response, "origin")


def _stop_varying(response: HttpResponse, header: str) -> None:
    varying = [name.strip() for name in response.get("Vary", "").split(",")]
    others = [name for name in varying if name and name.lower() != header]
    del response["Vary"]
    if others:
        patch_vary_headers(response, others)
