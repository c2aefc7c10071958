"""Asking the parties to investigate together, ending a case, and the terms that go with it."""

from __future__ import annotations

from datetime import date

import pytest

from tests import people
from tests.cases import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.cases import actions, queries
from vangnet.letters.models import Letter
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]


def test_the_parties_are_asked_and_it_is_their_turn() -> None:
    _report, case = scenes.a_case()
    with acting(people.intake_inspector()) as bram:
        actions.ask_to_reflect(case, by=bram, at=people.LATER)
        assert queries.reflecting(bram) == [case.id]
        assert queries.head(bram, case.id).turn.yours is False
    with acting(people.rivierklei_reporter()) as marloes:
        turn = queries.head(marloes, case.id).turn
        assert turn.yours
        assert turn.due_on == date(2026, 11, 17)
        assert [one.id for one in queries.joint(marloes)] == [case.id]
        assert Letter.objects.filter(to_organisation=marloes.organisation, root_id=case.id)
        assert Event.objects.filter(root_id=case.id, verb="ask_to_reflect").exists()


def test_twice_and_by_who_does_not_lead_is_refused() -> None:
    _report, case = scenes.a_case()
    with acting(people.rivierklei_reporter()) as marloes, pytest.raises(Denied):
        actions.ask_to_reflect(case, by=marloes, at=people.LATER)
    with acting(people.intake_inspector()) as bram:
        actions.ask_to_reflect(case, by=bram, at=people.LATER)
        with pytest.raises(Impossible):
            actions.ask_to_reflect(case, by=bram, at=people.LATER)


@pytest.mark.meets("REP-1")
def test_a_case_ends_with_a_reason_and_what_was_open_lapses() -> None:
    _report, case = scenes.a_case()
    with acting(people.rivierklei_reporter()) as marloes, pytest.raises(Denied):
        actions.withdraw_case(case, by=marloes, because="Ik wil het niet.", at=people.LATER)
    with acting(people.intake_inspector()) as bram:
        with pytest.raises(Invalid):
            actions.withdraw_case(case, by=bram, because="", at=people.LATER)
        held = actions.withdraw_case(
            case, by=bram, because="De melding is ingetrokken.", at=people.LATER
        )
        assert held.state == queries.CaseState.CLOSED
        assert queries.terms(bram, case.id) == []
        assert queries.case(bram, case.id).next_due_on is None
        assert queries.head(bram, case.id).turn is None
        with pytest.raises(Impossible):
            actions.withdraw_case(case, by=bram, because="Nog eens.", at=people.LATER)
        with pytest.raises(Impossible):
            actions.plan_actions(case, by=bram, text="Toch.", at=people.LATER)
    with acting(people.rivierklei_reporter()) as marloes:
        assert Letter.objects.filter(
            to_organisation=marloes.organisation, body="De melding is ingetrokken."
        ).exists()


def test_a_granted_extension_moves_the_date_and_the_old_one_stays_visible() -> None:
    _report, case = scenes.a_case()
    extension = {
        "days": 28,
        "granted_on": date(2026, 10, 20),
        "requested_on": date(2026, 10, 19),
        "reason": "Het ziekenhuis is later begonnen.",
    }
    with acting(people.intake_inspector()) as bram:
        actions.extend_term(case, "investigation", extensions=[extension], by=bram)
        found = queries.term(bram, case.id, "investigation")
        assert (found.moved_from, found.due_on) == (date(2026, 11, 17), date(2026, 12, 15))
        again = actions.extend_term(case, "investigation", extensions=[extension], by=bram)
        assert again.moved_from == date(2026, 11, 17)
        with pytest.raises(Impossible):
            actions.extend_term(case, "reaction", extensions=[], by=bram)
    with acting(people.rivierklei_reporter()) as marloes:
        shown = {one.due_on: one for one in queries.head(marloes, case.id).terms}
        assert shown[date(2026, 12, 15)].moved_from == date(2026, 11, 17)
        assert Event.objects.filter(root_id=case.id, verb="term_moved").count() == 1
        with pytest.raises(Denied):
            actions.extend_term(case, "investigation", extensions=[extension], by=marloes)


def test_a_party_meets_the_term_of_the_investigation_by_handing_in() -> None:
    _report, case = scenes.a_case()
    with acting(people.intake_inspector()) as bram:
        actions.plan_actions(case, by=bram, text="Onderzoek samen.", at=people.AT)
        actions.ask_to_reflect(case, by=bram, at=people.LATER)
    with acting(people.rivierklei_reporter()) as marloes:
        met = actions.meet_term(case, "investigation", by=marloes, on=date(2026, 11, 2))
        assert met is not None
        assert actions.meet_term(case, "investigation", by=marloes, on=date(2026, 11, 3)) is None
    with acting(people.outsider()) as joke, pytest.raises(Denied):
        actions.meet_term(case, "investigation", by=joke, on=date(2026, 11, 2))
    with acting(people.intake_inspector()) as bram:
        assert queries.case(bram, case.id).next_due_on is None


def test_the_clock_brings_in_a_joint_reporter_once_it_confirmed() -> None:
    from vangnet.reports import actions as reports
    from vangnet.reports import queries as reported

    gp = people.wierde_reporter()
    report, case = scenes.a_case()
    with acting(people.rivierklei_reporter()) as marloes:
        [co] = reports.name_co_reporters(report, [gp.organisation], by=marloes, at=people.AT)
    assert actions.join_reporters(at=people.AT) == 0
    with acting(gp):
        reports.confirm(reported.my_co_reports(gp)[0], by=gp, at=people.LATER)
    assert actions.join_reporters(at=people.LATER) == 1
    assert actions.join_reporters(at=people.LATER) == 0
    with acting(Actor.CLOCK) as clock:
        assert queries.reporters_of(clock, case.id) == [report.organisation_id, gp.organisation]
    with acting(gp):
        assert queries.case(gp, case.id).id == case.id
        assert co.root_id == report.id
