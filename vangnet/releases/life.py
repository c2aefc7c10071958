"""The life of a release: written by one, approved by another, made public, perhaps withdrawn."""

from __future__ import annotations

from enum import StrEnum

from vangnet.access.permits import Permit as P
from vangnet.law.life import Life, Step


class ReleaseState(StrEnum):
    """Where a release stands."""

    DRAFTING = "drafting"
    APPROVED = "approved"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"

    @property
    def dutch(self) -> str:
        """The word on the screen."""
        return {
            "drafting": "in de maak",
            "approved": "goedgekeurd",
            "published": "in de bibliotheek",
            "withdrawn": "ingetrokken",
        }[self.value]


S = ReleaseState

RELEASE = Life(
    first=S.DRAFTING,
    steps=(
        Step("approve", (S.DRAFTING,), S.APPROVED, P.LIBRARY_APPROVE, "PUB-2 LVC"),
        Step("edit", (S.APPROVED,), S.DRAFTING, P.LIBRARY_PLACE, "PUB-2 LVC"),
        Step("publish", (S.APPROVED,), S.PUBLISHED, P.LIBRARY_APPROVE, "PUB-4 LVC"),
        Step("disclose", (S.APPROVED,), S.PUBLISHED, P.LIBRARY_APPROVE, "PUB-5 INT", "may-publish"),
        Step("withdraw", (S.PUBLISHED,), S.WITHDRAWN, P.LIBRARY_APPROVE, "PUB-5 INT"),
    ),
)
"""`disclose` is for what falls under the disclosure regime: then the law is asked."""
