"""The contract as front ends get it: the document, and a page to read it on."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from cms.api.parameters import check
from cms.api.schema.document import openapi_document

#: Swagger UI sets styles from its script, and has pictures in its stylesheet.
_NOTHING_FROM_ELSEWHERE = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ]
)


class DocumentView(APIView):
    def get(self, request: Request) -> Response:
        check(request, {"format", "_"})
        return Response(openapi_document())


class DocumentationView(APIView):
    """A page for people, whose browser need not accept JSON; its errors are those of the API."""

    def perform_content_negotiation(self, request: Request, force: bool = False) -> Any:
        return super().perform_content_negotiation(request, force=True)

    def get(self, request: Request) -> HttpResponse:
        check(request, {"_"})
        response = render(request._request, "cms/api/docs.html")
        response["Content-Security-Policy"] = _NOTHING_FROM_ELSEWHERE
        return response
