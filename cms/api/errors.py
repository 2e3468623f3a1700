"""One shape for whatever goes wrong below `/api/v2/`: `{"message": …}`, an English sentence.

The sentences are for whoever writes a front end, and say what is accepted. Django REST framework's
own speak the language of the site, and say less.
"""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views import defaults
from rest_framework import exceptions
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView, exception_handler
from wagtail.api.rich_text import RichTextFormatError
from wagtail.api.v2.utils import BadRequestError

from cms.api.negotiation import either

NOTHING_HERE = "There is nothing at this address."
MALFORMED = "The request is malformed, or far too long."
WENT_WRONG = "Something went wrong here, and was noted. Please try again later."

#: What is said of errors that were raised without words of their own, by status.
SENTENCES = {400: MALFORMED, 403: "This is not public.", 404: NOTHING_HERE}


def answer_exception(exception: Exception, context: dict[str, Any]) -> Response | None:
    """What Django REST framework answers; `None` leaves a mistake of ours to `answer_500`."""
    error = _as_api_exception(exception)
    if error is None:
        return None
    response = exception_handler(error, context)
    if response is not None:
        response.data = {"message": _say(error, context["view"])}
    return response


def answer_400(request: HttpRequest, exception: Exception) -> HttpResponse:
    if _is_ours(request):
        return JsonResponse({"message": MALFORMED}, status=400)
    return defaults.bad_request(request, exception)


def answer_500(request: HttpRequest) -> HttpResponse:
    """Django has logged by now what happened; nothing of it is told."""
    if _is_ours(request):
        return JsonResponse({"message": WENT_WRONG}, status=500)
    return defaults.server_error(request)


class UnknownAddressView(APIView):
    """Stands behind all other addresses."""

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        raise exceptions.NotFound(NOTHING_HERE)


def _is_ours(request: HttpRequest) -> bool:
    return request.path_info.startswith("/api/v2/")


def _as_api_exception(exception: Exception) -> exceptions.APIException | None:
    match exception:
        case exceptions.APIException():
            return exception
        case BadRequestError() | RichTextFormatError():
            return exceptions.ParseError(str(exception))
        case SuspiciousOperation():
            return exceptions.ParseError()
        case Http404():
            return exceptions.NotFound(*exception.args[:1])
        case PermissionDenied():
            return exceptions.PermissionDenied(*exception.args[:1])
    return None


def _say(exception: exceptions.APIException, view: APIView) -> str:
    match exception:
        case exceptions.MethodNotAllowed():
            methods = either(view.allowed_methods)
            return f"This address answers {methods}, not {view.request.method}."
        case exceptions.NotAcceptable():
            types = either(renderer.media_type for renderer in view.get_renderers())
            return f"This address answers in {types}, which the header Accept rules out."
        case exceptions.UnsupportedMediaType():
            types = either(parser.media_type for parser in view.get_parsers())
            return f"This address reads {types}, and not what the header Content-Type names."
        case exceptions.Throttled():
            seconds = exception.wait  # type: ignore[attr-defined] # The stubs leave it out.
            return f"Too many requests came from your address. Seconds to wait: {seconds}."
    if exception.detail == str(exception.default_detail):
        return SENTENCES.get(exception.status_code, WENT_WRONG)
    return " ".join(_sentences(exception.detail))


def _sentences(detail: Any) -> Iterator[str]:
    """Of Django REST framework's nested lists and dictionaries, each naming what it is about."""
    match detail:
        case dict():
            for name, inner in detail.items():
                yield from (f"{name}: {sentence}" for sentence in _sentences(inner))
        case list():
            for inner in detail:
                yield from _sentences(inner)
        case _:
            yield str(detail)
