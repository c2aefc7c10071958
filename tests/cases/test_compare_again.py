"""A report that was supplemented is compared again; the clock finds it by its version (ASM-1)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests import people
from tests.cases import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.cases import actions
from vangnet.cases.models import Bundling, Proposal
from vangnet.clock import rounds
from vangnet.reports import actions as reports
from vangnet.reports.models import Report

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]
ELSEWHERE = {
    "municipality": "Elders",
    "province": "utrecht",
    "postcode4": "9999",
    "event_kind": "fall",
    "occurred_on": date(2026, 7, 1),
    "facts": "Een bewoner viel bij het aanrecht in de keuken en brak een heup.",
    "parties": (),
}
WATERDONK = {
    "municipality": "Waterdonk",
    "province": "gelderland",
    "postcode4": "6649",
    "event_kind": "medication",
    "occurred_on": people.DAY_ZERO,
}


def apart() -> Report:
    """Two reports that seem to be of different events; the second one is given."""
    people.a_submitted_report(parties=())
    other: dict[str, Any] = {**ELSEWHERE, "client": {**people.CLIENT, "sex": "male"}}
    second = people.a_submitted_report(people.stromenland_reporter(), **other)
    actions.open_waiting(at=people.AT)
    return second


def supplemented(report: Report, **values: Any) -> None:
    with acting(people.stromenland_reporter()) as jasper:
        reports.supplement(
            report, values, by=jasper, why="Wij wisten meer.", base=1, at=people.LATER
        )


def weight() -> float | None:
    with acting(Actor.CLOCK):
        found = Proposal.objects.first()
        return found.weight if found else None


def test_what_was_supplemented_gets_its_pairs_after_all() -> None:
    report = apart()
    assert weight() is None
    supplemented(report, **WATERDONK)
    assert actions.compare_again(at=people.LATER) == 1
    assert weight() is not None


def test_a_pair_that_waits_gets_its_score_anew() -> None:
    (_one, _a), (second, _b), proposal = scenes.a_pair()
    supplemented(second, event_kind="fall", postcode4="9999")
    rounds.run("cases.compare", at=people.LATER)
    now = weight()
    assert now is not None
    assert now < proposal.weight


def test_what_did_not_change_is_not_compared_again() -> None:
    report = apart()
    assert actions.compare_again(at=people.LATER) == 0
    supplemented(report, postcode4="6650")
    assert actions.compare_again(at=people.LATER) == 1
    assert actions.compare_again(at=people.LATER) == 0
    with acting(Actor.CLOCK):
        assert Bundling.objects.get(report_id=report.id).compared_version == 2


def test_only_the_clock_compares_by_itself() -> None:
    apart()
    for other in (people.intake_inspector(), people.rivierklei_reporter()):
        with pytest.raises(Denied):
            actions.compare_again(at=people.LATER, by=other)
