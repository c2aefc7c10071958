"""Cases: every submitted report gets one within seconds (ASM-1)."""

from __future__ import annotations

from datetime import datetime

from vangnet.access.actors import Actor
from vangnet.cases import actions
from vangnet.clock.jobs import job


@job("cases.open", hurried=True)
def open_waiting(at: datetime) -> int:
    """Open a case for each submitted report that has none."""
    return len(actions.open_waiting(at=at, by=Actor.CLOCK))
