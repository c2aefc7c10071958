"""The life of a case, in one table."""

from __future__ import annotations

from enum import StrEnum

from vangnet.access.permits import Permit as P
from vangnet.law.life import Life, Step


class CaseState(StrEnum):
    """Where a case stands."""

    OPENED = "opened"
    REFLECTING = "reflecting"
    HANDED_IN = "handed_in"
    ASSESSING = "assessing"
    SUPPLEMENTING = "supplementing"
    OWN_INQUIRY = "own_inquiry"
    JUDGED = "judged"
    INTERVENING = "intervening"
    CLOSED = "closed"
    ABSORBED = "absorbed"

    @property
    def dutch(self) -> str:
        """The word on the screen."""
        return _DUTCH[self]


_DUTCH = {
    CaseState.OPENED: "nieuw",
    CaseState.REFLECTING: "partijen onderzoeken samen",
    CaseState.HANDED_IN: "reflectieverslag ingediend",
    CaseState.ASSESSING: "wordt beoordeeld",
    CaseState.SUPPLEMENTING: "partijen vullen aan",
    CaseState.OWN_INQUIRY: "inspectie onderzoekt zelf",
    CaseState.JUDGED: "beoordeeld",
    CaseState.INTERVENING: "interventie loopt",
    CaseState.CLOSED: "afgesloten",
    CaseState.ABSORBED: "opgegaan in een andere zaak",
}

S = CaseState

CASE = Life(
    first=S.OPENED,
    steps=(
        Step("ask_to_reflect", (S.OPENED,), S.REFLECTING, P.CASE_STEER, "INV-1 CZN"),
        Step(
            "hand_in",
            (S.REFLECTING, S.SUPPLEMENTING),
            S.HANDED_IN,
            P.REFLECTION_HAND_IN,
            "REF-1 CZN",
        ),
        Step("assess", (S.HANDED_IN,), S.ASSESSING, P.CASE_STEER, "ASM-3 GEB"),
        Step("ask_more", (S.ASSESSING,), S.SUPPLEMENTING, P.CASE_STEER, "ASM-6 GEB"),
        Step("resume", (S.SUPPLEMENTING,), S.ASSESSING, P.CASE_STEER, "ASM-6 GEB"),
        Step("inquire_oneself", (S.OPENED, S.ASSESSING), S.OWN_INQUIRY, P.CASE_STEER, "ASM-6 GEB"),
        Step("find_no_calamity", (S.OPENED, S.ASSESSING), S.JUDGED, P.CASE_JUDGE, "ASM-6 GEB"),
        Step("judge", (S.ASSESSING, S.OWN_INQUIRY), S.JUDGED, P.CASE_JUDGE, "ASM-4 GEB"),
        Step("intervene", (S.JUDGED,), S.INTERVENING, P.CASE_JUDGE, "IVN-5 INT"),
        Step("close", (S.JUDGED, S.INTERVENING), S.CLOSED, P.CASE_CLOSE, "ASM-6 CZN", "may-close"),
        Step("withdraw", (S.OPENED, S.REFLECTING), S.CLOSED, P.CASE_STEER, "REP-1 CZN"),
        Step("reopen", (S.CLOSED,), S.ASSESSING, P.CASE_STEER, "ASM-6 CZN"),
        Step("absorb", (S.OPENED, S.REFLECTING), S.ABSORBED, P.CASE_BUNDLE, "ASM-1 GEB"),
        Step("restore", (S.ABSORBED,), S.OPENED, P.CASE_BUNDLE, "ASM-1 GEB"),
        Step("restore_reflecting", (S.ABSORBED,), S.REFLECTING, P.CASE_BUNDLE, "ASM-1 GEB"),
    ),
)
