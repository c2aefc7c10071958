"""Proposing pairs, deciding on them, and saying which client and parties are the same (ASM-1)."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from vangnet.access.actors import Actor
from vangnet.cases.models import Case, Proposal, Sameness, SamenessKind
from vangnet.reports.models import Report


def propose(report: Report, *, by: Actor = Actor.CLOCK, at: datetime) -> list[Proposal]:
    """Look for reports that may be about the same event and keep the reasons (ASM-1)."""
    raise NotImplementedError


def reject(proposal: Proposal, *, by: Actor, why: str, at: datetime) -> Proposal:
    """Say that two reports do not belong together: never proposed again, never bundled (ASM-1)."""
    raise NotImplementedError


def unsure(proposal: Proposal, *, by: Actor, why: str, at: datetime) -> Proposal:
    """Leave it open with a reason; it stays proposed (ASM-1)."""
    raise NotImplementedError


def say_same(
    case: Case, *, by: Actor, what: SamenessKind | str, left: UUID, right: UUID, because: str
) -> Sameness:
    """Say that two rows of different reports are the same client or party, with the reason."""
    raise NotImplementedError


def say_different(sameness: Sameness, *, by: Actor, at: datetime, because: str) -> Sameness:
    """Take that back."""
    raise NotImplementedError
