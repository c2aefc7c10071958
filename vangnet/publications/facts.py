"""The facts of `may-publish`, gathered in one place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from vangnet import law
from vangnet.access.actors import Actor
from vangnet.law.verdicts import Verdict
from vangnet.library.models import DocumentKind
from vangnet.publications import crowd, drafting, gate, naming, pieces, queries, recognising
from vangnet.publications.models import (
    Approval,
    ApprovalKind,
    Decision,
    PublicVersion,
    Replacement,
)


def candidate(version: PublicVersion, slug: str) -> gate.Candidate:
    """The document as it would stand in the library."""
    texts = {part: getattr(version, part) for part in pieces.TEXTS}
    return gate.Candidate(
        number="P-0000-000",
        slug=slug,
        kind=DocumentKind.CASE.value,
        sector=version.sector,
        target_group=version.target_group,
        risks=list(version.risks),
        period=version.period,
        **texts,
    )


@dataclass(frozen=True)
class Examined:
    """Everything of one version, read once: the case by name, the decisions, the alarms."""

    version: PublicVersion
    known: list[dict[str, Any]]
    decisions: list[Replacement]
    signed: list[Approval]
    leaks: list[gate.Leak]
    undecided: int
    left: int
    hash: str
    facts: crowd.Facts
    counts: crowd.Counts

    @property
    def open(self) -> int:
        """Words and sentences on which a person still has to decide."""
        return self.undecided + self.left

    @property
    def k(self) -> int:
        """How many cases share the facts."""
        return self.counts.k

    @property
    def k_reason(self) -> str:
        """Why few are enough, when both signers said so; one alone is not enough."""
        reasons = [one.k_reason.strip() for one in self.signed]
        return " ".join(reasons) if len(reasons) == 2 and all(reasons) else ""


def known_to(actor: Actor, version: PublicVersion) -> list[dict[str, Any]]:
    """Everyone and everything that the case knows by name, and every form that an editor added or
    accepted for it. The look is logged."""
    taught, _whom = naming.entries(queries.replacements(actor, version))
    return [*drafting.casefile(actor, version.root_id), *taught]


def examine(actor: Actor, version: PublicVersion, *, slug: str) -> Examined:
    """Read a version as the gate does now. The look at the names is logged."""
    decisions = queries.replacements(actor, version)
    known = known_to(actor, version)
    allowed = {
        one.original for one in decisions if one.decision == Decision.REJECTED and one.why.strip()
    }
    marks = drafting.marks(version.sources, decisions)
    shown = recognising.facts_of(actor, version)
    tally = crowd.Tally(shown, but=version.document_number)
    return Examined(
        version,
        known,
        decisions,
        queries.signatures(actor, version),
        [
            *gate.leaks(candidate(version, slug), known, allowed),
            *gate.stands_out(tally),
        ],
        gate.undecided(version, decisions),
        sum(mark.words not in version.ticked for mark in marks),
        gate.hash_of(version, decisions, known),
        shown,
        tally.count(shown),
    )


def may_publish(actor: Actor, version: PublicVersion, *, slug: str, on: date) -> dict[str, Any]:
    """Everything the law asks before a public version may be published (PUB-1, PUB-2)."""
    return of_examined(examine(actor, version, slug=slug), on=on)


def of_examined(found: Examined, *, on: date) -> dict[str, Any]:
    """As `may_publish`, for a version that was just read."""
    version = found.version
    signed = {one.kind: one for one in found.signed}
    review, approval = signed.get(ApprovalKind.REVIEW), signed.get(ApprovalKind.APPROVAL)
    return {
        "kind": "public_version",
        "on": on.isoformat(),
        "decided_on": version.decided_on.isoformat() if version.decided_on else None,
        "notified_on": version.notified_on.isoformat() if version.notified_on else None,
        "urgent": False,
        "relief_requested": version.relief_requested,
        "relief_decided": str(version.relief_decided),
        "safe": {
            "undecided_spans": found.open,
            "leak_hits": len(found.leaks),
            "reviewer": str(review.person_id) if review else None,
            "approver": str(approval.person_id) if approval else None,
            "changed_after_approval": any(one.hash != found.hash for one in signed.values()),
            "k": found.k,
        },
        "ended_on": None,
        "k_reason": found.k_reason or None,
    }


def verdict(actor: Actor, version: PublicVersion, *, slug: str, on: date) -> Verdict:
    """May it be published, and if not, what is missing?"""
    return law.ask("may-publish", may_publish(actor, version, slug=slug, on=on))
