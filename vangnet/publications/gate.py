"""The last check, independent of how the text was made: it reads what really leaves the house.

It fails closed: whatever it cannot check stops the publication.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import logging
import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from vangnet import spotting
from vangnet.library import rendering
from vangnet.library.models import Document
from vangnet.publications import crowd, files
from vangnet.publications.models import Decision, PublicVersion, Replacement
from vangnet.publications.pieces import TEXTS, in_use
from vangnet.spotting import Alarm, deduce

LOG = logging.getLogger(__name__)
Check = Callable[[str, list[dict[str, Any]]], Sequence[Alarm]]
Helper = Callable[[], deduce.State]
ALL, PAGE = "alles samen", "bladzijde"
"""Read to miss nothing; what was already seen at its own place is not said twice."""


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
    helper: Helper = deduce.state,
    files: Iterable[files.File] = (),
) -> list[Leak]:
    """Every alarm in everything that would leave the house, but for words a person let stand.

    `allowed`: words whose replacement was rejected by name, with a reason. `files`: what goes out
    beside the text. A check that breaks, a case that knows no client by name, or a helper that is
    counted on and silent, is an alarm of itself: then nobody looked.
    """
    if not _readable(known):
        why = _(
            "De namen in de zaak zijn niet te lezen. Dan kan de poort niet zien wat er uitlekt."
        )
        return [Leak(_("zaak"), "", why)]
    return [*silent(helper), *read(candidate, known, allowed, check=check, files=files)]


def read(
    candidate: rendering.Source,
    known: list[dict[str, Any]],
    allowed: set[str],
    *,
    check: Check = spotting.leaks,
    files: Iterable[files.File] = (),
) -> list[Leak]:
    """As `leaks`, for a text with no case behind it: only patterns can be found then."""
    found: dict[tuple[str, str], Leak] = {}
    try:
        for place, text in leaving(rendering.render(candidate), files).items():
            for alarm in check(text, known):
                words = text[alarm.start : alarm.end]
                again = place in (ALL, PAGE) and any(words == seen for _place, seen in found)
                if words not in allowed and not again:
                    found.setdefault((place, words), Leak(place, words, alarm.reden))
    except Exception as fault:
        _write_down(fault)
        why = _("De controle is niet gelukt (%(what)s). Dan gaat er niets naar buiten.")
        return [Leak(_("poort"), "", why % {"what": type(fault).__name__})]
    return list(found.values())


def leaving(rendered: rendering.Rendered, beside: Iterable[files.File] = ()) -> dict[str, str]:
    """All text that leaves the house, by where it stands.

    What the library says it shows; then every word in what was rendered, whatever it is called, so
    that nothing new goes out unread; the page as HTML with its attributes, alternative texts among
    them; and each file with its name and properties. Raises for what cannot be read.
    """
    texts = {
        **rendered.everything(),
        ALL: "\n".join(_strings(dataclasses.asdict(rendered))),
        PAGE: files.words_of_html(render_to_string("library/parts.html", {"rendered": rendered})),
    }
    for one in beside:
        for place, text in files.texts_of(one).items():
            texts[f"{one.name}: {place}"] = text
    return texts


def _strings(value: object) -> list[str]:
    """Every text in a value of any shape. Raises for a shape that it does not know."""
    if isinstance(value, dict):
        return [text for pair in value.items() for one in pair for text in _strings(one)]
    if isinstance(value, (list, tuple)):
        return [text for one in value for text in _strings(one)]
    if isinstance(value, (str, int, float)) or value is None:
        return [str(value)]
    raise TypeError(type(value).__name__)


def silent(helper: Helper = deduce.state) -> list[Leak]:
    """An alarm when DEDUCE is counted on and does not answer: then nobody looked for strangers."""
    try:
        state = helper()
    except Exception as fault:
        _write_down(fault)
        return [Leak(_("DEDUCE"), "", _("Niet te zien of DEDUCE meekeek."))]
    return [Leak(_("DEDUCE"), "", state.why)] if state.silent else []


def stands_out(tally: crowd.Tally) -> list[Leak]:
    """Older publications that this one would make recognisable (PUB-2)."""
    why = _(
        "Dan delen nog maar %(k)s zaken de kenmerken van %(number)s, dat al openbaar is. Maak deze "
        "kenmerken grover."
    )
    return [
        Leak(_("eerdere publicatie"), "", why % {"k": one.k, "number": one.number})
        for one in tally.lowered()
    ]


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
        "ticked": sorted(version.ticked),
        "decisions": sorted(
            [one.part, one.original, one.around, one.decision, one.becomes, one.why]
            for one in decisions
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
        one.decision == Decision.OPEN and (one.part, one.original, one.around) in used
        for one in decisions
    )


def names_in(text: str, known: list[dict[str, Any]]) -> bool:
    """Does a text that readers will see hold anything the case knows? A fault counts as yes."""
    try:
        return bool(spotting.leaks(text, known))
    except Exception as fault:
        _write_down(fault)
        return True
