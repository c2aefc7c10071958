"""The last check, independent of how the text was made: it reads what really leaves the house.

It fails closed: whatever it cannot check stops the publication.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from vangnet import spotting
from vangnet.library import rendering
from vangnet.library.models import PARTS
from vangnet.publications.models import Decision, PublicVersion, RegisterEntry, Replacement

TEXTS = ("title", "summary", *PARTS)


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
    sector: str
    target_group: str
    risks: list[str]
    period: str


@dataclass(frozen=True)
class Leak:
    """A word that the gate stops at: where it stands and why."""

    place: str
    words: str
    why: str


def leaks(candidate: Candidate, known: list[dict[str, Any]], allowed: set[str]) -> list[Leak]:
    """Every alarm in everything that would leave the house, but for words a person let stand.

    `allowed`: words whose replacement was rejected by name, with a reason.
    """
    found = []
    for place, text in rendering.render(candidate).everything().items():
        for alarm in spotting.leaks(text, known):
            words = text[alarm.start : alarm.end]
            if words not in allowed:
                found.append(Leak(place, words, alarm.reden))
    return found


def hash_of(
    version: PublicVersion, decisions: list[Replacement], known: list[dict[str, Any]]
) -> str:
    """What the two persons sign: the text, every decision, and who and what the case knows."""
    content = {
        "texts": {part: getattr(version, part) for part in TEXTS},
        "labels": [version.sector, version.target_group, sorted(version.risks), version.period],
        "age_band": version.age_band,
        "residue": sorted(version.residue_ticked),
        "decisions": sorted(
            [one.part, one.original, one.decision, one.becomes, one.why] for one in decisions
        ),
        "known": sorted(json.dumps(entry, sort_keys=True, default=str) for entry in known),
    }
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def undecided(decisions: list[Replacement]) -> int:
    """How many found words nobody has looked at."""
    return sum(one.decision == Decision.OPEN for one in decisions)


def k_of(sector: str, age_band: str, year: int) -> int:
    """How many closed reports in the register share these facts. It says nothing about insiders.

    Counted over coarse facts only: sector, one of three age bands, and year.
    """
    return RegisterEntry.objects.filter(sector=sector, age_band=age_band, year=year).count()


def year_of(period: str) -> int:
    """The year in a period such as "voorjaar 2026"; 0 when there is none."""
    digits = [word for word in period.split() if word.isdigit() and len(word) == 4]
    return int(digits[-1]) if digits else 0
