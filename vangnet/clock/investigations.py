"""Investigations begin as soon as a case reflects, and lose what came with an undone bundle."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from vangnet.access import context
from vangnet.access.actors import Actor
from vangnet.cases import actions as cases
from vangnet.cases import queries as case_queries
from vangnet.clock.jobs import job
from vangnet.investigations import actions, picture, queries


@job("investigations.begin", hurried=True)
def begin(at: datetime) -> int:
    """Begin an investigation in every case that is reflecting and has none (INV-1)."""
    on = timezone.localdate(at)
    with context.acting(Actor.CLOCK):
        waiting = queries.without_investigation(Actor.CLOCK)
    for root in waiting:
        with context.acting(Actor.CLOCK):
            actions.begin(root, by=Actor.CLOCK, on=on)
    return len(waiting)


@job("investigations.take-back", hurried=True)
def take_back(at: datetime) -> int:
    """What came with a report leaves the joint picture when its bundle was undone (ASM-1)."""
    with context.acting(Actor.CLOCK):
        waiting = case_queries.to_take_back(Actor.CLOCK)
    for one in waiting:
        with context.acting(Actor.CLOCK):
            picture.take_back(one.case_id, one.report_id, by=Actor.CLOCK, at=at)
            cases.entries_taken_back(one, by=Actor.CLOCK)
    return len(waiting)
