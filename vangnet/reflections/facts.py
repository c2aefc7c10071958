"""The facts of `reflection-complete`, gathered in one place for the button and for the screen."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from vangnet import law
from vangnet.access.actors import Actor
from vangnet.law.verdicts import Verdict
from vangnet.reflections import queries
from vangnet.reflections.models import ImprovementMeasure, ReflectionReport, Section


def reflection_complete(actor: Actor, report: ReflectionReport) -> dict[str, Any]:
    """What the law needs to say what is missing (REF-1, REF-3, REF-4)."""
    root = report.root_id
    return {
        "sections": {section.value: getattr(report, section.value) for section in Section},
        "parties": [
            {
                "id": str(party.key),
                "takes_part": party.takes_part,
                "why_not": party.why_not or None,
                "board_reaction": party.reaction.on_whole if party.reaction else None,
            }
            for party in queries.party_states(actor, root)
        ],
        "measures": [_measure(one) for one in queries.measures(actor, root)],
    }


def _measure(measure: ImprovementMeasure) -> dict[str, Any]:
    return {
        "id": str(measure.id),
        "owner": measure.owner or None,
        "specific": measure.specific,
        "measurable": measure.measurable,
        "acceptable": measure.acceptable,
        "realistic": measure.realistic,
        "due_on": measure.due_on.isoformat() if measure.due_on else None,
        "secured_by": measure.secured_by or None,
        "evaluate_on": measure.evaluate_on.isoformat() if measure.evaluate_on else None,
        "evaluate_how": measure.evaluate_how or None,
    }


def completeness(actor: Actor, root: UUID) -> Verdict | None:
    """What is still missing, by the law itself; None when there is no report yet."""
    report = queries.report(actor, root)
    if report is None:
        return None
    return law.ask("reflection-complete", reflection_complete(actor, report))
