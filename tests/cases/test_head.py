"""What stands above a case, for each reader: phase, turn, terms, and no more than one may know."""

from __future__ import annotations

from datetime import date

import pytest
from django.template import Context, Template

from tests import people
from tests.cases import scenes
from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.access.standings import Standing
from vangnet.cases import actions, queries
from vangnet.cases.life import CaseState
from vangnet.cases.queries import turns
from vangnet.frame.heads import CaseHead, Phase

pytestmark = [pytest.mark.django_db, pytest.mark.meets("INV-4")]


def test_a_new_case_is_the_inspectorates_turn_step_by_step() -> None:
    _report, case = scenes.a_case()
    with acting(people.intake_inspector()) as bram:
        said = []
        for act in (
            lambda: None,
            lambda: actions.acknowledge(case, by=bram, contact_person=bram.person, at=people.AT),
            lambda: actions.plan_actions(case, by=bram, text="Wij lezen.", at=people.AT),
        ):
            act()
            head = queries.head(bram, case.id)
            assert head.phase is Phase.REPORT
            assert head.turn.yours
            said.append((head.turn.action, head.turn.due_on))
        assert said == [
            ("Bevestig de ontvangst en noem een contactpersoon.", date(2026, 10, 20)),
            ("Laat de melders weten wat de inspectie gaat doen.", date(2026, 10, 20)),
            ("Vraag de partijen samen te onderzoeken.", date(2026, 11, 17)),
        ]


def test_the_reporter_reads_the_same_turn_but_it_is_not_its_own() -> None:
    _report, case = scenes.a_case()
    with acting(people.rivierklei_reporter()) as marloes:
        head = queries.head(marloes, case.id)
        assert head.turn.yours is False
        assert head.turn.who == people.intake().name
        assert [party.state for party in head.parties_state] == ["heeft gemeld"]


def test_a_late_term_is_late_on_the_day_after() -> None:
    _report, case = scenes.a_case()
    with acting(people.intake_inspector()) as bram:
        for day, late in ((date(2026, 10, 20), 0), (date(2026, 10, 21), 1)):
            head = queries.head(bram, case.id, on=day)
            assert sum(term.overdue for term in head.terms) == late


def test_invited_relative_learner_and_former_each_get_a_head_of_their_own() -> None:
    _report, case = scenes.a_case()
    sanne, gp, hospital = people.relative(), people.wierde_reporter(), people.waardenhof_reporter()
    with acting(people.rivierklei_reporter()):
        grants.give(case.id, Standing.INVITED, organisation=gp.organisation, because="uitgenodigd")
        grants.give(
            case.id, Standing.LEARNER, organisation=hospital.organisation, because="leert mee"
        )
        grants.give(case.id, Standing.RELATIVE, person=sanne.person, because="uitgenodigd")
    with acting(people.intake_inspector()) as bram:
        actions.ask_to_reflect(case, by=bram, at=people.LATER)
    reporter = people.organisation("rivierklei").name
    with acting(gp):
        head = queries.head(gp, case.id)
        assert "uitgenodigd" in head.notice
        assert head.turn.who == "De betrokken zorgaanbieders"
        assert [party.state for party in head.parties_state] == ["uitgenodigd"]
        assert head.terms == []
    with acting(hospital):
        head = queries.head(hospital, case.id)
        assert head.turn.who == reporter
        assert head.turn.yours is False
        assert len(head.parties_state) == 3
    with acting(sanne):
        head = queries.head(sanne, case.id)
        assert reporter not in head.turn.who
        assert head.turn.yours is False
        assert head.parties_state == []


def test_who_is_nothing_to_a_case_gets_no_head() -> None:
    _report, case = scenes.a_case()
    for actor in (people.outsider(), people.relative(), Actor.ANYONE):
        with acting(actor), pytest.raises(Denied):
            queries.head(actor, case.id)


@pytest.mark.meets("REP-9")
def test_who_should_have_reported_and_did_not_is_only_for_who_supervises() -> None:
    _report, case = scenes.a_case(cause_in_cooperation="yes")
    late = people.key_of("stromenland")
    with acting(people.intake_inspector()) as bram:
        assert late not in queries.did_not_report(bram, case.id, on=date(2026, 9, 23))
        assert late in queries.did_not_report(bram, case.id, on=date(2026, 9, 24))
        head = queries.head(bram, case.id, on=date(2026, 10, 1))
        assert "had moeten melden" in [party.state for party in head.parties_state]
    with acting(people.rivierklei_reporter()) as marloes:
        head = queries.head(marloes, case.id, on=date(2026, 10, 1))
        assert "had moeten melden" not in [party.state for party in head.parties_state]


@pytest.mark.meets("REP-9")
def test_who_reported_apart_has_reported_once_the_reports_are_together() -> None:
    (_one, into), (two, _source) = (
        scenes.a_case(cause_in_cooperation="yes"),
        scenes.a_case(people.stromenland_reporter(), sector="mental_health"),
    )
    on = date(2026, 10, 1)
    with acting(people.intake_inspector()) as bram:
        assert two.organisation_id in queries.did_not_report(bram, into.id, on=on)
        actions.bundle(into, [two.id], by=bram, because="Zelfde dag.", at=people.AT)
        assert two.organisation_id not in queries.did_not_report(bram, into.id, on=on)


@pytest.mark.parametrize("state", list(CaseState))
def test_every_state_has_a_phase_and_says_whose_turn_it_is(state: CaseState) -> None:
    from vangnet.cases.models import Case

    case = Case(state=state.value)
    known = turns.Known(frozenset({Standing.DEPARTMENT}), "Afdeling", (), {}, ())
    assert turns.phase(case) in Phase
    turn = turns.turn(Actor.CLOCK, case, known)
    if state in (CaseState.CLOSED, CaseState.ABSORBED):
        assert turn is None
    else:
        assert turn.who
        assert turn.action
        assert turn.next
        theirs = state in (CaseState.REFLECTING, CaseState.SUPPLEMENTING, CaseState.INTERVENING)
        assert turn.yours is not theirs


@pytest.mark.meets("ASM-2")
def test_each_term_beside_the_case_says_where_it_stands() -> None:
    _report, case = scenes.a_case()
    bram = people.intake_inspector()
    with acting(bram):
        terms = queries.head(bram, case.id).terms
    assert terms
    assert all(term.cites for term in terms)
    page = Template("{% load frame %}{% case_side head %}").render(
        Context({"head": CaseHead("Z-2026-1", "Val", Phase.REPORT, terms=terms)})
    )
    assert page.count("Waarom?") == len(terms)
    assert "artikel 8.5" in page
