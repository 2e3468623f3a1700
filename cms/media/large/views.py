"""The screen on which large files are uploaded, and what its script asks."""

import io
import logging
from pathlib import PurePath
from typing import Any

from django.core import signing
from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST
from wagtail.permissions import policy_registry

from cms.media.documents import TYPES
from cms.media.large.forms import BeginForm, FinishForm
from cms.media.large.parts import (
    LARGEST_BYTES,
    PART_BYTES,
    RemoteFile,
    Upload,
    begin,
    finish,
    give_up,
    large_store,
    part_urls,
)
from cms.media.storage import S3Store
from cms.models import Document

logger = logging.getLogger(__name__)

#: Of a file that is looked into, as much is fetched at once.
_FETCHED_BYTES = 64 * 1024


def _store_for(request: HttpRequest) -> S3Store:
    """Where this person may upload to."""
    policy = policy_registry.get_by_type(Document)
    store = large_store()
    if store is None or not policy.user_has_permission(request.user, "add"):
        raise PermissionDenied
    return store


@require_GET
def upload_page(request: HttpRequest) -> HttpResponse:
    if large_store() is None:
        return redirect("wagtaildocs:add_multiple")
    _store_for(request)
    form = FinishForm(user=request.user)
    context = {
        "collections": form.collections,
        "largest": LARGEST_BYTES,
        "types": ",".join(f".{extension}" for extension in TYPES),
    }
    return render(request, "cms/media/large_upload.html", context)


@require_POST
def begin_upload(request: HttpRequest) -> HttpResponse:
    store = _store_for(request)
    form = BeginForm(request.POST)
    if not form.is_valid():
        return _refused(_first_error(form))
    try:
        upload = begin(
            store, form.cleaned_data["filename"], form.cleaned_data["size"], _user_id(request)
        )
    except OSError:
        logger.exception("An upload could not be begun.")
        return _refused(gettext("The store of files does not answer. Try again in a few minutes."))
    urls = part_urls(store, upload)
    return JsonResponse({"token": upload.token(), "part_bytes": PART_BYTES, "urls": urls})


@require_POST
def finish_upload(request: HttpRequest) -> HttpResponse:
    """Makes the document, when all of the file arrived and it is what its name says."""
    store = _store_for(request)
    form = FinishForm(request.POST, user=request.user)
    if not form.is_valid():
        return _refused(_first_error(form))
    try:
        upload = Upload.of(request.POST.get("token", ""), _user_id(request))
    except signing.BadSignature:
        return _refused(gettext("This upload took too long. Please begin it again."))
    try:
        size = finish(store, upload)
        is_as_named = size == upload.size and _is_of_type(store, upload)
    except OSError:
        logger.exception("The upload of %s could not be finished.", upload.name)
        return _refused(gettext("A part of the file did not arrive. Please upload it again."))
    if not is_as_named:
        default_storage.delete(upload.name)
        return _refused(
            gettext(
                "This file is not what its name says, and was not kept. Save it as the right type "
                "and upload it again."
            )
        )
    document = Document.objects.create(
        title=form.cleaned_data["title"],
        collection=form.cleaned_data["collection"],
        file=upload.name,
        file_size=size,
        uploaded_by_user=request.user,
    )
    return JsonResponse({"url": reverse("wagtaildocs:edit", args=[document.pk])})


@require_POST
def abandon_upload(request: HttpRequest) -> HttpResponse:
    store = _store_for(request)
    try:
        give_up(store, Upload.of(request.POST.get("token", ""), _user_id(request)))
    except (signing.BadSignature, OSError):
        logger.info("An abandoned upload is left to be swept.")
    return JsonResponse({})


def _is_of_type(store: S3Store, upload: Upload) -> bool:
    is_of_type = TYPES[PurePath(upload.name).suffix.lower().removeprefix(".")]
    with io.BufferedReader(RemoteFile(store, upload.name, upload.size), _FETCHED_BYTES) as file:
        return is_of_type(file)


def _user_id(request: HttpRequest) -> int:
    return int(request.user.pk or 0)


def _first_error(form: Any) -> str:
    return str(next(iter(form.errors.values()))[0])


def _refused(sentence: str) -> JsonResponse:
    return JsonResponse({"error": sentence}, status=400)


urlpatterns = [
    path("documents/large/", upload_page, name="large_upload"),
    path("documents/large/begin/", begin_upload, name="large_upload_begin"),
    path("documents/large/finish/", finish_upload, name="large_upload_finish"),
    path("documents/large/abandon/", abandon_upload, name="large_upload_abandon"),
]
