"""What an actor is to one subject: the second half of every permission."""

from __future__ import annotations

from enum import StrEnum


class Standing(StrEnum):
    """What an organisation or person is to one report or case. Kept in the table of grants."""

    AUTHOR = "author"
    REPORTER = "reporter"
    INVITED = "invited"
    PARTNER = "partner"
    LEARNER = "learner"
    RELATIVE = "relative"
    INTAKE = "intake"
    DEPARTMENT = "department"
    SUPERVISOR = "supervisor"
    FORMER = "former"
    OWN = "own"
    NONE = "none"

    @property
    def dutch(self) -> str:
        """The word on the screen."""
        return _DUTCH[self]


_DUTCH = {
    Standing.AUTHOR: "opsteller",
    Standing.REPORTER: "melder",
    Standing.INVITED: "uitgenodigd",
    Standing.PARTNER: "partner in het onderzoek",
    Standing.LEARNER: "leert mee",
    Standing.RELATIVE: "cliënt of naaste",
    Standing.INTAKE: "meldpunt van de inspectie",
    Standing.DEPARTMENT: "behandelende afdeling",
    Standing.SUPERVISOR: "andere toezichthouder",
    Standing.FORMER: "was eerder betrokken",
    Standing.OWN: "eigen organisatie",
    Standing.NONE: "niet betrokken",
}

SUPERVISING = frozenset({Standing.INTAKE, Standing.DEPARTMENT, Standing.SUPERVISOR})
"""Standings that only the inspectorate and other supervisors can hold."""

JOINT = frozenset({Standing.REPORTER, Standing.PARTNER})
"""Standings that take part in the joint investigation."""
