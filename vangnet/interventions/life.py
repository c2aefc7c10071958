"""The life of an intervention."""

from __future__ import annotations

from enum import StrEnum

from vangnet.access.permits import Permit as P
from vangnet.law.life import Life, Step


class InterventionState(StrEnum):
    """Where an intervention stands."""

    RUNNING = "running"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"

    @property
    def dutch(self) -> str:
        """The word on the screen."""
        return {"running": "loopt", "ended": "beëindigd", "withdrawn": "ingetrokken"}[self.value]


S = InterventionState

INTERVENTION = Life(
    first=S.RUNNING,
    steps=(
        Step("end", (S.RUNNING,), S.ENDED, P.INTERVENTION_IMPOSE, "IVN-10 INT"),
        Step("withdraw", (S.RUNNING,), S.WITHDRAWN, P.INTERVENTION_IMPOSE, "IVN-5 INT"),
    ),
)
