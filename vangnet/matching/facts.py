"""The comparisons of the expert prior, one function per fact, each in whole quarters of a bit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import log2

from vangnet.matching.features import Features, quote_of
from vangnet.matching.reading import AGE, DAY, Quote

CLOSE_KINDS = (
    frozenset({"deterioration", "diagnosis", "handover", "access"}),
    frozenset({"treatment", "device", "infection", "birth"}),
    frozenset({"medication", "handover", "treatment"}),
    frozenset({"restraint", "suicide", "missing_person"}),
    frozenset({"fall", "deterioration", "restraint"}),
    frozenset({"choking", "deterioration"}),
    frozenset({"pressure_ulcer", "infection", "deterioration"}),
)
"""Kinds of event under which two providers may well report the same thing."""
SAYS_NOTHING = frozenset({"", "other", "unknown"})
ENOUGH_WORDS = 8


@dataclass(frozen=True)
class Said:
    """What one comparison found."""

    bits: float
    left: str = ""
    right: str = ""
    quote: Quote | None = None


def reference(a: Features, b: Features) -> Said:
    """One report gives the number of the other: hardly ever a coincidence."""
    ours, theirs = ", ".join(sorted(a.references)), ", ".join(sorted(b.references))
    refers = a.refers_to(b) or b.refers_to(a)
    return Said(12.0 if refers else 0.0, ours, theirs)


def parties(a: Features, b: Features) -> Said:
    """Do they name each other, or the same third parties?

    That one names the other says little by itself: partners name each other in every report.
    """
    left, right = ", ".join(sorted(a.providers)), ", ".join(sorted(b.providers))
    if not (a.named or b.named) or not (a.providers and b.providers):
        return Said(0.0, left, right)
    crossing = (b.reporter in a.named) + (a.reporter in b.named)
    if not (a.named and b.named):
        return Said(1.5 if crossing else 0.0, left, right)
    third = len((a.named & b.named) - {a.reporter, b.reporter})
    return Said(-2.0 + (0.0, 2.5, 5.5)[crossing] + 1.75 * min(third, 2), left, right)


def reporter(a: Features, b: Features) -> Said:
    """One provider that reports twice usually reports two events."""
    same = bool(a.reporter) and a.reporter == b.reporter
    return Said(-3.0 if same else 0.0, a.reporter, b.reporter)


def day(a: Features, b: Features) -> Said:
    """How far apart are the days? Without a day in the form, one that the text gives."""
    ours, our_quote = _period(a)
    theirs, their_quote = _period(b)
    left, right = _days(ours), _days(theirs)
    if ours is None or theirs is None:
        return Said(0.0, left, right)
    quote = our_quote or their_quote
    apart = max((ours[0] - theirs[1]).days, (theirs[0] - ours[1]).days, 0)
    if apart == 0:
        exact = ours == theirs and ours[0] == ours[1]
        bits = 4.0 if exact else 2.0
    else:
        bits = next(
            (b for most, b in ((1, 2.0), (3, 0.0), (7, -2.0), (14, -3.0)) if apart <= most), -8.0
        )
    return Said(min(bits, 2.5) if quote else bits, left, right, quote)


def place(a: Features, b: Features) -> Said:
    """Postcode first, then town, then province: the finest that both give."""
    left, right = _where(a), _where(b)
    if a.postcode4 and a.postcode4 == b.postcode4:
        return Said(5.0, left, right)
    if a.municipality and b.municipality:
        if a.municipality == b.municipality:
            return Said(-2.0 if a.postcode4 and b.postcode4 else 1.5, left, right)
        if a.province and b.province:
            return Said(-1.0 if a.province == b.province else -2.5, left, right)
        return Said(-2.0, left, right)
    if a.province and b.province:
        return Said(0.5 if a.province == b.province else -3.5, left, right)
    return Said(0.0, left, right)


def birth_year(a: Features, b: Features) -> Said:
    """The client's year of birth; from an age in the text when no field gives it."""
    ours, our_quote = _born(a)
    theirs, their_quote = _born(b)
    left, right = _span(ours), _span(theirs)
    if ours is None or theirs is None:
        return Said(0.0, left, right)
    quote = our_quote or their_quote
    apart = max(ours[0] - theirs[1], theirs[0] - ours[1], 0)
    if apart == 0:
        widest = max(ours[1] - ours[0], theirs[1] - theirs[0]) + 1
        return Said(max(0.25, quarters(4.5 - log2(widest))), left, right, quote)
    return Said(0.0 if apart == 1 else -4.0, left, right, quote)


def sex(a: Features, b: Features) -> Said:
    """Sex of the client."""
    if a.sex in SAYS_NOTHING or b.sex in SAYS_NOTHING:
        return Said(0.0, a.sex, b.sex)
    return Said(1.0 if a.sex == b.sex else -5.0, a.sex, b.sex)


def kind(a: Features, b: Features) -> Said:
    """Kind of event; two providers may call one event by two kinds that lie close."""
    if a.kind in SAYS_NOTHING or b.kind in SAYS_NOTHING:
        return Said(0.0, a.kind, b.kind)
    if a.kind == b.kind:
        return Said(1.75, a.kind, b.kind)
    close = any({a.kind, b.kind} <= group for group in CLOSE_KINDS)
    return Said(0.5 if close else -1.5, a.kind, b.kind)


def outcome(a: Features, b: Features) -> Said:
    """What it led to. A client may die after the first report, so a difference says little."""
    if a.outcome in SAYS_NOTHING or b.outcome in SAYS_NOTHING:
        return Said(0.0, a.outcome, b.outcome)
    return Said(0.75 if a.outcome == b.outcome else -1.0, a.outcome, b.outcome)


def words(a: Features, b: Features) -> Said:
    """Content words that both texts use. Two full texts without any in common speak against."""
    if not a.stems or not b.stems:
        return Said(0.0)
    shared = sorted(set(a.stems) & set(b.stems))
    left = ", ".join(a.stems[stem] for stem in shared)
    right = ", ".join(b.stems[stem] for stem in shared)
    if shared:
        return Said((0.5, 1.5, 2.75, 4.0)[min(len(shared), 4) - 1], left, right)
    full = min(len(a.stems), len(b.stems)) >= ENOUGH_WORDS
    return Said(-1.0 if full else 0.0, left, right)


def quarters(bits: float) -> float:
    """The nearest whole number of quarters."""
    return round(bits * 4) / 4


def _period(one: Features) -> tuple[tuple[date, date] | None, Quote | None]:
    if one.period is not None:
        return one.period, None
    quote = quote_of(one, DAY)
    if quote is None:
        return None, None
    read = date.fromisoformat(quote.value)
    return (read, read), quote


def _born(one: Features) -> tuple[tuple[int, int] | None, Quote | None]:
    if one.born is not None:
        return one.born, None
    quote, seen = quote_of(one, AGE), one.occurred_on or one.discovered_on or one.received_on
    if quote is None or seen is None:
        return None, None
    return (seen.year - int(quote.value) - 1, seen.year - int(quote.value)), quote


def _days(period: tuple[date, date] | None) -> str:
    return "" if period is None else _joined(f"{day:%d-%m-%Y}" for day in period)


def _span(years: tuple[int, int] | None) -> str:
    return "" if years is None else _joined(str(year) for year in years)


def _joined(ends: Iterable[str]) -> str:
    return " – ".join(dict.fromkeys(ends))


def _where(one: Features) -> str:
    return ", ".join(part for part in (one.postcode4, one.municipality, one.province) if part)
