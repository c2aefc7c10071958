"""Withdrawing a report, with a reason."""

from __future__ import annotations

import pytest

from tests import people
from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.access.standings import Standing
from vangnet.letters import queries as letters
from vangnet.reports import actions, queries
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("REP-1")]

BECAUSE = "Het bleek een bekende complicatie."


def test_a_withdrawn_report_keeps_its_number_and_stays_visible() -> None:
    report = people.a_submitted_report()
    with acting(Actor.CLOCK):
        grants.give(
            report.id, Standing.INTAKE, organisation=people.intake().id, because="ontvangen"
        )
    with acting(people.rivierklei_reporter()) as marloes:
        gone = actions.withdraw(report, by=marloes, because=BECAUSE, at=people.LATER)
        assert (gone.state, gone.number) == ("withdrawn", report.number)
        assert [one.id for one in queries.mine(marloes)] == [report.id]
    with acting(people.intake_inspector()) as bram:
        assert [one.subject for one in letters.mine(bram)] == [
            f"Melding {report.number} is ingetrokken"
        ]
        held = queries.report(bram, report.id)
        assert (held.withdrawn_at, held.withdrawn_because) == (people.LATER, BECAUSE)


@pytest.mark.meets("REP-5")
def test_who_withdraws_has_not_reported_any_more() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        actions.withdraw(report, by=marloes, because=BECAUSE, at=people.LATER)
        own = next(d for d in queries.duties(marloes, report.id) if d.name.startswith("Rivier"))
        assert (own.must, own.reported_on) == ("yes", None)
        assert queries.overdue(marloes, report.id, people.LATER.date()) == [own]


@pytest.mark.meets("REP-6")
def test_for_whom_the_report_stood_hears_it() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        stromenland = people.key_of("stromenland")
        (co,) = actions.name_co_reporters(report, [stromenland], by=marloes, at=people.AT)
        actions.withdraw(report, by=marloes, because=BECAUSE, at=people.LATER)
    with acting(people.stromenland_reporter()) as jasper:
        subjects = [letter.subject for letter in letters.mine(jasper)]
        assert any("ingetrokken" in subject for subject in subjects)
        assert queries.my_co_reports(jasper) == []
        with pytest.raises(Impossible):
            actions.confirm(co, by=jasper, at=people.LATER)


def test_a_reason_is_needed() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        with pytest.raises(Invalid) as refused:
            actions.withdraw(report, by=marloes, because=" ", at=people.LATER)
        assert refused.value.field == "because"


def test_a_draft_is_not_withdrawn_and_nothing_is_withdrawn_twice() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        with pytest.raises(Impossible):
            actions.withdraw(people.a_draft(marloes), by=marloes, because=BECAUSE, at=people.AT)
        report = people.a_submitted_report(marloes)
        actions.withdraw(report, by=marloes, because=BECAUSE, at=people.LATER)
        with pytest.raises(Impossible):
            actions.withdraw(report, by=marloes, because=BECAUSE, at=people.LATER)


@pytest.mark.parametrize("who", ["rivierklei_board", "stromenland_reporter", "intake_inspector"])
def test_only_a_reporter_of_the_own_organisation_withdraws(who: str) -> None:
    report = people.a_submitted_report()
    with acting(getattr(people, who)()) as other, pytest.raises(Denied):
        actions.withdraw(report, by=other, because=BECAUSE, at=people.LATER)


def test_the_trail_keeps_the_reason() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        actions.withdraw(report, by=marloes, because=BECAUSE, at=people.LATER)
        event = Event.objects.get(verb="withdraw", subject_id=report.id)
        assert event.because == BECAUSE
