"""Public versions: an approved one goes into the library on the day the rules allow it (PUB-2)."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from vangnet.access import context
from vangnet.access.actors import Actor
from vangnet.access.refusals import Impossible, NotYet
from vangnet.clock.jobs import MINUTES, job
from vangnet.publications import actions, counting, queries


@job("publications.publish", every=MINUTES)
def publish(at: datetime) -> int:
    """Publish what is approved and due; what is stopped stays as it is, and its page says why."""
    on = timezone.localdate(at)
    with context.acting(Actor.CLOCK):
        waiting = queries.approved(Actor.CLOCK)
    count = 0
    for version in waiting:
        try:
            with context.acting(Actor.CLOCK):
                actions.publish(version, by=Actor.CLOCK, on=on)
            count += 1
        except (NotYet, Impossible):
            continue
    return count


@job("publications.count", every=MINUTES)
def count_closed(at: datetime) -> int:
    """Put every closed case in the register over which k is counted."""
    with context.acting(Actor.CLOCK):
        waiting = counting.uncounted(Actor.CLOCK)
    count = 0
    for case in waiting:
        with context.acting(Actor.CLOCK):
            count += counting.count(case, by=Actor.CLOCK) is not None
    return count
