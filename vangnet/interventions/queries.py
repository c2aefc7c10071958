"""What an actor may see of interventions."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.cases import queries as cases
from vangnet.interventions.models import Appreciation, Intervention, Weighing

__all__ = [
    "Intervention",
    "appreciations",
    "intervention",
    "interventions",
    "orders_over",
    "weighing",
]


def interventions(actor: Actor, root: UUID) -> list[Intervention]:
    """The interventions of a case that the actor may see, newest first."""
    permits.require(actor, Permit.INTERVENTION_READ, cases.case(actor, root))
    return list(Intervention.objects.filter(root_id=root).order_by("-imposed_on", "-created_at"))


def intervention(actor: Actor, key: UUID) -> Intervention:
    """One intervention."""
    found = Intervention.objects.filter(pk=key).first()
    if found is None:
        raise Denied("Deze pagina bestaat niet, of u kunt haar niet bekijken.")
    permits.require(actor, Permit.INTERVENTION_READ, found)
    return found


def weighing(actor: Actor, root: UUID) -> tuple[dict[str, Any], int]:
    """The facts the inspector gave so far, and their version; empty and 0 before the first time."""
    permits.require(actor, Permit.INTERVENTION_IMPOSE, cases.case(actor, root))
    found = Weighing.objects.filter(root_id=root).first()
    return (found.facts, found.version) if found else ({}, 0)


def appreciations(actor: Actor, root: UUID) -> list[Appreciation]:
    """Compliments and good practices in a case."""
    return list(Appreciation.objects.filter(root_id=root).order_by("given_on"))


def orders_over(actor: Actor, *, on: date) -> list[Intervention]:
    """Orders that still run though their last day has passed; what the clock looks for."""
    return list(
        Intervention.objects.filter(rung="order", state="running", due_on__lt=on).order_by("due_on")
    )
