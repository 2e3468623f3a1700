from collections import Counter
from dataclasses import dataclass

from django.db.models import Count
from django.http import QueryDict
from django.utils.functional import Promise
from wagtail.models import Locale

from cms.languages import LANGUAGES, Language
from cms.translation.board.cells import STATES, STEPS, Action, action
from cms.translation.board.choosing import States
from cms.translation.board.rights import Rights
from cms.translation.board.told_once import told_once


@dataclass(frozen=True)
class Total:
    label: str | Promise
    count: int
    #: What the board is asked for to show these alone.
    query: str


@dataclass(frozen=True)
class LanguageTotals:
    language: Language
    states: list[Total]
    #: What waits for this person.
    steps: dict[Action, Total]


class Totals:
    """How many of `chosen` there are of each kind in each language, and how many wait for this
    person. `asked` is the question that led to them. `is_searched` says that it is one about words:
    then nothing is remembered.
    """

    def __init__(
        self, chosen: States, rights: Rights, asked: QueryDict, *, is_searched: bool = False
    ) -> None:
        states: Counter[tuple[str, str]] = Counter()
        steps: Counter[tuple[str, str]] = Counter()
        codes = dict(Locale.objects.values_list("pk", "language_code"))
        counts = (
            chosen.order_by()
            .values("locale", "kind", next=action(rights))
            .annotate(count=Count("*"))
        )
        for each in counts if is_searched else told_once(counts):
            code, count = codes[each["locale"]], each["count"]
            states[code, each["kind"]] += count
            if each["next"] in STEPS:
                steps[code, each["next"]] += count
        languages = {each.code: each for each in LANGUAGES if each.code in codes.values()}
        #: Each has a state in every language.
        self.things = sum(states[next(iter(languages), ""), kind] for kind in STATES)
        self.labels = [shown.label for shown in STATES.values()]
        self.by_language = [
            LanguageTotals(
                language,
                [
                    Total(shown.label, states[code, kind], _query(asked, **{code: kind}))
                    for kind, shown in STATES.items()
                ],
                {
                    step: Total(
                        step.label, steps[code, step], _query(asked, waiting=step, into=code)
                    )
                    for step in STEPS
                    if steps[code, step]
                },
            )
            for code, language in languages.items()
        ]
        self.is_waiting = bool(steps)


def _query(asked: QueryDict, **chosen: str) -> str:
    query = asked.copy()
    codes = (language.code for language in LANGUAGES)
    for name in (*codes, "waiting", "into", "p", "export", "_w_filter_fragment"):
        query.pop(name, None)
    query.update(chosen)
    return query.urlencode()
