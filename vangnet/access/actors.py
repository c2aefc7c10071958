"""Who acts: a person for one organisation, a relative, time itself, or anyone."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar
from uuid import UUID


class Role(StrEnum):
    """What a person does for the organisation she works for now."""

    REPORTER = "reporter"
    QUALITY_OFFICER = "quality_officer"
    COMMITTEE_MEMBER = "committee_member"
    BOARD_MEMBER = "board_member"
    RELATIVE = "relative"
    INSPECTOR = "inspector"
    COORDINATOR = "coordinator"
    EDITOR = "editor"
    OTHER_SUPERVISOR = "other_supervisor"
    ADMINISTRATOR = "administrator"

    @property
    def dutch(self) -> str:
        """The word on the screen."""
        return _DUTCH[self]


_DUTCH = {
    Role.REPORTER: "melder",
    Role.QUALITY_OFFICER: "kwaliteitsfunctionaris",
    Role.COMMITTEE_MEMBER: "commissielid",
    Role.BOARD_MEMBER: "bestuurder",
    Role.RELATIVE: "cliënt of naaste",
    Role.INSPECTOR: "inspecteur",
    Role.COORDINATOR: "coördinator",
    Role.EDITOR: "redacteur",
    Role.OTHER_SUPERVISOR: "andere toezichthouder",
    Role.ADMINISTRATOR: "beheerder",
}


class Kind(StrEnum):
    """On which side of the house an actor stands; the database knows it too."""

    PROVIDER = "provider"
    INSPECTORATE = "inspectorate"
    SUPERVISOR = "supervisor"
    RELATIVE = "relative"
    CLOCK = "clock"
    ANYONE = "anyone"


@dataclass(frozen=True)
class Actor:
    """Who asks or acts. The first parameter of every query, `by` of every action.

    `person` and `organisation` are keys of accounts and parties; both are None for the clock
    and for someone who has not signed in.
    """

    kind: Kind
    person: UUID | None = None
    organisation: UUID | None = None
    roles: frozenset[Role] = field(default_factory=frozenset)

    CLOCK: ClassVar[Actor]
    ANYONE: ClassVar[Actor]

    @property
    def is_clock(self) -> bool:
        """Time itself: jobs and commands run by a timer."""
        return self.kind is Kind.CLOCK

    @property
    def supervises(self) -> bool:
        """The inspectorate or another supervisor."""
        return self.kind in (Kind.INSPECTORATE, Kind.SUPERVISOR)


Actor.CLOCK = Actor(Kind.CLOCK)
Actor.ANYONE = Actor(Kind.ANYONE)
