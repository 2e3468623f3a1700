from typing import Any

from django.urls import path
from wagtail.api.v2.router import WagtailAPIRouter

from cms.api.around import LocalesEndpoint, NavigationEndpoint, TopicsEndpoint
from cms.api.files import DocumentsEndpoint, ImagesEndpoint
from cms.api.identity import SiteEndpoint
from cms.api.pages import PagesEndpoint
from cms.api.redirects import RedirectsEndpoint
from cms.api.resolving import ResolveEndpoint
from cms.api.suggesting import SuggestEndpoint

router = WagtailAPIRouter("wagtailapi")
router.register_endpoint("pages", PagesEndpoint)
router.register_endpoint("images", ImagesEndpoint)
router.register_endpoint("documents", DocumentsEndpoint)
router.register_endpoint("redirects", RedirectsEndpoint)

_view_set: Any = ResolveEndpoint  # The stubs know the `as_view` of Django's views only.

#: What answers one question each, beside the lists of the router.
single_urls = [
    path("resolve/", _view_set.as_view({"get": "resolve_view"}), name="resolve"),
    path("locales/", LocalesEndpoint.as_view(), name="locales"),
    path("navigation/", NavigationEndpoint.as_view(), name="navigation"),
    path("site/", SiteEndpoint.as_view(), name="site"),
    path("suggest/", SuggestEndpoint.as_view(), name="suggest"),
    path("topics/", TopicsEndpoint.as_view(), name="topics"),
]
