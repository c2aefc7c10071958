"""What an inspector does first: acknowledge, plan, ask to complete, ask to reflect."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from vangnet.access.actors import Actor
from vangnet.cases.models import Case, CompletionRequest
from vangnet.reports.models import Report


def acknowledge(case: Case, *, by: Actor, contact_person: UUID, at: datetime) -> Case:
    """Tell each reporter that the report has arrived and who the contact person is (ASM-1)."""
    raise NotImplementedError


def plan_actions(case: Case, *, by: Actor, text: str, at: datetime) -> Case:
    """Tell the reporters what the inspectorate will do, within four weeks (UBW art. 8.5)."""
    raise NotImplementedError


def ask_to_complete(
    case: Case, report: Report | UUID, *, by: Actor, what: str, on: date
) -> CompletionRequest:
    """Ask a reporter to complete its report within two weeks (UBW art. 8.5)."""
    raise NotImplementedError


def answer_completion(request: CompletionRequest, *, by: Actor, at: datetime) -> CompletionRequest:
    """The reporter says that the report has been completed."""
    raise NotImplementedError


def take_up(case: Case, *, by: Actor, person: UUID | None = None, at: datetime) -> Case:
    """An inspector takes a case, or gives it to a colleague of the same department."""
    raise NotImplementedError


def ask_to_reflect(case: Case, *, by: Actor, at: datetime) -> Case:
    """Ask the parties to investigate together (INV-1)."""
    raise NotImplementedError


def withdraw_case(case: Case, *, by: Actor, because: str, at: datetime) -> Case:
    """End a case whose reports were all withdrawn, or that turned out to be none (REP-1)."""
    raise NotImplementedError
