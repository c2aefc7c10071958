"""What is compared of a report: structured facts, each of which may be unknown (ASM-1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

from vangnet.matching.reading import Quote
from vangnet.matching.words import by_stem

LONGEST_PERIOD = timedelta(days=366)
BEFORE_DISCOVERY = timedelta(days=30)


@dataclass(frozen=True)
class Features:
    """The facts of one report that say which event it is about. Everything but the id is optional.

    Unknown is None or empty, never a guess: an unknown fact counts 0 bits. Keys are compared as
    they are (no normalising): give the same provider the same key in every report. Never put in
    names of people; this room does not need them (PRV-1).
    """

    report_id: str
    """Unique; also the last tie-break, so that the order of results is always the same."""
    number: str = ""
    """The number on the receipt, by which another report can refer to this one."""
    references: frozenset[str] = frozenset()
    """Numbers of other reports that this one says it belongs to."""
    received_on: date | None = None
    """The day the report came in."""
    occurred_on: date | None = None
    """The day of the event, or the first day of the period in which it happened."""
    occurred_until: date | None = None
    """The last day of that period; None means that `occurred_on` is one day."""
    discovered_on: date | None = None
    """The day it was noticed: only used to look for candidates when the day is unknown."""
    postcode4: str = ""
    """The four digits of the postcode of the place of the event."""
    municipality: str = ""
    """Municipality of the place of the event: a name or a code, the same in every report."""
    province: str = ""
    """Province or care region of that municipality."""
    reporter: str = ""
    """Key of the organisation that reports."""
    named: frozenset[str] = frozenset()
    """Keys of the other parties that the report names. The reporter itself is left out."""
    sector: str = ""
    """Sector of the reporter."""
    birth_year: int | None = None
    """Birth year of the client, when it is known exactly."""
    birth_years: tuple[int, int] | None = None
    """First and last possible birth year, when only an age or an age band is known."""
    sex: str = ""
    outcome: str = ""
    kind: str = ""
    """Code of the kind of event; the model knows which codes lie close to one another."""
    words: frozenset[str] = frozenset()
    """Content words of the free texts, lower case (see `matching.content_words`)."""
    quotes: tuple[Quote, ...] = ()
    """Where a text said so: date, age and number, with their place in the text."""
    stems: Mapping[str, str] = field(init=False, repr=False, compare=False)
    """Stem of each word that is compared → the word as it stood."""

    def __post_init__(self) -> None:
        """Accept any collection and any order; what is compared does not depend on it."""
        put = object.__setattr__
        put(self, "references", frozenset(self.references) - {"", self.number})
        put(self, "named", frozenset(self.named) - {"", self.reporter})
        put(self, "words", frozenset(self.words))
        put(self, "quotes", tuple(self.quotes))
        put(self, "stems", MappingProxyType(by_stem(self.words)))

    @property
    def providers(self) -> frozenset[str]:
        """Everyone in the report: the reporter and those it names."""
        return self.named | {self.reporter} if self.reporter else self.named

    @property
    def period(self) -> tuple[date, date] | None:
        """First and last day of the event; equal for one day; None when unknown."""
        first, last = self.occurred_on or self.occurred_until, self.occurred_until
        if first is None:
            return None
        last = last or first
        return (first, last) if first <= last else (last, first)

    @property
    def born(self) -> tuple[int, int] | None:
        """First and last possible birth year; equal when it is known exactly."""
        if self.birth_year is not None:
            return self.birth_year, self.birth_year
        if self.birth_years is None:
            return None
        return min(self.birth_years), max(self.birth_years)

    @property
    def window(self) -> tuple[date, date] | None:
        """The days in which candidates are looked for, before any margin.

        The period itself; without one, the month before it was discovered or came in. Never longer
        than a year. None when the report has no day at all: then only a reference finds it.
        """
        if self.period is not None:
            first, last = self.period
            return first, min(last, first + LONGEST_PERIOD)
        seen = self.discovered_on or self.received_on
        return None if seen is None else (seen - BEFORE_DISCOVERY, seen)

    def refers_to(self, other: Features) -> bool:
        """Does this report give the other one's number?"""
        return bool(other.number) and other.number in self.references


def quote_of(features: Features, kind: str) -> Quote | None:
    """The first place in the text that gave this kind of fact, to show beside the reason."""
    return next((quote for quote in features.quotes if quote.kind == kind), None)


def all_words(features: Iterable[Features]) -> frozenset[str]:
    """Every stem that occurs, to measure how common words are."""
    return frozenset(stem for one in features for stem in one.stems)
