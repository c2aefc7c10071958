"""Interventions: an order ends by itself after its term (IVN-7)."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from vangnet.access import context
from vangnet.access.actors import Actor
from vangnet.clock.jobs import MINUTES, job
from vangnet.interventions import actions, queries


@job("interventions.end-orders", every=MINUTES)
def end_orders(at: datetime) -> int:
    """End every order whose last day has passed."""
    on = timezone.localdate(at)
    with context.acting(Actor.CLOCK):
        over = queries.orders_over(Actor.CLOCK, on=on)
    for one in over:
        with context.acting(Actor.CLOCK):
            actions.end(
                one, by=Actor.CLOCK, result=_("De termijn van het bevel is verstreken."), on=on
            )
    return len(over)
