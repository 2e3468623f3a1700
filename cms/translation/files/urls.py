from django.urls import path

from cms.translation.files import views

urlpatterns = [
    path("translation-files/", views.FilesView.as_view(), name="translation_files"),
    path("translation-files/download/", views.download, name="download_translation_files"),
    # At the addresses of wagtail-localize's own views, which come after them.
    path("localize/translate/<int:translation_id>/pofile/download/", views.download_page),
    path("localize/translate/<int:translation_id>/pofile/upload/", views.upload_page),
]
