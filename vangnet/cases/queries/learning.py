"""What matching knows, how good it is and how that went, for the coordinator (ASM-1)."""

from __future__ import annotations

from dataclasses import dataclass

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.cases import looking
from vangnet.cases.models import MatchingModel, ModelUse
from vangnet.matching.model import Model


@dataclass(frozen=True)
class Known:
    """The model in use, and all that were made, newest first."""

    model: Model
    rows: tuple[MatchingModel, ...]

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
    return Known(looking.model_in_use(), tuple(rows))
