from collections.abc import Callable
from functools import cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers


class PathLanguageMiddleware:
    """The language is the one that the path names, else the default; where people sign in to the
    admin, the one that their browser asks for.

    Django's `LocaleMiddleware` asks the browser everywhere, and turns a 404 of the API into a
    redirect to a page. Wagtail's admin activates the language of the signed-in person by itself.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        asks_browser = request.path_info.startswith(_sign_in_paths())
        if asks_browser:
            code = translation.get_language_from_request(request)
        else:
            code = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        with translation.override(code):
            request.LANGUAGE_CODE = code
            response = self.get_response(request)
        if asks_browser:
            patch_vary_headers(response, ["Accept-Language"])
        return response


@cache
def _sign_in_paths() -> tuple[str, ...]:
    return reverse("wagtailadmin_login"), reverse("wagtailadmin_password_reset")
