"""Wagtail's page on which several files are uploaded, made to outlast a store that fails.

What cannot become an image or a document at once, such as one with too long a title, waits as an
`UploadedFile` until its form is complete, and is stored once more as what it becomes.
"""

import logging
from typing import Any

from django.core.files.storage import default_storage
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse
from wagtail.documents.views import multiple as documents
from wagtail.images.views import multiple as images

from cms.media.forms import NOT_STORED
from cms.media.storage import transaction_kept_whole

logger = logging.getLogger(__name__)


class _TellsThatItDoesNotWait:
    """Comes before Wagtail's view that takes uploads in."""

    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            with transaction_kept_whole():
                return super().post(request)  # type: ignore[misc] # It is Wagtail's.
        except OSError:
            logger.exception("The store did not take an upload that was to wait for its form.")
            return JsonResponse({"success": False, "error_message": str(NOT_STORED)})


class _KeepsWhatWaits:
    """Comes before Wagtail's view that makes an image or a document of what waited."""

    edit_form_template_name: str
    edit_upload_url_name: str
    delete_upload_url_name: str
    context_upload_name: str
    upload: Any
    object: Any

    def save_object(self, form: Any) -> None:
        self.form = form
        super().save_object(form)  # type: ignore[misc] # It is Wagtail's.

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            with transaction_kept_whole():
                return super().post(request, *args, **kwargs)  # type: ignore[misc] # As above.
        except OSError:
            logger.exception("The store did not take %s from where it waits.", self.upload.file)
        if name := self.object.file.name:
            default_storage.delete(name)
        return JsonResponse({"success": False, "form": self._filled_in_form(request)})

    def _filled_in_form(self, request: HttpRequest) -> str:
        self.form.add_error(None, NOT_STORED)
        context = {
            self.context_upload_name: self.upload,
            "edit_action": reverse(self.edit_upload_url_name, args=(self.upload.pk,)),
            "delete_action": reverse(self.delete_upload_url_name, args=(self.upload.pk,)),
            "form": self.form,
        }
        return render_to_string(self.edit_form_template_name, context, request=request)


class AddImagesView(_TellsThatItDoesNotWait, images.AddView):
    pass


class AddDocumentsView(_TellsThatItDoesNotWait, documents.AddView):
    pass


class WaitingImageView(_KeepsWhatWaits, images.CreateFromUploadedImageView):
    pass


class WaitingDocumentView(_KeepsWhatWaits, documents.CreateFromUploadedDocumentView):
    pass


#: At the addresses of Wagtail's own views, which come after them and have the names.
urlpatterns: list[URLPattern] = [
    path("images/multiple/add/", AddImagesView.as_view()),
    path("documents/multiple/add/", AddDocumentsView.as_view()),
    path(
        "images/multiple/create_from_uploaded_image/<int:uploaded_file_id>/",
        WaitingImageView.as_view(),
    ),
    path(
        "documents/multiple/create_from_uploaded_document/<int:uploaded_file_id>/",
        WaitingDocumentView.as_view(),
    ),
]
