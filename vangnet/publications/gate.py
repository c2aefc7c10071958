"""The last check, independent of how the text was made: it reads what really leaves the house.

It fails closed: whatever it cannot check stops the publication.
"""

from __future__ import annotations

import hashlib
import json
import logging
import re
import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from vangnet import spotting
from vangnet.library import rendering
from vangnet.library.models import Document
from vangnet.publications.drafting import TEXTS, in_use
from vangnet.publications.models import Decision, PublicVersion, RegisterEntry, Replacement
from vangnet.spotting import Alarm

LOG = logging.getLogger(__name__)
Check = Callable[[str, list[dict[str, Any]]], Sequence[Alarm]]


@dataclass(frozen=True)
class Candidate:
    """A document as it would stand in the library, for rendering before it does."""

    number: str
    slug: str
    kind: str
    title: str
    summary: str
    what_happened: str
    where_it_failed: str
    where_it_held: str
    lessons: str
    measures: str
    what_to_watch: str
    reaction: str
    sector: str
    target_group: str
    risks: list[str]
    period: str
    publisher: str = ""
    link: str = ""
    region: str = ""
    particulars: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Leak:
    """A word that the gate stops at: where it stands and why."""

    place: str
    words: str
    why: str


def leaks(
    candidate: rendering.Source,
    known: list[dict[str, Any]],
    allowed: set[str],
    *,
    check: Check = spotting.leaks,
) -> list[Leak]:
    """Every alarm in everything that would leave the house, but for words a person let stand.

    `allowed`: words whose replacement was rejected by name, with a reason. A check that breaks, or
    a case that knows no client by name, is an alarm of itself: then nobody looked.
    """
    if not _readable(known):
        why = _(
            "De namen in de zaak zijn niet te lezen. Dan kan de poort niet zien wat er uitlekt."
        )
        return [Leak(_("zaak"), "", why)]
    return read(candidate, known, allowed, check=check)


def read(
    candidate: rendering.Source,
    known: list[dict[str, Any]],
    allowed: set[str],
    *,
    check: Check = spotting.leaks,
) -> list[Leak]:
    """As `leaks`, for a text with no case behind it: only patterns can be found then."""
    found: dict[tuple[str, str], Leak] = {}
    try:
        for place, text in rendering.render(candidate).everything().items():
            for alarm in check(text, known):
                words = text[alarm.start : alarm.end]
                if words not in allowed:
                    found.setdefault((place, words), Leak(place, words, alarm.reden))
    except Exception as fault:
        _write_down(fault)
        why = _("De controle is niet gelukt (%(what)s). Dan gaat er niets naar buiten.")
        return [Leak(_("poort"), "", why % {"what": type(fault).__name__})]
    return list(found.values())


def _write_down(fault: Exception) -> None:
    """Say in the log where the check broke; never its words, which may name somebody."""
    where = traceback.extract_tb(fault.__traceback__)[-1]
    LOG.error("gate: %s in %s, line %s", type(fault).__name__, where.name, where.lineno)


def _readable(known: list[dict[str, Any]]) -> bool:
    """Does the case know a client by something that can be looked for?"""
    return all(isinstance(entry, dict) for entry in known) and any(
        entry.get("soort") == "client" and set(entry) - {"id", "soort", "rol"} for entry in known
    )


def same(candidate: Candidate, document: Document) -> bool:
    """Is what stands in the library exactly what was checked, but for its number?"""
    numbered = Candidate(**{**candidate.__dict__, "number": document.number})
    placed = rendering.render(document)
    return placed == rendering.render(numbered) and document.search_words == placed.search_words


def hash_of(
    version: PublicVersion, decisions: list[Replacement], known: list[dict[str, Any]]
) -> str:
    """What the two persons sign: the text, every decision, and who and what the case knows."""
    content = {
        "texts": {part: getattr(version, part) for part in TEXTS},
        "labels": [version.sector, version.target_group, sorted(version.risks), version.period],
        "age_band": version.age_band,
        "k_reason": version.k_reason,
        "ticked": sorted(version.ticked),
        "decisions": sorted(
            [one.part, one.original, one.decision, one.becomes, one.why] for one in decisions
        ),
        "known": sorted(json.dumps(entry, sort_keys=True, default=str) for entry in known),
    }
    return _digest(content)


def announced(version: PublicVersion) -> str:
    """What is announced to the parties: the text without their own reaction to it."""
    texts = {part: getattr(version, part) for part in TEXTS if part != "reaction"}
    return _digest([texts, version.sector, version.target_group, sorted(version.risks)])


def _digest(content: object) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def undecided(version: PublicVersion, decisions: Sequence[Replacement]) -> int:
    """How many found words that still stand in the text nobody has looked at."""
    used = in_use(version.sources, decisions)
    return sum(
        one.decision == Decision.OPEN and (one.part, one.original) in used for one in decisions
    )


def k_of(sector: str, age_band: str, years: Iterable[int]) -> int:
    """How many closed reports in the register share these facts. It says nothing about insiders.

    Counted over coarse facts only: sector, one of three age bands, and years. A fact that is left
    out counts all; without a year nothing counts.
    """
    found = RegisterEntry.objects.filter(year__in=list(years))
    if sector:
        found = found.filter(sector=sector)
    if age_band:
        found = found.filter(age_band=age_band)
    return found.count()


def years_of(period: str) -> list[int]:
    """The years in a period such as "voorjaar 2026" or "2024 tot en met 2026"."""
    named = [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", period)]
    return list(range(min(named), max(named) + 1)) if named else []


def names_in(text: str, known: list[dict[str, Any]]) -> bool:
    """Does a text that readers will see hold anything the case knows? A fault counts as yes."""
    try:
        return bool(spotting.leaks(text, known))
    except Exception as fault:
        _write_down(fault)
        return True
