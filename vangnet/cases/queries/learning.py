"""What matching knows, how good it is and how that went, for the coordinator (ASM-1)."""

from __future__ import annotations

from dataclasses import dataclass

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.cases import looking
from vangnet.cases.models import DriftCheck, DriftOutcome, MatchingModel, ModelUse
from vangnet.matching.model import Model


@dataclass(frozen=True)
class Known:
    """The model in use, all that were made, newest first, and what the alarm on drift said.

    `drift`: the last look at whether reports have changed; `drift_before`: when that one did not
    run, the last that did.
    """

    model: Model
    rows: tuple[MatchingModel, ...]
    drift: DriftCheck | None = None
    drift_before: DriftCheck | None = None

    @property
    def current(self) -> MatchingModel | None:
        """The row of the model in use; None when nothing was kept yet."""
        return next((one for one in self.rows if one.use == ModelUse.PROMOTED), None)

    @property
    def may_roll_back(self) -> bool:
        """Is there an earlier model that was not taken back?"""
        return any(one.use == ModelUse.RETIRED and one.rolled_back_at is None for one in self.rows)


def what_is_known(actor: Actor, *, most: int = 60) -> Known:
    """The model and its history. Only for who steers it. Raises `Denied`."""
    permits.require(actor, Permit.MODEL_STEER)
    rows = MatchingModel.objects.defer("document").order_by("-made_at")[:most]
    checks = DriftCheck.objects.order_by("-at")
    last = checks.first()
    before = None
    if last is not None and last.outcome == DriftOutcome.NOT_RUN:
        before = checks.exclude(outcome=DriftOutcome.NOT_RUN.value).first()
    return Known(looking.model_in_use(), tuple(rows), last, before)
