"""What is compared: Wagtail's own API, as it comes, and a view that does nothing."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet

from benchmarks.plain import BYTES
from cms import urls as cms_urls

stock = WagtailAPIRouter("stock")
stock.register_endpoint("pages", PagesAPIViewSet)


def constant(request: HttpRequest) -> HttpResponse:
    return HttpResponse(BYTES, content_type="application/json")


urlpatterns = [
    path("stock/", stock.urls),
    path("constant/", constant),
    *cms_urls.urlpatterns,
]
handler400, handler500 = cms_urls.handler400, cms_urls.handler500
