"""Terms: when something is due, and on what ground. Calendar arithmetic lives here only."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from vangnet.law import free_days
from vangnet.law.refusals import BadFacts
from vangnet.law.rules import rule
from vangnet.law.shapes import Day, Int, Listed, One, Text, Thing
from vangnet.law.sources import cite, strongest
from vangnet.law.verdicts import Outcome, Verdict


@cache
def table() -> dict[str, Any]:
    """The dated table of terms and numbers."""
    with (Path(__file__).parent / "terms.toml").open("rb") as file:
        return tomllib.load(file)


TERMS = (
    *("report", "doubt", "investigation", "complete-report", "inspectorate-actions"),
    *("hearing-corrections", "draft-corrections", "adopt-report", "publication-wait"),
    *("reaction", "order"),
)
CITES = {term: cite(*table()["term"][term]["cites"]) for term in TERMS}
NUMBERS = {name: cite(*one["cites"]) for name, one in table()["number"].items()}


def value_on(values: Iterable[Mapping[str, Any]], day: date) -> Mapping[str, Any]:
    """The dated entry that holds on a day; before the first, the first."""
    rows = list(values)
    return next((row for row in reversed(rows) if row["since"] <= day), rows[0])


def number(name: str, day: date) -> int:
    """A dated number, as it was on a day."""
    found: int = value_on(table()["number"][name]["values"], day)["value"]
    return found


EXTENSION = Thing(
    fields={
        "days": Int(title="Hoeveel dagen", most=3650),
        "granted_on": Day(title="Toegekend op"),
        "requested_on": Day(title="Gevraagd op", optional=True),
        "reason": Text(title="Waarom"),
    }
)
FACTS = Thing(
    fields={
        "term": One(title="Welke termijn", of=TERMS),
        "start": Day(title="De dag van het feit waarmee de termijn begint", near=True),
        "extensions": Listed(title="Verlengingen", each=EXTENSION, optional=True),
    }
)


@dataclass(frozen=True)
class Due:
    """When a term ends. `extended`: a weekend or holiday moved it."""

    term: str
    start: date
    due_on: date
    extended: bool
    cites: tuple[str, ...]
    because: tuple[str, ...] = ()


def equated() -> tuple[date, ...]:
    """The days equated with a holiday by decree: of the table, and added since (ATW art. 3)."""
    return (*table()["equated"]["days"], *(one.on for one in free_days.added()))


@rule(
    "due-date",
    "Als feestdag tellen de dagen van de wet, 5 mei elk jaar, Goede Vrijdag, Koningsdag op de dag "
    "waarop die wordt gevierd, en de dagen die bij besluit gelijk zijn gesteld.",
    cites=["ATW#art-3"],
)
@cache
def holidays_of(year: int) -> frozenset[date]:
    """The days that count as holidays in a year (ATW art. 3), with those equated by decree."""
    easter = _easter(year)
    kings_day = date(year, 4, 27)
    if kings_day.weekday() == 6:
        kings_day -= timedelta(days=1)
    moving = (-2, 1, 39, 50)
    found = {date(year, 1, 1), kings_day, date(year, 5, 5), date(year, 12, 25), date(year, 12, 26)}
    found |= {easter + timedelta(days=days) for days in moving}
    return frozenset(found | {day for day in equated() if day.year == year})


def _easter(year: int) -> date:
    """Easter Sunday by the Gregorian computus."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 19 * m) // 433
    month = (h + m - 7 * n + 90) // 25
    return date(year, month, (h + m - 7 * n + 33 * month + 19) % 32)


def is_free(day: date) -> bool:
    """Saturday, Sunday or a holiday."""
    return day.weekday() >= 5 or day in holidays_of(day.year)


@rule(
    "due-date",
    "Eindigt een termijn op zaterdag, zondag of een feestdag, dan loopt hij door tot de eerste dag "
    "die dat niet is. Voor de termijnen van beleid tellen wij net zo.",
    cites=["ATW#art-1", "ATW#art-5"],
)
def _to_working_day(day: date) -> date:
    while is_free(day):
        day += timedelta(days=1)
    return day


@rule(
    "due-date",
    "Werkdagen zijn maandag tot en met vrijdag, zonder de feestdagen; de dag zelf telt niet mee.",
    cites=["WKKGZ#onverwijld", "ATW#art-3"],
)
def _working_days_after(start: date, days: int) -> date:
    day = start
    while days:
        day += timedelta(days=1)
        days -= not is_free(day)
    return day


def due(term: str, start: date, extensions: Iterable[Mapping[str, Any]] = ()) -> Due:
    """When a term ends that began on the day `start`.

    `extensions` (only for `investigation`): each with days, granted_on, requested_on and reason.
    Raises `BadFacts`.
    """
    known = table()["term"].get(term)
    if known is None:
        raise BadFacts("term", f"verwacht: een van {', '.join(TERMS)}")
    asked = list(extensions)
    if asked and not known.get("extendable"):
        raise BadFacts("extensions", "verwacht: alleen bij de termijn investigation")
    long = value_on(known["values"], start)
    if "working_days" in long:
        end = _working_days_after(start, long["working_days"])
        late = end > start + timedelta(days=long["working_days"])
        return Due(term, start, end, late, CITES[term])
    plain = start + timedelta(days=long.get("days", 0), weeks=long.get("weeks", 0))
    if _never_moves(known):
        return Due(term, start, plain, False, CITES[term])
    plain, ignored = _extended(plain, asked)
    end = _to_working_day(plain)
    return Due(term, start, end, end != plain, CITES[term], tuple(ignored))


@rule(
    "due-date",
    "Een bevel eindigt na zeven dagen, ook op een zondag; alleen de minister kan het verlengen.",
    cites=["WKKGZ#art-27.4", "INT#6.bevel.1"],
    meets=["IVN-7"],
)
def _never_moves(term: Mapping[str, Any]) -> bool:
    return bool(term.get("never_moved"))


@rule(
    "due-date",
    "Een verlenging telt mee als zij gevraagd is voordat de termijn, met eerdere verlengingen, was "
    "geëindigd; die grens is onze uitleg. De dagen komen bij het einde zoals het zonder weekend of "
    "feestdag was.",
    cites=["UBW#art-8.7.2"],
    meets=["ASM-6"],
)
def _extended(plain: date, asked: list[Mapping[str, Any]]) -> tuple[date, list[str]]:
    """The unmoved end with the extensions that were asked in time, in the order they were asked."""
    ignored = []
    for one in sorted(asked, key=lambda e: (e.get("requested_on") or e["granted_on"], e["days"])):
        on = one.get("requested_on") or one["granted_on"]
        if on > _to_working_day(plain):
            ignored.append(
                f"De verlenging van {one['days']} dagen telt niet: zij is gevraagd op "
                f"{on:%d-%m-%Y}, nadat de termijn was geëindigd."
            )
        else:
            plain += timedelta(days=one["days"])
    return plain, ignored


def due_date(facts: Mapping[str, Any]) -> Verdict:
    """The question `due-date`."""
    known = FACTS.read(facts, "")
    try:
        found = due(known["term"], known["start"], known["extensions"] or ())
    except OverflowError:
        raise BadFacts("extensions", "verwacht: samen niet verder dan het jaar 9999") from None
    title = table()["term"][found.term]["title"]
    because = [f"De termijn ({title}) eindigt op {found.due_on:%d-%m-%Y}."]
    if found.extended:
        because.append("Een weekend of feestdag schoof de datum op.")
    return Verdict(
        "due-date",
        Outcome.YES,
        (*because, *found.because),
        cites=found.cites,
        result={"due_on": found.due_on.isoformat(), "extended": found.extended},
        force=strongest(found.cites),
    )
