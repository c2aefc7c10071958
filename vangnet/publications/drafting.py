"""Starting each part of a public version from the reflection report and the judgement, and writing
it anew with the words that identify someone replaced."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol
from uuid import UUID

from django.utils import timezone

from vangnet import spotting
from vangnet.access.actors import Actor
from vangnet.assessments import queries as assessments
from vangnet.cases import queries as cases
from vangnet.investigations import queries as investigations
from vangnet.investigations.models import HandoverState, JointHandover, JointParty
from vangnet.library.models import PARTS
from vangnet.networks.models import Involvement
from vangnet.privacy import queries as privacy
from vangnet.publications.models import Decision
from vangnet.reflections import queries as reflections
from vangnet.spotting.flags import flags
from vangnet.spotting.residue import residue

WHOLE = HandoverState.COMPLETE
TEXTS = ("title", "summary", *PARTS)
"""Every text of a public version, in the order in which it is read."""


def material(actor: Actor, root: UUID) -> dict[str, str]:
    """Text to start from, per part: the judgement, the joint investigation, the reflection report.

    Reports of providers are never used as text (PUB-1).
    """
    report = reflections.report(actor, root)
    joint = investigations.investigation(actor, root)
    judged = [j.text for j in assessments.judgements(actor, root) if j.about_organisation is None]
    entries = investigations.timeline(actor, root)
    happened = [f"{timezone.localdate(e.starts_at):%d-%m-%Y}: {e.text}" for e in entries]
    handovers = investigations.handovers(actor, root)
    whole = [_handover(one) for one in handovers if one.outcome == WHOLE]
    broken = [_handover(one) for one in handovers if one.outcome != WHOLE]
    measures = [one.what for one in reflections.measures(actor, root)]
    return {
        "what_happened": _paragraphs(*judged, *happened),
        "where_it_failed": _paragraphs(joint.why_not_followed if joint else "", *broken),
        "where_it_held": _paragraphs(joint.connects_well if joint else "", *whole),
        "lessons": _paragraphs(joint.next_time, joint.outcome) if joint else "",
        "measures": _paragraphs(*measures) or (report.measures if report else ""),
        "what_to_watch": "",
    }


def _handover(one: JointHandover) -> str:
    between = f"{one.from_party.name} → {one.to_party.name}"
    return f"{between} ({one.get_outcome_display()}): {one.text}".removesuffix(": ")


def _paragraphs(*texts: str) -> str:
    return "\n\n".join(text.strip() for text in texts if text.strip())


def casefile(actor: Actor, root: UUID) -> list[dict[str, Any]]:
    """Everyone and everything the case knows by name, as spotting wants it. The look is logged."""
    reports = sorted(
        {b.report_id for b in cases.bundlings(actor, root) if b.until is None}, key=str
    )
    bodies = sorted(cases.organisations_of(actor, root), key=lambda body: str(body.id))
    organisations = [
        {
            "id": str(body.id),
            "soort": "organisatie",
            "naam": body.name,
            "kort": body.short,
            "rol": body.sector,
        }
        for body in bodies
    ]
    places = [
        {"id": f"plaats:{name}", "soort": "plaats", "naam": name}
        for name in sorted({body.municipality for body in bodies})
        if name
    ]
    known = {body.name for body in bodies}
    typed = [
        {"id": f"partij:{name}", "soort": "organisatie", "naam": name}
        for name in sorted(_typed_names(root, reports) - known)
    ]
    return [*privacy.casefile(actor, [root, *reports]), *organisations, *typed, *places]


def _typed_names(root: UUID, reports: Sequence[UUID]) -> set[str]:
    """Parties that are in no register: their names were typed in a picture of the network."""
    typed = {"organisation_id": None, "kind__in": ("care_provider", "other_professional")}
    reported = Involvement.objects.filter(root_id__in=reports, removed_at=None, **typed)
    joint = JointParty.objects.filter(root_id=root, taken_back_at=None, **typed)
    names = reported.values_list("name", flat=True).union(joint.values_list("name", flat=True))
    return {name.strip() for name in names if name.strip()}


@dataclass(frozen=True)
class Proposal:
    """What was found in one part, and what it would become. `doubt`: whom else it could be."""

    part: str
    original: str
    proposal: str
    category: str
    entity: str
    found_by: str
    doubt: str


def propose(
    texts: Mapping[str, str], known: list[dict[str, Any]], day: date | None
) -> list[Proposal]:
    """Every identifying word in the texts with its pseudonym, the same one in every part."""
    pseudonyms = spotting.Pseudonyms()
    qi = {"dag0": day.isoformat()} if day else {}
    found: dict[tuple[str, str], Proposal] = {}
    for part in TEXTS:
        public = spotting.publish(texts.get(part, ""), known, qi, pseudonyms)
        for one in public.replacements:
            found.setdefault(
                (part, one.original),
                Proposal(
                    part,
                    one.original,
                    one.replacement,
                    one.categorie,
                    one.entiteit or "",
                    one.bron,
                    ", ".join(one.twijfel),
                ),
            )
    return list(found.values())


class Decided(Protocol):
    """A found word with what was decided; a row of `Replacement` is one."""

    part: str
    original: str
    becomes: str
    decision: str


@dataclass(frozen=True)
class Piece:
    """A stretch of a part as it will be read. `original`: the words it replaces, if any."""

    text: str
    original: str = ""

    @property
    def replaced(self) -> bool:
        """Does something else stand here than what was written?"""
        return bool(self.original) and self.original != self.text


def pieces(source: str, rows: Iterable[Decided]) -> list[Piece]:
    """One part written anew. Longer words go first, and only whole words are replaced, so that
    "Jan" never cuts into "januari". Words that may stay are pieces too."""
    by_words = {
        row.original: row.original if row.decision == Decision.REJECTED else row.becomes
        for row in rows
        if row.original.strip()
    }
    if not by_words:
        return [Piece(source)] if source else []
    longest = sorted(by_words, key=lambda words: (-len(words), words))
    found, at = [], 0
    for match in re.finditer("|".join(_whole(words) for words in longest), source):
        if match.start() > at:
            found.append(Piece(source[at : match.start()]))
        found.append(Piece(by_words[match.group()], match.group()))
        at = match.end()
    return [*found, Piece(source[at:])] if at < len(source) else found


def _whole(words: str) -> str:
    begin = r"(?<!\w)" if words[0].isalnum() else ""
    end = r"(?!\w)" if words[-1].isalnum() else ""
    return f"{begin}{re.escape(words)}{end}"


def stands_in(words: str, source: str) -> bool:
    """Do these words stand in a text, as whole words?"""
    return re.search(_whole(words), source) is not None


def written(source: str, rows: Iterable[Decided]) -> str:
    """The text of one part as it will be read."""
    return "".join(piece.text for piece in pieces(source, rows))


def in_use(sources: Mapping[str, str], rows: Sequence[Decided]) -> set[tuple[str, str]]:
    """Part and words of the rows that really replace something now. A word that stands only inside
    longer ones, or was written away, asks no decision."""
    return {
        (part, piece.original)
        for part in TEXTS
        for piece in pieces(sources.get(part, ""), [row for row in rows if row.part == part])
        if piece.original
    }


@dataclass(frozen=True)
class Mark:
    """Something for a person to tick off: a word that was left, or a telling sentence."""

    part: str
    words: str
    why: str
    is_sentence: bool


def marks(sources: Mapping[str, str], rows: Sequence[Decided]) -> list[Mark]:
    """Words with a capital or a digit that were not replaced, and sentences that may point at
    someone without any name. Each once, in the order of reading."""
    found: dict[str, Mark] = {}
    for part in TEXTS:
        mine = [row for row in rows if row.part == part]
        source = sources.get(part, "")
        covered, at, read = [], 0, ""
        for piece in pieces(source, mine):
            length = len(piece.original or piece.text)
            if piece.original:
                covered.append((at, at + length))
            at += length
            read += piece.text
        for words in residue(source, covered):
            found.setdefault(words, Mark(part, words, "", False))
        for span in flags(read):
            sentence = read[span.start : span.end]
            found.setdefault(sentence, Mark(part, sentence, span.reden, True))
    return list(found.values())
