"""Years that stand alone, as in "huwelijk 1987"; not those of a law or guideline (layer 2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vangnet.spotting.almanac import dated
from vangnet.spotting.spans import Category, Span
from vangnet.spotting.tokens import matches

_BARE_YEAR = re.compile(
    r"(?<![\w/.,\-'])(?:19[2-9]\d|20[0-4]\d)(?![\w/]|[\-.,:]\d| ?(?:mg|ml|euro|kcal|x))"
)
_YEAR_BEFORE = re.compile(
    r"(?:(?:in|sinds|vanaf|uit|tot|van|voor|na|medio|begin|eind|half|rond|omstreeks|jaar|zomer"
    r"|winter"
    r"|geb\.?|overl\.?|geboren|geboortejaar|anno|oktober|tussen|en|t/m|per|op|over)[: ]|\(|† ?|\(†"
    r"|[:;\-–|•*] ?"
    r"|\n|^)\(?$",
    re.IGNORECASE,
)
_REVISED = re.compile(
    r"herzien|gepubliceerd|verschen|editie|versie|van kracht|in werking|richtlijn"
    r"|standaard|\bwet\b|et al",
    re.IGNORECASE,
)
_RULES = re.compile(
    r"richtlijn|protocol|\bwet\b|norm|toetsingskader|versie|standaard|handreiking|leidraad|kader"
    r"|convenant|publicatie|et al|artikel|editie|herzien|gepubliceerd|factsheet|cao|beleidsregel"
    r"|besluit|regeling|multidisciplinair|\bwmo|wetboek|staatsblad|\biso\b|\bnen\b|\bdsm|\bicd"
    r"|\bnhg|\bnvog|\bknmg|\bigj|\brivm|onderzoek van|studie",
    re.IGNORECASE,
)


_UNTIL = re.compile(r"t/m $")
_SHORT_YEAR = re.compile(r"(?<!\w)'[2-9]\d(?!\w|[.,]\d)")
_YEAR_OF = re.compile(r"(?:van|uit|in|sinds|sedert|begin|eind|half|bouwjaar|zomer|winter) $", re.I)


def years(text: str, offsets: list[int]) -> Iterator[Span]:
    """Years that say when something happened to someone; `offsets`: where numbers begin."""
    for found in matches(_BARE_YEAR, text, offsets):
        before = text[max(0, found.start() - 80) : found.start()]
        after = text[found.end() : found.end() + 40]
        sentence = before.rsplit(". ", 1)[-1].rsplit("\n", 1)[-1]
        if (_RULES.search(sentence[-45:]) and not _UNTIL.search(before)) or not (
            _YEAR_BEFORE.search(before) or _of_event(before, after)
        ):
            continue
        if _REVISED.search(after.split(".")[0]) or (before.endswith("(") and _cited(before)):
            continue
        yield dated(*found.span(), Category.PARTIAL_DATE, "Jaartal.")
    for found in matches(_SHORT_YEAR, text, [start - 1 for start in offsets if start]):
        if _YEAR_OF.search(text[max(0, found.start() - 10) : found.start()]):
            yield dated(*found.span(), Category.PARTIAL_DATE, "Jaartal in twee cijfers.")


def _of_event(before: str, after: str) -> bool:
    """ "1998 appendectomie, 2011 NSTEMI", "huwelijk 1987", "Gelukkig 2025!"."""
    word = re.search(r"([^\W\d_]{3,}),? $", before)
    listed = before.endswith(", ") and re.match(r" [^\W\d_]{3}", after) is not None
    return listed or (word is not None and not _COUNTING.search(word.group()) and _ends_here(after))


def _ends_here(after: str) -> bool:
    return (
        re.match(r"[,.;:!?)\n]|$| \d{1,2}-\d| (?:en|is|was|met|door|op|in|nog|al|te|bij)\b", after)
        is not None
    )


_COUNTING = re.compile(
    r"(?:nummer|kamer|code|type|model|windows|office|aantal|totaal|ongeveer|circa|ruim|bijna|artikel"
    r"|icd|iso|nen|dsm|snomed|wmo|norm|standaard|jeugdwet|meer|minder|dan|tot|pagina|postbus)",
    re.IGNORECASE,
)


def _cited(before: str) -> bool:
    words = before.rstrip("( ").split()
    return bool(words) and words[-1][:1].isupper()
