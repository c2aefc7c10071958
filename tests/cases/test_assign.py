"""Departments and other supervisors see exactly the cases they were assigned."""

from __future__ import annotations

import pytest

from tests import people
from tests.cases import scenes
from vangnet.access import grants
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.access.standings import Standing
from vangnet.cases import actions, queries
from vangnet.cases.models import Assignment, Case
from vangnet.letters.models import Letter
from vangnet.reports.models import Report
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-2")]


def _assignment(case: Case) -> Assignment:
    with acting(people.intake_inspector()) as bram:
        return queries.assignments(bram, case.id)[0].row


def test_a_department_sees_the_case_and_its_reports_and_no_other() -> None:
    report, case = scenes.a_case()
    scenes.another_event()
    scenes.handed_to_department(case)
    with acting(people.inspector()) as lotte:
        assert grants.standings(lotte, case.id) == {Standing.DEPARTMENT}
        assert [row.id for row in Case.objects.all()] == [case.id]
        assert [row.id for row in Report.objects.all()] == [report.id]
        assert queries.handled_by(lotte, case.id) == lotte.organisation


def test_another_supervisor_reads_it_and_leads_nothing() -> None:
    report, case = scenes.a_case()
    coby = people.other_supervisor()
    with acting(people.intake_inspector()) as bram:
        actions.assign(
            case, by=bram, organisation=coby.organisation, because="Wijkteam.", at=people.AT
        )
        assert queries.handled_by(bram, case.id) == bram.organisation
    with acting(coby):
        assert grants.standings(coby, case.id) == {Standing.SUPERVISOR}
        assert queries.head(coby, case.id).turn.yours is False
        assert Report.objects.filter(pk=report.id).exists()
        with pytest.raises(Denied):
            actions.plan_actions(case, by=coby, text="Wij gaan kijken.", at=people.AT)
        with pytest.raises(Denied):
            actions.assign(
                case, by=coby, organisation=people.department().id, because="X.", at=people.AT
            )


def test_a_department_may_hand_over_and_then_no_longer_sees_it() -> None:
    report, case = scenes.a_case()
    scenes.handed_to_department(case)
    imran = people.other_inspector()
    with acting(people.inspector()) as lotte:
        actions.assign(
            case, by=lotte, organisation=imran.organisation, because="Ggz.", at=people.LATER
        )
        own = next(
            one.row
            for one in queries.assignments(lotte, case.id)
            if one.row.until is None and one.row.organisation_id == lotte.organisation
        )
        actions.end_assignment(own, by=lotte, because="Overgedragen.", at=people.LATER)
        assert not Case.objects.exists()
        assert not Report.objects.filter(pk=report.id).exists()
    with acting(imran):
        assert queries.handled_by(imran, case.id) == imran.organisation
        assert [one.until is None for one in queries.assignments(imran, case.id)] == [True, False]


def test_when_the_last_department_leaves_the_intake_desk_handles_it() -> None:
    _report, case = scenes.a_case()
    scenes.handed_to_department(case)
    with acting(people.intake_inspector()) as bram:
        actions.end_assignment(
            _assignment(case), by=bram, because="Hoort hier niet.", at=people.LATER
        )
        assert queries.handled_by(bram, case.id) == bram.organisation


def test_twice_is_refused() -> None:
    _report, case = scenes.a_case()
    scenes.handed_to_department(case)
    with pytest.raises(Impossible):
        scenes.handed_to_department(case)
    given = _assignment(case)
    with acting(people.intake_inspector()) as bram:
        actions.end_assignment(given, by=bram, because="Klaar.", at=people.LATER)
        with pytest.raises(Impossible):
            actions.end_assignment(given, by=bram, because="Klaar.", at=people.LATER)
    scenes.handed_to_department(case)


def test_a_provider_is_no_supervisor_and_a_reason_is_needed() -> None:
    _report, case = scenes.a_case()
    with acting(people.intake_inspector()) as bram:
        with pytest.raises(Invalid):
            actions.assign(
                case,
                by=bram,
                organisation=people.key_of("waardenhof"),
                because="X.",
                at=people.AT,
            )
        with pytest.raises(Invalid):
            actions.assign(
                case, by=bram, organisation=people.department().id, because="", at=people.AT
            )


@pytest.mark.parametrize("who", ["rivierklei_reporter", "inspector", "outsider"])
def test_who_does_not_lead_the_case_cannot(who: str) -> None:
    _report, case = scenes.a_case()
    department = people.department().id
    with acting(getattr(people, who)()) as actor, pytest.raises(Denied):
        actions.assign(case, by=actor, organisation=department, because="X.", at=people.AT)


def test_the_bodies_that_a_party_falls_under_are_offered_first() -> None:
    _report, case = scenes.a_case()
    coby = people.other_supervisor()
    people.department()
    with acting(people.intake_inspector()) as bram:
        offered = [body.id for body in queries.bodies_to_assign(bram, case.id)]
        assert offered[0] == coby.organisation
        assert people.department().id in offered
    scenes.handed_to_department(case)
    with acting(people.intake_inspector()) as bram:
        offered = [body.id for body in queries.bodies_to_assign(bram, case.id)]
        assert people.department().id not in offered


def test_the_department_is_told_and_the_trail_says_why() -> None:
    _report, case = scenes.a_case()
    scenes.handed_to_department(case)
    with acting(people.inspector()) as lotte:
        letter = Letter.objects.get(to_organisation=lotte.organisation, root_id=case.id)
        assert "Het gaat om zorg thuis." in letter.body
        event = Event.objects.get(root_id=case.id, verb="case_assigned")
        assert event.because.endswith("Het gaat om zorg thuis.")


def test_an_inspector_takes_a_case_up_or_gives_it_to_a_colleague() -> None:
    _report, case = scenes.a_case()
    margriet = people.coordinator()
    with acting(people.intake_inspector()) as bram:
        assert actions.take_up(case, by=bram, at=people.AT).taken_up_by == bram.person
        with pytest.raises(Impossible):
            actions.take_up(case, by=bram, at=people.AT)
        held = actions.take_up(case, by=bram, person=margriet.person, at=people.AT)
        assert held.taken_up_by == margriet.person
        with pytest.raises(Invalid):
            actions.take_up(case, by=bram, person=people.inspector().person, at=people.AT)
    with acting(margriet):
        assert Letter.objects.filter(to_person=margriet.person, root_id=case.id).exists()
