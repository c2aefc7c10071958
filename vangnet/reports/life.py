"""The life of a report, in one table."""

from __future__ import annotations

from enum import StrEnum

from vangnet.access.permits import Permit as P
from vangnet.law.life import Life, Step


class ReportState(StrEnum):
    """Where a report stands. Supplementing makes a new version, not a new state."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    WITHDRAWN = "withdrawn"
    DISCARDED = "discarded"

    @property
    def dutch(self) -> str:
        """The word on the screen."""
        return _DUTCH[self]


_DUTCH = {
    ReportState.DRAFT: "concept",
    ReportState.SUBMITTED: "ingediend",
    ReportState.WITHDRAWN: "ingetrokken",
    ReportState.DISCARDED: "weggegooid",
}

S = ReportState

REPORT = Life(
    first=S.DRAFT,
    steps=(
        Step("submit", (S.DRAFT,), S.SUBMITTED, P.REPORT_SUBMIT, "REP-1 CZN"),
        Step("discard", (S.DRAFT,), S.DISCARDED, P.REPORT_DRAFT, "REP-1"),
        Step("withdraw", (S.SUBMITTED,), S.WITHDRAWN, P.REPORT_WITHDRAW, "REP-1 CZN"),
    ),
)
