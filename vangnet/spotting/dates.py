"""Dates, also without a year, week days and holidays (layer 2).

Not clock times, durations, "two days later" or weeks of pregnancy: those say nothing about who.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from vangnet.spotting.almanac import (
    DAY,
    ENGLISH,
    FULL_MONTH,
    MONTH,
    MONTHS,
    PART,
    SHORT_DAY,
    SHORT_MONTH,
    WEEKDAY,
    YEAR,
    YEAR_IN_WORDS,
    dated,
)
from vangnet.spotting.days import days
from vangnet.spotting.short_dates import is_date
from vangnet.spotting.signs import sign
from vangnet.spotting.spans import Category, Span
from vangnet.spotting.tokens import DIGIT, Words, matches
from vangnet.spotting.words import listed
from vangnet.spotting.years import years

_AND = r"(?: ?[/\-] ?| (?:en|op|tot|t/m|tot en met|of|naar) )"

_ENGLISH_MONTH = "(?:" + "|".join(m.capitalize() for m in ENGLISH) + ")"

_NUMERIC = re.compile(
    rf"(?<![\w/.,\-])(?:(?P<iso>(?:19|20)\d\d([\-/.])(?:0?[1-9]|1[0-2])\2{DAY}(?:T\d\d:\d\d(?::\d\d)?Z?)?)"
    rf"|(?P<full>{DAY} ?([\-/.])[ \n]?(?:0?[1-9]|1[0-2]) ?\4[ \n]?(?:(?:19|20)\d\d|'?\d\d)"
    r"|(?:0[1-9]|[12]\d|3[01]) (?:0[1-9]|1[0-2]) (?:19|20)\d\d)"
    rf"|(?P<month>(?:0[1-9]|1[0-2])[\-/](?:19|20)\d\d)"
    rf"|(?P<short>{DAY}([\-/])(?:0?[1-9]|1[0-2])))(?![\w/]|[\-.,]\d)"
)
_COUNTED = (
    "(?:een|één|eerste|twee|tweede|drie|derde|vier|vierde|vijf|vijfde|zes|zesde|zeven|zevende|acht"
    "|achtste|negen|negende|tien|tiende|elf|elfde|twaalf|twaalfde|dertien|dertiende|veertien"
    "|veertiende|vijftien|vijftiende|zestien|zestiende|zeventien|zeventiende|achttien|achttiende"
    "|negentien|negentiende|(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?twintig"
    "(?:ste)?|(?:een|één)?[eë]?n?dertig(?:ste)?)"
)
_SPELLED = re.compile(
    rf"(?<![\w/,])(?:(?:{WEEKDAY}{PART}|(?:{SHORT_DAY}|maan|dins|woe|don|vrij|zat)\.?),? )?"
    rf"(?:{DAY}(?:e|ste|de)?, (?={DAY})){{0,5}}"
    rf"(?:(?:{DAY}|{_COUNTED}(?= ?(?:van )?(?:{MONTH})))(?:e|ste|de)?"
    rf"(?:{_AND}{DAY}(?:e|ste|de)?)?(?:[ \n]?,? ?(?:van (?:de )?)?| ?- ?){MONTH}"
    rf"(?P<year>[ \n\-,]{{1,2}}(?:{YEAR}(?!\d)|(?:{YEAR_IN_WORDS})(?!\w)))?(?: jongstleden)?"
    rf"|{DAY}{SHORT_MONTH}(?:(?:19|20)\d\d|\d\d)(?!\w)"
    rf"|(?<=dag ){DAY}(?=,? (?:en|tot|t/m|op|of|tot en met) (?:{WEEKDAY}|{DAY} ))"
    rf"|{FULL_MONTH}(?!\w)(?:\.?[ \n]{YEAR}(?!\d))?"
    rf"|(?:jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\.? {YEAR}(?!\d))",
    re.IGNORECASE,
)
_COUNTED_FIRST = re.compile(rf"{_COUNTED} ", re.IGNORECASE)
_MONTH_ALONE = re.compile(
    r"(?<![\w/,\-])(?:(?<=sinds )|(?<=vanaf )|(?<=tot )|(?<=eind )|(?<=begin )|(?<=medio )"
    r"|(?<=half )|(?<=in )|(?<=per )|(?<=sedert )|(?<=rond )|(?<=tussen )|(?<=voor )|(?<=na )"
    r"|(?<=up )|(?<=\+ )|(?<=controle )|(?<=t/m )|(?<=\n)|(?<=\()|(?<=, )|(?<=: ))"
    r"(?:jan|feb|febr|mrt|apr|aug|sept?|okt|nov|dec)(?:\.(?!\w)|(?=[:,;)\n]| [a-z(+-])|$)"
)
_ENGLISH_DATE = re.compile(
    r"(?<!\w)(?P<day>(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?"
    rf"(?:{DAY}(?:st|nd|rd|th)? {_ENGLISH_MONTH}|{_ENGLISH_MONTH} {DAY}(?:st|nd|rd|th)?)(?!\w)"
    r"(?P<year>,? (?:19|20)\d\d(?!\w))?"
)
_ROMAN = re.compile(
    rf"(?<![\w/.\-]){DAY}([\-/. ])(?:I{{1,3}}|IV|VI{{0,3}}|IX|XI{{0,2}})\1"
    r"(?:(?:19|20)\d\d|\d\d)(?![\w/\-])"
)
_NUMBERED_TEXT = re.compile(
    r"(?:versie|v|artikel|art|lid|paragraaf|par|§|hoofdstuk|bijlage|tabel|figuur|release|norm|eis"
    r"|update|software|firmware|stap|punt)\.? ?(?:[\d.]+ (?:en|of|t/m) )?$",
    re.IGNORECASE,
)


def dates(text: str, words: Words) -> Iterator[Span]:
    """Every date in a normal text; spans may overlap one another."""
    text = unwrapped(text)
    yield from _spelled(text, words.starts(DIGIT | _SPELLS))
    yield from _months(text, words.starts(_MONTH_SHORT))
    numbers = words.starts(DIGIT)
    yield from _numeric(text, numbers)
    yield from _english(text, words.starts(_ENGLISH_SIGN | DIGIT))
    for found in matches(_ROMAN, text, numbers):
        yield dated(*found.span(), Category.FULL_DATE, "Datum met de maand in Romeinse cijfers.")
    yield from _ordinals(text, words)
    yield from days(text, words)
    yield from years(text, numbers)


_WRAP = re.compile(r"\n(?<=[^\s.:;!?|]\n)(?=[a-zà-ÿ]{2})")


def unwrapped(text: str) -> str:
    """The same text with a space where a line goes on below with a small letter: offsets stay."""
    return _WRAP.sub(" ", text)


# The first letters of the words at which a date in words can begin: numerals, months, week days.
_SPELLED_STARTS = listed(
    """
    een eer twe dri der vie vij zes zev ach neg tie elf twa vee end nde ede
    jan feb maa mrt mar apr mei jun jul aug sep okt nov dec maa din woe don vri zat zon
    """
)
_SHORT_DAYS = listed("ma di wo do vr za zo maan dins woe don vrij zat")
_SPELLS = sign(lambda word: word[:3] in _SPELLED_STARTS or word in _SHORT_DAYS)
_ENGLISH_SIGN = sign(
    lambda word: word in ENGLISH or word[:3] in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
)
_MONTH_SHORT = sign(listed("jan feb febr mrt apr aug sep sept okt nov dec").__contains__)


def _spelled(text: str, offsets: list[int]) -> Iterator[Span]:
    for found in matches(_SPELLED, text, offsets):
        words = found.group()
        if words in ("Mei", "mar", "Mar") or (words == "mei" and _not_month(text, found.start())):
            continue
        yield dated(*found.span(), _category(found, words), "Datum in woorden.")


def _category(found: re.Match[str], words: str) -> Category:
    counted = any(c.isdigit() for c in words.split()[0]) or _COUNTED_FIRST.match(words)
    if found.group("year") and counted:
        return Category.FULL_DATE
    weekday = words[:1].isalpha() and any(c.isdigit() for c in words) and "dag" in words.lower()
    return Category.RELATIVE_DATE if weekday else Category.PARTIAL_DATE


def _months(text: str, offsets: list[int]) -> Iterator[Span]:
    """ "sinds aug." and "Follow-up nov:": a month by its first letters, where a time must stand."""
    for found in matches(_MONTH_ALONE, text, offsets):
        short = not found.group().endswith(".")
        sure = text[max(0, found.start() - 2) : found.start()].strip(" (:,\n")
        if sure or (short and text[found.end() : found.end() + 1] == ":"):
            yield dated(*found.span(), Category.PARTIAL_DATE, "Maand.")


def _english(text: str, offsets: list[int]) -> Iterator[Span]:
    """ "Tue, 3 Mar 2026" above an answer, as mail programmes write it: with its day or its year."""
    for found in matches(_ENGLISH_DATE, text, offsets):
        if found.group("day") or found.group("year"):
            yield dated(*found.span(), Category.FULL_DATE, "Datum van een mailprogramma.")


def _ordinals(text: str, words: Words) -> Iterator[Span]:
    """ "pas op de 29e.": a day of the month that the sentence before told."""
    for found in matches(_DAY_OF_MONTH, text, words.back_from(words.where(DIGIT), 2)):
        yield dated(*found.span("day"), Category.PARTIAL_DATE, "Dag van de maand.")


_DAY_OF_MONTH = re.compile(
    r"(?<!\w)(?:(?:[Oo]p|tot|vanaf|[Ss]inds|voor|na) de|(?:(?<=[.!?] )|(?<=\n))De(?= [123]\d)) "
    r"(?P<day>(?:[12]?\d|3[01])(?:e|ste))(?!\w)"
    r"(?! (?:verdieping|etage|dag|plaats|rij|afdeling|lijn|week|maand|hulp|keer|verjaardag|poging"
    r"|poli|hoog|graad|klas|ring|ic|eh|van|levensjaar|eeuw|fase|stap|vraag|kamer|kolom|regel)(?!\w))"
)


def _not_month(text: str, start: int) -> bool:
    return text[max(0, start - 4) : start].lower() in ("ik, ", "mij ")


def _numeric(text: str, offsets: list[int]) -> Iterator[Span]:
    unsure: list[tuple[int, int]] = []
    strokes: set[str] = set()
    for found in matches(_NUMERIC, text, offsets):
        if found.group("short"):
            stroke = found.group("short").strip("0123456789")
            sure = is_date(text, *found.span())
            if sure is None:
                unsure.append(found.span())
            elif sure:
                strokes.add(stroke)
                yield dated(*found.span(), Category.PARTIAL_DATE, "Dag en maand.")
        elif found.group("month"):
            yield dated(*found.span(), Category.PARTIAL_DATE, "Maand en jaar.")
        elif found.group("iso") or _real(
            found.group("full"), text[max(0, found.start() - 24) : found.start()]
        ):
            yield dated(*found.span(), Category.FULL_DATE, "Volledige datum.")
    for start, end in unsure:
        if text[start:end].strip("0123456789") in strokes:
            yield dated(start, end, Category.PARTIAL_DATE, "Zoals de datums elders in de tekst.")


def _real(words: str, before: str) -> bool:
    """ "6.6.24" is a date, a version number "1.2.3" and "artikel 4.1.12" are not."""
    parts = re.split(r"[ \-/.\n]+", words.strip())
    if len(parts[-1].lstrip("'")) == 4 or "." not in words or len(parts[0]) == 2:
        return True
    return len(parts[-1]) == 2 and not _NUMBERED_TEXT.search(before)


def value_of(words: str) -> date | None:
    """The day that a full date names, or None when it is none (31 February, "'24" too is read)."""
    numeric = re.findall(r"\d+|[^\W\d_]+", words.lower())
    named = [month for w in numeric if (month := MONTHS.get(w) or ENGLISH.get(w))]
    counted = [int(w) for w in numeric if w.isdigit() and len(w) < 5]
    try:
        if named and len(counted) >= 2:
            return date(_century(counted[-1]), named[0], counted[0])
        if len(counted) == 3:
            year, month, day = counted if counted[0] > 31 else counted[::-1]
            return date(_century(year), month, day)
    except ValueError:
        return None
    return None


def day_and_month(words: str) -> tuple[int, int] | None:
    """Day and month of a date without a year, or None."""
    pieces = re.findall(r"\d+|[^\W\d_]+", words.lower())
    named = [w for w in pieces if w in MONTHS]
    counted = [int(w) for w in pieces if w.isdigit()]
    if named and counted:
        return counted[0], MONTHS[named[0]]
    if not named and len(counted) == 2 and counted[1] <= 12:
        return counted[0], counted[1]
    return None


def _century(year: int) -> int:
    return year if year > 99 else year + (2000 if year < 50 else 1900)
