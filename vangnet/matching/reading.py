"""Reads days, ages and report numbers in a Dutch text, and remembers where they stood (ASM-1).

An inspector must be able to see where the text says so. What can be read in two ways is not read.
"""

# ruff: noqa: SIM905 (word lists read better as words)

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

DAY, AGE, NUMBER = "day", "age", "number"

_MONTHS = (
    "januari februari maart april mei juni juli augustus september oktober november december"
).split()
_SHORT = "jan feb mrt apr mei jun jul aug sep okt nov dec".split()
_WEEKDAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
_ORDINALS = (
    "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde"
    " dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende"
).split()
_ONES = "een twee drie vier vijf zes zeven acht negen".split()
_TEENS = "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split()
_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()


def _counting() -> dict[str, int]:
    found = {word: n for n, word in enumerate(_ONES + _TEENS, 1)} | {"één": 1, "honderd": 100}
    for ten, word in enumerate(_TENS, 2):
        found[word] = ten * 10
        for one, name in enumerate(_ONES, 1):
            link = "ën" if name.endswith("e") else "en"
            found[f"{name}{link}{word}"] = found[f"{name}en{word}"] = ten * 10 + one
    return found


_COUNT = _counting()
_DAYS = {word: n for n, word in enumerate(_ORDINALS, 1)}
_DAYS |= {f"{word}ste": n for word, n in _COUNT.items() if 20 <= n <= 31}
_DAYS |= {word: n for word, n in _COUNT.items() if 1 < n <= 31}


def _any(words: dict[str, int] | list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_YEAR = r"(?:19|20)\d\d"
_WRITTEN = re.compile(
    rf"\b(?P<day>\d{{1,2}}|{_any(_DAYS)})(?:e|de|ste)?\s(?P<month>{_any(_MONTHS + _SHORT)})\b\.?"
    rf"(?:\s(?P<year>{_YEAR})\b)?",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    rf"(?<![\d./-])(?P<day>\d{{1,2}})(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark)(?P<year>{_YEAR})"
    r"(?![\d./-]\d)"
)
_ISO = re.compile(rf"(?<![\d-])(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])")
_RELATIVE = re.compile(
    r"\b(?P<word>eergisteren|gisteren|vandaag)\b"
    rf"|\b(?:afgelopen|jongstleden)\s(?P<weekday>{_any(_WEEKDAYS)})\b",
    re.IGNORECASE,
)
_BIRTH = re.compile(r"(?:geb(?:oren|\.)?|geboortedatum)(?:\sop)?:?\s*$", re.IGNORECASE)
_AGE = re.compile(
    rf"\b(?P<age>1[01]\d|\d{{1,2}}|{_any(_COUNT)})"
    r"(?:[- ]?jarige?\b|\s(?:jaar|jr\.?)\s(?:oud|oude|was|is)?\b(?<=oud|ude|was|.is))",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"\b(?:leeftijd|lft\.?)(?:\svan)?:?\s(?P<age>1[01]\d|\d{1,2})\b", re.I)
_REPORT = re.compile(r"\b[A-Z]{1,3}-\d{4}-\d{4,8}\b")
_MONTH_SAID = re.compile(rf"\s(?:{_any(_MONTHS + _SHORT)})", re.IGNORECASE)
_FIGURES = re.compile(r"\d[-/.]\d")
_EARLIER_SAID = re.compile(r"gisteren|vandaag|afgelopen|jongstleden", re.IGNORECASE)
_YEARS_SAID = re.compile(r"jari|jaar|jr", re.IGNORECASE)
_AGE_SAID = re.compile(r"leeftijd|lft", re.IGNORECASE)
SIGNED = {
    DAY: ((_MONTH_SAID, _WRITTEN), (_FIGURES, _NUMERIC), (_FIGURES, _ISO)),
    AGE: ((_YEARS_SAID, _AGE), (_AGE_SAID, _LABELLED)),
}
"""Beside each pattern a quick sign of it: most texts tell no day and no age."""
LONGEST_BEFORE, LONGEST_AFTER = 24, 24
"""More letters never stand before or behind it in a match: "zevenentwintigste " is eighteen."""


@dataclass(frozen=True, order=True)
class Quote:
    """A fact that a text gives, and where: `text[start:end]` are the words as they stand.

    `kind` is `day`, `age` or `number`; `value` the day as ISO text, the age in years, the number.
    """

    start: int
    end: int
    kind: str
    words: str
    value: str


def read(text: str, *, reference_day: date | None = None) -> tuple[Quote, ...]:
    """Every day, age and report number in the text, in the order in which they stand.

    `reference_day` (the day the report was received) places "gisteren" and a date without a year:
    the last such day before it. Without it, those are not read.
    """
    found = [*_days(text, reference_day), *_ages(text), *_numbers(text)]
    return tuple(sorted(found))


def _days(text: str, reference: date | None) -> Iterator[Quote]:
    for hint, pattern in SIGNED[DAY]:
        for match in around(hint, pattern, text):
            day = _day(match, reference)
            if day is not None and not _BIRTH.search(text[: match.start()]):
                yield _quote(DAY, match, day.isoformat())
    if reference is not None and _EARLIER_SAID.search(text):
        for match in _RELATIVE.finditer(text):
            yield _quote(DAY, match, _before(match, reference).isoformat())


def around(hint: re.Pattern[str], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Every match of a pattern, looked for only near a sign that must stand in it."""
    done = 0
    for said in hint.finditer(text):
        begin = max(done, said.start() - LONGEST_BEFORE)
        found = pattern.search(text, begin, said.end() + LONGEST_AFTER)
        match = pattern.match(text, found.start()) if found else None  # whole, not cut off there
        if match:
            done = match.end()
            yield match


def _day(match: re.Match[str], reference: date | None) -> date | None:
    said = match.groupdict()
    day = int(said["day"]) if said["day"].isdigit() else _DAYS[said["day"].lower()]
    month = int(said["month"]) if said["month"].isdigit() else _month(said["month"].lower())
    if said["year"]:
        return _real(int(said["year"]), month, day)
    if reference is None:
        return None
    years = (reference.year, reference.year - 1)
    days = (_real(year, month, day) for year in years)
    return next((found for found in days if found is not None and found <= reference), None)


def _month(name: str) -> int:
    return (_MONTHS.index(name) if name in _MONTHS else _SHORT.index(name)) + 1


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _before(match: re.Match[str], reference: date) -> date:
    if match["word"]:
        back = ("vandaag", "gisteren", "eergisteren").index(match["word"].lower())
    else:
        weekday = _WEEKDAYS.index(match["weekday"].lower())
        back = (reference.weekday() - weekday) % 7 or 7
    return reference - timedelta(days=back)


def _ages(text: str) -> Iterator[Quote]:
    for hint, pattern in SIGNED[AGE]:
        for match in around(hint, pattern, text):
            said = match["age"].lower()
            yield _quote(AGE, match, str(int(said) if said.isdigit() else _COUNT[said]))


def _numbers(text: str) -> Iterator[Quote]:
    for match in _REPORT.finditer(text):
        yield _quote(NUMBER, match, match.group())


def _quote(kind: str, match: re.Match[str], value: str) -> Quote:
    return Quote(match.start(), match.end(), kind, match.group(), value)
