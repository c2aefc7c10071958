"""What is being done in a case: terms, who handles it, requests to complete a report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from vangnet.access.actors import Actor
from vangnet.cases.models import Assignment, Bundling, CompletionRequest, Sameness, Term
from vangnet.parties.models import Organisation


@dataclass(frozen=True)
class Assigned:
    """An assignment with the name of the department or other supervisor."""

    row: Assignment
    name: str
    is_department: bool

    @property
    def until(self) -> datetime | None:
        """None while it lasts."""
        return self.row.until


def terms(actor: Actor, root: UUID) -> list[Term]:
    """The terms of a case that the actor may see, nearest first."""
    raise NotImplementedError


def assignments(actor: Actor, root: UUID) -> list[Assigned]:
    """Who handles or handled the case, those of now first (ASM-2)."""
    raise NotImplementedError


def assignment(actor: Actor, key: UUID) -> Assignment:
    """One assignment. Raises `Denied`."""
    raise NotImplementedError


def bodies_to_assign(actor: Actor, root: UUID) -> list[Organisation]:
    """Departments and other supervisors that do not have the case yet; those its parties fall
    under first (ASM-2)."""
    raise NotImplementedError


def completion_requests(actor: Actor, root: UUID) -> list[CompletionRequest]:
    """Requests to complete a report of this case that the actor may see, newest first."""
    raise NotImplementedError


def completion_request(actor: Actor, key: UUID) -> CompletionRequest:
    """One request. Raises `Denied`."""
    raise NotImplementedError


def my_completion_requests(actor: Actor) -> list[CompletionRequest]:
    """Open requests about reports of the actor's own organisation, nearest term first."""
    raise NotImplementedError


def bundling(actor: Actor, key: UUID) -> Bundling:
    """One membership of a report in a case. Raises `Denied`."""
    raise NotImplementedError
