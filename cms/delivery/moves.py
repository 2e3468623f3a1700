"""Which changes of which tables readers could see. What is not named here, they could."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import Page

from cms.delivery.shown import names_in_sql

#: Tables of which nothing is ever told: people and their work, and what is made from the rest.
PRIVATE_APPS = {"auth", "contenttypes", "sessions", "wagtailadmin", "wagtailusers"} | {
    "django_tasks_database"
}
PRIVATE = {
    *("cms.User", "cms.User_groups", "cms.User_user_permissions", "cms.ContentVersion"),
    *("cms.PageAnswer", "cms.PageAnswerSource"),
    # Kept for the admin; what they are told from moves the version.
    *("cms.TranslationState", "cms.OutdatedState", "cms.StatesVersion"),
    *("cms.SuggestedTranslation", "cms.GlossaryName", "cms.GlossaryTerm", "cms.UndeletedFile"),
    *("cms.Digest", "cms.HandOver", "cms.ReviewTask", "cms.ReviewTask_groups", "cms.Role"),
    *(
        f"wagtailcore.{name}"
        for name in (
            *("APIToken", "Comment", "CommentReply", "GroupApprovalTask"),
            *("GroupApprovalTask_groups", "GroupCollectionPermission", "GroupPagePermission"),
            *("GroupSitePermission", "ModelLogEntry", "PageLogEntry", "PageSubscription"),
            *("Revision", "Task", "TaskState", "UploadedFile", "Workflow"),
            *("WorkflowContentType", "WorkflowPage", "WorkflowState", "WorkflowTask"),
            # Who may read what not everybody may: nothing of that is told.
            *("CollectionViewRestriction_groups", "PageViewRestriction_groups"),
        )
    ),
    # Of translations only how far they have come is told; words are told once they are published.
    *(
        f"wagtail_localize.{name}"
        for name in (
            *("LocaleSynchronization", "OverridableSegment", "RelatedObjectSegment"),
            *("SegmentOverride", "String", "Template", "TemplateSegment", "TranslatableObject"),
            *("TranslationContext", "TranslationLog"),
        )
    ),
    # A virtual table, which the database keeps in step with the index of the search.
    "wagtailsearch.SQLiteFTSIndexEntry",
}
#: Columns of other tables of which nothing is told.
PRIVATE_COLUMNS = {
    "wagtailcore.Page": {
        *("draft_title", "has_unpublished_changes", "latest_revision_id", "live_revision_id"),
        *("latest_revision_created_at", "locked", "locked_at", "locked_by_id", "owner_id"),
        *("go_live_at", "numchild"),
    },
    "cms.Image": {"uploaded_by_user_id"},
    "cms.Document": {"uploaded_by_user_id"},
    "wagtailembeds.Embed": {"last_updated", "cache_until"},
    "wagtail_localize.Translation": {
        *("uuid", "created_at", "translations_last_updated_at", "destination_last_updated_at"),
    },
    "wagtail_localize.TranslationSource": {
        *("content_json", "object_repr", "schema_version", "created_at", "last_updated_at"),
    },
    "wagtail_localize.StringTranslation": {
        *("data", "tool_name", "last_translated_by_id", "field_error"),
        *("created_at", "updated_at"),
    },
}

_LIVE_PAGE = "EXISTS (SELECT 1 FROM wagtailcore_page p WHERE p.id = {{row}}.{column} AND p.live)"
_LIVE_TRANSLATION = (
    "EXISTS (SELECT 1 FROM wagtail_localize_translation t"
    " JOIN wagtail_localize_translationsource s ON s.id = t.source_id"
    " JOIN wagtailcore_page p ON p.translation_key = s.object_id"
    " AND p.locale_id = t.target_locale_id WHERE p.live AND {condition})"
)
#: Conditions in SQL on `{row}`, under which rows of a table are seen at all.
_SEEN = {
    # Of a page that was withdrawn its address tells that there was one.
    "wagtailcore.Page": "({row}.live OR {row}.first_published_at IS NOT NULL)",
    "cms.TitleSortKey": _LIVE_PAGE.format(column="page_id"),
    # Files that only drafts or private pages use are not told.
    "wagtailcore.ReferenceIndex": (
        "{row}.to_content_type_id IN (SELECT c.id FROM django_content_type c"
        " WHERE c.app_label = 'cms' AND c.model IN ('image', 'document'))"
    ),
    "wagtailsearch.IndexEntry": (
        "NOT EXISTS (SELECT 1 FROM wagtailcore_page p"
        " WHERE p.id = CAST({row}.object_id AS bigint)"
        " AND p.content_type_id = {row}.content_type_id AND NOT p.live)"
    ),
    "wagtail_localize.Translation": (
        "EXISTS (SELECT 1 FROM wagtail_localize_translationsource s"
        " JOIN wagtailcore_page p ON p.translation_key = s.object_id"
        " WHERE s.id = {row}.source_id AND p.locale_id = {row}.target_locale_id AND p.live)"
    ),
    "wagtail_localize.TranslationSource": (
        "EXISTS (SELECT 1 FROM wagtail_localize_translation t JOIN wagtailcore_page p"
        " ON p.translation_key = {row}.object_id AND p.locale_id = t.target_locale_id"
        " WHERE t.source_id = {row}.id AND p.live)"
    ),
    "wagtail_localize.StringSegment": _LIVE_TRANSLATION.format(
        condition="t.source_id = {row}.source_id"
    ),
    "wagtail_localize.StringTranslation": (
        "EXISTS (SELECT 1 FROM wagtail_localize_translationcontext c JOIN wagtailcore_page p"
        " ON p.translation_key = c.object_id AND p.locale_id = {row}.locale_id"
        " WHERE c.id = {row}.context_id AND p.live)"
    ),
    "cms.SourceLayout": _LIVE_TRANSLATION.format(condition="t.source_id = {row}.source_id"),
    "cms.PublishedTranslation": _LIVE_TRANSLATION.format(condition="t.id = {row}.translation_id"),
}


@dataclass(frozen=True)
class Move:
    """Changes of a table that readers could see."""

    table: str
    #: Of which a change is seen.
    columns: tuple[str, ...]
    #: In SQL, on `{row}`; of rows for which it is false nothing is seen.
    seen: str
    #: In SQL, on `{row}`: what answers of pages name that show it. None if any answer could.
    shown_as: tuple[str, ...] | None


def find_moves() -> Iterator[Move]:
    """For all tables but the private ones, in one order."""
    for model in sorted(_public_models(), key=lambda model: model._meta.db_table):
        label = model._meta.label
        columns = [str(field.column) for field in model._meta.local_concrete_fields]
        private = PRIVATE_COLUMNS.get(label, set())
        yield Move(
            model._meta.db_table,
            tuple(column for column in columns if column not in private),
            _SEEN[label] if label in _SEEN else _of_live_page(model),
            names_in_sql(model),
        )


def _public_models() -> list[type[models.Model]]:
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label not in PRIVATE_APPS
        and model._meta.label not in PRIVATE
        and model._meta.managed
        and not model._meta.proxy
    ]


def _of_live_page(model: type[models.Model]) -> str:
    """Rows that belong to a page are written when it is made, and seen when it is published."""
    if issubclass(model, Page):
        return _LIVE_PAGE.format(column=model._meta.local_concrete_fields[0].column)
    for field in model._meta.local_concrete_fields:
        if isinstance(field, ParentalKey) and issubclass(field.related_model, Page):
            return _LIVE_PAGE.format(column=field.column)
    return ""
