"""Learning from decisions: challenge, judge, promote, roll back (ASM-1).

Every night a challenger learns from the decisions that were not set aside. It is taken into use
only when it is not worse on those that were, nor on pairs that look alike and are not one event.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible
from vangnet.cases import judging, looking, preparing
from vangnet.cases.actions.telling import reason
from vangnet.cases.judging import Said
from vangnet.cases.models import Answer, MatchingModel, ModelUse, PairDecision, Prepared
from vangnet.matching.decisions import Decision
from vangnet.matching.expert import expert
from vangnet.matching.learning import learn
from vangnet.matching.model import Model
from vangnet.matching.rows import Row, Rows
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

FEWEST_FROZEN = 20
"""So many decisions must have been set aside before they can judge anything."""
FRESH = 25
"""So many new decisions before another challenger, also after one was rolled back."""
MOST_ROWS = 50_000
"""The newest reports, from which is counted how common each fact and word is."""


@transaction.atomic
def learn_again(*, at: datetime, by: Actor = Actor.CLOCK) -> MatchingModel | None:
    """Make a challenger of the decisions there are, judge it, and promote it if it may be.

    None when there is nothing new to learn. The model that was in use stays whenever there is
    doubt, and the challenger says why.
    """
    if not by.is_clock:
        raise Denied(_("Leren doet het systeem zelf, elke nacht."))
    begin_with_expert(at)
    said = latest_decisions()
    last = max(MatchingModel.objects.values_list("decisions", flat=True), default=0)
    if len(said) < last + FRESH:
        return None
    reigning, version = looking.model_in_use(), _version(at)
    training = [one for one in said if not one.frozen]
    frozen = [one for one in said if one.frozen]
    challenger = learn(
        _rows(training),
        [Decision(one.left.key, one.right.key, one.same) for one in training],
        expert(),
        version=version,
    )
    figures = {
        "challenger": judging.judge(challenger, frozen),
        "reigning": judging.judge(reigning, frozen),
        "trained_on": len(training),
        "against": reigning.version,
    }
    kept = _why_not(len(said), frozen, figures)
    made = MatchingModel.objects.create(
        version=version,
        hash=challenger.hash,
        document=challenger.document(),
        use=ModelUse.CANDIDATE.value,
        decisions=len(said),
        figures=figures,
        because=kept or _("Niet slechter dan het vorige model, ook niet op paren die erop lijken."),
        made_at=at,
    )
    if not kept:
        _promote(made, at)
    _tell(by, "model_challenged" if kept else "model_promoted", made, made.because)
    return made


@transaction.atomic
def roll_back(*, by: Actor, why: str, at: datetime) -> MatchingModel:
    """Put the model before this one back, in one step, with the reason. Returns the one in use."""
    permits.require(by, Permit.MODEL_STEER)
    why = reason(why, _("Schrijf waarom u het vorige model terugzet."), field="why")
    rows = MatchingModel.objects.select_for_update()
    held = rows.filter(use=ModelUse.PROMOTED.value).first()
    before = (
        rows.filter(use=ModelUse.RETIRED.value, rolled_back_at=None)
        .order_by("-promoted_at")
        .first()
    )
    if held is None or before is None:
        raise Impossible(_("Er is geen eerder model om naar terug te gaan."))
    held.use, held.rolled_back_at, held.rolled_back_why = ModelUse.RETIRED.value, at, why
    held.save(update_fields=["use", "rolled_back_at", "rolled_back_why"])
    before.use = ModelUse.PROMOTED.value
    before.save(update_fields=["use"])
    _tell(by, "model_rolled_back", held, why)
    return before


def begin_with_expert(at: datetime) -> None:
    """Keep the expert's model as the first, so that there is always one to go back to."""
    if MatchingModel.objects.exists():
        return
    model = expert()
    MatchingModel.objects.create(
        version=model.version,
        hash=model.hash,
        document=model.document(),
        use=ModelUse.PROMOTED.value,
        because=_("Het begin: wat deskundigen verwachten, zonder besluiten."),
        made_at=at,
        promoted_at=at,
    )


def latest_decisions() -> list[Said]:
    """Of every pair the last decision, unless that took an earlier one back or left it open."""
    found: dict[tuple[Any, Any], PairDecision] = {}
    for row in PairDecision.objects.order_by("at", "created_at").iterator():
        found[row.report_a, row.report_b] = row
    return [
        Said(
            preparing.from_json(row.row_a),
            preparing.from_json(row.row_b),
            row.answer == Answer.ACCEPT,
            row.chance,
            judging.set_aside(row.report_a, row.report_b),
        )
        for row in found.values()
        if row.answer in (Answer.ACCEPT, Answer.REJECT) and row.row_a and row.row_b
    ]


def _rows(training: list[Said]) -> Rows:
    """The newest reports, and as they were then those on which was decided."""
    rows = {
        row.key: row
        for row in map(preparing.kept, Prepared.objects.order_by("-received")[:MOST_ROWS])
    }
    decided: list[Row] = [side for one in training for side in (one.left, one.right)]
    return Rows.of((rows | {row.key: row for row in decided}).values())


def _why_not(count: int, frozen: list[Said], figures: dict[str, Any]) -> str:
    """Why the challenger is not taken into use; empty when it may be."""
    new, old = figures["challenger"], figures["reigning"]
    if count < settings.MATCHING_FEWEST_DECISIONS:
        return _("Nog te weinig besluiten: %(n)s van de %(most)s die nodig zijn.") % {
            "n": count,
            "most": settings.MATCHING_FEWEST_DECISIONS,
        }
    both = {one.same for one in frozen}
    if len(frozen) < FEWEST_FROZEN or len(both) < 2:
        return _("Te weinig apart gehouden besluiten om eerlijk te kunnen vergelijken.")
    if new["log_loss"] > old["log_loss"]:
        return _("Slechter op de apart gehouden besluiten.")
    if new["near_false"] > old["near_false"] or new["near_log_loss"] > old["near_log_loss"]:
        return _("Slechter op paren die op elkaar lijken en toch niet bij elkaar horen.")
    return ""


def _promote(made: MatchingModel, at: datetime) -> None:
    MatchingModel.objects.filter(use=ModelUse.PROMOTED.value).update(use=ModelUse.RETIRED.value)
    made.use, made.promoted_at = ModelUse.PROMOTED.value, at
    made.save(update_fields=["use", "promoted_at"])


def _version(at: datetime) -> str:
    """A name by its day; a second one of that day gets a number."""
    name = f"geleerd-{timezone.localdate(at).isoformat()}"
    count = MatchingModel.objects.filter(version__startswith=name).count()
    return f"{name}-{count + 1}" if count else name


def _tell(by: Actor, verb: str, made: MatchingModel, because: str) -> None:
    trail.record(
        by,
        verb,
        kind="cases.matchingmodel",
        because=because,
        facts={"version": made.version, "hash": made.hash, "decisions": made.decisions},
        audience=Audience.INSPECTORATE,
    )


def model_of(row: MatchingModel) -> Model:
    """The model of a row. Raises `BadModel` when it was changed."""
    return Model.from_document(row.document)
