"""What stands above every page of a case, for whoever reads it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from vangnet.access.actors import Actor
from vangnet.cases.models import Case
from vangnet.frame.heads import CaseHead, Turn


def head(actor: Actor, case: UUID, *, on: date | None = None) -> CaseHead:
    """Where the case is, whose turn it is, by when, and what happens next (look.md, principle 2).

    For the inspectorate, partners, invited ones, relatives and former holders alike; nothing of
    another's internal investigation is read for it (PRV-4). Raises `Denied`.
    """
    raise NotImplementedError


def whose_turn(actor: Actor, case: Case, *, on: date | None = None) -> Turn | None:
    """Whose turn it is in one case; None when nothing is to be done."""
    raise NotImplementedError
