"""The facts of `may-publish`, gathered in one place."""

from __future__ import annotations

from datetime import date
from typing import Any

from vangnet import law
from vangnet.access.actors import Actor
from vangnet.law.verdicts import Verdict
from vangnet.library.models import DocumentKind
from vangnet.publications import drafting, gate, queries
from vangnet.publications.models import ApprovalKind, Decision, PublicVersion


def candidate(version: PublicVersion, slug: str) -> gate.Candidate:
    """The document as it would stand in the library."""
    texts = {part: getattr(version, part) for part in gate.TEXTS}
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


def found_leaks(actor: Actor, version: PublicVersion, slug: str) -> list[gate.Leak]:
    """What the gate stops at now."""
    known = drafting.casefile(actor, version.root_id)
    allowed = {
        one.original
        for one in queries.replacements(actor, version)
        if one.decision == Decision.REJECTED and one.why.strip()
    }
    return gate.leaks(candidate(version, slug), known, allowed)


def may_publish(actor: Actor, version: PublicVersion, *, slug: str, on: date) -> dict[str, Any]:
    """Everything the law asks before a public version may be published (PUB-1, PUB-2)."""
    known = drafting.casefile(actor, version.root_id)
    decisions = queries.replacements(actor, version)
    now = gate.hash_of(version, decisions, known)
    signed = {one.kind: one for one in queries.signatures(actor, version)}
    review, approval = signed.get(ApprovalKind.REVIEW), signed.get(ApprovalKind.APPROVAL)
    return {
        "kind": "public_version",
        "on": on.isoformat(),
        "decided_on": version.decided_on.isoformat() if version.decided_on else None,
        "notified_on": version.notified_on.isoformat() if version.notified_on else None,
        "urgent": False,
        "relief_requested": False,
        "relief_decided": "none",
        "safe": {
            "undecided_spans": gate.undecided(decisions) + open_residue(version, known),
            "leak_hits": len(found_leaks(actor, version, slug)),
            "reviewer": str(review.person_id) if review else None,
            "approver": str(approval.person_id) if approval else None,
            "changed_after_approval": any(one.hash != now for one in signed.values()),
            "k": gate.k_of(version.sector, version.age_band, gate.year_of(version.period)),
        },
        "ended_on": None,
        "k_reason": version.k_reason or None,
    }


def open_residue(version: PublicVersion, known: list[dict[str, Any]]) -> int:
    """Words with a capital or a digit that nobody ticked off."""
    texts = {part: getattr(version, part) for part in gate.TEXTS}
    return len(set(drafting.residue(texts, known)) - set(version.residue_ticked))


def verdict(actor: Actor, version: PublicVersion, *, slug: str, on: date) -> Verdict:
    """May it be published, and if not, what is missing?"""
    return law.ask("may-publish", may_publish(actor, version, slug=slug, on=on))
