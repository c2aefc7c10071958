"""The inspectorate investigates itself when the parties do not get there (ASM-6)."""

from __future__ import annotations

import pytest

from tests import lives, people
from tests.assessments import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.assessments import actions
from vangnet.cases import queries as cases
from vangnet.cases.models import Case
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-6")]
BECAUSE = "De feiten lopen uiteen."


def inquire(case: Case, by: Actor | None = None, because: str = BECAUSE) -> None:
    with acting(by or people.inspector()) as actor:
        actions.inquire_oneself(cases.case(actor, case.id), by=actor, because=because)


def test_from_then_on_the_inspectorate_has_the_turn() -> None:
    case = scenes.assessing()
    inquire(case)
    lotte = people.inspector()
    with acting(lotte):
        assert cases.case(lotte, case.id).state == "own_inquiry"
        turn = cases.head(lotte, case.id).turn
    assert turn is not None
    assert turn.yours


def test_a_reason_is_needed() -> None:
    case = scenes.assessing()
    with pytest.raises(Invalid) as refusal:
        inquire(case, because=" ")
    assert refusal.value.field == "because"


def test_who_does_not_lead_the_case_cannot() -> None:
    case = scenes.assessing()
    for other in (people.rivierklei_reporter(), people.other_inspector(), people.outsider()):
        with pytest.raises(Denied):
            inquire(case, other)


def test_while_the_parties_investigate_it_is_impossible() -> None:
    with pytest.raises(Impossible):
        inquire(lives.reflecting())


def test_a_second_time_is_impossible() -> None:
    case = scenes.assessing()
    inquire(case)
    with pytest.raises(Impossible):
        inquire(case)


def test_the_trail_keeps_the_reason() -> None:
    case = scenes.assessing()
    inquire(case)
    with acting(people.inspector()):
        assert Event.objects.get(root_id=case.id, verb="inquire_oneself").because == BECAUSE
