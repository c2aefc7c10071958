"""Acknowledging with a contact person, and saying what the inspectorate will do."""

from __future__ import annotations

from datetime import date

import pytest

from tests import people
from tests.cases import scenes
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.cases import actions, queries
from vangnet.letters.models import Letter
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]


def test_the_reporter_hears_who_the_contact_person_is() -> None:
    _report, case = scenes.a_case()
    with acting(people.intake_inspector()) as bram:
        held = actions.acknowledge(case, by=bram, contact_person=bram.person, at=people.AT)
        assert (held.contact_person, held.acknowledged_at) == (bram.person, people.AT)
    with acting(people.rivierklei_reporter()) as marloes:
        letter = Letter.objects.get(to_organisation=marloes.organisation, root_id=case.id)
        assert "Bram Hoekzema" in letter.body
        assert case.number in letter.body
        assert Event.objects.filter(root_id=case.id, verb="case_acknowledged").exists()


def test_the_same_again_is_refused_and_another_contact_person_is_told() -> None:
    _report, case = scenes.a_case()
    margriet = people.coordinator()
    with acting(people.intake_inspector()) as bram:
        actions.acknowledge(case, by=bram, contact_person=bram.person, at=people.AT)
        with pytest.raises(Impossible):
            actions.acknowledge(case, by=bram, contact_person=bram.person, at=people.LATER)
        held = actions.acknowledge(case, by=bram, contact_person=margriet.person, at=people.LATER)
        assert (held.contact_person, held.acknowledged_at) == (margriet.person, people.AT)
        assert Letter.objects.filter(root_id=case.id, body__contains="Margriet").exists()


def test_the_contact_person_is_someone_of_the_own_department() -> None:
    _report, case = scenes.a_case()
    for other in (people.inspector(), people.rivierklei_reporter()):
        with acting(people.intake_inspector()) as bram:
            with pytest.raises(Invalid) as refused:
                actions.acknowledge(case, by=bram, contact_person=other.person, at=people.AT)
            assert refused.value.field == "contact_person"


def test_saying_what_will_be_done_meets_the_four_weeks_and_is_sent() -> None:
    _report, case = scenes.a_case()
    with acting(people.intake_inspector()) as bram:
        held = actions.plan_actions(
            case, by=bram, text="Wij vragen u samen te onderzoeken.", at=people.LATER
        )
        [met] = [t for t in queries.terms(bram, case.id) if t.term == "inspectorate-actions"]
        assert met.met_on == date(2026, 9, 29)
        assert held.next_due_on == date(2026, 11, 17)
        with pytest.raises(Impossible):
            actions.plan_actions(
                case, by=bram, text="Wij vragen u samen te onderzoeken.", at=people.LATER
            )
        with pytest.raises(Invalid):
            actions.plan_actions(case, by=bram, text=" ", at=people.LATER)
    with acting(people.rivierklei_reporter()) as marloes:
        assert Letter.objects.filter(
            to_organisation=marloes.organisation, body="Wij vragen u samen te onderzoeken."
        ).exists()


@pytest.mark.parametrize("who", ["rivierklei_reporter", "other_supervisor", "inspector"])
def test_who_does_not_lead_the_case_cannot(who: str) -> None:
    _report, case = scenes.a_case()
    with acting(getattr(people, who)()) as actor:
        with pytest.raises(Denied):
            actions.acknowledge(case, by=actor, contact_person=actor.person, at=people.AT)
        with pytest.raises(Denied):
            actions.plan_actions(case, by=actor, text="Iets.", at=people.AT)


def test_a_case_that_went_up_in_another_is_not_acknowledged_any_more() -> None:
    into, source, _report = scenes.bundled()
    with acting(people.intake_inspector()) as bram, pytest.raises(Impossible) as refused:
        actions.acknowledge(source, by=bram, contact_person=bram.person, at=people.LATER)
    assert into.number in refused.value.sentence
