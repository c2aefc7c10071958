"""What an actor may see of reports. Free texts are shown by `read`, which writes the look."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from vangnet.access.actors import Actor
from vangnet.reports.form import LABELS, STEPS
from vangnet.reports.models import (
    AlsoConcerns,
    Cause,
    Confirmed,
    CoReporter,
    Duty,
    EventKind,
    EventOutcome,
    Must,
    Place,
    Report,
    ReportState,
    ReportVersion,
    YesNo,
)

__all__ = [
    "LABELS",
    "STEPS",
    "AlsoConcerns",
    "Cause",
    "Change",
    "CoReporter",
    "Confirmed",
    "Duty",
    "EventKind",
    "EventOutcome",
    "Missing",
    "Must",
    "Place",
    "Report",
    "ReportState",
    "ReportVersion",
    "YesNo",
]


@dataclass(frozen=True)
class Missing:
    """Something that is not there (yet): in which step, at which field, and a sentence."""

    step: str
    field: str
    sentence: str


@dataclass(frozen=True)
class Change:
    """One field that changed between two versions, in words."""

    field: str
    label: str
    old: str
    new: str


def report(actor: Actor, key: UUID) -> Report:
    """One report: number, state, days. Raises `Denied`, the same for absent and forbidden."""
    raise NotImplementedError


def read(actor: Actor, key: UUID, *, because: str) -> Report:
    """One report with its free texts; whoever reads them is written down (PRV-6)."""
    raise NotImplementedError


def drafts(actor: Actor) -> list[Report]:
    """The open drafts of the actor's organisation, last saved first."""
    raise NotImplementedError


def mine(actor: Actor) -> list[Report]:
    """What the actor's organisation submitted or withdrew, newest first."""
    raise NotImplementedError


def my_co_reports(actor: Actor) -> list[CoReporter]:
    """Joint reports that wait for the answer of the actor's organisation, oldest first (REP-6)."""
    raise NotImplementedError


def co_report(actor: Actor, key: UUID) -> CoReporter:
    """One question to confirm, for the named organisation or the author. Raises `Denied`."""
    raise NotImplementedError


def co_reporters(actor: Actor, root: UUID) -> list[CoReporter]:
    """For whom a report stands, and what they answered (REP-6)."""
    raise NotImplementedError


def duties(actor: Actor, root: UUID) -> list[Duty]:
    """Per party: must it report, why, by when, has it (REP-5). In the order of the network."""
    raise NotImplementedError


def versions(actor: Actor, root: UUID) -> list[ReportVersion]:
    """All versions of a submitted report, newest first. Holds free texts: use after `read`."""
    raise NotImplementedError


def changes(actor: Actor, root: UUID, number: int) -> list[Change]:
    """What a version changed, field by field, for both sides the same (REP-1). Writes the look."""
    raise NotImplementedError


def missing(actor: Actor, report: Report) -> list[Missing]:
    """What submitting still asks, in the order of the form (REP-1, REP-4)."""
    raise NotImplementedError


def advised(actor: Actor, report: Report) -> list[Missing]:
    """What the law does not ask but helps: never stops a report."""
    raise NotImplementedError


def objections(actor: Actor, report: Report) -> list[Missing]:
    """What cannot be taken: a BSN in a text, audit material, a day that cannot be (REP-8)."""
    raise NotImplementedError


def fingerprint(actor: Actor, report: Report) -> str:
    """Fingerprint of what the report says now: the check page sends it along with submitting."""
    raise NotImplementedError


def without_case(actor: Actor) -> list[Report]:
    """Submitted reports, oldest first, for the clock; which have a case yet is for `cases`."""
    raise NotImplementedError
