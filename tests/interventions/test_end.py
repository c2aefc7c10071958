"""An intervention ends with what it brought about (IVN-5, IVN-10)."""

from __future__ import annotations

import pytest

from tests import people
from tests.interventions.scenes import ON, imposed, weighed
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.interventions import actions
from vangnet.interventions.models import Intervention
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("IVN-5", "IVN-10")]
RESULT = "Het plan is er en werkt."


def end(one: Intervention, by: Actor | None = None, result: str = RESULT) -> Intervention:
    with acting(by or people.inspector()) as actor:
        return actions.end(one, by=actor, result=result, on=ON)


def test_it_ends_on_a_day_with_its_result() -> None:
    ended = end(imposed(weighed()))
    assert (ended.state, ended.ended_on, ended.result) == ("ended", ON, RESULT)


def test_without_a_result_it_does_not_end() -> None:
    one = imposed(weighed())
    with pytest.raises(Invalid) as refusal:
        end(one, result=" ")
    assert refusal.value.field == "result"


def test_only_an_inspector_of_the_department_ends_it() -> None:
    one = imposed(weighed())
    for other in (people.rivierklei_reporter(), people.other_inspector(), people.outsider()):
        with pytest.raises(Denied):
            end(one, other)


def test_what_has_ended_does_not_end_again() -> None:
    one = imposed(weighed())
    end(one)
    with pytest.raises(Impossible):
        end(one)


def test_the_trail_keeps_the_result_for_the_inspectorate() -> None:
    one = imposed(weighed())
    end(one)
    with acting(people.inspector()):
        assert Event.objects.get(subject_id=one.id, verb="end").because == RESULT
    with acting(people.rivierklei_reporter()):
        assert not Event.objects.filter(subject_id=one.id, verb="end").exists()
