"""Which reports belong together, which are proposed, and each report's own picture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.access.together import listed
from vangnet.cases.life import CaseState
from vangnet.cases.models import (
    TO_LEARN_FROM,
    Bundling,
    Came,
    Case,
    Proposal,
    ProposalState,
    Sameness,
    SamenessKind,
)
from vangnet.cases.queries import fitting, gathering
from vangnet.cases.queries.cases import ABSENT
from vangnet.cases.queries.cases import case as one_case
from vangnet.cases.queries.labels import LABELS, sentence
from vangnet.cases.queries.parties import OfReport, report_numbers, reports_of
from vangnet.networks import queries as networks
from vangnet.networks.queries import NetworkPicture
from vangnet.parties import queries as register
from vangnet.parties.models import Organisation
from vangnet.reports.models import Report

WAITING = [ProposalState.OPEN.value, ProposalState.UNSURE.value]


@dataclass(frozen=True)
class Proposed:
    """A proposal with what a list shows: the other report and its case.

    `shut`: why the other report cannot come into this case now; empty when it can. `parted`: the
    pair of which an inspector said no, that stands in the way.
    """

    proposal: Proposal
    report: Report
    other: Report
    other_case: Case | None
    reporter: str
    reasons: tuple[str, ...]
    shut: str = ""
    parted: Proposal | None = None

    @property
    def to_learn_from(self) -> bool:
        """Is it shown only to learn from?"""
        return self.proposal.came in TO_LEARN_FROM

    @property
    def cited(self) -> bool:
        """Does one of the two give the number of the other?"""
        return self.proposal.came == Came.CITED

    @property
    def percent(self) -> int:
        """The chance in whole percents, never 0 or 100: it stays a proposal."""
        return min(99, max(1, round(self.proposal.probability * 100)))


@dataclass(frozen=True)
class Picture:
    """One report's own picture of the network."""

    report: Report
    reporter: str
    network: NetworkPicture


def bundlings(actor: Actor, root: UUID) -> list[Bundling]:
    """Every membership of the case, ended ones too, oldest first (ASM-1)."""
    return listed(*gathering.members(actor, root))


def to_take_back(actor: Actor) -> list[Bundling]:
    """Ended memberships whose entries still stand in the joint picture; what the clock looks for.

    For each: `investigations.picture.take_back(b.case_id, b.report_id, …)`, then
    `cases.actions.entries_taken_back(b, …)`. In a case that went up in another everything stays as
    it was; a report that came back meanwhile keeps its entries.
    """
    again = Bundling.objects.filter(
        case=OuterRef("case"), report_id=OuterRef("report_id"), until=None
    )
    found = Bundling.objects.filter(until__isnull=False, entries_taken_back=False)
    found = found.exclude(case__state=CaseState.ABSORBED.value).filter(~Exists(again))
    return list(found.select_related("case").order_by("until")[:100])


def proposals(actor: Actor, root: UUID) -> list[Proposed]:
    """Open proposals for the reports of a case, as far as both may be seen (ASM-1).

    First where one report gives the number of the other, then the likeliest, then what is shown
    only to learn from; last what cannot come into the case now, with why.
    """
    own = {report.id: report for report in reports_of(actor, root)}
    found = Proposal.objects.filter(decision__in=WAITING).filter(
        Q(report_a__in=list(own)) | Q(report_b__in=list(own))
    )
    rows = sorted(found.order_by("-weight", "id")[:50], key=_first_cited)
    keys = {key for row in rows for key in (row.report_a, row.report_b)} - set(own)
    others = Report.objects.in_bulk(keys)
    if not others:
        return []
    cases = cases_of(keys)
    names = register.by_key(actor, [one.organisation_id for one in others.values()])
    shown = [
        _proposed(row, own, others, cases, names)
        for row in rows
        if row.report_a in others or row.report_b in others
    ]
    return _with_what_is_shut(actor, shown, one_case(actor, root), own)


def _with_what_is_shut(
    actor: Actor, found: list[Proposed], into: Case, own: dict[UUID, Report]
) -> list[Proposed]:
    """Each with why its report cannot come into the case now; those last, the others as they were.

    A no between any report here and any in the case of the other keeps them apart: who stands with
    the other would be left behind in silence. All the pairs that wait are looked at together, so
    that one that came back keeps none of them out.
    """
    mates = fitting.companions(one.other.id for one in found)
    around = {key for group in mates.values() for key in group}
    parted = fitting.parted(own, around, [one.proposal.pk for one in found])
    numbers = report_numbers(actor, {*own, *around}) if parted else {}
    said = [
        _shut(one, into, fitting.between(parted, own, mates.get(one.other.id, ())), numbers)
        for one in found
    ]
    return sorted(said, key=lambda one: bool(one.shut))


def _shut(one: Proposed, into: Case, pair: Proposal | None, numbers: dict[UUID, str]) -> Proposed:
    if pair is not None:
        return replace(one, shut=fitting.why_parted(pair, numbers), parted=pair)
    far = fitting.too_far(one.other_case) if one.other_case else ""
    return replace(one, shut=fitting.too_late(into) or far)


@dataclass(frozen=True)
class Sought:
    """A report that an inspector looked for by its number, with its case and who reported."""

    report: Report
    case: Case | None
    reporter: str


def sought(actor: Actor, root: UUID, number: str) -> Sought | None:
    """The report of this number, if the actor may read it and it is not in this case (ASM-1).

    For what no proposal points at: somebody rang, or a partner told. The actor must be able to
    bundle the case it is in.
    """
    found = Report.objects.filter(number__iexact=number.strip()).first() if number.strip() else None
    home = cases_of([found.id]).get(found.id) if found is not None else None
    if found is None or home is None or home.id == root:
        return None
    if not permits.decide(actor, Permit.CASE_BUNDLE, OfReport(found.id)):
        return None
    body = register.by_key(actor, [found.organisation_id]).get(found.organisation_id)
    return Sought(found, home, body.name if body else "")


def decided(actor: Actor, root: UUID) -> list[tuple[Proposal, str, str]]:
    """Pairs of which an inspector said that they do not belong together, with both numbers.

    Newest first, as far as both reports may be seen.
    """
    own = [report.id for report in reports_of(actor, root)]
    found = Proposal.objects.filter(decision=ProposalState.REJECTED.value)
    found = found.filter(Q(report_a__in=own) | Q(report_b__in=own))
    rows = list(found.order_by("-decided_at")[:50])
    keys = {key for row in rows for key in (row.report_a, row.report_b)}
    numbers = report_numbers(actor, keys) if keys else {}
    return [
        (row, numbers[row.report_a], numbers[row.report_b])
        for row in rows
        if row.report_a in numbers and row.report_b in numbers
    ]


def _first_cited(row: Proposal) -> int:
    if row.came == Came.CITED:
        return 0
    return 2 if row.came in TO_LEARN_FROM else 1


def _proposed(
    row: Proposal,
    own: dict[UUID, Report],
    others: dict[UUID, Report],
    cases: dict[UUID, Case],
    names: dict[UUID, Organisation],
) -> Proposed:
    mine, other = (
        (own[row.report_a], others[row.report_b])
        if row.report_b in others
        else (own[row.report_b], others[row.report_a])
    )
    speaking = sorted(
        (one for one in row.reasons if one["bits"] > 0), key=lambda one: -float(one["bits"])
    )
    body = names.get(other.organisation_id)
    return Proposed(
        row,
        mine,
        other,
        cases.get(other.id),
        body.name if body else "",
        tuple(_because(one) for one in speaking[:4]),
    )


def _because(kept: dict[str, Any]) -> str:
    label = LABELS.get(kept["name"], kept["name"])
    return f"{label}: {sentence(kept['name'], kept.get('level', ''))}"


def cases_of(reports: Iterable[UUID]) -> dict[UUID, Case]:
    """The case each report is in now, as far as the actor may see it."""
    rows = Bundling.objects.select_related("case").filter(report_id__in=list(reports), until=None)
    return {row.report_id: row.case for row in rows}


def proposal(actor: Actor, key: UUID) -> Proposal:
    """One proposal. Raises `Denied` when one of the two reports may not be seen (ASM-1)."""
    found = Proposal.objects.filter(pk=key).first()
    if found is None:
        raise Denied(_(ABSENT))
    for report in (found.report_a, found.report_b):
        permits.require(actor, Permit.REPORT_READ, OfReport(report))
    return found


def samenesses(actor: Actor, root: UUID) -> list[Sameness]:
    """What the inspectorate called the same client or party in this case, oldest first."""
    return listed(*gathering.sameness(actor, root))


def sameness(actor: Actor, key: UUID) -> Sameness:
    """One statement that two rows are the same. Raises `Denied`."""
    found = Sameness.objects.filter(pk=key).first()
    if found is None:
        raise Denied(_(ABSENT))
    return found


def same_parties(actor: Actor, root: UUID) -> dict[UUID, UUID]:
    """Row of a party in a report's picture → the one key of all rows that were called the same.

    That key is the organisation when one of the rows is in the register, else the smallest row.
    """
    groups: dict[UUID, set[UUID]] = {}
    bodies: dict[UUID, UUID] = {}
    for one in samenesses(actor, root):
        if one.what != SamenessKind.PARTY:
            continue
        joined = groups.get(one.left, {one.left}) | groups.get(one.right, {one.right})
        groups |= dict.fromkeys(joined, joined)
        if one.organisation_id:
            bodies[one.left] = one.organisation_id
    found = {}
    for row, group in groups.items():
        known = sorted((bodies[key] for key in group if key in bodies), key=str)
        found[row] = known[0] if known else min(group, key=str)
    return found


def pictures(actor: Actor, root: UUID) -> list[Picture]:
    """Each report's own picture of the network side by side, unchanged (NET-1).

    Only of reports the actor may read, and never for who has no role that reads reports: an editor
    writes from the judged case. Names of people are not in it. Raises `Denied`.
    """
    permits.require_role(actor, Permit.REPORT_READ)
    reports = reports_of(actor, root)
    names = register.by_key(actor, [report.organisation_id for report in reports])
    networks.fetch(actor, [report.id for report in reports])
    return [
        Picture(
            report,
            names[report.organisation_id].name if report.organisation_id in names else "",
            networks.network(actor, report.id),
        )
        for report in reports
    ]
