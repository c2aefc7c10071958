"""Scenes that the tests of this room start from."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from tests import lives, people
from tests.investigations import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.reflections import actions, queries
from vangnet.reflections.models import ImprovementMeasure, ReflectionReport

told = scenes.told
strangers = scenes.strangers


def begun() -> ReflectionReport:
    """A report that was just begun, with one of every kind around the case."""
    root = scenes.around()
    with acting(people.rivierklei_reporter()) as marloes:
        return actions.begin(root, by=marloes)


def of(root: UUID, by: Actor | None = None) -> ReflectionReport:
    """The report of a case as a partner finds it."""
    with acting(by or people.rivierklei_reporter()) as actor:
        found = queries.report(actor, root)
    assert found is not None
    return found


def complete() -> ReflectionReport:
    """A report in which nothing is missing."""
    return of(lives.drawn_up().id)


def handed_in() -> ReflectionReport:
    """A report that the inspectorate reads."""
    return of(lives.handed_in().id)


def measure(report: ReflectionReport, by: Actor | None = None, **said: Any) -> ImprovementMeasure:
    """An improvement measure that lacks nothing."""
    with acting(by or people.rivierklei_reporter()) as actor:
        return actions.add_measure(report, {**lives.MEASURE, **said}, by=actor)
