"""Who gets which file at `/media/`, and from where."""

import mimetypes
from pathlib import PurePosixPath
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.db.models import Q, QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.generic import View
from wagtail.documents.models import document_served
from wagtail.models import Page, ReferenceIndex
from wagtail.permissions import policy_registry

from cms.media.names import is_public
from cms.media.storage import IMMUTABLE, SIGNED_SECONDS, S3Store
from cms.models import Document, Image, Rendition
from cms.private_files import attached_to_withheld_pages

#: What browsers may show. All else is saved, whatever somebody named it.
_SHOWN = {"image/avif", "image/gif", "image/jpeg", "image/png", "image/webp"}


class MediaView(View):
    """Leads to a file in S3, or sends one of a folder; a private one to whoever may have it.

    A folder's public files are better sent by the web server in front, which need not ask us.
    """

    def get(self, request: HttpRequest, name: str) -> HttpResponseBase:
        if is_public(name):
            response = _send(name)
            if not response.has_header("Cache-Control"):
                # Shorter than the address that it leads to is good for.
                patch_cache_control(response, public=True, max_age=SIGNED_SECONDS // 2)
            return response
        if document := Document.objects.filter(file=name).first():
            return redirect(document.url)
        image = _image_of(name)
        if image is None:
            raise Http404
        if refusal := _refuse(request, image):
            return refusal
        response = _send(name)
        response["Cache-Control"] = "private, no-store"
        return response


def _image_of(name: str) -> Image | None:
    image = Image.objects.filter(file=name).first()
    if image is None and (rendition := Rendition.objects.filter(file=name).first()):
        return rendition.image
    return image


def _works_with(request: HttpRequest, file: Image | Document) -> bool:
    policy = policy_registry.get_by_type(type(file))
    actions = ["add", "change", "delete", "choose"]
    return bool(policy.user_has_any_permission_for_instance(request.user, actions, file))


def _refuse(request: HttpRequest, image: Image) -> HttpResponseBase | None:
    """Nothing for those who work with the image, and for readers whom its collection lets in."""
    if _works_with(request, image):
        return None
    collection: Any = image.collection
    if all(
        restriction.accept_request(request) for restriction in collection.get_view_restrictions()
    ):
        return None
    if request.user.is_anonymous:
        return redirect_to_login(request.get_full_path(), reverse(settings.LOGIN_URL))
    raise PermissionDenied


def _send(name: str) -> HttpResponseBase:
    store = default_storage.store_of(name)  # type: ignore[attr-defined]
    if isinstance(store, S3Store):
        return redirect(store.signed_url(name))
    try:
        file = store.open(name)
    except (FileNotFoundError, IsADirectoryError, SuspiciousFileOperation) as error:
        raise Http404 from error
    media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    response = FileResponse(
        file,
        content_type=media_type,
        as_attachment=media_type not in _SHOWN,
        filename=PurePosixPath(name).name,
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'"
    if is_public(name):
        response["Cache-Control"] = IMMUTABLE
    return response


def refuse_document(document: Document, request: HttpRequest) -> HttpResponseBase | None:
    """Of a page that not everybody may read: to those who may read it, and to editors.

    Whether its collection lets them in, Wagtail asks.
    """
    withheld = Document.objects.filter(attached_to_withheld_pages(Document, timezone.now()))
    if not withheld.filter(pk=document.pk).exists() or _works_with(request, document):
        return None
    for page in _published_pages_with(document):
        if all(restriction.accept_request(request) for restriction in page.get_view_restrictions()):
            return None
    if request.user.is_anonymous:
        return redirect_to_login(request.get_full_path(), reverse(settings.LOGIN_URL))
    raise PermissionDenied


def _published_pages_with(document: Document) -> QuerySet[Page]:
    uses = ReferenceIndex.get_references_to(document).filter(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    # Drafts and pages that expired are for nobody but editors.
    published = Q(expire_at__isnull=True) | Q(expire_at__gt=timezone.now())
    return Page.objects.live().filter(published, pk__in=[int(use.object_id) for use in uses])


def lead_to_document(document: Document, request: HttpRequest) -> HttpResponse | None:
    """To where S3 keeps it, once Wagtail has asked who may have it; a folder's Wagtail sends."""
    name = document.file.name or ""
    store = default_storage.store_of(name)  # type: ignore[attr-defined]
    if not isinstance(store, S3Store):
        return None
    document_served.send(sender=Document, instance=document, request=request)
    response = redirect(
        store.signed_url(
            name,
            ResponseContentType=document.content_type,
            ResponseContentDisposition=document.content_disposition,
            ResponseCacheControl="private, no-store",
        )
    )
    response["Cache-Control"] = "private, no-store"
    return response
