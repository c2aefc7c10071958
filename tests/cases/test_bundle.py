"""Bringing reports on one event together moves standings, never content."""

from __future__ import annotations

import pytest

from tests import people
from tests.cases import scenes
from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.access.standings import Standing
from vangnet.cases import actions, queries
from vangnet.cases.models import Bundling, Case
from vangnet.letters.models import Letter
from vangnet.reports.models import Report
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]


def test_both_reports_are_in_one_case_and_each_stays_whole() -> None:
    (one, into), (two, source) = scenes.two_cases()
    facts = {row.id: row.facts for row in (one, two)}
    with acting(people.intake_inspector()) as bram:
        actions.bundle(into, [two.id], by=bram, because="Zelfde dag.", at=people.AT)
        assert {row.id for row in queries.reports_of(bram, into.id)} == {one.id, two.id}
        assert queries.reports_of(bram, source.id) == []
        assert {row.id: row.facts for row in Report.objects.all()} == facts
        assert queries.case(bram, source.id).state == queries.CaseState.ABSORBED


def test_every_report_still_has_exactly_one_current_case() -> None:
    into, source, report = scenes.bundled()
    with acting(Actor.CLOCK):
        [current] = Bundling.objects.filter(report_id=report.id, until=None)
        assert (current.case_id, current.came_from) == (into.id, source.id)
        assert Bundling.objects.filter(report_id=report.id).count() == 2


def test_the_reporter_goes_along_and_keeps_its_old_case_as_a_former_holder() -> None:
    into, source, _report = scenes.bundled()
    with acting(people.stromenland_reporter()) as jasper:
        assert grants.standings(jasper, into.id) == {Standing.REPORTER}
        assert grants.standings(jasper, source.id) == {Standing.FORMER}
        head = queries.head(jasper, source.id)
        assert into.number in head.notice
        assert head.turn is None


def test_a_reporter_finds_only_its_own_report_in_the_case() -> None:
    into, _source, report = scenes.bundled()
    with acting(people.stromenland_reporter()) as jasper:
        assert [row.id for row in queries.reports_of(jasper, into.id)] == [report.id]


def test_the_letter_tells_the_number_and_not_who_else_reported() -> None:
    into, _source, _report = scenes.bundled()
    with acting(people.stromenland_reporter()) as jasper:
        letter = Letter.objects.get(to_organisation=jasper.organisation, root_id=into.id)
        told = letter.subject + letter.body
        assert into.number in told
        assert "Rivierklei" not in told
        assert "Jansen" not in told
    with acting(people.rivierklei_reporter()) as marloes:
        assert not Letter.objects.filter(
            to_organisation=marloes.organisation, body__contains="Stromenland"
        ).exists()


def test_who_stays_where_it_was_is_told_once_too_and_not_who_came() -> None:
    (_one, into), (two, _source) = scenes.two_cases()
    third, _own = scenes.a_case(people.waardenhof_reporter(), sector="hospital")
    with acting(people.intake_inspector()) as bram:
        actions.bundle(
            into, [two.id, third.id], by=bram, because="Zelfde cliënt, zelfde dag.", at=people.AT
        )
    with acting(people.rivierklei_reporter()) as marloes:
        mine = Letter.objects.filter(to_organisation=marloes.organisation, root_id=into.id)
        (letter,) = mine.filter(subject__contains="is niet de enige")
        assert into.number in letter.body
        for other in ("Stromenland", "Waardenhof", "Zelfde cliënt", str(two.number)):
            assert other not in letter.subject + letter.body


def test_who_else_reported_is_shown_only_once_they_investigate_together() -> None:
    into, _source, _report = scenes.bundled()
    jasper = people.stromenland_reporter()
    with acting(jasper):
        assert len(queries.head(jasper, into.id).parties_state) == 1
    with acting(people.intake_inspector()) as bram:
        actions.ask_to_reflect(into, by=bram, at=people.LATER)
    with acting(jasper):
        head = queries.head(jasper, into.id)
        assert len(head.parties_state) == 2
        assert "Rivierklei" in head.turn.who


def test_the_system_never_bundles_by_itself() -> None:
    (_one, into), (two, _source) = scenes.two_cases()
    with acting(Actor.CLOCK) as clock, pytest.raises(Denied):
        actions.bundle(into, [two.id], by=clock, because="Lijkt erop.", at=people.AT)


@pytest.mark.parametrize(
    "who", ["rivierklei_reporter", "other_supervisor", "inspector", "outsider"]
)
def test_who_does_not_lead_the_case_cannot(who: str) -> None:
    (_one, into), (two, _source) = scenes.two_cases()
    with acting(getattr(people, who)()) as actor, pytest.raises(Denied):
        actions.bundle(into, [two.id], by=actor, because="Zo is het.", at=people.AT)


def test_a_department_cannot_bring_in_a_report_it_may_not_see() -> None:
    (_one, into), (two, source) = scenes.two_cases()
    scenes.handed_to_department(into)
    with acting(people.inspector()) as lotte:
        with pytest.raises(Denied) as hidden:
            actions.bundle(into, [two.id], by=lotte, because="Zo is het.", at=people.AT)
        with pytest.raises(Denied) as absent:
            actions.bundle(into, [source.id], by=lotte, because="Zo is het.", at=people.AT)
    assert hidden.value.sentence == absent.value.sentence


def test_a_reason_and_a_report_are_needed() -> None:
    (_one, into), (two, _source) = scenes.two_cases()
    with acting(people.intake_inspector()) as bram:
        with pytest.raises(Invalid) as refused:
            actions.bundle(into, [two.id], by=bram, because=" ", at=people.AT)
        assert refused.value.field == "because"
        with pytest.raises(Invalid) as refused:
            actions.bundle(into, [], by=bram, because="Zo is het.", at=people.AT)
        assert refused.value.field == "reports"


def test_twice_is_refused_and_changes_nothing() -> None:
    into, _source, report = scenes.bundled()
    with acting(people.intake_inspector()) as bram:
        with pytest.raises(Impossible):
            actions.bundle(into, [report.id], by=bram, because="Nog eens.", at=people.LATER)
        assert len(queries.bundlings(bram, into.id)) == 2


def test_nothing_is_brought_into_a_case_that_went_up_in_another() -> None:
    _into, source, _report = scenes.bundled()
    third, _case = scenes.another_event()
    with acting(people.intake_inspector()) as bram, pytest.raises(Impossible):
        actions.bundle(source, [third.id], by=bram, because="Zo is het.", at=people.LATER)


def test_two_reports_of_which_a_pair_was_rejected_never_end_in_one_case() -> None:
    (one, into), (two, second), proposal = scenes.a_pair()
    third, _case = scenes.another_event()
    with acting(people.intake_inspector()) as bram:
        actions.reject(proposal, by=bram, why="Andere cliënt.", at=people.AT)
        with pytest.raises(Impossible):
            actions.bundle(into, [two.id], by=bram, because="Toch.", at=people.AT)
        actions.bundle(into, [third.id], by=bram, because="Hoort erbij.", at=people.AT)
        with pytest.raises(Impossible):
            actions.bundle(second, [one.id, third.id], by=bram, because="Omweg.", at=people.AT)
        assert {row.id for row in queries.reports_of(bram, into.id)} == {one.id, third.id}
        assert [row.id for row in queries.reports_of(bram, second.id)] == [two.id]


def test_a_case_with_a_report_left_is_not_absorbed() -> None:
    into, _source, report = scenes.bundled()
    _third, other = scenes.another_event()
    with acting(people.intake_inspector()) as bram:
        actions.bundle(other, [report.id], by=bram, because="Hoort daar.", at=people.LATER)
        assert queries.case(bram, into.id).state == queries.CaseState.OPENED
        assert len(queries.reports_of(bram, into.id)) == 1
    with acting(people.rivierklei_reporter()) as marloes:
        assert grants.standings(marloes, into.id) == {Standing.REPORTER}
        assert grants.standings(marloes, other.id) == frozenset()


def test_a_department_of_the_old_case_comes_along_and_another_supervisor_does_not() -> None:
    (_one, into), (two, source) = scenes.two_cases()
    scenes.handed_to_department(source)
    coby = people.other_supervisor()
    with acting(people.intake_inspector()) as bram:
        actions.assign(
            source,
            by=bram,
            organisation=coby.organisation,
            because="Gemeente.",
            at=people.AT,
        )
        actions.bundle(into, [two.id], by=bram, because="Zelfde dag.", at=people.AT)
    with acting(people.inspector()) as lotte:
        assert {row.id for row in Case.objects.all()} == {into.id, source.id}
        assert grants.standings(lotte, into.id) == {Standing.DEPARTMENT}
    with acting(coby):
        assert [row.id for row in Case.objects.all()] == [source.id]


def test_who_handles_the_case_sees_the_report_that_came_in() -> None:
    (_one, into), (two, _source) = scenes.two_cases()
    scenes.handed_to_department(into)
    lotte = people.inspector()
    with acting(lotte):
        assert not Report.objects.filter(pk=two.id).exists()
    with acting(people.intake_inspector()) as bram:
        actions.bundle(into, [two.id], by=bram, because="Zelfde dag.", at=people.AT)
    with acting(lotte):
        assert Report.objects.filter(pk=two.id).exists()


def test_what_is_still_owed_to_the_reporter_within_four_weeks_stays_owed() -> None:
    (_one, into), (two, _source) = scenes.two_cases()
    with acting(people.intake_inspector()) as bram:
        actions.plan_actions(into, by=bram, text="Wij lezen de melding.", at=people.AT)
        actions.bundle(into, [two.id], by=bram, because="Zelfde dag.", at=people.AT)
        owed = [
            term
            for term in queries.terms(bram, into.id)
            if term.term == "inspectorate-actions" and term.met_on is None
        ]
        assert [term.concerns for term in owed] == [two.organisation_id]
    with acting(people.rivierklei_reporter()) as marloes:
        assert all(term.concerns is None for term in queries.terms(marloes, into.id))


def test_the_proposal_that_led_to_it_is_accepted() -> None:
    (_one, into), (two, _source), proposal = scenes.a_pair()
    with acting(people.intake_inspector()) as bram:
        actions.bundle(
            into, [two.id], by=bram, because="Zelfde dag.", at=people.AT, proposals=[proposal]
        )
        assert queries.proposal(bram, proposal.id).decision == queries.ProposalState.ACCEPTED
        assert queries.proposals(bram, into.id) == []


def test_the_trail_says_who_bundled_and_why_to_the_inspectorate_only() -> None:
    into, source, _report = scenes.bundled()
    with acting(people.intake_inspector()) as bram:
        event = Event.objects.get(root_id=into.id, verb="report_bundled")
        assert (event.person_id, event.because) == (bram.person, "Zelfde cliënt, zelfde dag.")
        assert Event.objects.filter(root_id=source.id, verb="absorb").exists()
    with acting(people.rivierklei_reporter()):
        assert not Event.objects.filter(root_id=into.id, verb="report_bundled").exists()
