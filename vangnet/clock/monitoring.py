"""Promises: whoever owes one is reminded once, in time (IVN-10)."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from vangnet.access import context
from vangnet.access.actors import Actor
from vangnet.clock.jobs import MINUTES, job
from vangnet.monitoring import actions, queries


@job("monitoring.remind", every=MINUTES)
def remind(at: datetime) -> int:
    """Remind of what is nearly due and was not reminded of yet."""
    with context.acting(Actor.CLOCK):
        waiting = queries.to_remind(Actor.CLOCK, on=timezone.localdate(at))
    count = 0
    for one in waiting:
        with context.acting(Actor.CLOCK):
            count += actions.remind(one, by=Actor.CLOCK, at=at)
    return count
