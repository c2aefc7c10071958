"""The life of a reflection report."""

from __future__ import annotations

from enum import StrEnum

from vangnet.access.permits import Permit as P
from vangnet.law.life import Life, Step


class ReflectionState(StrEnum):
    """Where a reflection report stands."""

    DRAFTING = "drafting"
    HANDED_IN = "handed_in"
    SUPPLEMENTING = "supplementing"

    @property
    def dutch(self) -> str:
        """The word on the screen."""
        return {
            "drafting": "in de maak",
            "handed_in": "ingediend",
            "supplementing": "wordt aangevuld",
        }[self.value]


S = ReflectionState

REFLECTION = Life(
    first=S.DRAFTING,
    steps=(
        Step(
            "hand_in",
            (S.DRAFTING, S.SUPPLEMENTING),
            S.HANDED_IN,
            P.REFLECTION_HAND_IN,
            "REF-1 CZN",
            "reflection-complete",
        ),
        Step("supplement", (S.HANDED_IN,), S.SUPPLEMENTING, P.CASE_STEER, "ASM-6 GEB"),
    ),
)
