"""Bringing reports on one event together, and undoing it without loss (ASM-1)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from vangnet.access.actors import Actor
from vangnet.cases.models import Bundling, Case, Proposal


def bundle(
    into: Case,
    reports: Iterable[UUID],
    *,
    by: Actor,
    because: str,
    at: datetime,
    proposals: Iterable[Proposal] = (),
) -> list[Bundling]:
    """Bring reports into one case. An inspector decides, never the system (ASM-1)."""
    raise NotImplementedError


def unbundle(bundling: Bundling, *, by: Actor, because: str, at: datetime) -> Bundling:
    """Undo: the report goes back to its own case, with everything that was there (ASM-1)."""
    raise NotImplementedError


def entries_taken_back(bundling: Bundling, *, by: Actor, at: datetime) -> Bundling:
    """The clock took the entries of an undone bundle out of the joint picture."""
    raise NotImplementedError
