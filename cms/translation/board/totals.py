from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.functional import Promise

from cms.languages import LANGUAGES, Language
from cms.translation.board.cells import STATES, STEPS, Action, Row


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
    steps: list[Total]


class Totals:
    """How many of `rows` are in each state in each language, and how many wait for this person.

    `asked` is the question that led to them.
    """

    def __init__(self, rows: Iterable[Row], asked: QueryDict) -> None:
        languages: dict[str, Language] = {}
        states: Counter[tuple[str, str]] = Counter()
        steps: Counter[tuple[str, Action]] = Counter()
        for row in rows:
            for code, cell in row.cells.items():
                languages[code] = cell.language
                states[code, cell.state.kind] += 1
                if cell.step:
                    steps[code, cell.step] += 1
        self.labels = [shown.label for shown in STATES.values()]
        self.by_language = [
            LanguageTotals(
                language,
                [
                    Total(shown.label, states[code, kind], _query(asked, **{code: kind}))
                    for kind, shown in STATES.items()
                ],
                [
                    Total(step.label, steps[code, step], _query(asked, waiting=step, into=code))
                    for step in STEPS
                    if steps[code, step]
                ],
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
