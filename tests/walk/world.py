"""What the walk knows as it goes: who is who, what day it is, and what lies on the table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

import pytest
from django.utils import timezone

from tests import people
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.cases import queries as cases
from vangnet.cases.models import Case
from vangnet.letters import queries as letters

Answer = TypeVar("Answer")


class World:
    """The fictional people around Rita Jansen, and the case as far as it has come."""

    def __init__(self) -> None:
        self.now = people.AT
        self.marloes = people.rivierklei_reporter()
        self.jasper = people.stromenland_reporter()
        self.hilde = people.wierde_reporter()
        self.fatima = people.waardenhof_reporter()
        self.yvonne = people.wijkteam()
        self.bram = people.intake_inspector()
        self.lotte = people.inspector()
        self.imran = people.other_inspector()
        self.coby = people.other_supervisor()
        self.daan = people.editor()
        self.noor = people.second_editor()
        self.stranger = people.outsider()
        self.reports: dict[str, UUID] = {}
        self.cases: dict[str, UUID] = {}
        self.root: UUID = UUID(int=0)
        self.kept: dict[str, Any] = {}

    @property
    def today(self) -> date:
        """The day of the story."""
        return self.now.date()

    @property
    def real_today(self) -> date:
        """The day by the machine: the database asks whether a consent is valid today."""
        return timezone.localdate()

    def days_later(self, days: int) -> datetime:
        """Time goes by."""
        self.now += timedelta(days=days)
        return self.now

    def case(self, actor: Actor) -> Case:
        """The case as this actor sees it. Raises `Denied`."""
        with acting(actor):
            return cases.case(actor, self.root)

    def state(self) -> str:
        """Where the case stands."""
        return str(self.case(Actor.CLOCK).state)

    def mail(self, actor: Actor) -> str:
        """Everything that was ever written to this actor."""
        with acting(actor):
            return "\n".join(f"{one.subject}\n{one.body}" for one in letters.mine(actor))


def does(actor: Actor, act: Callable[..., Answer], *given: object, **more: Any) -> Answer:
    """Let someone act as the web would: one transaction, the database knows who asks."""
    with acting(actor):
        return act(*given, by=actor, **more)


def asks(actor: Actor, question: Callable[..., Answer], *given: object, **more: Any) -> Answer:
    """Let someone ask a question of a room."""
    with acting(actor):
        return question(actor, *given, **more)


def may_not(actor: Actor, act: Callable[..., object], *given: object, **more: object) -> None:
    """This actor may not do this: the answer is the same as for what does not exist."""
    with pytest.raises(Denied), acting(actor):
        act(*given, by=actor, **more)


def cannot_see(actor: Actor, question: Callable[..., object], *given: object, **more: Any) -> None:
    """For this actor it does not exist: denied, or simply not there."""
    try:
        with acting(actor):
            found = question(actor, *given, **more)
    except Denied:
        return
    assert not found, f"{question.__name__} geeft {found!r}"
