"""What happens when: everything in the stories on one line of time, told in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import partial
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from vangnet.access import context
from vangnet.access.actors import Actor
from vangnet.cases import queries as cases
from vangnet.demo import stories
from vangnet.demo.cast import Cast
from vangnet.demo.hours import StoryClock
from vangnet.demo.stories import Told

if TYPE_CHECKING:
    from vangnet.cases.models import Case

Act = Callable[[datetime], object]
Answer = TypeVar("Answer")

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september"),
    *("oktober", "november", "december"),
)


class Agenda:
    """Acts with their time. Equal times keep the order in which they were planned."""

    def __init__(self) -> None:
        self._acts: list[tuple[datetime, int, str, Act]] = []
        self._last: datetime | None = None

    def add(
        self, when: date | datetime | None, what: str, act: Act, *, at: time = stories.OFFICE_OPENS
    ) -> None:
        """Plan an act; without a time it comes right after the act that was planned before it."""
        moment = stories.moment(when, at) if when is not None else self._last
        if moment is None:
            raise RuntimeError(f"{what}: zonder tijd, en er gaat niets aan vooraf.")
        self._last = moment
        self._acts.append((moment, len(self._acts), what, act))

    def run(self, clock: StoryClock, say: Callable[[str], None]) -> int:
        """Let it all happen, in order of time; one line per month."""
        month = ""
        for moment, _order, what, act in sorted(self._acts, key=lambda one: one[:2]):
            now = f"{MONTHS[moment.month - 1]} {moment.year}"
            if now != month:
                month = now
                say(f"  {now} …")
            clock.at = moment
            try:
                act(moment)
            except Exception as error:
                error.add_note(f"in het verhaal, op {moment:%Y-%m-%d %H:%M}: {what}")
                raise
        return len(self._acts)


@dataclass
class Affair:
    """One case of the stories, as far as it has been told."""

    cast: Cast
    agenda: Agenda
    told: Told
    reports: dict[str, UUID] = field(default_factory=dict)
    own_cases: dict[str, UUID] = field(default_factory=dict)
    parties: dict[str, UUID] = field(default_factory=dict)
    measures: dict[str, UUID] = field(default_factory=dict)
    consents: dict[str, UUID] = field(default_factory=dict)
    root: UUID | None = None

    def plan(
        self,
        when: date | datetime | None,
        what: str,
        act: Callable[..., object],
        *given: object,
        at: time = stories.OFFICE_OPENS,
    ) -> None:
        """Put an act of this case on the agenda: `act(affair, *given, moment)`."""
        self.agenda.add(when, f"{self.told['key']}: {what}", partial(act, self, *given), at=at)

    @property
    def case_key(self) -> UUID:
        """The case in which the story goes on."""
        if self.root is None:
            raise RuntimeError(f"{self.told['key']}: er is nog geen zaak.")
        return self.root

    def case(self, actor: Actor) -> Case:
        """The case as an actor sees it now."""
        with context.acting(actor):
            return cases.case(actor, self.case_key)

    def keys(self, organisations: list[str]) -> list[UUID]:
        """Organisations by the names of the stories."""
        return [self.cast.organisation(key) for key in organisations]


def does(actor: Actor, action: Callable[..., Answer], *subjects: object, **more: object) -> Answer:
    """Let someone act, in a transaction of her own."""
    with context.acting(actor):
        return action(*subjects, by=actor, **more)
