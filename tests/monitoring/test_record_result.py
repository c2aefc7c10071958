"""What came of a commitment, recorded once by whoever it is of (IVN-10)."""

from __future__ import annotations

import pytest

from tests import lives, people
from tests.interventions import scenes
from tests.interventions.scenes import ON
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.monitoring import actions, queries
from vangnet.monitoring.models import Commitment
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("IVN-10")]
DONE = "De werkwijze is ingevoerd."


def a_measure() -> Commitment:
    case = lives.judged()
    lotte = people.inspector()
    with acting(lotte):
        actions.follow_measures(case, by=lotte)
        return queries.of_case(lotte, case.id)[0]


def record(
    one: Commitment, by: Actor | None = None, *, result: str = DONE, effect: str = ""
) -> Commitment:
    with acting(by or people.rivierklei_reporter()) as actor:
        return actions.record_result(one, by=actor, result=result, effect=effect, on=ON)


def test_a_provider_records_its_own_result_and_what_it_changed() -> None:
    done = record(a_measure(), effect="Geen fouten meer in drie maanden.")
    assert (done.done_on, done.result) == (ON, DONE)
    assert done.effect == "Geen fouten meer in drie maanden."
    assert done.recorded_by == people.key_of("rivierklei")


def test_the_inspectorate_may_record_it_too() -> None:
    lotte = people.inspector()
    assert record(a_measure(), lotte).recorded_by == lotte.organisation


def test_of_another_organisation_or_another_case_nobody_records() -> None:
    one = a_measure()
    for other in (people.stromenland_reporter(), people.outsider(), people.other_inspector()):
        with pytest.raises(Denied):
            record(one, other)


def test_of_the_inspectorate_itself_a_provider_records_nothing() -> None:
    case = lives.judged()
    with acting(people.inspector()) as lotte:
        talk = actions.plan(
            case, by=lotte, what_kind=actions.CommitmentKind.TALK, title="Hoe gaat het?", due_on=ON
        )
    with pytest.raises(Denied):
        record(talk)


def test_an_empty_result_is_refused_at_its_field() -> None:
    with pytest.raises(Invalid) as refusal:
        record(a_measure(), result="  ")
    assert refusal.value.field == "result"


def test_a_second_time_is_impossible() -> None:
    one = a_measure()
    record(one)
    with pytest.raises(Impossible, match="al afgerond"):
        record(one)


def test_the_trail_says_to_the_parties_whose_measure_was_done() -> None:
    one = a_measure()
    record(one)
    marloes = people.rivierklei_reporter()
    with acting(marloes):
        told = Event.objects.get(root_id=one.root_id, verb="result_recorded")
    assert told.organisation_id == marloes.organisation
    assert told.because == one.title
    assert told.audience == "everyone"


def test_what_was_asked_of_one_provider_is_not_told_to_the_others() -> None:
    case = scenes.tested(risk="acute")
    order = scenes.imposed(case, rung="order", addressee=scenes.home_care(), what="Stop hiermee.")
    lotte = people.inspector()
    with acting(lotte):
        actions.follow_intervention(order, by=lotte)
        [one] = queries.of_case(lotte, case.id)
    record(one)
    with acting(lotte):
        told = Event.objects.get(root_id=case.id, verb="result_recorded")
    assert told.audience == "inspectorate"
