"""Proposing pairs, deciding on them, and saying which client and parties are the same (ASM-1)."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet import matching
from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.access.steps import locked
from vangnet.cases import facts
from vangnet.cases.actions.telling import current, found_case, reason, report_keys, still_open, tell
from vangnet.cases.candidates import candidates
from vangnet.cases.models import (
    Bundling,
    Case,
    Proposal,
    ProposalState,
    Sameness,
    SamenessKind,
)
from vangnet.cases.queries.cases import ABSENT
from vangnet.cases.queries.parties import OfReport, known_rows, registered
from vangnet.matching import Comparison, Reason
from vangnet.reports.models import Report
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

MOST = 10
"""An inspector looks at ten pairs; the eleventh is noise."""
WAITING = frozenset({ProposalState.OPEN.value, ProposalState.UNSURE.value})


@transaction.atomic
def propose(report: Report, *, by: Actor = Actor.CLOCK, at: datetime) -> list[Proposal]:
    """Look for reports that may be about the same event and keep the reasons (ASM-1).

    It only proposes. A pair on which was decided is left as it is; one that waits gets its score
    anew, because a report may have been supplemented. Reports already together are no pair.
    """
    if not by.is_clock:
        permits.require(by, Permit.CASE_BUNDLE, OfReport(report.id))
    others = candidates(by, report, facts.features(by, [report])[report.id])
    known = facts.features(by, [report, *others])
    together = _together_with(report.id)
    scored = [
        (matching.compare(known[report.id], known[other.id]), other)
        for other in others
        if other.id not in together
    ]
    likely = sorted(
        ((found, other) for found, other in scored if found.proposed),
        key=lambda pair: (-pair[0].bits, str(pair[1].id)),
    )
    made = [_keep(report, other, found) for found, other in likely[:MOST]]
    if by.is_clock:
        Bundling.objects.filter(report_id=report.id, until=None).update(
            compared_version=report.version
        )
    return [one for one in made if one.decision in WAITING]


def _together_with(report: UUID) -> set[UUID]:
    mine = Bundling.objects.filter(report_id=report, until=None).values("case_id")
    others = Bundling.objects.filter(case_id__in=mine, until=None)
    return set(others.values_list("report_id", flat=True))


def _keep(report: Report, other: Report, found: Comparison) -> Proposal:
    """One row per pair, the smaller key first; the reasons are kept in that order too."""
    swapped = str(other.id) < str(report.id)
    left, right = (other.id, report.id) if swapped else (report.id, other.id)
    score: dict[str, Any] = {
        "weight": found.bits,
        "probability": found.probability,
        "prior": found.prior,
        "reasons": [_kept(reason, swapped) for reason in found.reasons],
        "model_version": matching.MODEL_VERSION,
    }
    row, made = Proposal.objects.get_or_create(
        report_a=left, report_b=right, defaults={"root_id": left, **score}
    )
    if not made and row.decision in WAITING:
        for name, value in score.items():
            setattr(row, name, value)
        row.save(update_fields=list(score))
    return row


def _kept(reason: Reason, swapped: bool) -> dict[str, Any]:
    """A reason as a row keeps it. Words of the texts are not copied: they are shown from there."""
    left, right = (reason.right, reason.left) if swapped else (reason.left, reason.right)
    if reason.name == "words":
        left = right = ""
    return {
        "name": reason.name,
        "bits": reason.bits,
        "left": left,
        "right": right,
        "quote": reason.quote.words if reason.quote else "",
    }


@transaction.atomic
def reject(proposal: Proposal, *, by: Actor, why: str, at: datetime) -> Proposal:
    """Say that two reports do not belong together: never proposed again, never bundled (ASM-1)."""
    sentence = _("Schrijf waarom deze meldingen niet bij elkaar horen.")
    return _decide(
        proposal, ProposalState.REJECTED, by=by, why=reason(why, sentence, field="why"), at=at
    )


@transaction.atomic
def unsure(proposal: Proposal, *, by: Actor, why: str, at: datetime) -> Proposal:
    """Leave it open with a reason; it stays proposed (ASM-1)."""
    sentence = _("Schrijf wat u nog moet weten om te kunnen beslissen.")
    return _decide(
        proposal, ProposalState.UNSURE, by=by, why=reason(why, sentence, field="why"), at=at
    )


def _decide(
    proposal: Proposal, decision: ProposalState, *, by: Actor, why: str, at: datetime
) -> Proposal:
    for report in (proposal.report_a, proposal.report_b):
        permits.require(by, Permit.CASE_BUNDLE, OfReport(report))
    if by.person is None:
        raise Denied(_("Dit besluit neemt een inspecteur, nooit het systeem."))
    held = locked(proposal)
    if held.decision not in WAITING:
        raise Impossible(
            _("Over dit paar is al besloten: %(decision)s.")
            % {"decision": ProposalState(held.decision).label}
        )
    if decision is ProposalState.REJECTED and held.report_b in _together_with(held.report_a):
        raise Impossible(_("Deze meldingen zijn al gebundeld. Maak dat eerst ongedaan."))
    held.decision, held.why = decision.value, why
    held.decided_by, held.decided_at = by.person, at
    held.save(update_fields=["decision", "why", "decided_by", "decided_at"])
    trail.record(
        by,
        f"pair_{decision.value}",
        kind="cases.proposal",
        subject=held.id,
        root=held.root_id,
        because=why,
        facts={"weight": held.weight, "probability": held.probability},
        audience=Audience.INSPECTORATE,
    )
    return held


@transaction.atomic
def say_same(
    case: Case, *, by: Actor, what: SamenessKind | str, left: UUID, right: UUID, because: str
) -> Sameness:
    """Say that two rows of different reports are the same client or party, with the reason (ASM-1).

    `left` and `right`: keys of clients, or of parties in the pictures of two reports in this case.
    The pictures themselves stay as each reporter drew them.
    """
    permits.require(by, Permit.CASE_BUNDLE, case)
    held = still_open(locked(case))
    because = reason(because, _("Schrijf waaraan u ziet dat het dezelfde is."), field="because")
    if what not in SamenessKind.values:
        raise Invalid(_("Kies cliënt of partij."), field="what")
    if left == right:
        raise Invalid(_("Kies twee verschillende."), field="right")
    left, right = sorted((left, right), key=str)
    rows = known_rows(by, report_keys(current(held)), str(what))
    if left not in rows or right not in rows:
        raise Denied(_(ABSENT))
    if rows[left] == rows[right]:
        raise Invalid(_("Kies er een uit elke melding: deze staan in dezelfde."), field="right")
    if Sameness.objects.filter(root_id=held.id, left=left, right=right, until=None).exists():
        raise Impossible(_("Dit is al vastgelegd."))
    made = Sameness.objects.create(
        root_id=held.id,
        what=what,
        left=left,
        right=right,
        organisation_id=registered((left, right)),
        because=because,
    )
    tell(by, "same_said", held, because=because, kind="cases.sameness", subject=made.id)
    return made


@transaction.atomic
def say_different(sameness: Sameness, *, by: Actor, at: datetime, because: str) -> Sameness:
    """Take that back; the earlier statement stays readable in the history."""
    permits.require(by, Permit.CASE_BUNDLE, sameness)
    because = reason(because, _("Schrijf waarom het toch niet dezelfde is."), field="because")
    held = locked(sameness)
    if held.until is not None:
        raise Impossible(_("Dit was al teruggenomen."))
    held.until = at
    held.save(update_fields=["until"])
    case = found_case(held.root_id)
    tell(by, "different_said", case, because=because, kind="cases.sameness", subject=held.id)
    return held
