"""The facts of `interventions`: what is derived from the case, and what the inspector gives."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any
from uuid import UUID

from vangnet import law
from vangnet.access.actors import Actor
from vangnet.cases import queries as cases
from vangnet.interventions.models import Intervention, Weighing
from vangnet.law.verdicts import Verdict
from vangnet.parties import queries as register

PROVIDER_FACTS = (
    "inspected",
    "informed_of_findings",
    "deviates",
    "can_comply_alone",
    "easy_to_end",
)
"""Per provider, given by the inspector on the form; the other two are derived."""

STAKEHOLDERS = {
    "social_domain": "municipality",
    "insurance": "insurer",
    "umbrella": "umbrella",
    "profession": "profession",
    "client_organisation": "client_organisation",
    "supervision": "other_supervisor",
}
"""Sector of a party that is no care provider → its kind as a stakeholder."""


def interventions(actor: Actor, root: UUID) -> dict[str, Any]:
    """All facts of the question; what nobody filled in yet is the answer that opens the least."""
    weighing = Weighing.objects.filter(root_id=root).first()
    given: dict[str, Any] = weighing.facts if weighing else {}
    per_provider: dict[str, dict[str, bool]] = given.get("providers", {})
    keys = cases.provider_keys(actor, root)
    known = register.by_key(actor, keys)
    late = cases.did_not_report(actor, root)
    return {
        "road": "incident",
        "deviation_found": bool(given.get("deviation_found", False)),
        "risk": given.get("risk", "low"),
        "standard": given.get("standard"),
        "providers": [
            {
                "id": str(key),
                "under_igj": known[key].under_igj,
                "must_report_and_did_not": key in late,
                **{
                    fact: bool(per_provider.get(str(key), {}).get(fact, False))
                    for fact in PROVIDER_FACTS
                },
            }
            for key in keys
            if key in known
        ],
        "tried": tried(actor, root),
        "lighter_means_exhausted": bool(given.get("lighter_means_exhausted", False)),
        "network_enabled_first": bool(given.get("network_enabled_first", False)),
        "trust": {factor: answer for factor, answer in given.get("trust", {}).items() if answer},
        "stakeholders": stakeholders(actor, root),
    }


def tried(actor: Actor, root: UUID) -> list[str]:
    """The rungs already used in this case."""
    used = Intervention.objects.filter(root_id=root).exclude(state="withdrawn")
    return sorted(set(used.values_list("rung", flat=True)))


def stakeholders(actor: Actor, root: UUID) -> list[dict[str, str]]:
    """Parties of the case that are no care provider, as stakeholders of the ladder."""
    return [
        {"id": str(body.id), "kind": STAKEHOLDERS[body.sector]}
        for body in cases.other_parties(actor, root)
        if body.sector in STAKEHOLDERS
    ]


def ladder(actor: Actor, root: UUID) -> Verdict:
    """Which rungs are open, to be weighed, or shut, per addressee, with the reasons (IVN-5)."""
    return law.ask("interventions", interventions(actor, root))


def final(answer: Mapping[str, Any], asked_only: Container[str]) -> bool:
    """Is a shut rung shut for good, whatever reason is written? (IVN-4, IVN-5)

    Where the law forbids it, and for a stakeholder (`asked_only`): that can be informed, asked or
    invited, and never compelled.
    """
    if answer["addressee"] in asked_only:
        return True
    return law.interventions.forbidden_by_law(str(answer["rung"]), answer["missing"])
