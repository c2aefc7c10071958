"""Starting each part of a public version from the reflection report and the judgement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from vangnet import spotting
from vangnet.access.actors import Actor
from vangnet.assessments import queries as assessments
from vangnet.cases import queries as cases
from vangnet.investigations import queries as investigations
from vangnet.library.models import PARTS
from vangnet.privacy import queries as privacy
from vangnet.reflections import queries as reflections


def material(actor: Actor, root: UUID) -> dict[str, str]:
    """Text to start from, per part. Reports of providers are never used as text (PUB-1)."""
    report = reflections.report(actor, root)
    joint = investigations.investigation(actor, root)
    judged = [j for j in assessments.judgements(actor, root) if j.about_organisation is None]
    listed = reflections.measures(actor, root)
    return {
        "what_happened": judged[0].text if judged else "",
        "where_it_failed": joint.why_not_followed if joint else "",
        "where_it_held": joint.connects_well if joint else "",
        "lessons": joint.next_time if joint else "",
        "measures": "\n\n".join(one.what for one in listed) or (report.measures if report else ""),
        "what_to_watch": "",
    }


def casefile(actor: Actor, root: UUID) -> list[dict[str, Any]]:
    """Everyone and everything the case knows by name, as spotting wants it. The look is logged."""
    reports = [report.id for report in cases.reports_of(actor, root)]
    organisations = [
        {
            "id": str(body.id),
            "soort": "organisatie",
            "naam": body.name,
            "kort": body.short,
            "rol": body.sector,
        }
        for body in cases.organisations_of(actor, root)
    ]
    places = [
        {"id": f"plaats:{name}", "soort": "plaats", "naam": name}
        for name in sorted({body.municipality for body in cases.organisations_of(actor, root)})
        if name
    ]
    return [*privacy.casefile(actor, reports), *organisations, *places]


@dataclass(frozen=True)
class Proposal:
    """What was found in one part, and what it would become."""

    part: str
    original: str
    proposal: str
    category: str
    entity: str
    found_by: str


def propose(texts: dict[str, str], known: list[dict[str, Any]], day: str | None) -> list[Proposal]:
    """Every identifying word in the texts with its pseudonym, the same one in every part."""
    pseudonyms = spotting.Pseudonyms()
    qi = {"dag0": day} if day else {}
    found: dict[tuple[str, str], Proposal] = {}
    for part in ("title", "summary", *PARTS):
        public = spotting.publish(texts.get(part, ""), known, qi, pseudonyms)
        for one in public.replacements:
            found.setdefault(
                (part, one.original),
                Proposal(
                    part, one.original, one.replacement, one.categorie, one.entiteit or "", one.bron
                ),
            )
    return list(found.values())


def residue(texts: dict[str, str], known: list[dict[str, Any]]) -> list[str]:
    """Words with a capital or a digit that were not replaced: for a person to tick off."""
    left: dict[str, None] = {}
    for part in ("title", "summary", *PARTS):
        left.update(dict.fromkeys(spotting.publish(texts.get(part, ""), known, {}).residue))
    return list(left)
