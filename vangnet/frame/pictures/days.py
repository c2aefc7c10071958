"""Stepping through time: the days on which a network changed, and the one that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from vangnet.frame.pictures.network import Party


@dataclass(frozen=True)
class Days:
    """The days to step through, in order, and the place of the one shown.

    `target`: the id of the element that holds the steps and the drawing; it is swapped as a whole.
    `parameter`: the name in the address; it holds a place, not a date, so that a slider can set it.
    """

    days: Sequence[date]
    at: int
    target: str
    parameter: str = "stap"

    @property
    def day(self) -> date:
        """The day that is shown."""
        return self.days[self.at]

    @property
    def last(self) -> int:
        """The place of the last day."""
        return len(self.days) - 1

    @property
    def before(self) -> int | None:
        """The place of the day before this one, if there is one."""
        return self.at - 1 if self.at else None

    @property
    def after(self) -> int | None:
        """The place of the day after this one, if there is one."""
        return self.at + 1 if self.at < self.last else None


def days_of_change(parties: Sequence[Party], *more: date) -> list[date]:
    """Every day on which someone came, or was gone for the first time; and the days in `more`."""
    came = {party.since for party in parties if party.since}
    gone = {party.until + timedelta(days=1) for party in parties if party.until}
    return sorted(came | gone | set(more))


def days(
    found: Sequence[date], asked: str | None, *, target: str, start: date | None = None
) -> Days:
    """The steps, at the place that `asked` (from the address) names; nonsense gives `start`.

    `found` has at least one day. `start`: shown at first; without it the last day.
    """
    first = found.index(start) if start in found else len(found) - 1
    at = int(asked) if asked and asked.isdecimal() and len(asked) < 6 else first
    return Days(found, min(at, len(found) - 1), target)
