"""Reading the free texts of a report is written down."""

from __future__ import annotations

import pytest

from tests import people
from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.access.standings import Standing
from vangnet.privacy import queries as privacy
from vangnet.reports import actions, queries
from vangnet.reports.models import Report
from vangnet.trail.models import Look

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PRV-6")]


def _received(report: Report) -> None:
    with acting(Actor.CLOCK):
        grants.give(
            report.id, Standing.INTAKE, organisation=people.intake().id, because="ontvangen"
        )


def test_the_organisation_sees_which_inspector_read_its_report_and_why() -> None:
    report = people.a_submitted_report()
    _received(report)
    with acting(people.intake_inspector()) as bram:
        read = queries.read(bram, report.id, because="ontvangst bevestigen")
        assert read.facts == people.COMPLETE["facts"]
    with acting(people.rivierklei_reporter()) as marloes:
        (seen,) = privacy.looks(marloes)
        assert (seen.who, seen.organisation) == ("Bram Hoekzema", "Inspectie, Meldpunt")
        assert seen.because == "ontvangst bevestigen"


def test_a_list_holds_no_free_text_and_is_no_look() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        (listed,) = queries.mine(marloes)
        assert "facts" in listed.get_deferred_fields()
        assert "facts" in queries.report(marloes, report.id).get_deferred_fields()
        assert Look.objects.filter(subject_id=report.id).count() == 0


def test_comparing_versions_is_a_look() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        actions.supplement(
            report, {"facts": "Nu beter."}, by=marloes, why="Beter.", base=1, at=people.LATER
        )
        queries.changes(marloes, report.id, 2)
        assert Look.objects.filter(subject_id=report.id).count() == 1


def test_who_may_not_read_leaves_no_look() -> None:
    report = people.a_submitted_report()
    with acting(people.stromenland_reporter()) as jasper:
        with pytest.raises(Denied):
            queries.read(jasper, report.id, because="nieuwsgierig")
        assert Look.objects.filter(subject_id=report.id).count() == 0
