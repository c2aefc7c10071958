"""Proposing pairs of reports that may be about one event; it never decides (ASM-1)."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from vangnet.access.actors import Actor
from vangnet.access.refusals import Denied
from vangnet.cases import looking, preparing
from vangnet.cases.looking import Found
from vangnet.cases.models import Bundling, Came, Prepared, Proposal, ProposalState
from vangnet.matching.model import Model
from vangnet.matching.scoring import Comparison
from vangnet.reports.life import ReportState
from vangnet.reports.models import Report

MOST = 10
"""An inspector looks at ten pairs; the eleventh is noise."""
WAITING = frozenset({ProposalState.OPEN.value, ProposalState.UNSURE.value})
UNCERTAIN_BITS = 4.0
"""So far below the threshold a pair still is one to doubt about."""
MATERIAL_BITS = 3.0
"""So much must what changed in a report speak for one event, before a rejected pair comes back."""


@dataclass(frozen=True)
class Shown:
    """A pair to show: why, with what probability, and in which place."""

    found: Found
    came: Came
    chance: float
    rank: int


@transaction.atomic
def propose(report: Report, *, by: Actor = Actor.CLOCK, at: datetime) -> list[Proposal]:
    """Prepare the report, look for others that may be about the same event, and keep the reasons.

    It only proposes. A pair on which was decided is left as it is, unless a report has changed in
    what was compared; one that waits gets its score anew. Reports already together are no pair. A
    withdrawn report is taken out of what is compared.
    """
    if not by.is_clock:
        raise Denied(
            "Vergelijken doet het systeem zelf, zodra een melding binnenkomt of verandert."
        )
    if report.state != ReportState.SUBMITTED:
        return _left_out(report)
    row = preparing.prepare(report, by=by)
    model = looking.model_in_use()
    together = _together_with(report.id)
    found = [one for one in looking.look_up(model, report.id, row) if one.report not in together]
    versions = dict(
        Prepared.objects.filter(report__in=[one.report for one in found]).values_list(
            "report", "version"
        )
    )
    made = [
        _keep(report, one, model, versions.get(one.found.report, 0))
        for one in to_show(_undecided(report.id, found), seed=f"{report.id} {report.version}")
    ]
    _score_anew(report, found, model, versions, made)
    Bundling.objects.filter(report_id=report.id, until=None).update(compared_version=report.version)
    return [one for one in made if one.decision in WAITING]


def _undecided(report: UUID, found: list[Found]) -> list[Found]:
    """Without the pairs that were rejected and did not change: they take nobody's place."""
    mine = Q(report_a=report) | Q(report_b=report)
    rejected = {
        row.report_b if row.report_a == report else row.report_a: row
        for row in Proposal.objects.filter(mine, decision=ProposalState.REJECTED.value)
    }
    return [
        one
        for one in found
        if one.report not in rejected or changed_since(rejected[one.report], one.comparison)
    ]


def to_show(found: Iterable[Found], *, seed: str) -> list[Shown]:
    """What an inspector is shown of the candidates, best first.

    Who cites comes first. Beside every likely pair, one that the model would not show is drawn with
    a small known probability: half from the uncertain ones, half from all others. Without those,
    the model would only ever learn from what it thought already.
    """
    several = list(found)
    cited = [one for one in several if one.cited]
    likely = [one for one in several if one.comparison.proposed and not one.cited]
    shown = [*cited, *likely][:MOST]
    rest = [one for one in several if not one.comparison.proposed and not one.cited]
    drawn = _drawn(rest, opportunities=len(shown), seed=seed)
    placed = [
        Shown(one, Came.CITED if one.cited else Came.LIKELY, 1.0, rank)
        for rank, one in enumerate(shown, 1)
    ]
    return placed + [
        Shown(one, came, chance, len(placed) + rank)
        for rank, (one, came, chance) in enumerate(drawn, 1)
    ]


def _drawn(rest: list[Found], *, opportunities: int, seed: str) -> list[tuple[Found, Came, float]]:
    """Draw from two lots, as often as there are pairs to show; the same seed draws the same."""
    border = looking.model_in_use().threshold - UNCERTAIN_BITS
    lots = (
        (Came.UNCERTAIN, [one for one in rest if one.comparison.bits >= border]),
        (Came.RANDOM, [one for one in rest if one.comparison.bits < border]),
    )
    chosen: dict[UUID, tuple[Found, Came, float]] = {}
    dice = random.Random(seed)
    share = settings.MATCHING_SHARE_TO_LEARN_FROM / 2
    for _time in range(opportunities):
        for came, lot in lots:
            if dice.random() < share and lot:
                one = dice.choice(lot)
                chance = 1 - (1 - share / len(lot)) ** opportunities
                chosen[one.report] = (one, came, chance)
    return list(chosen.values())


def _left_out(report: Report) -> list[Proposal]:
    """Withdrawn: no longer compared, and pairs that waited with it are no question any more."""
    preparing.forget(report.id)
    for side in ("report_a", "report_b"):
        Proposal.objects.filter(**{side: report.id}, decision__in=WAITING).update(
            decision=ProposalState.LAPSED.value
        )
    return []


def _together_with(report: UUID) -> set[UUID]:
    mine = Bundling.objects.filter(report_id=report, until=None).values("case_id")
    others = Bundling.objects.filter(case_id__in=mine, until=None)
    return set(others.values_list("report_id", flat=True))


def _keep(report: Report, shown: Shown, model: Model, version: int) -> Proposal:
    """One row per pair, the smaller key first."""
    other = shown.found.report
    score = _score(report, other, shown.found.comparison, model, version)
    place = {"came": shown.came.value, "chance": shown.chance, "rank": shown.rank}
    left, right = score.pop("report_a"), score.pop("report_b")
    row, made = Proposal.objects.get_or_create(
        report_a=left, report_b=right, defaults={"root_id": left, **score, **place}
    )
    if made:
        return row
    if row.decision == ProposalState.REJECTED:
        changed = changed_since(row, shown.found.comparison)
        if not changed:
            return row
        score |= {"decision": ProposalState.OPEN.value, "rejected_why": row.why, "why": ""}
        score |= {"changed": changed}
    elif row.decision == ProposalState.LAPSED:
        score |= {"decision": ProposalState.OPEN.value}
    elif row.decision not in WAITING:
        return row
    elif shown.chance < row.chance:
        place = {}  # It was shown already, and surer than this draw.
    return _saved(row, {**score, **place})


def changed_since(row: Proposal, now: Comparison) -> list[str]:
    """In which comparisons a rejected pair came out otherwise, if that speaks for one event.

    Only another level counts, never another weight: a new model alone brings nothing back.
    """
    before = {one["name"]: one for one in row.reasons}
    if row.decision != ProposalState.REJECTED or not now.proposed:
        return []
    other = [
        one
        for one in now.reasons
        if one.name in before and before[one.name].get("level") != one.level
    ]
    gained = sum(one.bits - float(before[one.name]["bits"]) for one in other)
    return [one.name for one in other] if gained >= MATERIAL_BITS else []


def _score_anew(
    report: Report,
    found: list[Found],
    model: Model,
    versions: dict[UUID, int],
    made: list[Proposal],
) -> None:
    """Pairs that wait, but are no longer likely enough to be shown first, get their score anew."""
    known = {one.pk for one in made}
    for one in found:
        left, right = sorted((report.id, one.report), key=str)
        waiting = Proposal.objects.filter(report_a=left, report_b=right, decision__in=WAITING)
        for row in waiting.exclude(pk__in=known):
            score = _score(report, one.report, one.comparison, model, versions.get(one.report, 0))
            _saved(row, score)


def _saved(row: Proposal, values: dict[str, Any]) -> Proposal:
    for name, value in values.items():
        setattr(row, name, value)
    row.save(update_fields=list(values))
    return row


def _score(
    report: Report, other: UUID, found: Comparison, model: Model, version: int
) -> dict[str, Any]:
    """What is kept of a comparison; what the reports say stays in the reports."""
    swapped = str(other) < str(report.id)
    left, right = (other, report.id) if swapped else (report.id, other)
    one, two = (version, report.version) if swapped else (report.version, version)
    return {
        "report_a": left,
        "report_b": right,
        "version_a": one,
        "version_b": two,
        "weight": found.bits,
        "probability": found.probability,
        "prior": found.prior,
        "reasons": kept_reasons(found),
        "model_version": model.version,
    }


def kept_reasons(found: Comparison) -> list[dict[str, Any]]:
    """The comparisons with their levels and bits, as JSON."""
    return [{"name": one.name, "level": one.level, "bits": one.bits} for one in found.reasons]
