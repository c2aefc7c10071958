"""The lives of an invitation and of a request for more time."""

from __future__ import annotations

from enum import StrEnum

from vangnet.access.permits import Permit as P
from vangnet.law.life import Life, Step


class InvitationState(StrEnum):
    """Where an invitation stands."""

    SENT = "sent"
    ACCEPTED = "accepted"
    LEARNING = "learning"
    DECLINED = "declined"

    @property
    def dutch(self) -> str:
        """The word on the screen."""
        return {
            "sent": "wacht op antwoord",
            "accepted": "doet mee",
            "learning": "leert mee",
            "declined": "doet niet mee",
        }[self.value]


class ExtensionState(StrEnum):
    """Where a request for more time stands."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"

    @property
    def dutch(self) -> str:
        """The word on the screen."""
        return {"asked": "gevraagd", "granted": "toegekend", "refused": "afgewezen"}[self.value]


I = InvitationState  # noqa: E741
E = ExtensionState

INVITATION = Life(
    first=I.SENT,
    steps=(
        Step(
            "accept", (I.SENT, I.DECLINED, I.LEARNING), I.ACCEPTED, P.INVITATION_ANSWER, "REP-6 GEB"
        ),
        Step("learn_along", (I.SENT, I.DECLINED), I.LEARNING, P.INVITATION_ANSWER, "INV-7 CZN"),
        Step("decline", (I.SENT,), I.DECLINED, P.INVITATION_ANSWER, "INV-8 CZN"),
    ),
)

EXTENSION = Life(
    first=E.ASKED,
    steps=(
        Step("grant", (E.ASKED,), E.GRANTED, P.CASE_STEER, "UBW#art-8.7.2"),
        Step("refuse", (E.ASKED,), E.REFUSED, P.CASE_STEER, "UBW#art-8.7.2"),
    ),
)
