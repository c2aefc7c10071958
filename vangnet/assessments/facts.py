"""The facts of `may-close`, gathered in one place."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from vangnet import law
from vangnet.access.actors import Actor
from vangnet.assessments import queries
from vangnet.cases import queries as cases
from vangnet.law.verdicts import Verdict


def may_close(actor: Actor, root: UUID) -> dict[str, Any]:
    """What the inspector weighed, what is still open, and who got the judgement (ASM-5, ASM-6)."""
    assessment = queries.assessment(actor, root)
    sent = queries.sent_to(actor, root)
    network = cases.is_network(actor, root)
    found: dict[str, Any] = {
        "investigated_with_care": assessment.investigated_with_care if assessment else "unknown",
        "measures_sufficient": assessment.measures_sufficient if assessment else "unknown",
        "learned_together": assessment.learned_together if assessment else "unknown",
        "recurrence_reduced": assessment.recurrence_reduced if assessment else "unknown",
        "open_questions": queries.open_questions(actor, root),
        "reporters": [
            {"id": str(key), "judgement_sent": key in sent}
            for key in cases.reporters_of(actor, root)
        ],
        "network": network,
    }
    return found


def may_close_verdict(actor: Actor, root: UUID) -> Verdict:
    """May this case be closed, and if not, what is missing?"""
    return law.ask("may-close", may_close(actor, root))
