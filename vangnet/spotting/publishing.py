"""The proposal for a public version: every span with what would stand in its place (PUB-2).

Dates become days from the event, ages bands, numbers and contacts a bare marker. What comes out is
built anew from text; nothing in it can be read back without the case.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from vangnet.spotting import almanac, dates, numerals
from vangnet.spotting.finding import LAYERS, Engine
from vangnet.spotting.pseudonyms import Pseudonyms
from vangnet.spotting.residue import residue
from vangnet.spotting.spans import DATES, NAMES, Category, Span

_MARKERS = {
    Category.PHONE: "[telefoonnummer]",
    Category.EMAIL: "[mailadres]",
    Category.URL: "[webadres]",
    Category.BSN: "[bsn]",
    Category.NUMBER: "[nummer]",
}
_WEEKEND = re.compile(r"zaterdag|zondag|\bza\b|\bzo\b|weekend", re.IGNORECASE)
_PART_OF_DAY = re.compile(r"(ochtend|morgen|middag|avond|nacht)$", re.IGNORECASE)
_BORN = re.compile(r"geb(?:oren|oorte\w*|\.)?[^.\n]{0,14}$", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?<![\w/.,:\-])(?P<h>[01]?\d|2[0-3])(?P<sep>[:.])(?P<m>[0-5]\d)(?=(?P<uur> ?(?:uur|u\b"
    r"|h\b)))?"
    r"(?![\w/:]|[.,\-]\d|[.,]?\d| ?(?:mg|ml|mmol|g\b|kg|graden|%|cm|L\b|l\b))"
)


@dataclass(frozen=True, slots=True)
class Replacement:
    """One stretch of the original and what is proposed for it. A person decides."""

    start: int
    end: int
    original: str
    replacement: str
    entiteit: str | None
    categorie: str
    bron: str
    reden: str
    twijfel: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicText:
    """A proposed public text with all that led to it.

    `residue`: words not replaced that still carry a capital or a digit. `dag0`: the day that counts
    as day 0 when the caller named one, else None. `layers`: which layers ran.
    """

    text: str
    spans: list[Span]
    replacements: list[Replacement]
    residue: list[str]
    dag0: str | None = None
    layers: Mapping[str, bool] = field(default_factory=lambda: LAYERS)


def publish(
    text: str,
    casefile: Sequence[Mapping[str, Any]] = (),
    qi: Mapping[str, Any] | None = None,
    pseudonyms: Pseudonyms | None = None,
) -> PublicText:
    """The proposed public version of one text.

    `qi["dag0"]` is the ISO date of the calamity when known. Share one `pseudonyms` over the texts
    of a case, so that everybody keeps one name. Raises Unreadable for a case file that is no list
    of objects.
    """
    engine = Engine(casefile)
    names = pseudonyms or Pseudonyms()
    engine.strangers = names.strangers_of(engine.strangers)
    names.expect(engine.entities)
    spans = engine.find(text)
    given = _day((qi or {}).get("dag0"))
    calendar = _Calendar(given or _first_day(text, spans), _births(casefile))
    replacements = [
        Replacement(
            s.start,
            s.end,
            text[s.start : s.end],
            _instead(text, s, engine, names, calendar),
            s.entiteit,
            s.categorie.value,
            s.bron,
            s.reden,
            s.twijfel,
        )
        for s in spans
        if s.categorie is not Category.INDIRECT
    ]
    replacements = sorted([*replacements, *_clocks(text, replacements)], key=lambda r: r.start)
    return PublicText(
        replace(text, replacements),
        spans,
        replacements,
        residue(text, [(r.start, r.end) for r in replacements]),
        given.isoformat() if given else None,
        engine.layers,
    )


def replace(text: str, replacements: Iterable[Replacement]) -> str:
    """The text with exactly these replacements carried out.

    A screen passes the ones a person accepted, altered (`dataclasses.replace`) or added. Where two
    overlap, the one that begins first wins and the other only hides what is left of its words.
    """
    out: list[str] = []
    at = 0
    for one in sorted(replacements, key=lambda r: (r.start, -r.end)):
        start, end = max(0, one.start), min(len(text), one.end)
        if end <= at or start >= end:
            continue
        if start >= at:
            out.append(text[at:start])
            out.append(one.replacement)
        at = end
    out.append(text[at:])
    return "".join(out)


@dataclass(frozen=True, slots=True)
class _Calendar:
    """Day 0, and the birthdays that no count may give away."""

    zero: date | None
    births: frozenset[date]

    def words(self, original: str, born: bool) -> str:
        day = dates.value_of(original)
        if day is not None and (born or day in self.births):
            return "[geboortedatum]"
        if born:
            return "[geboortedatum]"
        if day is None and self.zero is not None:
            day = self._nearest(dates.day_and_month(original))
        if day is None or self.zero is None:
            return _vague(original)
        last = re.search(r"(\d{1,2})\D{1,10}(\d{1,2})(?=\D{0,4}[a-z]{3})", original)
        number = (day - self.zero).days
        if last and 0 < int(last.group(2)) - int(last.group(1)) < 31:
            return f"dag {number} tot {number + int(last.group(2)) - int(last.group(1))}"
        return f"dag {number}"

    def _nearest(self, day_month: tuple[int, int] | None) -> date | None:
        """The year in which a date without a year is nearest to day 0."""
        if day_month is None or self.zero is None:
            return None
        day, month = day_month
        found = []
        for year in range(self.zero.year - 1, self.zero.year + 2):
            try:
                found.append(date(year, month, day))
            except ValueError:
                continue
        zero = self.zero
        return min(found, key=lambda d: abs((d - zero).days)) if found else None


def _instead(text: str, span: Span, engine: Engine, names: Pseudonyms, calendar: _Calendar) -> str:
    original = text[span.start : span.end]
    if span.categorie in NAMES or (span.categorie is Category.PLACE and span.entiteit):
        entity = engine.entity(span.entiteit) if span.entiteit else None
        return names.of(entity) if entity else "[naam]"
    if span.categorie is Category.PLACE:
        exact = any(c.isdigit() for c in original) or "traat" in span.reden
        return "[adres]" if exact else names.of_words(original, "plaats")
    if span.categorie in DATES:
        born = _BORN.search(text[max(0, span.start - 30) : span.start]) is not None
        return calendar.words(original, born)
    if span.categorie is Category.AGE:
        return band_of(original)
    return _MARKERS.get(span.categorie, "[verwijderd]")


def _vague(original: str) -> str:
    """What is left of a date that names no day: weekend and part of the day, never the name."""
    lowered = original.lower()
    part = _PART_OF_DAY.search(lowered)
    tail = f", {part.group(1)}" if part else ""
    if _WEEKEND.search(lowered):
        return f"[dag in het weekend{tail}]"
    if "dag" in lowered or len(lowered) < 3:
        return f"[dag{tail}]"
    if re.search(r"week|wk", lowered):
        return "[week]"
    if re.search(r"kwartaal|q[1-4]", lowered):
        return "[kwartaal]"
    if any(m in lowered for m in almanac.MONTHS):
        return "[maand]"
    if re.search(r"\d{4}", lowered):
        return "[jaar]"
    return f"[feestdag{tail}]"


def band_of(original: str) -> str:
    """The band for an age as written: "[80-89]-jarige", "[70-79] jaar", "[jonger dan 1 jaar]"."""
    lowered = original.lower()
    found = re.search(r"\d+", lowered)
    number = int(found.group()) if found else _numeral(lowered)
    if re.search(r"maand|mnd", lowered):
        number = number // 12
    elif re.search(r"we?e?k|dag|uur", lowered):
        number = number // 52 if "w" in lowered else 0
    if number == 0:
        return "[jonger dan 1 jaar]"
    band = next((f"{a}-{b}" for a, b in _BANDS if a <= number <= b), "90+")
    tail = (
        "-jarige"
        if re.search(r"jarig|tiger", lowered)
        else " jaar"
        if _YEARS.search(lowered)
        else ""
    )
    return f"[{band}]{tail}"


_BANDS = ((1, 11), (12, 17), (18, 29), *((n, n + 9) for n in range(30, 90, 10)))
_YEARS = re.compile(r"jaar|jaren|jr|\dj\b|maand|mnd|weken|week|levensjaar")


def _numeral(words: str) -> int:
    for piece in re.findall(r"[^\W\d_]+", words):
        for word in (piece, piece.removesuffix("jarige"), piece.removesuffix("jarig")):
            if word in numerals.NUMERALS:
                return numerals.NUMERALS[word]
        if piece.endswith("tiger"):
            return numerals.NUMERALS.get(piece[:-2], 0)
    return 0


def _clocks(text: str, taken: list[Replacement]) -> list[Replacement]:
    """Clock times to the quarter of an hour, where nothing else is replaced."""
    starts = [r.start for r in taken]
    found = []
    for clock in _CLOCK.finditer(text):
        if clock.group("sep") == "." and not clock.group("uur"):
            if not re.match(r"0\d|1\d|2\d", clock.group()) or clock.group("m")[1] not in "05":
                continue
            if not re.search(
                r"(?:om|tot|rond|van|-|\n|^)\s?$", text[max(0, clock.start() - 6) : clock.start()]
            ):
                continue
        at = bisect_right(starts, clock.start()) - 1
        after = starts[at + 1] if at + 1 < len(starts) else len(text)
        if (at >= 0 and taken[at].end > clock.start()) or after < clock.end():
            continue
        minutes = round((int(clock.group("h")) * 60 + int(clock.group("m"))) / 15) * 15 % 1440
        rounded = f"{minutes // 60:02d}{clock.group('sep')}{minutes % 60:02d}"
        if rounded != clock.group():
            found.append(
                Replacement(
                    *clock.span(),
                    clock.group(),
                    rounded,
                    None,
                    "KLOKTIJD",
                    "tijd",
                    "Op een kwartier.",
                )
            )
    return found


def _day(value: object) -> date | None:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None


def _first_day(text: str, spans: list[Span]) -> date | None:
    found = [
        day
        for s in spans
        if s.categorie is Category.FULL_DATE
        and (day := dates.value_of(text[s.start : s.end])) is not None
        and not _BORN.search(text[max(0, s.start - 30) : s.start])
    ]
    return min(found, default=None)


def _births(entries: Sequence[Mapping[str, Any]]) -> frozenset[date]:
    days = (dates.value_of(str(e.get("geboortedatum") or "")) for e in entries)
    return frozenset(day for day in days if day is not None)
