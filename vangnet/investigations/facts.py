"""The facts of the questions that this room asks, each gathered in one place."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from vangnet import law
from vangnet.access.actors import Actor
from vangnet.investigations import queries
from vangnet.law.verdicts import Verdict


def committee(actor: Actor, root: UUID) -> dict[str, Any]:
    """Facts of `committee`: parties, their disciplines, members, who was involved (INV-2)."""
    members = queries.members(actor, root)
    return {
        "parties": [
            {
                "id": str(party.key),
                "kind": party.kind,
                "disciplines": list(party.disciplines),
                "takes_part": party.takes_part,
            }
            for party in queries.parties(actor, root)
        ],
        "people_involved": [str(member.id) for member in members if member.was_involved],
        "members": [
            {
                "person": str(member.id),
                "from_party": str(member.organisation_id or "external"),
                "discipline": member.discipline,
                "represents": [str(key) for key in member.represents],
            }
            for member in members
        ],
    }


def joint_report(actor: Actor, root: UUID) -> dict[str, Any]:
    """Facts of `joint-report`: who is a partner, who contributed what, who declined (INV-5)."""
    return {
        "partners": [str(key) for key in queries.partner_keys(actor, root)],
        "contributions": [
            {
                "party": str(given.organisation_id),
                "kind": given.kind,
                "on": given.happened_on.isoformat(),
            }
            for given in queries.contributions(actor, root)
        ],
        "declined": [
            {"party": str(invitation.organisation_id), "why": invitation.why}
            for invitation in queries.invitations(actor, root)
            if invitation.state == "declined"
        ],
    }


def committee_verdict(actor: Actor, root: UUID) -> Verdict:
    """Is everyone represented, and is nobody involved? (INV-2)"""
    return law.ask("committee", committee(actor, root))


def joint_report_verdict(actor: Actor, root: UUID) -> Verdict:
    """Was every partner demonstrably active? (INV-5)"""
    return law.ask("joint-report", joint_report(actor, root))
