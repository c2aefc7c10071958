"""What is due, what is late, and a reminder for whoever owes it, once (IVN-10)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests import lives, people
from tests.interventions import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.clock import monitoring as clock_work
from vangnet.interventions import actions as interventions
from vangnet.letters import queries as letters
from vangnet.monitoring import actions, queries
from vangnet.monitoring.models import Commitment

pytestmark = [pytest.mark.django_db, pytest.mark.meets("IVN-10")]
DAY = timedelta(days=1)


def followed() -> Commitment:
    """The measure of the home care, due on 15 January 2027."""
    case = lives.judged()
    lotte = people.inspector()
    with acting(lotte):
        actions.follow_measures(case, by=lotte)
        return queries.of_case(lotte, case.id)[0]


def reminders(of: Actor) -> list[str]:
    with acting(of):
        return [one.body for one in letters.inbox(of) if "verbetermaatregel" in one.subject]


def remind(one: Commitment) -> bool:
    with acting(Actor.CLOCK) as clock:
        return actions.remind(one, by=clock, at=people.LATER)


def test_on_its_last_day_it_is_not_late_and_the_day_after_it_is() -> None:
    one = followed()
    lotte = people.inspector()
    with acting(lotte):
        assert queries.due(lotte, before=one.due_on) == []
        assert [late.id for late in queries.due(lotte, before=one.due_on + DAY)] == [one.id]


def test_another_department_and_what_is_done_are_not_in_the_list() -> None:
    one = followed()
    other = people.other_inspector()
    with acting(other):
        assert queries.due(other, before=one.due_on + DAY) == []
    lotte = people.inspector()
    with acting(lotte):
        actions.record_result(one, by=lotte, result="Gedaan.", on=people.LATER.date())
        assert queries.due(lotte, before=one.due_on + DAY) == []


def test_two_weeks_before_it_is_to_be_reminded_and_not_earlier() -> None:
    one = followed()
    with acting(Actor.CLOCK) as clock:
        assert queries.to_remind(clock, on=one.due_on - timedelta(days=15)) == []
        found = queries.to_remind(clock, on=one.due_on - timedelta(days=14))
    assert [near.id for near in found] == [one.id]


def test_the_clock_reminds_the_organisation_that_owes_it_once() -> None:
    one = followed()
    at = people.LATER.replace(year=2027, month=1, day=5)
    assert clock_work.remind(at) == 1
    assert clock_work.remind(at) == 0
    [letter] = reminders(people.rivierklei_reporter())
    assert "15 januari 2027" in letter
    assert one.title in letter
    assert reminders(people.inspector()) == []


def test_what_the_inspectorate_planned_it_is_reminded_of_itself() -> None:
    case = lives.judged()
    lotte = people.inspector()
    with acting(lotte):
        talk = actions.plan(
            case,
            by=lotte,
            what_kind=actions.CommitmentKind.TALK,
            title="Hoe gaat het nu?",
            due_on=people.LATER.date(),
        )
    assert remind(talk)
    with acting(lotte):
        assert [one for one in letters.inbox(lotte) if "Hoe gaat het nu?" in one.body]


def test_of_what_is_done_nobody_is_reminded() -> None:
    one = followed()
    with acting(people.rivierklei_reporter()) as marloes:
        actions.record_result(one, by=marloes, result="Gedaan.", on=people.LATER.date())
    assert remind(one) is False
    assert reminders(people.rivierklei_reporter()) == []


def test_only_the_clock_reminds() -> None:
    one = followed()
    for other in (people.inspector(), people.rivierklei_reporter()):
        with pytest.raises(Denied), acting(other):
            actions.remind(one, by=other, at=people.LATER)


def test_of_an_intervention_that_has_ended_nothing_is_due_any_more() -> None:
    case = scenes.weighed()
    due_on = scenes.ON + timedelta(days=90)
    plan = scenes.imposed(case, due_on=due_on)
    lotte = people.inspector()
    with acting(lotte):
        actions.follow_intervention(plan, by=lotte)
        assert len(queries.due(lotte, before=due_on + DAY)) == 1
        interventions.end(plan, by=lotte, result="Het plan werkt.", on=scenes.ON)
        assert queries.due(lotte, before=due_on + DAY) == []
    with acting(Actor.CLOCK) as clock:
        assert queries.to_remind(clock, on=due_on) == []
