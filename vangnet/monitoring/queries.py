"""What is due, what is overdue, and what came of it."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from vangnet.access import grants, permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.cases import queries as cases
from vangnet.monitoring.models import Commitment

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
    return list(
        Commitment.objects.filter(
            root_id__in=grants.roots(actor), done_on=None, due_on__lt=before
        ).order_by("due_on")[:limit]
    )


def to_remind(actor: Actor, *, on: date, days: int = 14) -> list[Commitment]:
    """What is nearly due and not reminded of yet; what the clock looks for."""
    return list(
        Commitment.objects.filter(
            done_on=None, reminded_at=None, due_on__lte=on + timedelta(days=days)
        ).order_by("due_on")[:200]
    )
