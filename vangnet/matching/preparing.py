"""From reports as they come to rows that can be compared (ASM-1)."""

# ruff: noqa: SIM905 (word lists read better as words)

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import mean, median
from typing import NamedTuple

from vangnet.matching.providers import Register
from vangnet.matching.reading import AGE, DAY, read
from vangnet.matching.rows import UNKNOWN, Row, key_of, word_keys
from vangnet.matching.words import stems

BAND = 10
LONGEST_AGO = 400
ENOUGH, CLEAR, MOST_WITNESSES = 20, 0.25, 5000
_WORTH_READING = re.compile(r"\d|jarig|gisteren|vandaag|afgelopen|jongstleden| jaar")
_SOME_AGE = re.compile(r"\b(\d{1,3})-jarig")
_FULL = re.compile(
    r"\b(\d{1,2}) (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober"
    r"|november|december)\b(?! (?:19|20)\d\d)"
)
_MONTHS = (
    "januari februari maart april mei juni juli augustus september oktober november december"
).split()
AROUND = (-2, -1, 0, 1, 2)
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class RawReport(NamedTuple):
    """One report as the contract gives it. -1, 0 or empty is unknown."""

    rid: int
    received: int
    d_start: int
    d_end: int
    d_found: int
    mun: int
    region: int
    pc4: int
    sector: str
    kvk: int
    agb: int
    name: str
    named_names: Sequence[str]
    named_kvk: Sequence[int]
    birth_year: int
    age_band: int
    sex: int
    outcome: str
    type: str
    text: str


@dataclass(frozen=True)
class Calendar:
    """What the day numbers mean, as far as that is known.

    `origin`: the ordinal of day 0, None when not known. `ages_in`: the year in which ages were
    counted; with `ages_move` in the year of the report instead, `ages_in` being that of day 0.
    """

    origin: int | None = None
    ages_in: int | None = None
    ages_move: bool = False

    def date_of(self, day: int) -> date | None:
        """The date of a day number."""
        return None if self.origin is None or day < 0 else date.fromordinal(self.origin + day)

    def number_of(self, day: date) -> int:
        """The day number of a date; only when the origin is known."""
        return UNKNOWN if self.origin is None else day.toordinal() - self.origin

    def age_year(self, day: int) -> int | None:
        """The year in which an age in a report on this day was counted."""
        if self.ages_in is None:
            return None
        return self.ages_in + (day * 4 // 1461 if self.ages_move and day > 0 else 0)


def calendar_of(reports: Iterable[RawReport]) -> Calendar:
    """What the day numbers mean, from the reports themselves.

    Only differences between days matter; but "25 april" in a text can only be placed when we know
    which number that is. A text that writes a day beside a field that gives one is a witness; so is
    an age beside a year of birth.
    """
    days: list[tuple[int, int, int]] = []
    ages: list[tuple[int, int]] = []
    born: list[int] = []
    bands: list[int] = []
    for report in reports:
        if report.birth_year > 0:
            born.append(report.birth_year)
            if found := _SOME_AGE.search(report.text):
                ages.append((report.received, report.birth_year + int(found[1])))
        elif report.age_band >= 0:
            bands.append(report.age_band)
        if 0 <= report.d_start == report.d_end and (written := _FULL.search(report.text)):
            days.append((report.d_start, _MONTHS.index(written[2]) + 1, int(written[1])))
    year, move = _age_year(ages, born, bands)
    return Calendar(_origin(days[:MOST_WITNESSES]), year, move)


def _origin(days: list[tuple[int, int, int]]) -> int | None:
    """The ordinal of day 0 with which most texts agree; the leap year is tried in four places."""
    votes: Counter[int] = Counter()
    for number, month, day in days:
        if 1 <= day <= _LENGTHS[month - 1]:
            votes[int(number - date(2011, month, day).timetuple().tm_yday) % 365] += 1
    if len(days) < ENOUGH:
        return None

    def around(one: int) -> int:
        return sum(votes[(one + step) % 365] for step in AROUND)

    best = max(votes, key=lambda one: (around(one), -one))
    ends = [date(year, 12, 31).toordinal() for year in range(2008, 2012)]
    tried = [end - best + step for end in ends for step in AROUND]
    agree = {origin: sum(_agrees(origin, *one) for one in days) for origin in tried}
    origin = max(tried, key=lambda one: agree[one])
    return origin if agree[origin] >= CLEAR * len(days) else None


def _agrees(origin: int, number: int, month: int, day: int) -> bool:
    written = date.fromordinal(origin + number)
    return (written.month, written.day) == (month, day)


def _age_year(
    ages: list[tuple[int, int]], born: list[int], bands: list[int]
) -> tuple[int | None, bool]:
    """In which year ages are counted: from ages beside birth years, else from the averages."""
    if len(ages) >= ENOUGH:
        fixed = [year for _day, year in ages]
        moving = [year - day * 4 // 1461 for day, year in ages]
        move = _spread(moving) < _spread(fixed)
        return int(median(moving if move else fixed)), move
    if len(born) >= ENOUGH and len(bands) >= ENOUGH:
        return round(mean(born) + BAND * mean(bands) + BAND / 2), False
    return None, False


def _spread(years: list[int]) -> float:
    middle = median(years)
    return mean(abs(year - middle) for year in years)


def prepared(report: RawReport, register: Register, calendar: Calendar) -> Row:
    """One report as a row. What its fields leave open is read from its text where that says so."""
    said, age = _from_text(report, calendar)
    rep = register.key(
        kvk=report.kvk, agb=report.agb, name=report.name, mun=report.mun, region=report.region
    )
    named = {
        register.key(kvk=kvk, agb=0, name=name, mun=report.mun, region=report.region)
        for name, kvk in zip(report.named_names, report.named_kvk, strict=True)
    }
    born_first, born_last = _born(report, calendar, age)
    first, last = sorted((report.d_start, report.d_end))
    first = last if first < 0 else first
    return Row(
        key=report.rid,
        received=report.received,
        first=first,
        last=last,
        turned=_turned(first, last, calendar),
        said=said,
        found=report.d_found,
        mun=report.mun,
        region=report.region,
        pc4=report.pc4 if report.pc4 > 0 else UNKNOWN,
        home=register.towns.get(rep, UNKNOWN),
        rep=rep,
        sector=key_of(report.sector),
        named=tuple(sorted(named - {rep, UNKNOWN})),
        born_first=born_first,
        born_last=born_last,
        sex=report.sex if report.sex in (0, 1) else UNKNOWN,
        outcome=key_of(report.outcome),
        kind=key_of(report.type),
        words=word_keys(stems(report.text)),
    )


def _from_text(report: RawReport, calendar: Calendar) -> tuple[int, int | None]:
    """The day and the age that the text gives. Several days or ages: then it does not say which."""
    if not _WORTH_READING.search(report.text):
        return UNKNOWN, None
    quotes = read(report.text, reference_day=calendar.date_of(report.received))
    days = {quote.value for quote in quotes if quote.kind == DAY}
    ages = {quote.value for quote in quotes if quote.kind == AGE}
    day = calendar.number_of(date.fromisoformat(days.pop())) if len(days) == 1 else UNKNOWN
    if not report.received - LONGEST_AGO <= day <= report.received:
        day = UNKNOWN
    return day, int(ages.pop()) if len(ages) == 1 else None


def _born(report: RawReport, calendar: Calendar, age: int | None) -> tuple[int, int]:
    if report.birth_year > 0:
        return report.birth_year, report.birth_year
    year = calendar.age_year(report.received)
    if year is None:
        return UNKNOWN, UNKNOWN
    if age is not None:
        return year - age - 1, year - age
    if report.age_band >= 0:
        oldest = year - report.age_band * BAND - BAND
        return oldest, oldest + BAND
    return UNKNOWN, UNKNOWN


def _turned(first: int, last: int, calendar: Calendar) -> int:
    day = calendar.date_of(first) if first == last else None
    if day is None or day.day > 12 or day.day == day.month:
        return UNKNOWN
    return calendar.number_of(date(day.year, day.day, day.month))
