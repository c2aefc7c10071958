"""What is due, what is overdue, and what came of it."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.db.models import QuerySet

from vangnet.access import grants, permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.cases import queries as cases
from vangnet.interventions.life import InterventionState
from vangnet.interventions.models import Intervention
from vangnet.monitoring.models import Commitment, CommitmentKind

__all__ = [
    "PAGE",
    "Commitment",
    "commitment",
    "due",
    "of_case",
    "to_remind",
]

PAGE = 50


def of_case(actor: Actor, root: UUID) -> list[Commitment]:
    """All commitments of a case, first due first."""
    permits.require(actor, Permit.MONITORING_READ, cases.case(actor, root))
    return list(Commitment.objects.filter(root_id=root).order_by("due_on", "created_at"))


def commitment(actor: Actor, key: UUID) -> Commitment:
    """One commitment."""
    found = Commitment.objects.filter(pk=key).first()
    if found is None:
        raise Denied("Deze pagina bestaat niet, of u kunt haar niet bekijken.")
    permits.require(actor, Permit.MONITORING_READ, found)
    return found


def due(actor: Actor, *, before: date, limit: int = PAGE) -> list[Commitment]:
    """What is not done and due before a day, over all cases of the actor, first due first."""
    found = _running().filter(root_id__in=grants.roots(actor), due_on__lt=before)
    return list(found.order_by("due_on")[:limit])


def to_remind(actor: Actor, *, on: date, days: int = 14) -> list[Commitment]:
    """What is nearly due and not reminded of yet; what the clock looks for."""
    found = _running().filter(reminded_at=None, due_on__lte=on + timedelta(days=days))
    return list(found.order_by("due_on")[:200])


def _running() -> QuerySet[Commitment]:
    """What is not done yet. Of an intervention that has ended, nothing is due any more."""
    ended = Intervention.objects.exclude(state=InterventionState.RUNNING.value)
    return Commitment.objects.filter(done_on=None).exclude(
        what_kind=CommitmentKind.INTERVENTION, subject_id__in=ended.values("pk")
    )
