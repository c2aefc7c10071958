"""Every week is seen whether reports changed, and that it did not run is said as well."""

from __future__ import annotations

import logging
import random
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from tests import people
from tests.cases.rows import DAY, invented, put
from tests.matching.test_drift import LIKE, UNLIKE, Told
from tests.screens import signed_in, text
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.cases import actions
from vangnet.cases.models import DriftCheck, DriftOutcome
from vangnet.clock import rounds
from vangnet.matching import drift
from vangnet.matching.drift import Estimate
from vangnet.matching.rows import Rows

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]
URL = "/inspectie/vergelijken/"


@pytest.fixture
def enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sixty stored reports, the newer thirty as the older ones but later, and few are enough."""
    monkeypatch.setattr(drift, "FEWEST", 20)
    dice = random.Random(4)
    older = Rows.of(replace(invented(dice, n), received=DAY + 60 + n) for n in range(30))
    both = Rows.joined([older, older.moved(200)])
    with acting(Actor.CLOCK):
        put({UUID(int=n + 1): both.row(n) for n in range(60)})


def watch(estimate: Estimate | None, at: datetime = people.AT) -> DriftCheck | None:
    with acting(Actor.CLOCK) as clock:
        return actions.watch_drift(at=at, estimate=estimate, by=clock)


def page() -> str:
    return text(signed_in(people.coordinator()).get(URL))


def test_before_the_first_look_the_page_says_so() -> None:
    assert "Nog niet gekeken" in page()


@pytest.mark.usefixtures("enough")
def test_reports_that_stay_alike_are_reported_as_steady() -> None:
    made = watch(Told({"sex": LIKE}, {"sex": LIKE}))
    assert made is not None
    assert (made.outcome, made.reports) == (DriftOutcome.STEADY, 60)
    assert "geen grote verandering" in page()
    assert "60 meldingen" in page()


@pytest.mark.usefixtures("enough")
def test_reports_that_changed_are_named_on_the_page_and_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    made = watch(Told({"sex": LIKE}, {"sex": UNLIKE}))
    assert made is not None
    assert made.outcome == DriftOutcome.MOVED
    assert made.moved["sex"] > drift.ALARM
    assert "Het verst: Geslacht van de cliënt" in page()
    assert [one.levelno for one in caplog.records if one.name.endswith("watching")] == [
        logging.WARNING
    ]


@pytest.mark.usefixtures("enough")
def test_without_splink_it_says_that_it_did_not_run_and_what_was_seen_before(
    caplog: pytest.LogCaptureFixture,
) -> None:
    watch(Told({"sex": LIKE}, {"sex": LIKE}))
    made = watch(None, people.AT + timedelta(days=7))
    assert made is not None
    assert made.outcome == DriftOutcome.NOT_RUN
    shown = page()
    for words in (
        "niet gedraaid",
        "Splink is niet geïnstalleerd",
        "Daarvoor, op",
        "lijken op elkaar",
    ):
        assert words in shown
    assert "Splink is niet geïnstalleerd" in caplog.text


def test_too_few_reports_is_a_reason_too() -> None:
    made = watch(Told())
    assert made is not None
    assert made.outcome == DriftOutcome.NOT_RUN
    assert "nog maar 0 meldingen" in made.because


def test_the_clock_looks_once_a_week_however_often_it_comes_round() -> None:
    assert rounds.run("cases.drift", at=people.AT) == 1
    assert rounds.run("cases.drift", at=people.AT + timedelta(hours=3)) == 0
    assert rounds.run("cases.drift", at=people.AT + timedelta(days=7)) == 1


def test_nobody_but_the_clock_looks_and_nobody_changes_what_was_seen() -> None:
    watch(None)
    with acting(people.coordinator()) as margriet:
        with pytest.raises(Denied):
            actions.watch_drift(at=people.LATER, estimate=None, by=margriet)
        assert DriftCheck.objects.count() == 1
    with acting(people.rivierklei_reporter()):
        assert not DriftCheck.objects.exists()
