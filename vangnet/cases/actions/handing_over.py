"""Which department or other supervisor handles a case (ASM-2)."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from vangnet.access.actors import Actor
from vangnet.cases.models import Assignment, Case


def assign(case: Case, *, by: Actor, organisation: UUID, because: str, at: datetime) -> Assignment:
    """Give a case to a department or another supervisor: it sees this case and its reports (ASM-2)."""
    raise NotImplementedError


def end_assignment(assignment: Assignment, *, by: Actor, because: str, at: datetime) -> Assignment:
    """End what was assigned; from now on that body no longer sees the case (ASM-2)."""
    raise NotImplementedError
