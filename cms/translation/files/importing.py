"""Takes the words of a file for what they are: as translations, as suggestions, or not at all."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, TypeAlias
from uuid import UUID

from bs4 import BeautifulSoup
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page, WorkflowState
from wagtail_localize.models import StringTranslation, Translation, TranslationContext
from wagtail_localize.strings import StringValue, validate_translation_links

from cms.models import SuggestedTranslation, User
from cms.translation.files.exporting import translations_for
from cms.translation.files.inline import clean
from cms.translation.files.units import BrokenFileError, Entry, Place, Upload
from cms.translation.places import longest_in
from cms.translation.tags import lost_tags
from cms.translation.texts import Text, texts_of

#: - `imported`: they are the translation now.
#: - `unchanged`: they were already, or there are none.
#: - `fuzzy`: not final, and therefore a suggestion.
#: - `meanwhile`: somebody wrote others here since the file was made; those are kept, these are a
#:   suggestion.
#: - `unfit`: they cannot be published, and are a suggestion.
#: - `stale`: the original is in other words now.
#: - `unmatched`: there is no such place, or not for this person.
Outcome: TypeAlias = Literal[
    "imported", "unchanged", "fuzzy", "meanwhile", "unfit", "stale", "unmatched"
]
OUTCOMES: tuple[Outcome, ...] = (
    "imported", "fuzzy", "meanwhile", "unfit", "stale", "unmatched", "unchanged",
)  # fmt: skip

#: In characters. What is longer is no paragraph, and takes long to be read.
_LONGEST = 50_000


@dataclass(frozen=True)
class Result:
    """What came of a text: `page` is the title of the original, and empty where it is unknown."""

    outcome: Outcome
    page_key: UUID | None
    page: str
    source: str
    reason: str = ""


@dataclass
class Report:
    language: Locale
    results: list[Result] = field(default_factory=list)

    def of(self, outcome: Outcome) -> list[Result]:
        return [result for result in self.results if result.outcome == outcome]


@dataclass(frozen=True)
class _Known:
    """A text of a page that the person translates."""

    translation: Translation
    text: Text


@transaction.atomic
def import_words(upload: Upload, user: User) -> Report:
    """Raises BrokenFileError, and changes nothing, when the file fits no languages of this site."""
    locale = _find_locale(upload.target_language)
    source_locale = _find_locale(upload.source_language)
    if locale == source_locale:
        raise BrokenFileError(_("The file is from a language into the same one."))
    keys = {entry.place.page_key for entry in upload.entries if entry.place}
    under_review = _find_under_review(locale, user)
    translations = [
        each
        for each in translations_for(user, locale, keys)
        if each.source.locale_id == source_locale.pk and each.source.object_id not in under_review
    ]
    report = Report(locale)
    importer = _Importer(translations, upload.as_of, user)
    for entry in upload.entries:
        report.results.append(importer.take(entry))
    return report


class _Importer:
    def __init__(self, translations: list[Translation], as_of: datetime | None, user: User) -> None:
        self.user, self.as_of = user, as_of
        self.known: dict[tuple[Place, UUID], _Known] = {}
        texts = texts_of(translations)
        for translation in translations:
            for text in texts[translation.pk]:
                context, string = text.segment.context, text.segment.string
                place = Place(context.object_id, context.path)
                self.known[place, string.data_hash] = _Known(translation, text)
        self.titles = {each.source.object_id: each.source.object_repr for each in translations}
        self.places = _places_of(self.titles)
        self.seen: dict[tuple[Place, UUID], str] = {}

    def take(self, entry: Entry) -> Result:
        place = entry.place
        if place is None or place.page_key not in self.titles:
            return Result("unmatched", None, "", entry.source)
        page = place.page_key, self.titles[place.page_key], entry.source
        if place.path not in self.places[place.page_key]:
            return Result("unmatched", *page)
        if (place, entry.source_hash) not in self.known:
            return Result("stale", *page)
        outcome, reason = self._enter(entry, (place, entry.source_hash))
        return Result(outcome, *page, reason)

    def _enter(self, entry: Entry, key: tuple[Place, UUID]) -> tuple[Outcome, str]:
        known = self.known[key]
        text = known.text
        if entry.is_empty:
            return "unchanged", ""
        source = text.segment.string.data
        try:
            target = entry.target_for(source)
        except ValueError as error:
            return "unfit", str(error)  # It cannot even be written down as HTML.
        if len(target) > _LONGEST:
            return "unfit", _("The translation is too long.")
        before = self.seen.setdefault(key, target)
        if before != target:
            return "unfit", _("The file has the same text twice, with different translations.")
        if self._is_here(target, entry.is_final, text):
            return "unchanged", ""
        target = normal(target)
        if reason := _find_fault(target, known):
            self._suggest(target, text)
            return "unfit", reason
        if not entry.is_final:
            self._suggest(target, text)
            return "fuzzy", ""
        if self._was_written_meanwhile(text):
            self._suggest(target, text)
            return "meanwhile", ""
        self._translate(target, text)
        return "imported", ""

    def _is_here(self, target: str, is_final: bool, text: Text) -> bool:
        """Whether the same words are there for the same purpose."""
        if text.words is not None and _same(text.words.data, target):
            # Who sends back, as final, what a machine wrote, has read it.
            return not (is_final and (text.is_by_machine or text.words.has_error))
        if is_final:
            return False
        former = [text.suggestion.data] if text.suggestion else []
        former += [text.earlier.target] if text.earlier else []
        return any(_same(each, target) for each in former)

    def _was_written_meanwhile(self, text: Text) -> bool:
        words = text.words
        return (
            words is not None
            and self.as_of is not None
            and words.updated_at > self.as_of
            and words.last_translated_by_id != self.user.pk
        )

    def _translate(self, target: str, text: Text) -> None:
        StringTranslation.objects.update_or_create(
            translation_of=text.segment.string,
            context=text.segment.context,
            locale_id=self._locale_id(),
            defaults={
                "data": target,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "tool_name": "",
                "last_translated_by": self.user,
                "has_error": False,
                "field_error": "",
            },
        )

    def _suggest(self, target: str, text: Text) -> None:
        SuggestedTranslation.objects.update_or_create(
            translation_of=text.segment.string,
            context=text.segment.context,
            locale_id=self._locale_id(),
            defaults={"data": target, "suggested_by": self.user},
        )

    def _locale_id(self) -> int:
        return next(iter(self.known.values())).translation.target_locale_id


def normal(html: str) -> str:
    """The form in which the same words are the same, however a tool has written them."""
    return str(BeautifulSoup(clean(html.strip()), "html.parser"))


def _same(one: str, other: str) -> bool:
    return one == other or normal(one) == normal(other)


def _find_fault(target: str, known: _Known) -> str:
    """Why the words cannot be the translation; empty when they can."""
    source, context = known.text.segment.string.data, known.text.segment.context
    try:
        value = StringValue.from_translated_html(target)
        validate_translation_links(source, target)
    except ValueError as error:
        return str(error)
    except RecursionError:
        return _("There are too many tags within each other.")
    if lost := lost_tags(source, target):
        return _("Tags of the original are lost: %(tags)s.") % {"tags": ", ".join(lost)}
    model = known.translation.source.specific_content_type.model_class()
    longest, length = longest_in(model, context.field_path), len(value.render_text())
    if longest is not None and length > longest:
        return _("The translation has %(length)d characters; %(longest)d fit here.") % {
            "length": length,
            "longest": longest,
        }
    return ""


def _find_under_review(locale: Locale, user: User) -> set[UUID]:
    """The keys of pages in this language that a workflow has locked for `user`."""
    states = WorkflowState.objects.active().filter(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    pages = Page.objects.filter(
        locale=locale, pk__in=[int(pk) for pk in states.values_list("object_id", flat=True)]
    )
    return {
        page.translation_key
        for page in pages.specific()
        if page.permissions_for_user(user).page_locked()
    }


def _find_locale(language_code: str) -> Locale:
    locale = Locale.objects.filter(language_code=language_code.replace("_", "-")).first()
    if locale is None:
        raise BrokenFileError(
            _("The file names no language of this site from which and into which it is translated.")
        )
    return locale


def _places_of(keys: Iterable[UUID]) -> dict[UUID, set[str]]:
    places: dict[UUID, set[str]] = defaultdict(set)
    found = TranslationContext.objects.filter(object_id__in=list(keys))
    for key, path in found.values_list("object_id", "path"):
        places[key].add(path)
    return places
