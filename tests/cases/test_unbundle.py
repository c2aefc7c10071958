"""A wrong bundle is undone without loss."""

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
from vangnet.cases.models import Bundling, Case, Proposal
from vangnet.letters.models import Letter
from vangnet.reports.models import Report
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]


def _membership(by: Actor, case: Case, report: Report) -> Bundling:
    return next(
        one
        for one in queries.bundlings(by, case.id)
        if one.report_id == report.id and one.until is None
    )


def _undo(into: Case, report: Report, because: str = "Toch iets anders.") -> Bundling:
    with acting(people.intake_inspector()) as bram:
        membership = _membership(bram, into, report)
        return actions.unbundle(membership, by=bram, because=because, at=people.LATER)


def _live(root: object) -> set[tuple[object, ...]]:
    with acting(Actor.CLOCK):
        return {
            (one.organisation, one.person, one.standing)
            for one in grants.holders(root)  # type: ignore[arg-type]
        }


def test_everyone_stands_where_they_stood() -> None:
    (one, into), (two, source) = scenes.two_cases()
    before = {root: _live(root) for root in (into.id, source.id, one.id, two.id)}
    with acting(people.intake_inspector()) as bram:
        actions.bundle(into, [two.id], by=bram, because="Zelfde dag.", at=people.AT)
    assert _live(source.id) != before[source.id]
    made = _undo(into, two)
    assert (made.case_id, made.until) == (source.id, None)
    assert {root: _live(root) for root in before} == before


@pytest.mark.parametrize("asked", [False, True])
def test_the_old_case_stands_in_the_state_it_had(asked: bool) -> None:
    (_one, into), (two, source) = scenes.two_cases()
    with acting(people.intake_inspector()) as bram:
        if asked:
            actions.ask_to_reflect(source, by=bram, at=people.AT)
        before = queries.case(bram, source.id)
        actions.bundle(into, [two.id], by=bram, because="Zelfde dag.", at=people.AT)
    _undo(into, two)
    with acting(people.intake_inspector()) as bram:
        after = queries.case(bram, source.id)
        assert after.state == before.state
        assert (after.absorbed_into, after.absorbed_number, after.state_before) == (None, "", "")
        assert after.next_due_on == before.next_due_on


def test_departments_stand_where_they_stood_also_when_they_undo_it_themselves() -> None:
    (_one, into), (two, source) = scenes.two_cases()
    scenes.handed_to_department(source)
    before = {root: _live(root) for root in (into.id, source.id, two.id)}
    with acting(people.intake_inspector()) as bram:
        handled = queries.handled_by(bram, into.id)
        actions.bundle(into, [two.id], by=bram, because="Zelfde dag.", at=people.AT)
        assert queries.handled_by(bram, into.id) == people.department().id
    with acting(people.inspector()) as lotte:
        membership = _membership(lotte, into, two)
        actions.unbundle(membership, by=lotte, because="Toch niet.", at=people.LATER)
        assert [row.id for row in Case.objects.all()] == [source.id]
    assert {root: _live(root) for root in before} == before
    with acting(people.intake_inspector()) as bram:
        assert queries.handled_by(bram, into.id) == handled


def test_partners_relatives_and_learners_of_the_old_case_go_along_and_back() -> None:
    (_one, into), (two, source) = scenes.two_cases()
    sanne = people.relative()
    with acting(people.stromenland_reporter()):
        for standing, name in (
            (Standing.PARTNER, "gp_de_wierde"),
            (Standing.LEARNER, "waardenhof"),
            (Standing.INVITED, "wijkteam_waterdonk"),
        ):
            grants.give(source.id, standing, organisation=people.key_of(name), because="doet mee")
        grants.give(source.id, Standing.RELATIVE, person=sanne.person, because="uitgenodigd")
    before = {root: _live(root) for root in (into.id, source.id)}
    with acting(people.intake_inspector()) as bram:
        actions.bundle(into, [two.id], by=bram, because="Zelfde dag.", at=people.AT)
    assert (people.key_of("gp_de_wierde"), None, Standing.PARTNER) in _live(into.id)
    assert (None, sanne.person, Standing.RELATIVE) in _live(into.id)
    assert (people.key_of("wijkteam_waterdonk"), None, Standing.INVITED) in _live(into.id)
    assert (people.key_of("wijkteam_waterdonk"), None, Standing.FORMER) not in _live(source.id)
    with acting(sanne):
        assert queries.head(sanne, source.id).notice
    _undo(into, two)
    assert {root: _live(root) for root in before} == before


def test_the_clock_is_told_to_take_the_entries_back_once() -> None:
    into, _source, report = scenes.bundled()
    with acting(Actor.CLOCK) as clock:
        assert queries.to_take_back(clock) == []
    _undo(into, report)
    with acting(Actor.CLOCK) as clock:
        [waiting] = queries.to_take_back(clock)
        assert (waiting.case_id, waiting.report_id) == (into.id, report.id)
        actions.entries_taken_back(waiting, by=clock)
        assert queries.to_take_back(clock) == []


def test_a_report_that_is_brought_in_again_keeps_its_entries() -> None:
    into, _source, report = scenes.bundled()
    _undo(into, report)
    with acting(people.intake_inspector()) as bram:
        actions.bundle(into, [report.id], by=bram, because="Toch wel.", at=people.LATER)
    with acting(Actor.CLOCK) as clock:
        assert queries.to_take_back(clock) == []


def test_only_the_clock_says_that_entries_were_taken_back() -> None:
    into, _source, report = scenes.bundled()
    _undo(into, report)
    with acting(people.intake_inspector()) as bram:
        ended = next(one for one in queries.bundlings(bram, into.id) if one.until)
        with pytest.raises(Denied):
            actions.entries_taken_back(ended, by=bram)


def test_a_report_that_moved_twice_goes_back_step_by_step() -> None:
    into, source, report = scenes.bundled()
    (third, last) = scenes.another_event()
    with acting(people.intake_inspector()) as bram:
        every = [one.id for one in queries.reports_of(bram, into.id)]
        actions.bundle(last, every, by=bram, because="Alles samen.", at=people.LATER)
        assert queries.case(bram, into.id).state == queries.CaseState.ABSORBED
    assert _undo(last, report).case_id == into.id
    assert _undo(into_again(into), first_report(into, report)).case_id == source.id
    with acting(people.intake_inspector()) as bram:
        assert third.id in {one.id for one in queries.reports_of(bram, last.id)}


def into_again(into: Case) -> Case:
    """The first case after the other report came back too."""
    with acting(people.intake_inspector()) as bram:
        [waiting] = [
            one
            for one in Bundling.objects.filter(came_from=into.id, until=None)
            if one.case_id != into.id
        ]
        actions.unbundle(waiting, by=bram, because="Ook deze.", at=people.LATER)
        return queries.case(bram, into.id)


def first_report(into: Case, report: Report) -> Report:
    """The report as it stands in the first case."""
    with acting(people.intake_inspector()) as bram:
        return next(one for one in queries.reports_of(bram, into.id) if one.id == report.id)


def test_it_does_not_go_back_to_a_report_that_it_was_meanwhile_parted_from() -> None:
    (one, into), (two, _source), proposal = scenes.a_pair()
    _third, other = scenes.another_event()
    with acting(people.intake_inspector()) as bram:
        actions.bundle(into, [two.id], by=bram, because="Zelfde dag.", at=people.AT)
        actions.bundle(other, [two.id], by=bram, because="Hoort daar.", at=people.LATER)
        actions.reject(again(proposal), by=bram, why="Andere cliënt.", at=people.LATER)
    with pytest.raises(Impossible) as refused:
        _undo(other, two)
    for words in (str(one.number), str(two.number), "Andere cliënt.", into.number):
        assert words in str(refused.value)
    with acting(people.intake_inspector()) as bram:
        actions.reconsider(again(proposal), by=bram, why="Toch.", at=people.LATER)
    assert _undo(other, two).case_id == into.id


def again(proposal: Proposal) -> Proposal:
    """The pair as it stands now: who leaves for another case leaves it open."""
    return Proposal.objects.get(pk=proposal.pk)


def test_the_case_that_was_opened_for_a_report_cannot_be_undone() -> None:
    (one, into), _second = scenes.two_cases()
    with acting(people.intake_inspector()) as bram, pytest.raises(Impossible):
        actions.unbundle(
            _membership(bram, into, one), by=bram, because="Weg ermee.", at=people.LATER
        )


def test_twice_is_refused() -> None:
    into, _source, report = scenes.bundled()
    with acting(people.intake_inspector()) as bram:
        membership = _membership(bram, into, report)
    _undo(into, report)
    with acting(people.intake_inspector()) as bram, pytest.raises(Impossible):
        actions.unbundle(membership, by=bram, because="Nog eens.", at=people.LATER)


def test_a_reason_is_needed() -> None:
    into, _source, report = scenes.bundled()
    with pytest.raises(Invalid):
        _undo(into, report, because="  ")


@pytest.mark.parametrize("who", ["stromenland_reporter", "other_supervisor", "inspector"])
def test_who_does_not_lead_the_case_cannot(who: str) -> None:
    into, _source, report = scenes.bundled()
    with acting(people.intake_inspector()) as bram:
        membership = _membership(bram, into, report)
    with acting(getattr(people, who)()) as actor, pytest.raises(Denied):
        actions.unbundle(membership, by=actor, because="Zo is het.", at=people.LATER)


def test_the_reporter_is_told_and_the_proposal_waits_again() -> None:
    (_one, into), (two, source), proposal = scenes.a_pair()
    with acting(people.intake_inspector()) as bram:
        actions.bundle(into, [two.id], by=bram, because="Zelfde dag.", at=people.AT)
    _undo(into, two)
    with acting(people.intake_inspector()) as bram:
        assert queries.proposal(bram, proposal.id).decision == queries.ProposalState.UNSURE
    with acting(people.stromenland_reporter()) as jasper:
        letter = Letter.objects.get(to_organisation=jasper.organisation, root_id=source.id)
        assert source.number in letter.subject


def test_who_stays_is_told_that_another_left_and_not_who() -> None:
    into, _source, report = scenes.bundled()
    _undo(into, report)
    with acting(people.rivierklei_reporter()) as marloes:
        letter = Letter.objects.get(
            to_organisation=marloes.organisation, subject__contains="hoort niet meer bij"
        )
        assert "Stromenland" not in letter.body
        assert str(report.number) not in letter.subject + letter.body


def test_the_trail_says_who_undid_it_and_why() -> None:
    into, source, report = scenes.bundled()
    _undo(into, report)
    with acting(people.intake_inspector()) as bram:
        event = Event.objects.get(root_id=into.id, verb="report_unbundled")
        assert (event.person_id, event.because) == (bram.person, "Toch iets anders.")
        assert Event.objects.filter(root_id=source.id, verb="restore").exists()


def test_a_term_carried_along_lapses() -> None:
    (_one, into), (two, _source) = scenes.two_cases()
    with acting(people.intake_inspector()) as bram:
        actions.plan_actions(into, by=bram, text="Wij lezen.", at=people.AT)
        actions.bundle(into, [two.id], by=bram, because="Zelfde dag.", at=people.AT)
        assert any(term.concerns == two.organisation_id for term in queries.terms(bram, into.id))
    _undo(into, two)
    with acting(people.intake_inspector()) as bram:
        assert all(term.concerns is None for term in queries.terms(bram, into.id))
