"""Supplementing and correcting: every version stays, both sides see what changed."""

from __future__ import annotations

from datetime import date

import pytest

from tests import people
from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid, NotYet, Stale
from vangnet.access.standings import Standing
from vangnet.letters import queries as letters
from vangnet.networks import actions as networks
from vangnet.reports import actions, queries
from vangnet.reports.models import Report, ReportVersion
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("REP-1")]

WHY = "Wij weten nu meer."


def _supplement(report: Report, by: Actor, base: int = 1, **rest: object) -> ReportVersion:
    values = {"consequences": "Zij ligt nog in het ziekenhuis."}
    return actions.supplement(
        report, values, **{"by": by, "why": WHY, "base": base, "at": people.LATER, **rest}
    )


def _received(report: Report) -> None:
    """The clock gives the intake desk its standing, as it does for every submitted report."""
    with acting(Actor.CLOCK):
        grants.give(
            report.id, Standing.INTAKE, organisation=people.intake().id, because="ontvangen"
        )


def test_every_version_is_kept() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        version = _supplement(report, marloes)
        assert (version.number, version.changed, version.why) == (2, ["consequences"], WHY)
        assert [one.number for one in queries.versions(marloes, report.id)] == [2, 1]
        first = ReportVersion.objects.get(root_id=report.id, number=1)
        assert first.content["consequences"] == ""
        assert Report.objects.get(pk=report.id).version == 2


def test_both_sides_see_the_same_changes_in_words() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        actions.supplement(
            report,
            {"outcome": "death", "occurred_on": date(2026, 9, 17), "client_alive": False},
            by=marloes,
            why=WHY,
            base=1,
            at=people.LATER,
        )
        own = queries.changes(marloes, report.id, 2)
    _received(report)
    with acting(people.intake_inspector()) as bram:
        assert queries.changes(bram, report.id, 2) == own
    said = {one.field: (one.label, one.old, one.new) for one in own}
    assert said["outcome"] == (
        "Gevolg voor de cliënt",
        "blijvende ernstige schade",
        "overlijden",
    )
    assert said["occurred_on"][1:] == ("18 september 2026", "17 september 2026")
    assert said["client_alive"][1:] == ("ja", "nee")


def test_who_handles_the_report_hears_which_fields_changed_and_no_text() -> None:
    report = people.a_submitted_report()
    _received(report)
    with acting(people.rivierklei_reporter()) as marloes:
        _supplement(report, marloes)
    with acting(people.intake_inspector()) as bram:
        notice = letters.mine(bram).get()
        assert notice.subject == f"Melding {report.number} is aangevuld"
        assert "Toelichting op de gevolgen" in notice.body
        assert "ziekenhuis" not in notice.body
        assert WHY not in notice.body


def test_the_receipt_keeps_its_number_time_and_fingerprint() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        _supplement(report, marloes)
        held = Report.objects.get(pk=report.id)
        assert (held.number, held.submitted_at, held.digest) == (
            report.number,
            people.AT,
            report.digest,
        )


def test_the_network_changes_only_by_a_new_version() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        veerpoort = {
            "by": marloes,
            "organisation_id": people.key_of("veerpoort"),
            "kind": "care_provider",
            "line": "first",
            "directly_involved": True,
        }
        with pytest.raises(Impossible):
            networks.add_involvement(report.id, **veerpoort)
        version = actions.supplement(
            report,
            {},
            by=marloes,
            why=WHY,
            base=1,
            at=people.LATER,
            network=lambda: networks.add_involvement(report.id, **veerpoort),
        )
        assert version.changed == ["network"]
        (change,) = queries.changes(marloes, report.id, 2)
        assert (change.old, change.new) == ("staat er niet", "Apotheek De Veerpoort")
        with pytest.raises(Impossible):
            networks.add_involvement(report.id, **veerpoort)


def test_a_changed_client_shows_as_changed_and_never_by_name() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        version = actions.supplement(
            report,
            {},
            by=marloes,
            why=WHY,
            base=1,
            at=people.LATER,
            client={"birth_date": date(1964, 2, 11)},
        )
        assert version.changed == ["client"]
        assert Report.objects.get(pk=report.id).birth_year == 1964
        assert "1964" not in str(queries.changes(marloes, report.id, 2))


@pytest.mark.meets("REP-5")
def test_duties_follow_a_correction() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        actions.supplement(
            report, {"cause_in_cooperation": "yes"}, by=marloes, why=WHY, base=1, at=people.LATER
        )
        must = {duty.name: duty.must for duty in queries.duties(marloes, report.id)}
        assert must["GGZ Stromenland"] == "yes"
        assert must["Wijkteam Waterdonk-West"] == "no"


def test_two_colleagues_at_once_overwrite_nothing() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        _supplement(report, marloes)
        with pytest.raises(Stale):
            _supplement(report, marloes, base=1)
        assert ReportVersion.objects.filter(root_id=report.id).count() == 2


def test_a_change_has_a_reason_and_a_change() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        with pytest.raises(Invalid) as refused:
            _supplement(report, marloes, why=" ")
        assert refused.value.field == "why"
        with pytest.raises(Invalid, match="niets veranderd"):
            actions.supplement(report, {}, by=marloes, why=WHY, base=1, at=people.LATER)


def test_what_the_law_asks_cannot_be_taken_out_again() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        with pytest.raises(NotYet):
            actions.supplement(report, {"facts": ""}, by=marloes, why=WHY, base=1, at=people.LATER)
        assert Report.objects.get(pk=report.id).facts == people.COMPLETE["facts"]


@pytest.mark.meets("REP-8")
def test_audit_material_comes_in_by_no_back_door() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        with pytest.raises(Invalid) as refused:
            actions.supplement(
                report, {"contains_audit": True}, by=marloes, why=WHY, base=1, at=people.LATER
            )
        assert refused.value.field == "contains_audit"


@pytest.mark.parametrize("who", ["rivierklei_board", "stromenland_reporter", "intake_inspector"])
def test_only_a_reporter_of_the_own_organisation_supplements(who: str) -> None:
    report = people.a_submitted_report()
    _received(report)
    with acting(getattr(people, who)()) as other, pytest.raises(Denied):
        _supplement(report, other)


def test_a_draft_and_a_withdrawn_report_are_not_supplemented() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        with pytest.raises(Impossible):
            _supplement(people.a_draft(marloes), marloes, base=0)
        report = people.a_submitted_report(marloes)
        actions.withdraw(report, by=marloes, because="Dubbel gemeld.", at=people.LATER)
        with pytest.raises(Impossible):
            _supplement(report, marloes)


def test_the_trail_names_the_fields_and_not_the_text() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        _supplement(report, marloes)
        event = Event.objects.get(verb="report_supplemented", subject_id=report.id)
        assert event.facts == {"version": 2, "changed": ["consequences"]}
        assert event.because == WHY
