"""Cases: every submitted report gets one within seconds, and nobody is surprised by a term."""

from __future__ import annotations

from datetime import datetime

from vangnet.access import context
from vangnet.access.actors import Actor
from vangnet.cases import actions
from vangnet.cases.actions import reminding
from vangnet.clock.jobs import MINUTES, NIGHTLY, WEEKLY, job
from vangnet.matching import splink


@job("cases.open", hurried=True)
def open_waiting(at: datetime) -> int:
    """Open a case for each submitted report that has none."""
    return len(actions.open_waiting(at=at, by=Actor.CLOCK))


@job("cases.compare", every=MINUTES)
def compare_again(at: datetime) -> int:
    """Compare again what was supplemented (ASM-1)."""
    return actions.compare_again(at=at, by=Actor.CLOCK)


@job("cases.learn", every=NIGHTLY)
def learn_again(at: datetime) -> int:
    """Learn from the decisions of inspectors, and take it into use only if it is no worse."""
    with context.acting(Actor.CLOCK):
        return 1 if actions.learn_again(at=at, by=Actor.CLOCK) is not None else 0


@job("cases.drift", every=WEEKLY)
def watch_drift(at: datetime) -> int:
    """See whether reports on one event still look alike as they did; Splink is optional."""
    with context.acting(Actor.CLOCK):
        estimate = splink.estimated if splink.installed() else None
        made = actions.watch_drift(at=at, estimate=estimate, by=Actor.CLOCK)
        return 1 if made is not None else 0


@job("cases.remind", every=MINUTES)
def remind(at: datetime) -> int:
    """Remind of the terms that end within a week (ASM-2)."""
    return reminding.remind_terms(at=at, by=Actor.CLOCK)
