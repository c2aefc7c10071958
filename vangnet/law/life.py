"""The life of a thing as one table: which steps lead from which state to which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from vangnet.law.refusals import Impossible


class CrookedTable(Exception):
    """The table itself is wrong; raised when the module that holds it is imported."""


@dataclass(frozen=True)
class Step:
    """One line of a table.

    `permit`: who may take it. `because`: requirement and source. `asks`: the question of the law
    that must not be answered with no.
    """

    name: str
    frm: tuple[str, ...]
    to: str
    permit: str
    because: str
    asks: str | None = None


@dataclass(frozen=True)
class Life:
    """A table of steps that checks itself: every state reachable, every step name once."""

    first: str
    steps: tuple[Step, ...]

    def __post_init__(self) -> None:
        twice = [name for name, times in Counter(s.name for s in self.steps).items() if times > 1]
        if twice:
            raise CrookedTable(f"step named twice: {', '.join(twice)}")
        lost = set(self.states) - self._reachable()
        if lost:
            raise CrookedTable(f"no step leads to: {', '.join(sorted(lost))}")

    @property
    def states(self) -> tuple[str, ...]:
        """All states, in the order of the table."""
        seen = dict.fromkeys([self.first])
        for step in self.steps:
            seen.update(dict.fromkeys([*step.frm, step.to]))
        return tuple(seen)

    def possible(self, state: str) -> tuple[Step, ...]:
        """The steps that can be taken from `state`; what a screen may offer."""
        return tuple(step for step in self.steps if state in step.frm)

    def named(self, name: str) -> Step:
        """The step by its name, whatever the state."""
        found = next((step for step in self.steps if step.name == name), None)
        if found is None:
            raise CrookedTable(f"no step is called {name}")
        return found

    def step(self, name: str, state: str) -> Step:
        """The step by its name, if it can be taken from `state`; else `Impossible`."""
        found = self.named(name)
        if state not in found.frm:
            raise Impossible(
                "Dit kan nu niet: het is al gedaan, of er is iets anders voor nodig. "
                "Ververs de pagina om te zien wat nu kan."
            )
        return found

    def _reachable(self) -> set[str]:
        found = {self.first}
        while True:
            more = {s.to for s in self.steps if found & set(s.frm)} - found
            if not more:
                return found
            found |= more


def names(steps: Iterable[Step]) -> list[str]:
    """The names of steps, for a screen or a test."""
    return [step.name for step in steps]
