"""What an inspector says of a pair, and the record of it that the model learns from (ASM-1)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible
from vangnet.access.steps import locked
from vangnet.cases import looking, preparing
from vangnet.cases.actions.proposing import WAITING, _together_with, kept_reasons
from vangnet.cases.actions.telling import reason
from vangnet.cases.models import Answer, Came, PairDecision, Proposal, ProposalState
from vangnet.cases.queries.fitting import PARTED
from vangnet.cases.queries.parties import OfReport
from vangnet.matching.rows import Row
from vangnet.matching.scoring import compare
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience


@transaction.atomic
def reject(proposal: Proposal, *, by: Actor, why: str, at: datetime) -> Proposal:
    """Say that two reports do not belong together: not proposed again, never bundled (ASM-1)."""
    sentence = _("Schrijf waarom deze meldingen niet bij elkaar horen.")
    why = reason(why, sentence, field="why")
    return _decide(proposal, ProposalState.REJECTED, Answer.REJECT, by=by, why=why, at=at)


@transaction.atomic
def unsure(proposal: Proposal, *, by: Actor, why: str, at: datetime) -> Proposal:
    """Leave it open with a reason; it stays proposed (ASM-1)."""
    sentence = _("Schrijf wat u nog moet weten om te kunnen beslissen.")
    why = reason(why, sentence, field="why")
    return _decide(proposal, ProposalState.UNSURE, Answer.UNSURE, by=by, why=why, at=at)


@transaction.atomic
def reconsider(proposal: Proposal, *, by: Actor, why: str, at: datetime) -> Proposal:
    """Take a rejection back, with a reason; the pair is proposed again (ASM-1)."""
    why = reason(why, _("Schrijf waarom u hier anders over denkt."), field="why")
    _allowed(proposal, by)
    held = locked(proposal)
    if held.decision != ProposalState.REJECTED:
        raise Impossible(_("Dit paar is niet afgewezen. Er is niets om terug te nemen."))
    return _written(held, ProposalState.OPEN, Answer.UNDO, by=by, why=why, at=at)


def _decide(
    proposal: Proposal,
    decision: ProposalState,
    answer: Answer,
    *,
    by: Actor,
    why: str,
    at: datetime,
) -> Proposal:
    _allowed(proposal, by)
    held = locked(proposal)
    if held.decision not in WAITING:
        raise Impossible(
            _("Over dit paar is al besloten: %(decision)s.")
            % {"decision": ProposalState(held.decision).label}
        )
    if decision is ProposalState.REJECTED and held.report_b in _together_with(held.report_a):
        raise Impossible(_("Deze meldingen zijn al gebundeld. Maak dat eerst ongedaan."))
    return _written(held, decision, answer, by=by, why=why, at=at)


def _allowed(proposal: Proposal, by: Actor) -> None:
    for report in (proposal.report_a, proposal.report_b):
        permits.require(by, Permit.CASE_BUNDLE, OfReport(report))
    if by.person is None:
        raise Denied(_("Dit besluit neemt een inspecteur, nooit het systeem."))


def _written(
    held: Proposal, decision: ProposalState, answer: Answer, *, by: Actor, why: str, at: datetime
) -> Proposal:
    held.decision, held.why = decision.value, why
    held.decided_by, held.decided_at = by.person, at
    if answer is not Answer.UNSURE:
        held.rejected_why, held.changed = "", []
    held.save(
        update_fields=["decision", "why", "decided_by", "decided_at", "rejected_why", "changed"]
    )
    rows = preparing.rows_of([held.report_a, held.report_b])
    record(held, answer, rows, by=by, why=why, at=at)
    verb = "pair_reconsidered" if answer is Answer.UNDO else f"pair_{decision.value}"
    trail.record(
        by,
        verb,
        kind="cases.proposal",
        subject=held.id,
        root=held.root_id,
        because=why,
        facts={"weight": held.weight, "probability": held.probability},
        audience=Audience.INSPECTORATE,
    )
    return held


def record(
    pair: Proposal, answer: Answer, rows: dict[UUID, Row], *, by: Actor, why: str, at: datetime
) -> None:
    """Write the decision down for good, with what was shown and what was compared."""
    assert by.person is not None
    PairDecision.objects.create(
        root_id=pair.report_a,
        report_a=pair.report_a,
        report_b=pair.report_b,
        answer=answer.value,
        why=why,
        person_id=by.person,
        at=at,
        levels={
            one["name"]: {"level": one.get("level", ""), "bits": one["bits"]}
            for one in pair.reasons
        },
        weight=pair.weight,
        probability=pair.probability,
        rank=pair.rank,
        came=pair.came,
        chance=pair.chance,
        model_version=pair.model_version,
        row_a=preparing.as_json(rows.get(pair.report_a)),
        row_b=preparing.as_json(rows.get(pair.report_b)),
    )


def record_bundle(
    newcomers: Iterable[UUID],
    present: Iterable[UUID],
    answer: Answer,
    *,
    by: Actor,
    why: str,
    at: datetime,
) -> None:
    """Write down what bundling or undoing says of every pair between two sides.

    A pair that was never shown is compared now, and stands there as chosen by hand.
    """
    pairs = [
        tuple(sorted((one, other), key=str))
        for one in dict.fromkeys(newcomers)
        for other in dict.fromkeys(present)
        if one != other
    ]
    keys = {key for pair in pairs for key in pair}
    rows = preparing.rows_of(keys)
    shown = {
        (one.report_a, one.report_b): one
        for one in Proposal.objects.filter(report_a__in=keys, report_b__in=keys)
    }
    for left, right in dict.fromkeys(pairs):
        pair = shown.get((left, right)) or _by_hand(left, right, rows)
        if pair is not None:
            record(pair, answer, rows, by=by, why=why, at=at)


def _by_hand(left: UUID, right: UUID, rows: dict[UUID, Row]) -> Proposal | None:
    if left not in rows or right not in rows:
        return None
    model = looking.model_in_use()
    found = compare(model, rows[left], rows[right])
    said: dict[str, Any] = {"came": Came.BY_HAND.value, "chance": 1.0, "rank": 0}
    return Proposal(
        root_id=left,
        report_a=left,
        report_b=right,
        weight=found.bits,
        probability=found.probability,
        prior=found.prior,
        reasons=kept_reasons(found),
        model_version=model.version,
        **said,
    )


def rejected_pairs(together: Iterable[UUID]) -> list[Proposal]:
    """Pairs among these reports of which an inspector said that they do not belong together.

    The pairs are held first: who rejects one at this very moment goes before or after, never
    through it.
    """
    keys = list(together)
    inside = Proposal.objects.filter(report_a__in=keys, report_b__in=keys)
    list(inside.select_for_update().order_by("pk").values_list("pk", flat=True))
    return list(inside.filter(PARTED).order_by("pk"))
