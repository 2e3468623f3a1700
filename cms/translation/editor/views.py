"""Answers what the script of the translation editor asks, in JSON."""

from collections.abc import Iterable
from typing import NotRequired, TypedDict
from urllib.parse import urlencode
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from wagtail.models import Page
from wagtail_localize.models import StringSegment, Translation
from wagtail_localize.strings import StringValue

from cms.models import User
from cms.requests import AdminRequest
from cms.translation.editor.differences import mark_changes
from cms.translation.editor.memory import Memory, find_exact, find_similar
from cms.translation.files.exporting import pages_to_translate
from cms.translation.slugs import is_slug_typed, slug_after_publication
from cms.translation.tags import tags_of
from cms.translation.texts import Text, texts_of


class SuggestionDict(TypedDict):
    """`changes_html` marks how the text differs from the one that `target` translates; `used_on`
    names a page and its address in the admin.
    """

    label: str
    target: str
    is_exact: bool
    changes_html: NotRequired[str]
    used_on: NotRequired[list[str]]


class SlugDict(TypedDict):
    note: str
    is_typed: bool


class HelpDict(TypedDict):
    tags: list[str]
    suggestions: list[SuggestionDict]


@require_GET
def help_with_page(request: AdminRequest, translation_id: int) -> JsonResponse:
    """For each text of the page, by the id of its segment."""
    translation = _find(request.user, translation_id)
    texts = texts_of([translation])[translation.pk]
    untranslated = [text.segment.string for text in texts if not text.is_translated]
    exact = find_exact(untranslated, translation.target_locale)
    pages = _Pages(request.user, translation, (each for many in exact.values() for each in many))
    answer: dict[int, HelpDict] = {
        text.segment.pk: {
            "tags": tags_of(text.segment.string.data),
            "suggestions": [
                *_own(text),
                *(
                    _from_memory(memory, text, pages)
                    for memory in exact.get(text.segment.string_id, [])
                    if not text.is_translated
                ),
            ],
        }
        for text in texts
    }
    return JsonResponse(
        {
            "segments": answer,
            "slug": _slug(translation, texts),
            "files_url": _files_url(translation),
            "words": _words(),
        }
    )


@require_GET
def help_with_text(request: AdminRequest, translation_id: int, segment_id: int) -> JsonResponse:
    """Suggestions from texts that are like the one of the segment."""
    translation = _find(request.user, translation_id)
    segment = get_object_or_404(
        StringSegment.objects.select_related("string"), pk=segment_id, source=translation.source_id
    )
    similar = find_similar(segment.string, translation.target_locale)
    pages = _Pages(request.user, translation, similar)
    text = Text(segment)
    return JsonResponse({"suggestions": [_from_memory(each, text, pages) for each in similar]})


class _Pages:
    """Those on which suggestions were used, as far as the person may open them."""

    def __init__(self, user: User, translation: Translation, memories: Iterable[Memory]) -> None:
        keys = {memory.page_key for memory in memories}
        self._pages: dict[UUID, Page] = {}
        if keys:
            for page in pages_to_translate(user).filter(
                translation_key__in=keys, locale=translation.target_locale_id
            ):
                self._pages[page.translation_key] = page

    def find(self, memory: Memory) -> list[str]:
        page = self._pages.get(memory.page_key)
        if page is None:
            return []
        return [
            page.get_admin_display_title(),
            reverse("wagtailadmin_pages:edit", args=[page.pk]),
        ]


def _find(user: User, translation_id: int) -> Translation:
    translation = get_object_or_404(
        Translation.objects.select_related("source", "target_locale"), pk=translation_id
    )
    page = Page.objects.filter(
        translation_key=translation.source.object_id, locale=translation.target_locale
    ).first()
    if page is None or not page.permissions_for_user(user).can_edit():
        raise PermissionDenied
    return translation


def _files_url(translation: Translation) -> str:
    # Of this page, also when every text is translated.
    page = translation.get_target_instance()
    query = {"page": page.pk, "language": page.locale_id, "waiting": ""}
    return f"{reverse('translation_files')}?{urlencode(query)}"


def _slug(translation: Translation, texts: list[Text]) -> SlugDict:
    """Where wagtail-localize would speak of the slug of the original."""
    page = translation.get_target_instance()
    is_typed = is_slug_typed(page)
    if is_typed:
        note = _("A person typed this address.")
    elif page.first_published_at:
        note = _("Readers know the page by this address: it stays when the title changes.")
    else:
        text = StringValue(_title_in(texts) or page.title).render_text()
        note = _("Once the page is published, its address is made from its title: %(slug)s") % {
            "slug": slug_after_publication(page, text)
        }
    return {"note": note, "is_typed": is_typed}


def _title_in(texts: list[Text]) -> str:
    for text in texts:
        if text.segment.context.path == "title" and text.words and text.is_translated:
            return text.words.data
    return ""


def _own(text: Text) -> list[SuggestionDict]:
    """What was said in this very place: in a file, or of the text that stood there before."""
    own: list[SuggestionDict] = []
    if text.earlier:
        own.append(
            {
                "label": _("The original changed"),
                "target": text.earlier.target,
                "is_exact": False,
                "changes_html": mark_changes(text.earlier.source, text.segment.string.data),
            }
        )
    if text.suggestion:
        own.append({"label": _("From a file"), "target": text.suggestion.data, "is_exact": False})
    return own


def _from_memory(memory: Memory, text: Text, pages: _Pages) -> SuggestionDict:
    is_exact = memory.source == text.segment.string.data
    suggestion: SuggestionDict = {
        "label": _("The same text elsewhere")
        if is_exact
        else _("A similar text (%(percent)d%%)") % {"percent": memory.likeness},
        "target": memory.target,
        "is_exact": is_exact,
        "used_on": pages.find(memory),
    }
    if not is_exact:
        suggestion["changes_html"] = mark_changes(memory.source, text.segment.string.data)
    return suggestion


def _words() -> dict[str, str]:
    """What the script says."""
    return {
        "use": _("Use"),
        "adapt": _("Adapt"),
        "suggestions": _("Suggestions"),
        "missing": _("Missing from the translation:"),
        "insert": _("Insert %s"),
        "keys": _(
            "Enter saves; Ctrl+Enter saves and goes to the next text without a translation; "
            "Esc cancels."
        ),
        "used_on": _("Used on"),
        "title": _("Original and translation"),
        "files": _("XLIFF, and files with many pages"),
        "open_files": _("Translation files"),
        "untype": _("Take back the typed address"),
        "more_actions": _("More actions"),
        "reuse": _("Texts that were translated elsewhere in the same words: %s"),
        "reuse_all": _("Use these translations"),
        "failed": _("Some translations were not saved. Please reload the page and try again."),
    }
