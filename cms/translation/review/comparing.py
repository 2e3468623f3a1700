"""Lays what is reviewed beside its original and beside what readers have."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from re import findall

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.models import Page
from wagtail_localize.models import String, TranslationContext
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.types import StringSegmentValue
from wagtail_localize.views.edit_translation import (
    FieldHasNoEditPanelError,
    TabHelper,
    get_segment_location_info,
)

from cms.models import BasePage, HandOver

#: Places of a page with the texts that stand there, one for each paragraph.
Texts = dict[str, list[str]]


@dataclass(frozen=True)
class Place:
    """A field or a block, in all that it says; what differs is marked."""

    label: str
    original: SafeString
    """Marked is what came since the published translation was made."""
    published: SafeString
    """Marked is what goes; empty when readers have no translation."""
    proposed: SafeString
    """Marked is what comes."""
    is_changed: bool


def compare(handed_over: HandOver) -> list[Place]:
    """Every place of the original, in its order, as it was when the translation was handed over."""
    translation = handed_over.translation
    page = translation.get_target_instance()
    published = getattr(translation, "published", None) if page.live else None
    contexts = TranslationContext.objects.in_bulk([place for place, _ in handed_over.segments])
    names = {context.path: context for context in contexts.values()}
    before = _texts_of_segments(published.segments) if published else {}
    live = _texts_of_page(page) if page.live else {}
    proposed = _texts_of_page(handed_over.revision.as_object())
    labels = _Labels(translation.source.get_source_instance())
    return [
        Place(
            label=labels.find(names[path]),
            original=_mark_since(before[path], texts) if path in before else paragraphs(texts),
            published=mark(proposed.get(path, []), live.get(path, []), "del"),
            proposed=mark(live[path], proposed.get(path, []), "ins")
            if path in live
            else paragraphs(proposed.get(path, [])),
            is_changed=live.get(path) != proposed.get(path),
        )
        for path, texts in _texts_of_segments(handed_over.segments).items()
    ]


def _mark_since(before: list[str], texts: list[str]) -> SafeString:
    """Where only the texts of before are known, and not their order."""
    gone = [text for text in before if text not in texts]
    return format_html_join(
        "",
        "{}",
        ((paragraphs([text]) if text in before else mark(gone, [text], "ins"),) for text in texts),
    )


def mark(other: list[str], texts: list[str], tag: str) -> SafeString:
    """`texts` as paragraphs, with the words that `other` lacks within elements called `tag`."""
    words, known = _words(texts), _words(other)
    is_new = [True] * len(words)
    for match in SequenceMatcher(None, known, words, autojunk=False).get_matching_blocks():
        is_new[match.b : match.b + match.size] = [False] * match.size
    marked, position = [], 0
    for text in texts:
        length = len(_words([text]))
        end = position + length
        marked.append(_mark_runs(zip(words[position:end], is_new[position:end], strict=True), tag))
        position = end
    return paragraphs(marked)


def paragraphs(texts: Iterable[str]) -> SafeString:
    return format_html_join("", "<p>{}</p>", ((text,) for text in texts))


def _mark_runs(words: Iterable[tuple[str, bool]], tag: str) -> SafeString:
    runs: list[tuple[str, bool]] = []
    for word, is_new in words:
        if runs and runs[-1][1] == is_new:
            runs[-1] = (runs[-1][0] + word, is_new)
        else:
            runs.append((word, is_new))
    return format_html_join(
        "",
        "{}",
        ((format_html("<{0}>{1}</{0}>", tag, text) if is_new else text,) for text, is_new in runs),
    )


def _words(texts: list[str]) -> list[str]:
    """With spaces and signs as words of their own."""
    return [word for text in texts for word in findall(r"\w+|\s+|[^\w\s]", text)]


def _texts_of_page(page: Page) -> Texts:
    texts: Texts = defaultdict(list)
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue) and segment.string.data:
            texts[segment.path].append(segment.string.render_text())
    return texts


def _texts_of_segments(segments: list[list[int]]) -> Texts:
    contexts = TranslationContext.objects.in_bulk([context for context, _ in segments])
    strings = String.objects.in_bulk([string for _, string in segments])
    texts: Texts = defaultdict(list)
    for context, string in segments:
        if context in contexts and string in strings:
            texts[contexts[context].path].append(strings[string].as_value().render_text())
    return texts


class _Labels:
    """What the page editor calls the places of a page."""

    def __init__(self, page: BasePage) -> None:
        self._page = page
        self._tabs = TabHelper(page)

    def find(self, context: TranslationContext) -> str:
        field = context.get_field_path(self._page)
        try:
            place = get_segment_location_info(self._page, self._tabs, context.path, field)
        except FieldHasNoEditPanelError:
            return str(self._page._meta.get_field(field[0]).verbose_name)
        names = (str(name) for name in (place["field"], place["subField"]) if name)
        return ": ".join(dict.fromkeys(names))
