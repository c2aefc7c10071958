"""Opening a case for every submitted report (ASM-1)."""

from __future__ import annotations

from datetime import datetime

from vangnet.access.actors import Actor
from vangnet.cases.models import Case
from vangnet.reports.models import Report


def open_waiting(*, at: datetime, by: Actor = Actor.CLOCK, most: int = 100) -> list[Case]:
    """Open a case for each submitted report that has none, and propose pairs; the clock's round."""
    raise NotImplementedError


def open_case(report: Report, *, by: Actor = Actor.CLOCK, at: datetime) -> Case:
    """Open a case for a submitted report, once (ASM-1)."""
    raise NotImplementedError


def join_reporters(*, at: datetime, by: Actor = Actor.CLOCK, most: int = 100) -> int:
    """Organisations that confirmed a joint report become reporters of the case (REP-6)."""
    raise NotImplementedError
