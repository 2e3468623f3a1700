from django.urls import path

from cms.translation.editor import views

urlpatterns = [
    path("localize/translate/<int:translation_id>/help/", views.help_with_page),
    path("localize/translate/<int:translation_id>/help/<int:segment_id>/", views.help_with_text),
]
