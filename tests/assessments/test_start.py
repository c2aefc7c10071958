"""Beginning to assess what was handed in (ASM-3)."""

from __future__ import annotations

import pytest

from tests import lives, people
from tests.assessments import scenes
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible
from vangnet.assessments import actions
from vangnet.assessments.models import Assessment
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-3")]


def test_an_inspector_of_the_department_begins_and_nothing_is_weighed_yet() -> None:
    case = scenes.assessing()
    assert case.state == "assessing"
    with acting(people.inspector()):
        empty = Assessment.objects.get(root_id=case.id)
    assert {getattr(empty, name) for name in actions.WEIGHED} == {"unknown"}


def test_who_does_not_lead_the_case_cannot() -> None:
    case = lives.handed_in()
    for other in (people.rivierklei_reporter(), people.other_inspector(), people.outsider()):
        with pytest.raises(Denied), acting(other) as by:
            actions.start(case, by=by)


def test_before_anything_is_handed_in_it_is_impossible() -> None:
    case = lives.reflecting()
    with pytest.raises(Impossible), acting(people.inspector()) as lotte:
        actions.start(case, by=lotte)


def test_a_second_time_is_impossible_and_makes_no_second_assessment() -> None:
    case = scenes.assessing()
    with pytest.raises(Impossible), acting(people.inspector()) as lotte:
        actions.start(case, by=lotte)
    with acting(people.inspector()):
        assert Assessment.objects.filter(root_id=case.id).count() == 1


def test_the_trail_says_who_began() -> None:
    case = scenes.assessing()
    lotte = people.inspector()
    with acting(lotte):
        told = Event.objects.get(root_id=case.id, verb="assess")
    assert told.person_id == lotte.person
