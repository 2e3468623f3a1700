"""Fills in by a machine what nobody translated, and keeps what comes as it comes."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Exists, OuterRef
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.strings import StringValue

from cms.models import User
from cms.translation.machine.asking import Service
from cms.translation.machine.errors import ServiceError, TooLongError
from cms.translation.machine.names import KeptNames

#: The places in an original where a text stands: ids of strings and contexts.
Places = dict[StringValue, list[tuple[int, int]]]


@dataclass
class Outcome:
    """Numbers of texts, each counted wherever it stands on the page."""

    wanted: int = 0
    filled: int = 0
    unusable: int = 0
    too_long: int = 0
    names: int = 0
    error: ServiceError | None = None

    @property
    def untried(self) -> int:
        return self.wanted - self.filled - self.unusable - self.too_long - self.names


@dataclass
class Filling:
    """One press of the button."""

    translation: Translation
    user: User
    service: Service
    outcome: Outcome = field(default_factory=Outcome)

    def __post_init__(self) -> None:
        self.places = empty_places(self.translation)
        self.languages = (self.translation.source.locale, self.translation.target_locale)
        self.names = KeptNames(*self.languages, (string.data for string in self.places))
        self.outcome.wanted = self._count(self.places)

    def run(self) -> Outcome:
        """What came before an error, or before the time was over, is kept."""
        self._fill_names()
        others = [string for string in self.places if not self.names.is_name(string.data)]
        try:
            for chunk in self.service.chunks(others):
                if self.service.seconds_left <= 0:
                    break
                self._fill(chunk)
        except ServiceError as error:
            self.outcome.error = error
        return self.outcome

    def _fill_names(self) -> None:
        """A name that stands alone needs no machine, but a person when it has no translation."""
        for string in filter(lambda string: self.names.is_name(string.data), self.places):
            if translation := self.names.translation_of(string.data):
                self._keep({string: StringValue(translation)})
                self.outcome.filled += self._count([string])
            else:
                self.outcome.names += self._count([string])

    def _fill(self, chunk: list[StringValue]) -> None:
        marked = {StringValue(self.names.mark(string.data)): string for string in chunk}
        try:
            answers = {
                marked[string]: StringValue(self.names.restore(answer.data))
                for string, answer in self.service.translate(*self.languages, marked).items()
            }
        except TooLongError:
            if len(chunk) == 1:
                self.outcome.too_long += self._count(chunk)
                return
            half = len(chunk) // 2
            self._fill(chunk[:half])
            self._fill(chunk[half:])
        else:
            self._keep(answers)
            self.outcome.filled += self._count(answers)
            self.outcome.unusable += self._count(set(chunk) - answers.keys())

    @transaction.atomic
    def _keep(self, answers: dict[StringValue, StringValue]) -> None:
        for string, answer in answers.items():
            for string_id, context_id in self.places[string]:
                # A person may have typed something in the meantime: that stays.
                StringTranslation.objects.get_or_create(
                    translation_of_id=string_id,
                    context_id=context_id,
                    locale=self.translation.target_locale,
                    defaults={
                        "data": answer.data,
                        "translation_type": StringTranslation.TRANSLATION_TYPE_MACHINE,
                        "tool_name": self.service.display_name,
                        "last_translated_by": self.user,
                    },
                )

    def _count(self, strings: Iterable[StringValue]) -> int:
        return sum(len(self.places[string]) for string in strings)


def empty_places(translation: Translation) -> Places:
    """Where nobody entered anything, not even with an error in it; in the order of the page."""
    entered = StringTranslation.objects.filter(
        translation_of=OuterRef("string_id"),
        context=OuterRef("context_id"),
        locale=translation.target_locale_id,
    )
    segments = StringSegment.objects.filter(~Exists(entered), source=translation.source_id)
    places: Places = defaultdict(list)
    for text, *place in segments.order_by("order").values_list(
        "string__data", "string_id", "context_id"
    ):
        places[StringValue(text)].append(tuple(place))
    return dict(places)
