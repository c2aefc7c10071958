"""Beginning a report."""

from __future__ import annotations

import pytest

from tests import people
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.networks import queries as networks
from vangnet.reports import actions, queries
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("REP-1")]


def test_a_draft_begins_with_what_the_register_knows() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = actions.start_draft(by=marloes, at=people.AT)
        assert (report.kvk, report.branch_number) == ("90020048", "900200480001")
        assert report.is_draft
        assert report.number is None
        assert [one.id for one in queries.drafts(marloes)] == [report.id]


def test_the_own_organisation_stands_in_the_network_from_the_start() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = actions.start_draft(by=marloes, at=people.AT)
        own = networks.own_involvement(marloes, report.id)
        assert own.name == "Rivierklei Thuiszorg"
        assert own.kind == "care_provider"
        assert own.knows_of_report


@pytest.mark.parametrize("who", ["rivierklei_board", "administrator", "relative", "inspector"])
def test_who_does_not_report_begins_nothing(who: str) -> None:
    with acting(getattr(people, who)()) as other, pytest.raises(Denied):
        actions.start_draft(by=other, at=people.AT)


def test_time_itself_reports_nothing() -> None:
    with acting(Actor.CLOCK) as clock, pytest.raises(Denied):
        actions.start_draft(by=clock, at=people.AT)


def test_each_start_is_a_draft_of_its_own() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        first = actions.start_draft(by=marloes, at=people.AT)
        second = actions.start_draft(by=marloes, at=people.LATER)
        assert [one.id for one in queries.drafts(marloes)] == [second.id, first.id]


def test_a_colleague_sees_the_draft_and_nobody_else_does() -> None:
    report = people.a_draft()
    with acting(people.rivierklei_committee()) as tineke:
        assert queries.report(tineke, report.id) == report
    for other in (people.stromenland_reporter(), people.intake_inspector(), people.relative()):
        with acting(other), pytest.raises(Denied):
            queries.report(other, report.id)


def test_the_trail_says_who_began() -> None:
    report = people.a_draft()
    with acting(people.rivierklei_reporter()) as marloes:
        event = Event.objects.get(verb="draft_started", subject_id=report.id)
        assert event.person_id == marloes.person
