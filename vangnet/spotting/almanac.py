"""Months, days and years as people write them: what all readers of dates share."""

from __future__ import annotations

from collections.abc import Mapping

from vangnet.spotting.spans import Category, Span

LAYER = "datum"


def _numbered(*months: str) -> Mapping[str, int]:
    """Every way to write a month, with its number."""
    return {name: n for n, names in enumerate(months, 1) for name in names.split()}


MONTHS = _numbered(
    "januari jan",
    "februari feb febr",
    "maart mrt mar",
    "april apr",
    "mei",
    "juni jun",
    "juli jul",
    "augustus aug",
    "september sep sept",
    "oktober okt",
    "november nov",
    "december dec",
)
ENGLISH = _numbered(
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sep sept",
    "october oct",
    "november nov",
    "december dec",
)
"""As mail programmes write them above an answer."""
MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?!\w)\.?"
FULL_MONTH = "(?:" + "|".join(m for m in MONTHS if len(m) > 4 or m in ("mei", "juni", "juli")) + ")"
YEAR = r"(?:(?:19|20)\d\d|'\d\d)"
YEAR_IN_WORDS = (
    r"tweeduizend(?:[ \-]?(?:en)?[ \-]?[a-zë]*(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien"
    r"|elf|twaalf|twintig|dertig))?|negentien(?:honderd)?[ \-]?[a-zë]*(?:tig|tien|elf|twaalf)"
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
WEEKDAY = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag"
PART = r"(?:ochtend|morgen|voormiddag|middag|namiddag|avond|nacht)?"
SHORT_DAY = r"(?:ma|di|wo|do|vr|za|zo)"
SHORT_MONTH = r"(?:jan|feb|mrt|mar|apr|mei|jun|jul|aug|sept?|okt|nov|dec)"


def dated(start: int, end: int, category: Category, why: str) -> Span:
    """The span of a date."""
    return Span(start, end, category, None, LAYER, why)
