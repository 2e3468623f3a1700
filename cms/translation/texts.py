"""What a translator works on: each text of an original, with the words that there are for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.models import PublishedTranslation, SuggestedTranslation

#: A text is an earlier form of another when they have at least this share of words in common.
_KINSHIP = 0.5


@dataclass(frozen=True)
class Earlier:
    """What stood in a place of the original before, and how it was translated."""

    source: str
    target: str


@dataclass(frozen=True)
class Text:
    """`words` may have an error, and `suggestion` is nobody's decision yet; each may be absent."""

    segment: StringSegment
    words: StringTranslation | None = None
    suggestion: SuggestedTranslation | None = None
    earlier: Earlier | None = None

    @property
    def is_translated(self) -> bool:
        return self.words is not None and not self.words.has_error and not self.is_by_machine

    @property
    def is_by_machine(self) -> bool:
        return (
            self.words is not None
            and self.words.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE
        )


def texts_of(translations: Sequence[Translation]) -> dict[int, list[Text]]:
    """By the ids of `translations`, which are all into one language, at a constant number of
    queries. The texts are in the order of the page; one that stands in a place twice comes once.
    """
    if not translations:
        return {}
    found = _Found(translations)
    return {translation.pk: list(found.texts(translation)) for translation in translations}


class _Found:
    def __init__(self, translations: Sequence[Translation]) -> None:
        place = {
            "context__object_id__in": [each.source.object_id for each in translations],
            "locale": translations[0].target_locale_id,
        }
        self.segments: dict[int, list[StringSegment]] = defaultdict(list)
        for segment in (
            StringSegment.objects.filter(source__in=[each.source_id for each in translations])
            .select_related("context", "string")
            .order_by("source_id", "order", "pk")
        ):
            self.segments[segment.source_id].append(segment)
        self.words = {
            (words.context_id, words.translation_of_id): words
            for words in StringTranslation.objects.filter(**place)
            .select_related("translation_of", "last_translated_by")
            .order_by("updated_at", "pk")
        }
        self.of_context: dict[int, list[StringTranslation]] = defaultdict(list)
        for words in self.words.values():
            self.of_context[words.context_id].append(words)
        self.suggestions = {
            (each.context_id, each.translation_of_id): each
            for each in SuggestedTranslation.objects.filter(**place)
        }
        self.published = {
            published.pk: {tuple(segment) for segment in published.segments}
            for published in PublishedTranslation.objects.filter(
                translation__in=[each.pk for each in translations]
            )
        }

    def texts(self, translation: Translation) -> Iterator[Text]:
        segments = {
            (segment.context_id, segment.string_id): segment
            for segment in self.segments[translation.source_id]
        }
        published = self.published.get(translation.pk, set())
        earlier = self._earlier(segments, published)
        for key, segment in segments.items():
            yield Text(
                segment=segment,
                words=self.words.get(key),
                suggestion=self.suggestions.get(key),
                earlier=earlier.get(key),
            )

    def _earlier(
        self, segments: dict[tuple[int, int], StringSegment], published: set[tuple[int, int]]
    ) -> dict[tuple[int, int], Earlier]:
        """Of those that readers have not seen translated yet."""
        places: dict[int, list[StringSegment]] = defaultdict(list)
        for segment in segments.values():
            places[segment.context_id].append(segment)
        earlier = {}
        for context_id, here in places.items():
            former = [
                words
                for words in reversed(self.of_context[context_id])
                if (context_id, words.translation_of_id) not in segments and not words.has_error
            ]
            # What was published last is the likeliest to be what the text came from.
            former.sort(key=lambda words: (context_id, words.translation_of_id) not in published)
            new = [each for each in here if (context_id, each.string_id) not in published]
            for segment, words in _pair(new, former, alone=len(here) == 1):
                earlier[context_id, segment.string_id] = Earlier(
                    words.translation_of.data, words.data
                )
        return earlier


def _pair(
    new: Iterable[StringSegment], former: list[StringTranslation], *, alone: bool
) -> Iterator[tuple[StringSegment, StringTranslation]]:
    """Each text with the one that it was made from: in a place of its own there is no other."""
    for segment in new:
        if not former:
            return
        if alone:
            yield segment, former[0]
            return
        likeness, nearest = max(
            ((_likeness(segment.string.data, each.translation_of.data), each) for each in former),
            key=lambda pair: pair[0],
        )
        if likeness >= _KINSHIP:
            former.remove(nearest)
            yield segment, nearest


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()
