"""Dates known to the day, the month or the year, the year being certain or inferred.

Written in the part of EDTF (ISO 8601-2:2019) that the sources need: `2020`, `2020-09`,
`2020-11-20`, and with an inferred year `2000?`, `2000?-12`, `2000?-12-06`.
"""

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import Literal, Self

Precision = Literal["year", "month", "day"]

_EDTF = re.compile(
    r"(?P<year>\d{4})(?P<inferred>\?)?(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?", re.ASCII
)


@dataclass(frozen=True, slots=True)
class PartialDate:
    year: int
    month: int | None = None
    day: int | None = None
    year_is_inferred: bool = False

    def __post_init__(self) -> None:
        """Raises ValueError for a date that no calendar has."""
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        datetime.date(
            self.year,
            1 if self.month is None else self.month,
            1 if self.day is None else self.day,
        )

    @classmethod
    def parse(cls, edtf: str) -> Self:
        """Raises ValueError when `edtf` is not in the part of EDTF named above."""
        match = _EDTF.fullmatch(edtf)
        if match is None:
            raise ValueError(f"not a partial date: {edtf!r}")
        month, day = (int(match[part]) if match[part] else None for part in ("month", "day"))
        return cls(int(match["year"]), month, day, year_is_inferred=bool(match["inferred"]))

    @property
    def precision(self) -> Precision:
        if self.day is not None:
            return "day"
        return "year" if self.month is None else "month"

    @property
    def earliest(self) -> datetime.date:
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> datetime.date:
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04}" + "?" * self.year_is_inferred]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)
