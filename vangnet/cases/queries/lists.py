"""Lists of cases: the inbox and all cases for the inspectorate, the own cases for a provider."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from vangnet.access.actors import Actor
from vangnet.access.standings import Standing
from vangnet.cases.models import Case
from vangnet.frame.heads import CaseHead

PAGE = 25


@dataclass(frozen=True)
class Listed:
    """One row of a list at the desk."""

    case: Case
    reporters: tuple[str, ...]
    reports: int
    handled_by: str
    taken_up_by: str
    due_on: date | None
    due_what: str
    overdue: bool
    to_do: str
    proposals: int


@dataclass(frozen=True)
class Page:
    """One page of a list."""

    rows: Sequence[Listed]
    number: int
    more: bool
    total: int | None = None


@dataclass(frozen=True)
class Mine:
    """One case in the portal: with its head and what the own organisation is to it."""

    case: Case
    head: CaseHead
    standings: frozenset[Standing]

    @property
    def yours(self) -> bool:
        """Is it the reader's turn?"""
        return bool(self.head.turn and self.head.turn.yours)


def inbox(actor: Actor, *, page: int = 1, on: date | None = None) -> Page:
    """What is to be done at the inspectorate, nearest term first; the same few queries always."""
    raise NotImplementedError


def listing(
    actor: Actor,
    *,
    words: str = "",
    state: str = "",
    sector: str = "",
    handled_by: UUID | None = None,
    page: int = 1,
    on: date | None = None,
) -> Page:
    """All cases the actor may see, newest first; `words` in number, title or place."""
    raise NotImplementedError


def mine(actor: Actor, *, limit: int = 50, on: date | None = None) -> list[Mine]:
    """The cases of a provider, a relative or an invited organisation: what is theirs to do first."""
    raise NotImplementedError
