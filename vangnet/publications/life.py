"""The life of a public version: written, reviewed by one, approved by another, published.

When a party reacts after publication, the text stays in the library while its reaction goes through
the same hands; only what is in the library can be withdrawn.
"""

from __future__ import annotations

from enum import StrEnum

from vangnet.access.permits import Permit as P
from vangnet.law.life import Life, Step


class VersionState(StrEnum):
    """Where a public version stands."""

    DRAFTING = "drafting"
    REVIEWED = "reviewed"
    APPROVED = "approved"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"

    @property
    def dutch(self) -> str:
        """The word on the screen."""
        return {
            "drafting": "in de maak",
            "reviewed": "nagekeken",
            "approved": "goedgekeurd",
            "published": "gepubliceerd",
            "withdrawn": "ingetrokken",
        }[self.value]


S = VersionState

PUBLIC_VERSION = Life(
    first=S.DRAFTING,
    steps=(
        Step("review", (S.DRAFTING,), S.REVIEWED, P.PUBLIC_VERSION_REVIEW, "PUB-2 LVC"),
        Step("approve", (S.REVIEWED,), S.APPROVED, P.PUBLIC_VERSION_APPROVE, "PUB-2 LVC"),
        Step("edit", (S.REVIEWED, S.APPROVED), S.DRAFTING, P.PUBLIC_VERSION_REVIEW, "PUB-2 LVC"),
        Step(
            "publish",
            (S.APPROVED,),
            S.PUBLISHED,
            P.PUBLIC_VERSION_APPROVE,
            "PUB-2 LVC",
            "may-publish",
        ),
        Step("react", (S.PUBLISHED,), S.DRAFTING, P.PUBLIC_VERSION_DRAFT, "PUB-5 INT"),
        Step(
            "withdraw",
            (S.PUBLISHED, S.DRAFTING, S.REVIEWED, S.APPROVED),
            S.WITHDRAWN,
            P.PUBLIC_VERSION_APPROVE,
            "PUB-5 INT",
        ),
    ),
)
