"""Starting each part of a public version from the reflection report and the judgement, who and what
the case knows by name, and what is left for a person to tick off."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from vangnet.access.actors import Actor
from vangnet.assessments import queries as assessments
from vangnet.cases import queries as cases
from vangnet.investigations import queries as investigations
from vangnet.investigations.models import HandoverState, JointHandover, JointParty
from vangnet.networks.models import Involvement
from vangnet.privacy import queries as privacy
from vangnet.publications.models import Decision
from vangnet.publications.pieces import TEXTS, Decided, pieces
from vangnet.reflections import queries as reflections
from vangnet.spotting.flags import flags
from vangnet.spotting.residue import residue

WHOLE = HandoverState.COMPLETE


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
class Mark:
    """Something for a person to tick off: a word that was left, or a telling sentence."""

    part: str
    words: str
    why: str
    is_sentence: bool


PSEUDONYM = re.compile(r"\[[^\]]*\]")


def _of_replacement(text: str) -> list[str]:
    """Telling words in what an editor typed in place of others: nobody else looked at those."""
    return residue(text, [one.span() for one in PSEUDONYM.finditer(text)])


def marks(sources: Mapping[str, str], rows: Sequence[Decided]) -> list[Mark]:
    """Words with a capital or a digit that were not replaced, and sentences that may point at
    someone without any name. Each once, in the order of reading."""
    found: dict[str, Mark] = {}
    for part in TEXTS:
        mine = [row for row in rows if row.part == part]
        source = sources.get(part, "")
        covered, at, read = [], 0, ""
        typed = {row.becomes for row in mine if row.decision == Decision.ALTERED}
        for piece in pieces(source, mine):
            length = len(piece.original or piece.text)
            if piece.original:
                covered.append((at, at + length))
            at += length
            read += piece.text
            for words in _of_replacement(piece.text) if piece.text in typed else ():
                why = _("staat in een tekst die iemand ervoor in de plaats zette")
                found.setdefault(words, Mark(part, words, why, False))
        for words in residue(source, covered):
            found.setdefault(words, Mark(part, words, "", False))
        for span in flags(read):
            sentence = read[span.start : span.end]
            found.setdefault(sentence, Mark(part, sentence, span.reden, True))
    return list(found.values())
