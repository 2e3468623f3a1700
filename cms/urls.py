from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from cms.api.errors import UnknownAddressView
from cms.api.preview import preview_urls
from cms.api.router import router, single_urls
from cms.api.schema.views import DocumentationView, DocumentView
from cms.languages import DEFAULT_LANGUAGE
from cms.media.serving import MediaView
from cms.renditions import RenditionView

urlpatterns = [
    path("", RedirectView.as_view(url=f"/{DEFAULT_LANGUAGE.code}/")),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path(
        "renditions/<str:signature>/<int:image_id>/<str:filter_spec>/",
        RenditionView.as_view(),
        name="rendition",
    ),
    path("api/v2/", router.urls),
    path("api/v2/openapi.json", DocumentView.as_view(), name="openapi"),
    path("api/v2/docs/", DocumentationView.as_view(), name="api_docs"),
    path("api/v2/", include((single_urls, "delivery"))),
    re_path(r"^api/v2/(?:[\s\S]*/)?$", UnknownAddressView.as_view()),
    path("api/v3-preview/", preview_urls()),
    path("media/<path:name>", MediaView.as_view(), name="media"),
    *i18n_patterns(path("", include(wagtail_urls))),
]

# What no view expected is told in JSON to those who asked the delivery API.
handler400 = "cms.api.errors.answer_400"
handler500 = "cms.api.errors.answer_500"
