"""Which reports belong together, which are proposed, and each report's own picture."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from vangnet.access.actors import Actor
from vangnet.cases.models import Bundling, Case, Proposal, Sameness
from vangnet.networks.queries import NetworkPicture
from vangnet.reports.models import Report


@dataclass(frozen=True)
class Line:
    """One fact side by side. `verdict`: same, differs or unknown. `bits`: what it counts for."""

    name: str
    label: str
    left: str
    right: str
    verdict: str
    bits: float
    quote: str = ""


@dataclass(frozen=True)
class Compared:
    """Two reports field by field; `prior` and the bits of the lines add up to `weight` exactly."""

    proposal: Proposal
    left: Report
    right: Report
    left_case: Case | None
    right_case: Case | None
    lines: tuple[Line, ...]
    prior: float
    weight: float
    probability: float


@dataclass(frozen=True)
class Proposed:
    """A proposal with what a list shows: the other report and its case."""

    proposal: Proposal
    report: Report
    other: Report
    other_case: Case | None
    reporter: str
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Picture:
    """One report's own picture of the network."""

    report: Report
    reporter: str
    network: NetworkPicture


def bundlings(actor: Actor, root: UUID) -> list[Bundling]:
    """Every membership of the case, ended ones too, oldest first (ASM-1)."""
    raise NotImplementedError


def to_take_back(actor: Actor) -> list[Bundling]:
    """Ended memberships whose entries still stand in the joint picture; what the clock looks for.

    For each: `investigations.picture.take_back(b.case_id, b.report_id, …)`, then
    `cases.actions.entries_taken_back(b, …)`.
    """
    raise NotImplementedError


def proposals(actor: Actor, root: UUID) -> list[Proposed]:
    """Open proposals for the reports of a case, best first, as far as both may be seen (ASM-1)."""
    raise NotImplementedError


def proposal(actor: Actor, key: UUID) -> Proposal:
    """One proposal. Raises `Denied` when one of the two reports may not be seen."""
    raise NotImplementedError


def compared(actor: Actor, found: Proposal) -> Compared:
    """The two reports field by field with the reasons in bits; the look is logged (PRV-6)."""
    raise NotImplementedError


def samenesses(actor: Actor, root: UUID) -> list[Sameness]:
    """What the inspectorate called the same client or party in this case, oldest first."""
    raise NotImplementedError


def sameness(actor: Actor, key: UUID) -> Sameness:
    """One statement that two rows are the same. Raises `Denied`."""
    raise NotImplementedError


def same_parties(actor: Actor, root: UUID) -> dict[UUID, UUID]:
    """Row of a party → the one key for all rows that were called the same party."""
    raise NotImplementedError


def pictures(actor: Actor, root: UUID) -> list[Picture]:
    """Each report's own picture of the network side by side, unchanged (NET-1)."""
    raise NotImplementedError
